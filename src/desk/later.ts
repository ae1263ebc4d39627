// What will be wrong at an instant to come: an embargo ends by itself, and nobody may be at the desk to see that the site no longer builds.
import { formatInstant } from '../lib/dates.ts';
import { problemKey, type Problem } from '../loaders/problem.ts';
import { readContent, type Content, type ReadOptions } from '../loaders/read.ts';

/** So many instants to come are looked at. */
const MOST = 12;

/** Errors that come only when an embargo ends, each once, as warnings that say when: nothing is wrong yet. */
export async function laterProblems(options: ReadOptions, { problems, embargoes, campaign }: Content): Promise<Problem[]> {
  const known = new Set(problems.map(problemKey));
  const later: Problem[] = [];
  for (const at of [...new Set(embargoes.map((embargo) => embargo.at))].slice(0, MOST)) {
    // Jigsaws across all pieces are warnings, and the clock changes none: they were looked for once.
    const then = await readContent({ ...options, now: new Date(at), jigsaw: false });
    const fresh = then.problems.filter((problem) => problem.severity === 'error' && !known.has(problemKey(problem)));
    for (const problem of fresh) known.add(problemKey(problem));
    const zone = campaign?.timeZone ?? 'UTC';
    const when = formatInstant(at, 'en-GB', zone);
    later.push(...fresh.map((problem): Problem => ({ ...problem, severity: 'warning', message: `from ${when} (${zone}) on, the site will not build: ${problem.message}` })));
  }
  return later;
}
