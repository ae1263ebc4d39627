// Dates of inspections as prose states them: when they ran and when their report came out.
import { daysInMonth, formatDate, parseDate, type PartialDate } from '../../../lib/dates.ts';
import { MONTHS, type Stretch } from './sentences.ts';

export type Role = 'start' | 'end' | 'published';

/** A date that a sentence gives an inspection. */
export interface SaidDate extends Stretch {
  role: Role;
  date: PartialDate;
  /** True where the year was worked out. */
  guessed: boolean;
}

const month = MONTHS.join('|');
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?';
const FULL = `${weekday}${DAY}(?: of)? (${month})(?:,? (\\d{4}))?`;
const SPAN = new RegExp(`\\b(?:from|between) ${weekday}${DAY}(?: (${month}))?(?: (\\d{4}))? (?:to|and|until|till) ${weekday}${DAY}(?: of)? (${month})(?:,? (\\d{4}))?\\b`, 'g');
const SINGLES: readonly (readonly [Role, RegExp])[] = [
  [
    'published',
    new RegExp(`\\b(?:published|came out|appeared|released|issued|made public|report(?: was)? dated|reports?(?: of)|letter of)(?: [\\p{Ll}’]+){0,2}? (?:on )?${FULL}\\b`, 'gu'),
  ],
  ['start', new RegExp(`\\b(?:began|begun|started|starting|opened|arrived|arriving|came in)(?: [\\p{Ll}’]+){0,2}? on ${FULL}\\b`, 'gu')],
  ['end', new RegExp(`\\b(?:ended|finished|finishing|left|closed)(?: [\\p{Ll}’]+){0,2}? on ${FULL}\\b`, 'gu')],
];
const REPORT_MONTH = new RegExp(`\\b(?:report|letter)(?: was)? (?:published|released|issued) in (${month}) (\\d{4})\\b`, 'g');

/** A sentence without a day and a month, or a month and a year, gives no date. */
const HINT = new RegExp(`\\d(?:st|nd|rd|th)?(?: of)? (?:${month})\\b|\\b(?:${month}) \\d{4}`);

const pad = (n: number | string): string => String(n).padStart(2, '0');

/** What a date without a year goes by: the year that the text has named last, or else the day that the text stands on. */
interface Anchor {
  year: string | undefined;
  day: PartialDate;
}

function nearestYear(number: number, day: PartialDate): number {
  const own = Number(day.value.slice(0, 4));
  const distance = (year: number): number => Math.abs(Date.parse(`${year}-${pad(number)}-01`) - Date.parse(day.first));
  return [own - 1, own, own + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** A date, its year worked out where none is written. */
function dateOf(day: string, name: string, year: string | undefined, anchor: Anchor): { date: PartialDate; guessed: boolean } | undefined {
  const number = MONTHS.indexOf(name) + 1;
  const chosen = Number(year ?? anchor.year ?? nearestYear(number, anchor.day));
  if (Number(day) < 1 || Number(day) > daysInMonth(chosen, number)) return undefined;
  return { date: parseDate(`${chosen}-${pad(number)}-${pad(day)}`), guessed: year === undefined };
}

/** Every date in a sentence whose words say what it is of an inspection. */
export function saidDates(text: string, sentence: Stretch, day: PartialDate): SaidDate[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!HINT.test(words)) return [];
  const place = (match: RegExpExecArray): Stretch => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length });
  const anchor = (match: RegExpExecArray): Anchor => ({ day, year: /.*\b((?:19|20)\d\d)\b/s.exec(text.slice(0, place(match).start))?.[1] });
  const found: SaidDate[] = [];
  const add = (role: Role, match: RegExpExecArray, read: ReturnType<typeof dateOf>): void => {
    if (read) found.push({ role, ...place(match), ...read });
  };
  for (const match of words.matchAll(SPAN)) {
    const [, d1 = '', m1, y1, d2 = '', m2 = '', y2] = match;
    add('start', match, dateOf(d1, m1 ?? m2, y1 ?? y2, anchor(match)));
    add('end', match, dateOf(d2, m2, y2, anchor(match)));
  }
  for (const [role, pattern] of SINGLES) for (const match of words.matchAll(pattern)) add(role, match, dateOf(match[1] ?? '', match[2] ?? '', match[3], anchor(match)));
  for (const match of words.matchAll(REPORT_MONTH)) {
    found.push({ role: 'published', ...place(match), date: parseDate(`${match[2]}-${pad(MONTHS.indexOf(match[1] as string) + 1)}`), guessed: false });
  }
  return found;
}

export const inWords = (date: PartialDate): string => formatDate(date, 'en-GB');
