// A question that finds something, but fewer results than fill a page, with others about the same to follow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuggestFile } from '../../../src/search/engine/files.ts';
import { INDEX_FOLDER, openIndex } from '../../../src/search/index/folder.ts';
import { emptyState } from '../../../src/search/query/state.ts';

export interface Few {
  q: string;
  /** Addresses of the results, and of what is about the same. */
  results: string[];
  related: string[];
}

/** The first name of the site’s things that is such a question. Undefined where a site has none. */
export async function fewResults(site: string): Promise<Few | undefined> {
  const { named } = JSON.parse(readFileSync(join(site, INDEX_FOLDER, 'suggest.json'), 'utf8')) as SuggestFile;
  const engine = openIndex(site);
  for (const { title } of named) {
    const q = title.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
    const answer = await engine.search({ ...emptyState, q });
    const [results, related] = await Promise.all([answer.hits(1), answer.related()]);
    if (answer.corrected || results.length === 0 || related.length === 0) continue;
    return { q, results: results.map(({ url }) => url), related: related.map(({ url }) => url) };
  }
  return undefined;
}
