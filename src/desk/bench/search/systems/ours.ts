// This project’s search over the built site’s index: the engine that the browser runs, asked as the search page asks it.
import { openIndex } from '../../../../search/index/folder.ts';
import { parseState } from '../../../../search/query/state.ts';
import type { System } from './system.ts';

/** The engine over the index of a site: whole words, best first, without filters but those in the query. */
export function openOurs(site: string): System {
  const engine = openIndex(site);
  const search = async (q: string): Promise<string[]> => {
    const answer = await engine.search(parseState(new URLSearchParams({ q })));
    return [...(await answer.hits(1)), ...(await answer.related())].map(({ url }) => url);
  };
  return { name: 'ours', unit: 'address', search, close: async () => undefined };
}
