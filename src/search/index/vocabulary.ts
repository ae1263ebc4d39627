// The words that a better spelling is taken from: names first, then the site’s own words, the most used first.
import type { Named, SpellFile } from '../engine/files.ts';
import { wordsOf } from '../query/words.ts';
import type { SearchDocument } from '../engine/types.ts';
import type { ReadDocument } from './fields.ts';
import type { Corpus } from './postings.ts';

/** Letters of all words and names together: about 22 kB compressed. */
const MOST_LETTERS = 46_000;
const SHORTEST = 3;
const PROPER = new Set(['person', 'area', 'term', 'inspection']);

/** The names of things, each once: of those that have an entry, and of those that documents tell of beside it. */
export function namesOfThings(named: readonly Named[], documents: readonly SearchDocument[]): string[] {
  const own = named.filter(({ type }) => PROPER.has(type)).flatMap(({ title, also = [] }) => [title, ...also]);
  return [...new Set([...own, ...documents.flatMap(({ names = [] }) => names)])];
}

/** How many documents each word stands in; in titles and other names it counts thrice, since people look for those. */
function frequencies(documents: readonly SearchDocument[], read: readonly ReadDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (words: Iterable<string>, by: number): void => {
    for (const word of words) if (word.length >= SHORTEST && /^[a-z]+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  read.forEach(({ places }, index) => {
    const document = documents[index];
    add(new Set(places.map(([word]) => word)), 1);
    if (document?.type !== 'report') add(new Set([document?.title ?? '', ...(document?.aliases ?? [])].flatMap((text) => wordsOf(text).map(({ word }) => word))), 2);
  });
  return counts;
}

/** The vocabulary of the documents: `names` of things, and names that are `mentioned` alone. */
export function spellFile({ documents, read, proper, mentioned }: Corpus, names: readonly string[]): Omit<SpellFile, 'version'> {
  const words = [...frequencies(documents, read)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    names,
    mentioned,
    words: within(
      MOST_LETTERS - [...names, ...mentioned].join(' ').length,
      words.map(([word]) => word),
      new Set(names.flatMap((name) => wordsOf(name).map(({ word }) => word))),
    )
      .map((word) => proper.get(word) ?? word)
      .join(' '),
  };
}

/** As many of the first words as have room, with a space after each. Those of names have theirs before all: on a large site they are rare among all its words. */
function within(letters: number, words: readonly string[], inNames: ReadonlySet<string>): string[] {
  const kept = new Set<string>();
  let left = letters;
  for (const word of [...words.filter((one) => inNames.has(one)), ...words.filter((one) => !inNames.has(one))]) {
    left -= word.length + 1;
    if (left < 0) break;
    kept.add(word);
  }
  return words.filter((word) => kept.has(word));
}
