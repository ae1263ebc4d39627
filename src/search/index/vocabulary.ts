// The words that a better spelling is taken from: names first, then the site’s own words, the most used first.
import { capitalise } from '../../lib/text.ts';
import type { Named, SpellFile } from '../engine/files.ts';
import { wordsOf, type Word } from '../query/words.ts';
import type { SearchDocument } from '../engine/types.ts';
import type { ReadDocument } from './fields.ts';

/** Letters of all words and names together: about 22 kB compressed. */
const MOST_LETTERS = 46_000;
const SHORTEST = 3;
const PROPER = new Set(['person', 'area', 'term', 'inspection']);

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

/** True for a capital inside a sentence that is no acronym’s. */
function isProper(text: string, { start, end }: Word): boolean {
  const rest = text.slice(start + 1, end);
  return rest !== rest.toUpperCase() && /[\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Words that stand with a capital inside a sentence and never without: names that have no page of their own too. */
function properWords(documents: readonly SearchDocument[]): Set<string> {
  const [proper, plain] = [new Set<string>(), new Set<string>()];
  const own = documents.filter(({ type }) => type !== 'report');
  for (const text of own.flatMap(({ lead, sections }) => [lead, ...sections.map((section) => section.text)])) {
    for (const word of wordsOf(text)) {
      const first = text.charAt(word.start);
      if (first === first.toLowerCase()) plain.add(word.word);
      else if (isProper(text, word)) proper.add(word.word);
    }
  }
  return proper.difference(plain);
}

/** The vocabulary of the documents. */
export function spellFile(documents: readonly SearchDocument[], read: readonly ReadDocument[], named: readonly Named[]): Omit<SpellFile, 'version'> {
  const names = named.filter(({ type }) => PROPER.has(type)).flatMap(({ title, also = [] }) => [title, ...also]);
  const words = [...frequencies(documents, read)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const unique = [...new Set(names)];
  const proper = properWords(documents);
  return {
    names: unique,
    words: within(
      MOST_LETTERS - unique.join(' ').length,
      words.map(([word]) => (proper.has(word) ? capitalise(word) : word)),
    ),
  };
}

/** As many of the first words as have room, with spaces between. */
function within(letters: number, words: readonly string[]): string {
  const all = words.join(' ');
  return all.length <= letters ? all : all.slice(0, all.lastIndexOf(' ', Math.max(letters, 0))).trim();
}
