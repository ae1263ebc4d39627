// The page of the search.
import type { Frame } from '../record/views/frame.ts';
import { searchView, type SearchView } from '../record/views/search.ts';
import { frame, theRecord } from './record.ts';

/** The page of the search. */
export async function searchPage(): Promise<SearchView & { frame: Frame }> {
  const view = searchView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}
