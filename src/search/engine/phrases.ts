// Exact phrases: documents in which the words stand one after the other.
import { isOpenInPhrases } from '../query/words.ts';
import type { Store } from './store.ts';

/** The documents that hold a phrase. Undefined where it is only of words that stand everywhere. */
export async function documentsWith(words: readonly string[], store: Store): Promise<Set<number> | undefined> {
  const telling = words.flatMap((word, offset) => (isOpenInPhrases(word) ? [] : [{ word, offset }]));
  const [first, ...rest] = await Promise.all(telling.map(async ({ word, offset }) => ({ offset, places: await store.placesOf(word) })));
  if (!first) return undefined;
  const found = new Set<number>();
  for (const [document, starts] of first.places) {
    const others = rest.map(({ offset, places }) => ({ distance: offset - first.offset, places: new Set(places.get(document)) }));
    if (starts.some((start) => others.every(({ distance, places }) => places.has(start + distance)))) found.add(document);
  }
  return found;
}
