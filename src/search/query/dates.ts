// Dates in a question: “january 2018”, “6 july 2015”, “2015”.
import type { Word } from './words.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A date among the words of a question: which words it takes, and the day, month or year as YYYY-MM-DD, YYYY-MM or YYYY. */
export interface DateSpan {
  at: number;
  length: number;
  date: string;
}

const isYear = (word: string | undefined): word is string => /^(?:19|20)\d\d$/.test(word ?? '');
const isDay = (word: string | undefined): word is string => /^(?:[1-9]|[12]\d|3[01])$/.test(word ?? '');
const monthOf = (word: string | undefined): string | undefined => {
  const index = MONTHS.indexOf(word ?? '');
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
};

function dateAt(words: readonly string[], at: number): DateSpan | undefined {
  const [first, second, third] = words.slice(at, at + 3);
  if (isDay(first) && monthOf(second) && isYear(third)) return { at, length: 3, date: `${third}-${monthOf(second)}-${first.padStart(2, '0')}` };
  if (monthOf(first) && isDay(second) && isYear(third)) return { at, length: 3, date: `${third}-${monthOf(first)}-${second.padStart(2, '0')}` };
  if (monthOf(first) && isYear(second)) return { at, length: 2, date: `${second}-${monthOf(first)}` };
  if (isYear(first) && monthOf(second)) return { at, length: 2, date: `${first}-${monthOf(second)}` };
  return isYear(first) ? { at, length: 1, date: first } : undefined;
}

/** The dates among words, none of which shares a word with another. */
export function datesIn(words: readonly Pick<Word, 'word'>[]): DateSpan[] {
  const plain = words.map(({ word }) => word);
  const spans: DateSpan[] = [];
  for (let at = 0; at < plain.length;) {
    const span = dateAt(plain, at);
    if (span) spans.push(span);
    at += span?.length ?? 1;
  }
  return spans;
}

/** The term under which the index keeps a date: of a thing of that day, month or year. */
export const dateTerm = (date: string): string => `@${date}`;

/** The terms of a date and of the month and year that it is in. */
export function dateTerms(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  return [dateTerm(year), ...(month ? [dateTerm(`${year}-${month}`)] : []), ...(day ? [dateTerm(date)] : [])];
}
