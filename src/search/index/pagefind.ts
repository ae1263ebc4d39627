// Running Pagefind: one way for the build and for development, so that both find the same.
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What marks the part of a page that search may index; set by one layout. */
export const BODY = 'data-pagefind-body';

/** Parts of such a page that are not its own words: the title is kept apart, as what a result is called. */
const SKIPPED = ['h1', 'nav', 'aside', 'form', 'thead', 'svg', '[aria-hidden="true"]', '.cite', '.sr-only', '.no-print'];

/** Pagefind’s own user interfaces and its worker, which nothing here uses. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** True for a file that the search needs. */
export function isNeeded(file: string): boolean {
  return !UNUSED.test(file);
}

/** What Pagefind gave back, where it reports no error. */
export function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
}

/** Makes an index, hands it to `task`, and takes it away again. */
export async function withIndex<T>(task: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const { index } = checked(await createIndex({ rootSelector: `[${BODY}]`, excludeSelectors: SKIPPED }));
  if (!index) throw new Error('The search index could not be made: Pagefind gave none.');
  try {
    return await task(index);
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind’s process; the next index starts another. */
export async function endPagefind(): Promise<void> {
  await close();
}
