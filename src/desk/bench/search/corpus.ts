// The corpora: the campaign’s own documents, and made ones of any size, written where the indexes are made of them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '../../../search/engine/types.ts';
import type { IndexOptions } from '../../../search/index/build.ts';
import { pagesOf, writePages } from './pages.ts';

/** What an index is made of. */
export interface Corpus {
  documents: readonly SearchDocument[];
  options: IndexOptions;
}

/** Where a corpus and what is made of it stand in its folder. */
export const FILES = { corpus: 'corpus.json', ours: 'ours', pagefind: 'stock', minisearch: 'minisearch' } as const;

/** A corpus of made articles, with the campaign’s other documents; written as data and as pages. */
export async function writeMadeCorpus(folder: string, articles: number, { documents: own, options }: Corpus): Promise<Corpus> {
  const { makeDocuments } = await import('../../../../tests/bench/documents.ts');
  const corpus = { documents: makeDocuments(articles, own), options };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, FILES.corpus), JSON.stringify(corpus));
  await writePages(join(folder, FILES.pagefind), pagesOf(corpus.documents, options.lang));
  return corpus;
}
