// The one gate: whether an entry may be public at an instant, and what becomes of entries that refer to a withheld one.
import type { Entry, ReadEntry } from './entry.ts';
import { keyOf, type EntryFile } from './files.ts';
import type { Problem } from './problem.ts';
import { referencesOf, type Reference } from './references.ts';
import { collections } from '../schemas/index.ts';
import { takedownId } from '../schemas/takedown.ts';
import { toProblem } from './validate.ts';

/** Why something is kept from the public. */
export type WithheldReason = 'draft' | 'embargo' | 'takedown';

/** Why an entry may not be seen at `now`, or undefined where it may. What was taken down is down, whatever else it is. */
export function withheldAt(data: { draft?: boolean | undefined; embargo?: string | undefined }, now: Date, isTakenDown = false): WithheldReason | undefined {
  if (isTakenDown) return 'takedown';
  if (data.draft) return 'draft';
  if (data.embargo && Date.parse(data.embargo) > now.getTime()) return 'embargo';
  return undefined;
}

/** A file that the public may not see a byte of, whether or not it could be read as an entry. */
export interface WithheldFile extends EntryFile {
  reason: WithheldReason;
}

/** The files of withheld entries, and of drafts and takedowns with slips in them. `read` has what was read of each file. */
export function withheldFiles(files: readonly EntryFile[], read: readonly ReadEntry[], takenDown: ReadonlySet<string>): WithheldFile[] {
  return files.flatMap((file, index) => {
    const { entry, draft } = read[index] ?? {};
    const reason = takenDown.has(keyOf(file)) ? 'takedown' : (entry?.withheld ?? (draft ? 'draft' : undefined));
    return reason ? [{ ...file, reason }] : [];
  });
}

/** An embargo that is still to end. */
export interface Embargo {
  /** The instant at which it ends, in ISO 8601 (UTC). */
  at: string;
  /** The file of what appears then, from the content folder. */
  file: string;
}

/** The embargoes that end after `now`, the next first. Drafts do not count, nor what was taken down. */
export function embargoesAfter(entries: Iterable<Entry>, now: Date): Embargo[] {
  return [...entries]
    .filter(({ data, withheld }) => !data.draft && withheld !== 'takedown' && data.embargo && Date.parse(data.embargo) > now.getTime())
    .map(({ data, file }) => ({ at: new Date(data.embargo as string).toISOString(), file }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
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
export function dropWithheld(entry: Entry, isWithheld: (to: Reference) => boolean, isTakenDown: (to: Reference) => boolean = () => false): Problem[] {
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
  return gone.filter(isNeeded).map((reference) => {
    const { to, id, path } = reference;
    const advice = isTakenDown(reference)
      ? `was taken down: name another, or take this down too (npm run takedown -- ${takedownId(entry.collection, entry.id)})`
      : 'is withheld: publish that first, or withhold this too';
    const message = `needs “${id}” among the ${to}, which ${advice}`;
    return toProblem({ path, code: 'reference-withheld', message }, entry.context);
  });
}
