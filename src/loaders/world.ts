// What the checks of one entry need to know of all the others.
import { entryPath, routes } from '../lib/urls.ts';
import type { CollectionName } from '../schemas/common.ts';
import type { EntryInput } from '../schemas/index.ts';
import type { Entry } from './entry.ts';
import { keyOf, type EntryFile } from './files.ts';

export interface World {
  /** True where there is a file for it, right or wrong: a broken entry is reported once, not by all who name it. */
  exists(to: CollectionName, id: string): boolean;
  /** True where it is kept from the public. In previews only of what was taken down. */
  isWithheld(to: CollectionName, id: string): boolean;
  /** True where it was taken down: no preview has it, and no other withheld piece may count on it. */
  isTakenDown(to: CollectionName, id: string): boolean;
  ids(of: CollectionName): string[];
  /** The entry that is read at a path, if any. */
  at(path: string): { collection: CollectionName; id: string } | undefined;
  /** Every path of an entry or of the engine. */
  paths(): string[];
  inspections: ReadonlyMap<string, EntryInput<'inspections'>>;
  /** The ids of the campaign’s charts, where campaign.yaml could be read. */
  charts: readonly string[] | undefined;
  /** The site’s own address, where campaign.yaml could be read. */
  site: string | undefined;
}

interface WorldOptions {
  preview: boolean;
  /** What was taken down, as `collection/id`. */
  takenDown: ReadonlySet<string>;
  charts: readonly string[] | undefined;
  site: string | undefined;
}

/** Gathers what is known of all files and of the entries read from them. */
export function createWorld(files: readonly EntryFile[], entries: readonly Entry[], { preview, takenDown, charts, site }: WorldOptions): World {
  const keys = new Map<string, EntryFile>(files.map((file) => [keyOf(file), file]));
  const paths = new Map(files.map((file) => [entryPath(file.collection, file.id), file]));
  const withheld = new Set([...takenDown, ...(preview ? [] : entries.filter((entry) => entry.withheld).map(keyOf))]);
  const inspections = entries.filter((entry): entry is Entry<'inspections'> => entry.collection === 'inspections');
  return {
    exists: (to, id) => keys.has(`${to}/${id}`),
    isWithheld: (to, id) => withheld.has(`${to}/${id}`),
    isTakenDown: (to, id) => takenDown.has(`${to}/${id}`),
    ids: (of) => files.filter((file) => file.collection === of).map((file) => file.id),
    at: (path) => paths.get(path),
    paths: () => [...paths.keys(), ...Object.values(routes)],
    inspections: new Map(inspections.map((entry) => [entry.id, entry.data])),
    charts,
    site,
  };
}
