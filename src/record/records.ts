// Everything an editor wrote, as plain data: what the rules check and what the record is made from.
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import type { EntryInput } from '../schemas/index.ts';

/** The entries of each collection by id, and the campaign. */
export type Records = { [C in CollectionName]: ReadonlyMap<string, EntryInput<C>> } & { campaign: Campaign };
