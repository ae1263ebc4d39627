// Entries by collection and id, and their plain data.
import type { Records } from '../record/records.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import { collectionNames } from '../schemas/index.ts';
import type { Entry } from './entry.ts';

/** The entries of each collection by id. */
export type Entries = { [C in CollectionName]: Map<string, Entry<C>> };

/** Sorts entries into their collections. */
export function byCollection(entries: readonly Entry[]): Entries {
  const made = Object.fromEntries(collectionNames.map((name) => [name, new Map<string, Entry>()]));
  for (const entry of entries) made[entry.collection]?.set(entry.id, entry);
  return made as unknown as Entries;
}

/** The plain data of all entries, for the rules and the record. */
export function recordsOf(entries: Entries, campaign: Campaign): Records {
  const plain = collectionNames.map((name) => [name, new Map([...entries[name].values()].map(({ id, data }) => [id, data]))]);
  return { ...Object.fromEntries(plain), campaign } as Records;
}
