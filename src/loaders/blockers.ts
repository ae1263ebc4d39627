// What still stands between a withheld piece and its publication: its own problems, what it needs that is withheld too, what it lacks.
import { dayIn, parseDate } from '../lib/dates.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './files.ts';
import { dropWithheld } from './gate.ts';
import type { Content, Problem } from './read.ts';

export interface Blocker {
  /** The file and line to go to: `content/articles/some-piece/index.mdx:12`. */
  place: string;
  text: string;
  /** The corrected line, where it can be known. */
  fix?: string;
}

const asBlocker = ({ file, line, message, fix }: Problem): Blocker => ({ place: `content/${file}:${line}`, text: message, ...(fix !== undefined && { fix: fix.trim() }) });

/** What blocks a withheld entry. `content` was read for a preview, so that withheld entries are in it; `problems` are those of the newest reading. */
export function blockersOf(entry: Entry, content: Content, problems: readonly Problem[], now: Date): Blocker[] {
  const own = problems.filter(({ file }) => file === entry.file).map(asBlocker);
  const withheld = new Set(content.withheld.filter(({ file }) => file !== entry.file).map(keyOf));
  // A copy: what is asked here must change nothing in what pages show.
  const needed = dropWithheld({ ...entry }, ({ to, id }) => withheld.has(`${to}/${id}`))
    .map(asBlocker)
    .map((blocker) => ({ ...blocker, text: blocker.text.replace(/, or withhold this too$/, '') }));
  return [...own, ...needed, ...lacking(entry, content, now)];
}

/** Problems of drafts that are too broken to be shown at all. */
export function notShown(content: Content, problems: readonly Problem[]): { file: string; blockers: Blocker[] }[] {
  const broken = content.withheld.filter(({ collection, id, reason }) => reason === 'draft' && !content.entries[collection].has(id));
  return broken.map(({ file }) => ({ file: `content/${file}`, blockers: problems.filter((problem) => problem.file === file).map(asBlocker) }));
}

/** “To come”, as newsrooms write it where a word or figure is still missing: in capitals, and a word by itself. */
const PLACEHOLDER = /\b(?:TK)+\b/;

/** What no rule demands and an editor would expect. */
function lacking(entry: Entry, { campaign }: Content, now: Date): Blocker[] {
  const at = (field: string): string => `content/${entry.file}:${entry.context.locate([field]).line}`;
  const unfinished = entry.context.lines.flatMap((line, index) =>
    PLACEHOLDER.test(line) ? [{ place: `content/${entry.file}:${index + 1}`, text: `there is still a placeholder in the text: “${line.trim().slice(0, 60)}”` }] : [],
  );
  if (entry.collection !== 'articles') return unfinished;
  const { image, areas, published } = (entry as Entry<'articles'>).data;
  const { first, value } = parseDate(published, campaign?.timeZone);
  const isPast = entry.withheld === 'draft' && first < dayIn(now, campaign?.timeZone ?? 'UTC');
  return [
    ...unfinished,
    ...(image ? [] : [{ place: at(''), text: 'it has no picture: add `image` with file, alt, caption and credit, if there is to be one' }]),
    ...(areas ? [] : [{ place: at(''), text: 'it names no areas, so no area’s page will lead to it: add `areas`, if it tells of any' }]),
    ...(isPast ? [{ place: at('published'), text: `\`published\` says ${value}: write the day on which it will appear` }] : []),
  ];
}
