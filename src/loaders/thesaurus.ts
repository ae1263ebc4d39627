// Reading thesaurus.yaml: what readers say for the record’s words. A word that leads nowhere is told, since nobody would notice it.
import { thesaurus as schema, type ThesaurusEntry } from '../schemas/thesaurus.ts';
import type { Problem } from './problem.ts';
import { readRootFile } from './root-file.ts';
import { toProblem, type Context } from './validate.ts';

export const THESAURUS_FILE = 'thesaurus.yaml';

/** Reads and checks the file; where there is none, or it is wrong, readers’ words mean themselves. Nothing is thrown. */
export async function readThesaurus(dir: string): Promise<{ thesaurus: ThesaurusEntry[]; problems: Problem[] }> {
  const { data, context, problems } = await readRootFile(dir, THESAURUS_FILE, schema);
  if (!data || !context) return { thesaurus: [], problems };
  return { thesaurus: data.words, problems: [...sayTwice(data.words, context)] };
}

/** The same word in two lines: an editor who changes one would wonder why nothing happens. */
function* sayTwice(words: readonly ThesaurusEntry[], context: Context): Generator<Problem> {
  const seen = new Map<string, number>();
  for (const [line, { say }] of words.entries()) {
    for (const [at, word] of say.entries()) {
      const before = seen.get(word.toLowerCase());
      seen.set(word.toLowerCase(), line);
      if (before === undefined) continue;
      const where = before === line ? 'twice in this list' : `in “means: [${words[before]?.means.join(', ')}]” already`;
      yield {
        ...toProblem({ path: ['words', line, 'say', at], code: 'thesaurus-twice', message: `“${word}” stands ${where}: keep it in one place` }, context),
        severity: 'warning',
      };
    }
  }
}
