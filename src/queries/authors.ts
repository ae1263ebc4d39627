// Those who write here, and each one’s pages.
import type { Author } from '../record/types.ts';
import { authorPages, authorsView, authorView } from '../record/views/authors.ts';
import { frame, theRecord } from './record.ts';

/** All who write here. */
export async function allAuthors() {
  const view = authorsView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}

/** A page of an author. */
export async function oneAuthor(id: string, page: number) {
  const record = await theRecord();
  const view = authorView(record, record.authors.find((author) => author.id === id) as Author, page);
  return { ...view, frame: await frame(view.facts) };
}

/** The pages of every author, as routes. */
export async function authorRoutes() {
  return authorPages(await theRecord()).map(({ id, page }) => ({ params: { author: id, page: page > 1 ? String(page) : undefined }, props: { id, page } }));
}
