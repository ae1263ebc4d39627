// The one gate: whether an entry may be public at an instant, and what becomes of entries that refer to a withheld one.
import type { Entry, ReadEntry } from './entry.ts';
import type { EntryFile } from './files.ts';
import type { Problem } from './problem.ts';
import { referencesOf, type Reference } from './references.ts';
import { collections } from '../schemas/index.ts';
import { toProblem } from './validate.ts';

/** Why an entry may not be seen at `now`, or undefined where it may. */
export function withheldAt(data: { draft?: boolean | undefined; embargo?: string | undefined }, now: Date): 'draft' | 'embargo' | undefined {
  if (data.draft) return 'draft';
  if (data.embargo && Date.parse(data.embargo) > now.getTime()) return 'embargo';
  return undefined;
}

/** A file that the public may not see a byte of, whether or not it could be read as an entry. */
export interface WithheldFile extends EntryFile {
  reason: 'draft' | 'embargo';
}

/** The files of withheld entries, and of drafts with slips in them. `read` has what was read of each file. */
export function withheldFiles(files: readonly EntryFile[], read: readonly ReadEntry[]): WithheldFile[] {
  return files.flatMap((file, index) => {
    const reason = read[index]?.entry?.withheld ?? (read[index]?.draft ? 'draft' : undefined);
    return reason ? [{ ...file, reason }] : [];
  });
}

/** The next embargo that ends after `now`, as an ISO instant. Drafts do not count. */
export function nextEmbargoAfter(entries: Iterable<Entry>, now: Date): string | undefined {
  const ends = [...entries]
    .filter(({ data }) => !data.draft && data.embargo)
    .map(({ data }) => Date.parse(data.embargo as string))
    .filter((end) => end > now.getTime());
  return ends.length > 0 ? new Date(Math.min(...ends)).toISOString() : undefined;
}

/** Removes the references at these paths: from a list the item, from a group of fields the key. */
function without(data: unknown, references: Reference[]): unknown {
  const copy = structuredClone(data);
  // They come in the order of the file: from the last on, no removal moves one that is still to come.
  for (const { path } of references.toReversed()) {
    const parents = [copy];
    for (const step of path.slice(0, -1)) parents.push((parents.at(-1) as Record<PropertyKey, unknown>)[step]);
    const last = path.at(-1) as PropertyKey;
    const parent = parents.at(-1);
    if (Array.isArray(parent)) {
      parent.splice(Number(last), 1);
      if (parent.length === 0) Reflect.deleteProperty(parents.at(-2) as object, path.at(-2) as PropertyKey);
    } else Reflect.deleteProperty(parent as object, last);
  }
  return copy;
}

/**
 * Takes references to withheld entries out of a public one. Optional references drop out;
 * where the entry cannot stand without one, that is a problem.
 */
export function dropWithheld(entry: Entry, isWithheld: (to: Reference) => boolean): Problem[] {
  const gone = referencesOf(entry.collection, entry.data).filter(isWithheld);
  if (gone.length === 0) return [];
  const data = without(entry.data, gone);
  const checked = collections[entry.collection].schema.safeParse(data);
  if (checked.success) {
    entry.data = checked.data as Entry['data'];
    return [];
  }
  const needed = checked.error.issues.map((issue) => issue.path);
  const isNeeded = ({ path }: Reference): boolean => needed.some((field) => field.every((step, index) => step === path[index]));
  return gone.filter(isNeeded).map(({ to, id, path }) => {
    const message = `needs “${id}” among the ${to}, which is withheld: publish that first, or withhold this too`;
    return toProblem({ path, code: 'reference-withheld', message }, entry.context);
  });
}
