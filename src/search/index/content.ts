// The index of content as it stands: everything that can be found, and the pages of reports that may be shown.
import type { Content } from '../../loaders/read.ts';
import { buildIndex } from './build.ts';
import { searchableOf } from './documents.ts';
import type { Files } from './live.ts';
import { readReportDocuments } from './reports.ts';

export interface ContentIndex {
  files: Files;
  /** How many things can be found. */
  documents: number;
}

/** Makes the index of content, and of the reports at hand whose licence allows it. Throws where there is nothing to find. */
export async function indexContent(content: Content, reportsDir: string | undefined): Promise<ContentIndex> {
  const searchable = searchableOf(content);
  if (!searchable || searchable.documents.length === 0) throw new Error('The search index could not be made: the content has nothing that can be found.');
  const documents = [...searchable.documents, ...(await readReportDocuments(searchable.record, reportsDir))];
  return { files: buildIndex(documents, searchable.options), documents: documents.length };
}
