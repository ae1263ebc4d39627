// Two people changed the same entry: different fields go together, the same field is for them to decide. Runs in the browser too.
import { applyChanges, diffData, entryData, type Change, type DiffOptions, type Layout, type Path } from './patch.ts';
import { evenText, joined, patchBody, takeApart, withOriginalEnds } from './patch/frame.ts';

/** What came of it: the text with both people’s changes, or the fields that both changed. */
export type Merged = { text: string } | { conflicts: string[] };

/**
 * Puts an editor’s changes into a file that somebody else has changed meanwhile.
 * `base` is the text that the editor started from, `edited` what they sent, `current` the file now. Throws a PatchError where one of them cannot be read.
 */
export function mergeEntry(base: string, edited: string, current: string, layout: Layout, options: DiffOptions = {}): Merged {
  const [before, mine, theirs] = [base, edited, current].map((text) => entryData(text, layout)) as [Parsed, Parsed, Parsed];
  const changes = diffData(before.data, mine.data, options);
  const others = diffData(before.data, theirs.data, options);
  const fresh = changes.filter((change) => !others.some((other) => isSame(change, other)));
  const conflicts = [...new Set(fresh.filter((change) => others.some((other) => meet(change, other))).map(({ path }) => String(path[0])))];
  const body = patchBody(before.body, mine.body);
  const bodyChanged = body !== before.body;
  const bodyTheirs = patchBody(before.body, theirs.body) !== before.body;
  const bodySame = patchBody(theirs.body, mine.body) === theirs.body;
  if (bodyChanged && bodyTheirs && !bodySame) conflicts.push('text');
  if (conflicts.length > 0) return { conflicts };
  const text = applyChanges(current, fresh, layout);
  return { text: bodyChanged && !bodySame ? withBody(text, mine.body, layout) : text };
}

type Parsed = ReturnType<typeof entryData>;

function withBody(text: string, body: string, layout: Layout): string {
  const frame = takeApart(evenText(text), layout, 'The file');
  return withOriginalEnds(text, joined({ ...frame, body: patchBody(frame.body, body) }));
}

const isSame = (a: Change, b: Change): boolean => JSON.stringify([a.kind, a.path, a.value]) === JSON.stringify([b.kind, b.path, b.value]);

/** Where a change takes effect: in a list whose items come or go, the whole list, since the numbers of the others change. */
const reach = ({ kind, path }: Change): Path => (typeof path.at(-1) === 'number' && kind !== 'set' ? path.slice(0, -1) : path);

function meet(one: Change, other: Change): boolean {
  const [a, b] = [reach(one), reach(other)];
  return a.slice(0, b.length).every((step, index) => step === b[index]);
}
