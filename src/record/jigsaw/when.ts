// Dates in a sentence about a child: when something happened, or when the child was born, as spans of days.
import { parseDate } from '../../lib/dates.ts';
import { MONTHS } from '../integrity/prose/sentences.ts';
import { dayNumber, type Days } from './ages.ts';

export interface FoundDate {
  start: number;
  end: number;
  days: Days;
  words: string;
}

const month = MONTHS.join('|');
const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${month})(?: (\\d{1,2})(?:st|nd|rd|th)?)?,?(?: of)?(?: last year| that year)? ((?:19|20)\\d\\d)\\b|\\b(?:(spring|summer|autumn|winter|early|late) (?:of |in )?)?((?:19|20)\\d\\d)\\b`,
  'gi',
);
const PARTS: Record<string, [string, string]> = {
  spring: ['03-01', '05-31'],
  summer: ['06-01', '08-31'],
  autumn: ['09-01', '11-30'],
  winter: ['12-01', '12-31'],
  early: ['01-01', '05-31'],
  late: ['08-01', '12-31'],
};
const pad = (n: number | string): string => String(n).padStart(2, '0');

function spanOf(match: RegExpMatchArray): Days | undefined {
  const [, before, name, after, year, part, bare] = match;
  const [from, to] = PARTS[part?.toLowerCase() ?? ''] ?? ['01-01', '12-31'];
  if (bare) return { from: dayNumber(`${bare}-${from}`), to: dayNumber(`${bare}-${to}`) };
  const number = MONTHS.findIndex((one) => one.toLowerCase() === name?.toLowerCase()) + 1;
  const day = before ?? after;
  try {
    const { first, last } = parseDate(`${year}-${pad(number)}${day ? `-${pad(day)}` : ''}`);
    return { from: dayNumber(first), to: dayNumber(last) };
  } catch {
    return undefined; // no such day: another rule says so
  }
}

/** The dates that a text names with their year. */
export function datesIn(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match): FoundDate[] => {
    const days = spanOf(match);
    return days ? [{ start: match.index, end: match.index + match[0].length, days, words: match[0] }] : [];
  });
}

const BORN = /\b(?:born|birth|arrived|came into the world|date of birth)\b[^.;]{0,40}$/i;

/** The day of birth that a text names, where it does. */
export function bornIn(text: string, dates: readonly FoundDate[]): FoundDate | undefined {
  return dates.find(({ start }) => BORN.test(text.slice(Math.max(0, start - 60), start)));
}

/**
 * The days on which an age in a sentence may have been true: those of the piece, those of a date in the sentence where it says
 * “when” or “then”, or all between where it does not say.
 */
export function seenIn(text: string, dates: readonly FoundDate[], piece: Days): Days {
  const past = dates.filter(({ days }) => days.to < piece.from).at(-1)?.days;
  if (!past || /\bnow\b|\btoday\b/i.test(text)) return piece;
  if (/\b(?:when|then|at the time|at that time|that day|still)\b/i.test(text)) return past;
  return { from: past.from, to: piece.to };
}
