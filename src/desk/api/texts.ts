// The text that an action leaves in a file: patched, merged, written anew in content’s own style, or marked as moved.
import type { Problem } from '../../loaders/problem.ts';
import { LARGEST } from '../../loaders/text-file.ts';
import { applyChanges, diffData, entryData, patchEntry, PatchError, type DiffOptions } from '../save/patch.ts';
import { merged } from '../save/entry.ts';
import { mergeEntry } from '../save/merge.ts';
import { layoutOf, shapeOf } from '../save/shape.ts';
import { digestOf } from './digest.ts';
import type { Files } from './outlook.ts';
import type { ContentPlace } from './place.ts';
import { Refusal } from './refusal.ts';

/** Largest picture that the desk takes. In bytes. */
const LARGEST_PICTURE = 25_000_000;

interface Saved {
  text: string;
  base: string;
  known?: readonly string[];
}

/** The file now, with its digest, and the text that the editor started from where it is still known. */
interface Current {
  text: string;
  digest: string;
  base: string | undefined;
}

/** The file’s text after a save. Throws a Refusal where somebody else changed the same fields since. */
export function savedText(place: ContentPlace, { text, base, known }: Saved, current: Current): string {
  const layout = layoutOf(place.collection);
  const options: DiffOptions = { shape: shapeOf(place.collection), ...(known && { known }) };
  return orRefuse(() => {
    if (base === current.digest) return patchEntry(current.text, text, layout, options);
    if (current.base === undefined) throw conflict(place, ['the file'], text, current);
    const merged = mergeEntry(current.base, text, current.text, layout, options);
    if ('conflicts' in merged) throw conflict(place, merged.conflicts, text, current);
    return merged.text;
  });
}

function conflict({ path }: ContentPlace, conflicts: string[], sent: string, { text, digest }: Current): Refusal {
  const message = `${path} was changed by somebody else since you opened it, and so was what you changed: ${conflicts.join(', ')}. Nothing was saved. Copy your words, load the entry anew, and put them in again.`;
  return new Refusal(409, message, { conflicts, current: text, digest, sent });
}

/** The contents of a new file: a picture’s bytes, or an entry in content’s own style. */
export function contentOf({ text, bytes }: { text?: string; bytes?: Uint8Array }, place: ContentPlace): string | Uint8Array {
  if (place.picture) {
    if (!bytes) throw new Refusal(400, `${place.path} is a picture, and no picture was sent.`);
    refuseLarge(bytes.byteLength, LARGEST_PICTURE, 'picture');
    return bytes;
  }
  if (text === undefined) throw new Refusal(400, `No text was sent for ${place.path}.`);
  refuseLarge(text.length, LARGEST, 'text');
  return orRefuse(() => merged(place.collection, undefined, text));
}

/** The text of an entry that gets another id: the old one is kept in `formerly`, so that its address leads on. */
export function renamedText(place: ContentPlace, text: string): string {
  const layout = layoutOf(place.collection);
  return orRefuse(() => {
    const { data } = entryData(text, layout);
    const former = (data as { formerly?: unknown }).formerly;
    const formerly = [...(Array.isArray(former) ? (former as unknown[]) : []), place.id];
    return applyChanges(text, diffData(data, { ...(data as object), formerly }, { shape: shapeOf(place.collection) }), layout);
  });
}

/** Refuses what is too large to be meant. */
export function refuseLarge(size: number, largest: number, what: string): void {
  if (size > largest) throw new Refusal(413, `This ${what} has ${(size / 1e6).toFixed(1)} MB; a ${what} here has at most ${largest / 1e6} MB. Nothing was saved.`);
}

/** What the lossless writer cannot do is told to the editor. */
function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatchError) throw new Refusal(400, error.message);
    throw error;
  }
}

/** A sentence on what would be broken by files that are written so; null where one goes. */
export function brokenMessage(problems: readonly Problem[], files: Files): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` There ${problems.length === 2 ? 'is one problem' : `are ${problems.length - 1} problems`} more.` : '';
  const isOwn = ({ file }: Problem): boolean => file !== 'campaign.yaml' && typeof files.get(file) === 'string';
  const hint = problems.every(isOwn) ? ' As a draft it can be saved as it is.' : '';
  return `Nothing was saved: ${first?.file ?? ''}, line ${first?.line ?? 1}: ${first?.message ?? ''}.${more}${hint}`;
}

/** The digest of what stands in a file, or null where it goes. */
export const digestOrNull = (data: string | Uint8Array | null): string | null => (data === null ? null : digestOf(data));
