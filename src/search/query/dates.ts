// Dates in a question: “january 2018”, “6 july 2015”, “2015”, “autumn 2016”, “late 2017”.
import type { Word } from './words.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** First and last month of a part of a year: seasons as the weather service counts them, and thirds as the record does. Winter goes over the end of a year. */
const PARTS: Record<string, readonly [first: number, last: number]> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], early: [1, 4], mid: [5, 8], late: [9, 12] };
const PART_WORDS: Record<string, string> = {
  ...Object.fromEntries(Object.keys(PARTS).map((part) => [part, part])),
  ...{ winter: 'winter', fall: 'autumn', start: 'early', beginning: 'early', middle: 'mid', end: 'late' },
};

/** A date among the words of a question: which words it takes, and the day, month, part of a year or year as YYYY-MM-DD, YYYY-MM, YYYY-part or YYYY. */
export interface DateSpan {
  at: number;
  length: number;
  date: string;
}

/** True for the name of a month, in small letters. */
export const isMonth = (word: string): boolean => MONTHS.includes(word);

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
  if (isYear(second) && Object.hasOwn(PART_WORDS, first ?? '')) return { at, length: 2, date: `${second}-${PART_WORDS[first as string]}` };
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

/** The parts of a year in which all days from `first` to `last` lie (both YYYY-MM-DD), each as YYYY-part. */
export function partsOfYear(first: string, last: string): string[] {
  const [year, from, to] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(last.slice(5, 7))];
  if (!last.startsWith(String(year))) return [];
  const parts = Object.entries(PARTS).filter(([, [start, end]]) => from >= start && to <= end);
  // Who asks for the winter of a year may mean its beginning or its end.
  const winters = to <= 2 ? [year - 1, year] : from === 12 ? [year] : [];
  return [...parts.map(([part]) => `${year}-${part}`), ...winters.map((winter) => `${winter}-winter`)];
}

/** The term under which the index keeps a date: of a thing of that day, month, part of a year or year. */
export const dateTerm = (date: string): string => `@${date}`;

/** The terms of a date and of the month and year that it is in; of a part of a year its own. */
export function dateTerms(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  if (month && /\D/.test(month)) return [dateTerm(date)];
  return [dateTerm(year), ...(month ? [dateTerm(`${year}-${month}`)] : []), ...(day ? [dateTerm(date)] : [])];
}
