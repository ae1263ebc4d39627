// MiniSearch over the same documents, with the settings that its own documentation recommends.
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../../search/engine/types.ts';
import { DEPTH } from '../metrics.ts';
import type { System } from './system.ts';

/** A document as MiniSearch takes it. Other names and what it is tied to stand in the text: a page prints them too. */
export interface Flat {
  id: number;
  url: string;
  title: string;
  text: string;
}

/** A document in two fields. */
export function flatten({ url, title, aliases, tags = [], lead, sections }: SearchDocument, id: number): Flat {
  const text = [...aliases, ...tags, lead, ...sections.flatMap(({ heading, text: words }) => [heading ?? '', words])].filter(Boolean).join('\n');
  return { id, url, title, text };
}

/** An index of documents: prefixes and slips allowed, the title counting twice. */
export function makeMiniSearch(documents: readonly SearchDocument[]): MiniSearch<Flat> {
  const index = new MiniSearch<Flat>({
    fields: ['title', 'text'],
    storeFields: ['url', 'title'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll(documents.map(flatten));
  return index;
}

export function openMiniSearch(documents: readonly SearchDocument[]): System {
  const index = makeMiniSearch(documents);
  const search = async (q: string): Promise<string[]> =>
    index
      .search(q)
      .slice(0, DEPTH)
      .map((result) => String(result['url']));
  return { name: 'minisearch', unit: 'address', search, close: async () => undefined };
}
