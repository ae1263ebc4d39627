// What the page says of a search: how many results, for what, and why there may be none.
import { parseQuery, withoutRange } from '../query/parse.ts';
import { LONGEST_QUERY } from '../query/state.ts';
import { isCommon } from '../query/words.ts';

/** “12 results”, “1 result”, “No results”. */
export function countWords(total: number, print: (value: number) => string): string {
  if (total === 0) return 'No results';
  return `${print(total)} ${total === 1 ? 'result' : 'results'}`;
}

/** Why a question found nothing, where the question itself shows it. */
export type Reason = 'common' | 'short' | 'signs';

/** `common`: only words that stand everywhere; `short`: one letter; `signs`: no word at all. */
export function reasonOf(q: string): Reason | undefined {
  const { words, common, not, phrases, fields } = parseQuery(q);
  const all = [...words, ...common, ...not, ...phrases.flatMap((phrase) => phrase.words.map((word) => ({ word })))];
  if (q === '' || fields.length > 0) return undefined;
  if (all.length === 0) return 'signs';
  if (all.every(({ word }) => isCommon(word))) return all.length === 1 && all[0]?.word.length === 1 ? 'short' : 'common';
  return all.length === 1 && all[0]?.word.length === 1 ? 'short' : undefined;
}

/** True where more was typed than is searched. */
export function isCut(typed: string): boolean {
  return [...typed.trim()].length > LONGEST_QUERY;
}

/** More words than these are no longer taken away one by one. */
const MOST_PARTS = 8;

/** The question with one of its parts left out each: phrases, words, fields. */
export function fewerWords(q: string): string[] {
  const { words, not, phrases, fields } = parseQuery(q);
  const parts = [...not, ...fields, ...phrases, ...words.filter(({ word }) => !isCommon(word))].toSorted((a, b) => a.start - b.start);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  return [...new Set(parts.map((part) => withoutRange(q, part)))].filter((shorter) => shorter !== '' && shorter !== q);
}

/** The words of a question that a page may hold: without fields, and without what is not wanted. */
export function wantedWords(q: string): string {
  const { not, phrases, fields } = parseQuery(q);
  const others = [...not, ...fields, ...phrases.filter((phrase) => phrase.not)].toSorted((a, b) => b.start - a.start);
  return others.reduce(withoutRange, q);
}
