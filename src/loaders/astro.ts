// Astro’s side of the reader: fills a collection’s store from the one reading of content, and again when files change.
import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { childCaseKeys } from '../schemas/child-case.ts';
import type { CollectionName } from '../schemas/common.ts';
import { collectionNames } from '../schemas/index.ts';
import { site } from '../site.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read.ts';
import { contentService, type ContentService } from './service.ts';

/** The service with this site’s content folder, clock and gate. */
export function siteContent(): ContentService {
  return contentService(() => ({ dir: site.contentDir, now: site.now, withheld: site.withheld, reportsDir: site.reportsDir, cacheDir: site.cacheDir, checked: site.checked }));
}

type Stored = Parameters<LoaderContext['store']['set']>[0];

/** That a child can be seen, without what was agreed: pages need not know it, and what they do not know they cannot print. */
function withoutConsent(entry: Entry): object {
  const image = entry.collection === 'articles' ? (entry as Entry<'articles'>).data.image : undefined;
  return image?.showsChild ? { image: { ...image, showsChild: { consent: '', purpose: '' } } } : {};
}
/** What stays with the desk: no page can print what no page is given, and no cache keeps it. */
const DESK_ONLY: ReadonlySet<string> = new Set(Object.keys(childCaseKeys));

/** What is kept of an entry: its fields, and where its text is compiled from when a page prints it. */
function stored(entry: Entry): Stored {
  const filePath = relative(process.cwd(), entry.path);
  const fields = Object.fromEntries(Object.entries(entry.data).filter(([key]) => !DESK_ONLY.has(key)));
  const data = { ...fields, ...withoutConsent(entry), ...(entry.withheld && { withheld: entry.withheld }) };
  return { id: entry.id, data, filePath, digest: entry.digest, ...(entry.collection === 'pages' && { deferredRender: true }) };
}

function sync(store: LoaderContext['store'], items: Stored[]): void {
  const ids = new Set(items.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const item of items) store.set(item);
}

/** A build stops at the first reading that has errors; `npm run build` has listed them before it comes to this. */
function stopAtErrors(problems: Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const listed = errors.map(({ file, line, column, code, message }) => `${file}:${line}:${column}  ${code}  ${message}`);
  if (errors.length > 0) throw new Error(`The content has problems:\n${listed.join('\n')}`);
}

function loader(name: string, itemsOf: (content: Content) => Stored[]): Loader {
  return {
    name: `content:${name}`,
    async load({ store, watcher }) {
      const service = siteContent();
      store.clear();
      sync(store, itemsOf(await service.current()));
      if (!watcher) return stopAtErrors(service.problems());
      service.onChange((content) => sync(store, itemsOf(content)));
      service.watch(watcher);
    },
  };
}

const itemsOf =
  (collection: CollectionName) =>
  ({ entries }: Content): Stored[] =>
    [...entries[collection].values()].map(stored);

function campaignOf({ campaign, entries, quotations, pictures, takedowns, mostRead }: Content): Stored[] {
  const filled = collectionNames.filter((name) => entries[name].size > 0);
  // Of what was taken down only the addresses and what readers are told there: nothing else of it may stand in a cache.
  const all = takedowns.flatMap(({ addresses, note }) => addresses.map((path) => [path, { path, ...(note && { note }) }] as const));
  const gone = [...new Map(all).values()];
  return campaign ? [{ id: 'campaign', data: { campaign, filled, quotations, pictures, gone, ...(mostRead && { mostRead }) } }] : [];
}

/** A loader for one collection. */
export function contentLoader(collection: CollectionName): Loader {
  return loader(collection, itemsOf(collection));
}

/** A loader for campaign.yaml, as a collection of one that also names the collections with entries and lists the quotations, the pictures, the addresses that are gone and what was read most. */
export function campaignLoader(): Loader {
  return loader('campaign', campaignOf);
}

/** What a collection’s loader would put into Astro’s store now. */
export async function newest(collection: CollectionName | 'campaign'): Promise<Stored[]> {
  const content = await siteContent().current();
  return collection === 'campaign' ? campaignOf(content) : itemsOf(collection)(content);
}
