// Entries as they were loaded. While editing they come from the reader itself: a page that is made while Astro replaces its store can leave it with the old one.
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Campaign } from '../schemas/campaign.ts';
import type { PictureFacts } from '../record/pictures/sizes.ts';
import type { Quotation } from '../record/quotations.ts';
import type { MostRead } from '../loaders/most-read.ts';
import type { CollectionName } from '../schemas/common.ts';

interface Loaded {
  campaign: Campaign;
  filled: CollectionName[];
  quotations: Quotation[];
  pictures: PictureFacts[];
  gone: Gone[];
  mostRead?: MostRead;
}

/** An address, without the base, at which something was read that was taken down, with what readers are told there. */
export interface Gone {
  path: string;
  note?: string;
}

// Not a part of what a build prints pages with.
const newest = async (name: CollectionName | 'campaign') => (await import('../loaders/astro.ts')).newest(name);

/** The campaign, and which collections have entries. Undefined while campaign.yaml has problems. */
async function loaded(): Promise<Loaded | undefined> {
  const entry = import.meta.env.DEV ? (await newest('campaign'))[0] : await getEntry('campaign', 'campaign');
  return entry?.data as Loaded | undefined;
}

/** The campaign. Undefined while campaign.yaml has problems. */
export async function theCampaign(): Promise<Campaign | undefined> {
  return (await loaded())?.campaign;
}

/** The quotations in the articles. */
export async function theQuotations(): Promise<Quotation[]> {
  return (await loaded())?.quotations ?? [];
}

/** The addresses of what was taken down. */
export async function theGone(): Promise<Gone[]> {
  return (await loaded())?.gone ?? [];
}

/** The pictures that the articles show. */
export async function thePictures(): Promise<PictureFacts[]> {
  return (await loaded())?.pictures ?? [];
}

/** What readers read most, where it was counted. */
export async function theMostRead(): Promise<MostRead | undefined> {
  return (await loaded())?.mostRead;
}

/** All entries of a collection. */
export async function entriesOf<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]> {
  if (import.meta.env.DEV) return (await newest(name)) as unknown as CollectionEntry<C>[];
  // An empty collection is empty; asked directly, Astro warns of it on every page.
  return (await loaded())?.filled.includes(name) ? getCollection(name) : [];
}

/** The entry with an id, if there is one. */
export async function entryOf<C extends CollectionName>(name: C, id: string): Promise<CollectionEntry<C> | undefined> {
  if (import.meta.env.DEV) return (await entriesOf(name)).find((entry) => entry.id === id);
  return getEntry(name, id) as Promise<CollectionEntry<C> | undefined>;
}
