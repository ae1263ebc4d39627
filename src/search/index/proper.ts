// Names that texts mention, told by their capitals: of people, places and projects that have no page of their own.
import { capitalise } from '../../lib/text.ts';
import { isMonth } from '../query/dates.ts';
import { isCommon, stemsOf, wordsOf, type Word } from '../query/words.ts';
import type { SearchDocument } from '../engine/types.ts';
import type { ReadDocument } from './fields.ts';

const LONGEST_NAME = 5;
const MOST_MENTIONED = 200;

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

/** Names of several words in the texts, such as places and projects, that are not `known` already: those that stand in most texts. */
export function namesMentioned(documents: readonly SearchDocument[], proper: ReadonlyMap<string, string>, known: readonly string[]): string[] {
  const isNew = newTo(known);
  const own = documents.filter(({ type }) => type !== 'report');
  const texts = own.flatMap(({ title, lead, sections }) => [...(isSentence(title) ? [title] : []), lead, ...sections.map((section) => section.text)]);
  const counts = new Map<string, number>();
  for (const name of texts.flatMap((text) => [...new Set(namesIn(text, proper))])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name]) => isNew(name)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return names
    .slice(0, MOST_MENTIONED)
    .map(([name]) => name)
    .sort();
}

/** True for a name that is none of the known ones, nor a part of one: “Duty Service”. What stands in brackets or after a comma is a name of its own. */
function newTo(known: readonly string[]): (name: string) => boolean {
  const whole = new Set(known.map((name) => name.toLowerCase()));
  const parts = [...whole].flatMap((name) => name.split(/ ?[,()] ?/));
  const [own, text] = [new Set(parts), ` ${parts.join(' | ')} `];
  return (name) => !whole.has(name.toLowerCase()) && (own.has(name.toLowerCase()) || !text.includes(` ${name.toLowerCase()} `));
}

/** True for a capital that is not there because a sentence begins. “London’s” begins no name. */
const startsName = (text: string, word: Word, proper: ReadonlyMap<string, string>): boolean =>
  isProper(text, word) || (proper.has(word.word) && !/['’]s$/.test(text.slice(word.start, word.end)));

/** The names of several words in a text: words with a capital one after the other, of two of which the first is no “Mr”. */
function namesIn(text: string, proper: ReadonlyMap<string, string>): string[] {
  const names: string[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const [before, first] = [words[at - 1], words[at] as Word];
    // “For Their Futures” is not the whole name.
    const isInside = isCommon(first.word) && before !== undefined && isCapital(text, before);
    if (!isCapital(text, first) || isInside || !startsName(text, first, proper)) continue;
    const name = nameAt(text, words, at);
    const isName = name.length > (isCommon(first.word) ? 2 : 1);
    if (isName) names.push(text.slice(first.start, name.at(-1)?.end).replace(/['’]s$/, ''));
    if (isName || !isCommon(first.word)) at += Math.max(0, name.length - 1);
  }
  return names;
}

/** For each name, by its stems, the documents in which its words stand one after the other. */
export function sayingEach(names: readonly string[], read: readonly ReadDocument[]): Map<string, number[]> {
  const byFirst = Map.groupBy(
    names.map((name) => ({ stems: stemsOf(name).join(' '), words: wordsOf(name).map(({ word }) => word) })),
    ({ words }) => words[0] ?? '',
  );
  const saying = new Map<string, number[]>();
  read.forEach(({ places }, document) => {
    places.forEach(([first], at) => {
      for (const { stems, words } of byFirst.get(first) ?? []) {
        if (!words.every((word, index) => places[at + index]?.[0] === word && places[at + index]?.[1] === (places[at]?.[1] as number) + index)) continue;
        const documents = saying.get(stems) ?? [];
        if (documents.at(-1) !== document) documents.push(document);
        saying.set(stems, documents);
      }
    });
  });
  return saying;
}
