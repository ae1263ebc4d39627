// Stretches of a question that stand for something else too: two words that are one, and readers’ words for what the record says in another way.
// Both are looked up in the file where the first word is, so that nothing more is fetched.
import { stemOf } from '../query/words.ts';
import { fileOf, nameTerm, readersTerm, type Head } from './files.ts';
import type { Found, Store } from './store.ts';
import type { OtherName } from './units.ts';

/** A stretch of words and what it says as well. */
export interface Stretch {
  /** Its place and length in words. */
  at: number;
  length: number;
  name: OtherName;
}

/** Two words written as one. */
const JOIN_WEIGHT = 0.9;
/** How much the record’s words count beside the reader’s own. */
const READERS_WEIGHT = 0.7;
const LONGEST = 4;

interface Word {
  word: string;
  stem: string;
}

/** Every such stretch of the words of a question. */
export async function stretchesOf(words: readonly Word[], head: Head, store: Store, { readers }: { readers: boolean }): Promise<Stretch[]> {
  const all = await Promise.all([joinsOf(words, head, store), namesAmong(words, head, store), readers ? readersOf(words, head, store) : []]);
  return all.flat();
}

/** Looks up the terms that stand in the file of their first word. Leaves out those that are of no document. */
async function foundNear<T extends { term: string; first: string }>(asked: readonly T[], { terms }: Head, store: Store): Promise<(T & { found: Found })[]> {
  const near = asked.filter(({ term, first }) => fileOf(terms, term) === fileOf(terms, first));
  const found = await Promise.all(near.map(async (one) => ({ ...one, found: await store.find(one.term) })));
  return found.filter((one) => one.found.documents.length > 0);
}

/** Two words that stand as one somewhere: “child line”. */
async function joinsOf(words: readonly Word[], head: Head, store: Store): Promise<Stretch[]> {
  const pairs = words.slice(1).map(({ word: second }, at) => ({ at, second, name: `${words[at]?.word}${second}`, first: words[at]?.stem ?? '' }));
  const asked = pairs.filter(({ name, second }) => second.length > 2 && /^[a-z]+$/.test(name)).map((pair) => ({ ...pair, term: stemOf(pair.name) }));
  const found = await foundNear(asked, head, store);
  return found.map(({ at, name, found: one }) => ({ at, length: 2, name: { name, found: [one], weight: JOIN_WEIGHT, silent: true } }));
}

/** Stretches from two words to the longest, with their stems. */
function stretched(words: readonly Word[], shortest: number): { at: number; length: number; first: string; stems: string[] }[] {
  const stems = words.map(({ stem }) => stem);
  return stems.flatMap((first, at) => {
    const lengths = Array.from({ length: Math.min(LONGEST, stems.length - at) }, (_, index) => index + 1);
    return lengths.filter((length) => length >= shortest).map((length) => ({ at, length, first, stems: stems.slice(at, at + length) }));
  });
}

/** Names that the texts mention: “Adopt East”. */
async function namesAmong(words: readonly Word[], head: Head, store: Store): Promise<Stretch[]> {
  const asked = stretched(words, 2).map((one) => ({ ...one, term: nameTerm(one.stems.join(' ')) }));
  const found = await foundNear(asked, head, store);
  return found.map(({ at, length, stems, found: one }) => ({ at, length, name: { name: stems.join(' '), found: [one], weight: 1, silent: true, isName: true } }));
}

/** Words under which the index keeps what the record says for them. */
async function readersOf(words: readonly Word[], head: Head, store: Store): Promise<Stretch[]> {
  const asked = stretched(words, 1).map((one) => ({ ...one, term: readersTerm(one.stems) }));
  const found = await foundNear(asked, head, store);
  return found.map(({ at, length, found: one }) => {
    const { names: means = [] } = one;
    return { at, length, name: { name: means.join(', '), means, found: [one], weight: READERS_WEIGHT } };
  });
}
