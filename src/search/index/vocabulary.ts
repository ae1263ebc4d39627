// The words that a better spelling is taken from: names first, then the site’s own words, the most used first.
import { capitalise } from '../../lib/text.ts';
import type { Named, SpellFile } from '../engine/files.ts';
import { isMonth } from '../query/dates.ts';
import { isCommon, wordsOf, type Word } from '../query/words.ts';
import type { SearchDocument } from '../engine/types.ts';
import type { ReadDocument } from './fields.ts';

/** Letters of all words and names together: about 22 kB compressed. */
const MOST_LETTERS = 46_000;
const SHORTEST = 3;
const LONGEST_NAME = 5;
const MOST_MENTIONED = 200;
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

/** True for letters that are each a word’s first: “NSPCC”. */
const isAcronym = (text: string, { start, end }: Word): boolean => /^\p{Lu}{3,}$/u.test(text.slice(start, end));

/** True for a capital inside a sentence that is no acronym’s. */
function isProper(text: string, { start, end }: Word): boolean {
  const rest = text.slice(start + 1, end);
  return rest !== rest.toUpperCase() && /[\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Words that stand with a capital inside a sentence, or as an acronym, and never without, as they are written: names that have no page of their own too. */
export function properWords(documents: readonly SearchDocument[]): Map<string, string> {
  const [proper, plain] = [new Map<string, string>(), new Set<string>()];
  const own = documents.filter(({ type }) => type !== 'report');
  for (const text of own.flatMap(({ lead, sections }) => [lead, ...sections.map((section) => section.text)])) {
    for (const word of wordsOf(text)) {
      const first = text.charAt(word.start);
      if (first === first.toLowerCase()) plain.add(word.word);
      else if (isAcronym(text, word)) proper.set(word.word, text.slice(word.start, word.end));
      else if (isProper(text, word)) proper.set(word.word, capitalise(word.word));
    }
  }
  for (const word of plain) proper.delete(word);
  return proper;
}

const isCapital = (text: string, { start }: Word): boolean => /\p{Lu}/u.test(text.charAt(start));

/** The name that begins at a word inside a sentence: words with a capital one after the other, “of” between them let pass. */
function nameAt(text: string, words: readonly Word[], at: number): Word[] {
  const name: Word[] = [];
  for (const [index, word] of words.slice(at, at + LONGEST_NAME).entries()) {
    const before = name.at(-1);
    const next = words[at + index + 1];
    const isNear = !before || text.slice(before.end, word.start) === ' ';
    if (!isNear || isMonth(word.word) || !(isCapital(text, word) || (word.word === 'of' && next && isCapital(text, next)))) break;
    name.push(word);
  }
  return name.at(-1)?.word === 'of' ? name.slice(0, -1) : name;
}

/** True for a headline that is written as a sentence is: in others every word has a capital. */
const isSentence = (title: string): boolean => wordsOf(title).some((word) => !isCapital(title, word) && !isCommon(word.word) && /^\p{L}{4}/u.test(word.word));

/** Names of several words in the texts, such as places and projects, those first that stand in most texts. */
function namesMentioned(documents: readonly SearchDocument[], proper: ReadonlyMap<string, string>): string[] {
  const own = documents.filter(({ type }) => type !== 'report');
  const texts = own.flatMap(({ title, lead, sections }) => [...(isSentence(title) ? [title] : []), lead, ...sections.map((section) => section.text)]);
  const counts = new Map<string, number>();
  for (const name of texts.flatMap((text) => [...new Set(namesIn(text, proper))])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

/** The names of several words in a text. Of two words one never stands without a capital, and the first is no “Mr”; three with capitals are a name in any case: “No Wrong Door”. */
function namesIn(text: string, proper: ReadonlyMap<string, string>): string[] {
  const names: string[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const [before, first] = [words[at - 1], words[at] as Word];
    // “For Their Futures” is not the whole name.
    const isInside = isCommon(first.word) && before !== undefined && isCapital(text, before);
    if (!isCapital(text, first) || !isProper(text, first) || isInside) continue;
    const name = nameAt(text, words, at);
    const isName = name.length > 2 || (name.length === 2 && !isCommon(first.word) && name.some(({ word }) => proper.has(word)));
    if (isName) names.push(text.slice(first.start, name.at(-1)?.end).replace(/['’]s$/, ''));
    if (isName || !isCommon(first.word)) at += Math.max(0, name.length - 1);
  }
  return names;
}

/** The vocabulary of the documents. */
export function spellFile(
  documents: readonly SearchDocument[],
  read: readonly ReadDocument[],
  named: readonly Named[],
  proper: ReadonlyMap<string, string>,
): Omit<SpellFile, 'version'> {
  const names = named.filter(({ type }) => PROPER.has(type)).flatMap(({ title, also = [] }) => [title, ...also]);
  const words = [...frequencies(documents, read)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const unique = [...new Set(names)];
  const known = new Set(unique.map((name) => name.toLowerCase()));
  const mentioned = namesMentioned(documents, proper)
    .filter((name) => !known.has(name.toLowerCase()))
    .slice(0, MOST_MENTIONED)
    .sort();
  return {
    names: unique,
    mentioned,
    words: within(
      MOST_LETTERS - [...unique, ...mentioned].join(' ').length,
      words.map(([word]) => word),
      new Set(unique.flatMap((name) => wordsOf(name).map(({ word }) => word))),
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
