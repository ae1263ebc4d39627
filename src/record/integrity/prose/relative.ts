// What a relative time means on a day, worked out on the calendar.
import { daysInMonth } from '../../../lib/dates.ts';
import { MONTHS, numberOf } from './sentences.ts';

const DAY_MS = 86_400_000;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Each season’s first month, from 1. Winter is named after the year that it begins in. */
const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const pad = (n: number): string => String(n).padStart(2, '0');
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const shift = (day: string, days: number): string => iso(Date.parse(day) + days * DAY_MS);
/** 0 for Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
const mondayOf = (day: string): string => shift(day, -weekdayOf(day));
const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

function monthsFrom(day: string, months: number): string {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
}

/** `last`, `this` or `next` in steps from here. */
const STEPS: Record<string, number> = { last: -1, this: 0, next: 1 };

/** “last November”: the newest that is over; “next”: the first that is still to begin; “this”: the year’s own. */
function namedMonth(step: number, month: number, day: string): string {
  const own = monthOf(day);
  const year = yearOf(day) + (step < 0 && month >= own ? -1 : step > 0 && month <= own ? 1 : 0);
  return `${year}-${pad(month)}`;
}

function namedSeason(step: number, first: number, day: string): string {
  // The year in which the season began that is under way or was the last to begin, and whether it is under way.
  const years = [1, 0, -1, -2].map((offset) => yearOf(day) + offset);
  const begins = (year: number): string => `${year}-${pad(first)}-01`;
  const ends = (year: number): string => {
    const [endYear, month] = first === 12 ? [year + 1, 2] : [year, first + 2];
    return `${endYear}-${pad(month)}-${pad(daysInMonth(endYear, month))}`;
  };
  if (step < 0) return String(years.find((year) => ends(year) < day));
  if (step > 0) return String(years.findLast((year) => begins(year) > day));
  const underWay = years.find((year) => begins(year) <= day && day <= ends(year));
  return String(underWay ?? yearOf(day));
}

function namedWeekday(step: number, weekday: number, day: string): string {
  if (step === 0) return shift(mondayOf(day), weekday);
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return step > 0 ? shift(day, ahead === 0 ? 7 : ahead) : shift(day, ahead === 0 ? -7 : ahead - 7);
}

function unitFrom(day: string, unit: string, steps: number): string | undefined {
  switch (unit) {
    case 'day':
      return shift(day, steps);
    case 'week':
      return shift(mondayOf(day), steps * 7);
    case 'weekend':
      return shift(mondayOf(day), steps * 7 + 5);
    case 'fortnight':
      return shift(mondayOf(day), steps * 14);
    case 'month':
      return monthsFrom(day, steps);
    case 'year':
      return String(yearOf(day) + steps);
    case 'decade':
      return String(yearOf(day) + steps * 10);
    default:
      return undefined;
  }
}

const DAYS: Record<string, number> = { yesterday: -1, 'last night': -1, today: 0, tonight: 0, 'this morning': 0, 'this afternoon': 0, 'this evening': 0, tomorrow: 1 };
/** Words that mean the day itself, at whatever precision it is known. */
const NOW = new Set([
  'now',
  'currently',
  'nowadays',
  'at present',
  'at the moment',
  'so far',
  'to date',
  'until now',
  'up to now',
  'by now',
  'right now',
  'just now',
  'from now on',
  'even now',
]);

const UNIT_AGO = /^(\w+)(?: of)? (day|week|weekend|fortnight|month|year|decade)s? ago$/;
const PAST = /^(?:in|over|during|for|within) the (?:last|past)(?: (\w+))? (day|week|fortnight|month|year|decade)s?$/;
const TURN = /^(last|this|next) (\w+)$/;

/** What the words mean on a known day, as a partial date; undefined where they do not say. */
export function onDay(words: string, day: string): string | undefined {
  const said = words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:earlier|later) /, '');
  const days = DAYS[said];
  if (days !== undefined) return shift(day, days);
  const ago = UNIT_AGO.exec(said) ?? PAST.exec(said);
  if (ago) {
    const steps = numberOf(ago[1] ?? 'one');
    return steps === undefined ? undefined : unitFrom(day, ago[2] as string, -steps);
  }
  const [, turn, name] = TURN.exec(said) ?? [];
  if (!turn || !name) return undefined;
  const step = STEPS[turn] as number;
  const month = MONTHS.findIndex((each) => each.toLowerCase() === name) + 1;
  const weekday = WEEKDAYS.findIndex((each) => each.toLowerCase() === name);
  if (month > 0) return namedMonth(step, month, day);
  if (weekday >= 0) return namedWeekday(step, weekday, day);
  return SEASONS[name] ? namedSeason(step, SEASONS[name], day) : unitFrom(day, name, step);
}

/** The most exact partial date that holds both, but none that says less than `least` characters do. */
function common(a: string | undefined, b: string | undefined, least: number): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  const exact = [10, 7, 4].filter((length) => length <= a.length && length >= Math.min(least, a.length));
  return exact.map((length) => a.slice(0, length)).find((date) => b.startsWith(date));
}

/** What relative words mean in a text that stands on a day: as exactly as the day is known, and undefined where that does not say it. */
export function meaningOf(words: string, day: { value: string; first: string; last: string }): string | undefined {
  if (NOW.has(words.toLowerCase().replace(/\s+/g, ' '))) return day.value;
  return common(onDay(words, day.first), onDay(words, day.last), day.value.length);
}
