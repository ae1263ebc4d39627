// The record, made of everything that was loaded.
import { collectionNames } from '../schemas/index.ts';
import { makeRecord } from '../record/model.ts';
import type { Records } from '../record/records.ts';
import type { Record_ } from '../record/types.ts';
import { frameOf, type Frame } from '../record/views/frame.ts';
import type { PageFacts } from '../record/head.ts';
import { site, siteAddress } from '../site.ts';
import { entriesOf, theCampaign, thePictures, theQuotations } from './entries.ts';

async function read(): Promise<Record_> {
  const campaign = await theCampaign();
  if (!campaign) throw new Error('campaign.yaml has problems: mend them and the site comes back');
  const collections = await Promise.all(collectionNames.map(async (name) => [name, new Map((await entriesOf(name)).map(({ id, data }) => [id, data]))] as const));
  const records = { ...Object.fromEntries(collections), campaign } as unknown as Records;
  return makeRecord(records, await theQuotations(), await thePictures());
}

let made: Promise<Record_> | undefined;

/** The whole record. Made once for a build; anew for each page while editing, so that it is never stale. */
export function theRecord(): Promise<Record_> {
  return import.meta.env.DEV ? read() : (made ??= read());
}

/** The site’s own address. */
export const siteUrl: string = (await siteAddress()).url;

/** What stands around a page. */
export async function frame(facts: PageFacts): Promise<Frame> {
  const preview = site.withheld === 'show' ? await (await import('./preview.ts')).previewBand(facts.path) : undefined;
  return frameOf(facts, await theRecord(), siteUrl, preview);
}
