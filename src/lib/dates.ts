// Partial dates: what an editor may write for a date, the span of days it can mean, and their order. `date-words.ts` prints them.
import { DateError, daysInMonth, exists, unreadable } from './date-errors.ts';
import { formatter } from './date-words.ts';

export { DateError, daysInMonth } from './date-errors.ts';
export { formatDate, formatDateCapital, formatInstant, formatMonth, formatSpan } from './date-words.ts';

/** How exactly a date is known. */
export type Precision = 'year' | 'month' | 'day';

/** The third of a month or year that an approximate date falls in. */
export type Third = 'early' | 'mid' | 'late';

/** A date with what is known about it, as an editor may write it. */
export interface DateRecord {
  /** `"2017"`, `"2017-07"` or `"2017-07-20"`: printed at this precision. */
  date: string;
  approximate?: Third | undefined;
  /** Worked out, not printed in any source. */
  inferred?: boolean | undefined;
  /** First and last day that it can have been: used for order, never printed. */
  earliest?: string | undefined;
  latest?: string | undefined;
  note?: string | undefined;
}

/** What an editor may write: a partial date, an instant with its offset, or a record of what is known. */
export type DateInput = string | DateRecord;

/** A date ready for ordering and printing. `first` and `last` are days (`YYYY-MM-DD`), both inclusive. */
export interface PartialDate {
  value: string;
  precision: Precision;
  first: string;
  last: string;
  approximate?: Third;
  inferred?: true;
  note?: string;
  /** The instant in ISO 8601 (UTC), where one was written. */
  instant?: string;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const pad = (n: number): string => String(n).padStart(2, '0');

/** The span that thirds of a month (days 1–10, 11–20, 21–end) and of a year (four months each) cover. */
function thirdOf(value: string, third: Third): [string, string] {
  const [year, month] = value.split('-').map(Number) as [number, number | undefined];
  const index = { early: 0, mid: 1, late: 2 }[third];
  if (month === undefined) {
    const end = index * 4 + 4;
    return [`${year}-${pad(index * 4 + 1)}-01`, `${year}-${pad(end)}-${pad(daysInMonth(year, end))}`];
  }
  const end = third === 'late' ? daysInMonth(year, month) : index * 10 + 10;
  return [`${value}-${pad(index * 10 + 1)}`, `${value}-${pad(end)}`];
}

/** First and last day of a written partial date. Throws DateError where no such date exists. */
function spanOf(value: string): [string, string] {
  const [, y, m, d] = PARTIAL.exec(value) ?? [];
  if (!y) throw unreadable(value);
  const year = Number(y);
  if (m === undefined) return [`${y}-01-01`, `${y}-12-31`];
  const month = Number(m);
  if (month < 1 || month > 12) throw new DateError('date-impossible', `there is no month ${m}`);
  const length = daysInMonth(year, month);
  if (d === undefined) return [`${y}-${m}-01`, `${y}-${m}-${pad(length)}`];
  if (Number(d) < 1 || Number(d) > length) {
    throw new DateError('date-impossible', `${value} does not exist: that month has ${length} days`);
  }
  return [value, value];
}

/** The calendar day (`YYYY-MM-DD`) of an instant in an IANA time zone. */
export function dayIn(instant: string | Date, zone: string): string {
  const parts = formatter('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(instant));
}

/** True for an instant with an offset, such as `2026-05-18T09:00:00+01:00`. */
export function isInstant(value: string): boolean {
  return INSTANT.test(value) && exists(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/**
 * Reads what an editor wrote. An instant falls on its day in `zone`.
 * Throws DateError for what is impossible, ambiguous or not a date: nothing is ever rolled over.
 */
export function parseDate(input: DateInput, zone = 'UTC'): PartialDate {
  if (typeof input !== 'string') return parseRecord(input);
  if (/^\d{4}-\d{2}-\d{2}T/.test(input)) {
    spanOf(input.slice(0, 10));
    if (!isInstant(input)) {
      throw new DateError('date-form', `“${input}” is not an instant; write the offset too, as in 2026-05-18T09:00+01:00`);
    }
    const day = dayIn(input, zone);
    return { value: day, precision: 'day', first: day, last: day, instant: new Date(input).toISOString() };
  }
  const [first, last] = spanOf(input);
  return { value: input, precision: precisionOf(input), first, last };
}

function precisionOf(value: string): Precision {
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
}

function parseRecord(input: DateRecord): PartialDate {
  const plain = parseDate(input.date);
  if (plain.instant) throw new DateError('date-form', 'a date with more known about it is a day at most, not an instant', plain.value);
  if (input.approximate && plain.precision === 'day') {
    throw new DateError('date-form', `a day cannot be “${input.approximate}”`, input.date.slice(0, 7));
  }
  if (input.inferred && plain.precision === 'day') {
    throw new DateError('date-form', 'a day that was worked out is stored to the month', input.date.slice(0, 7));
  }
  const [from, to] = input.approximate ? thirdOf(plain.value, input.approximate) : [plain.first, plain.last];
  const first = input.earliest ? spanOf(input.earliest)[0] : from;
  const last = input.latest ? spanOf(input.latest)[1] : to;
  if (first > last) throw new DateError('date-impossible', `its earliest day (${first}) is after its latest (${last})`);
  if (first > plain.last || last < plain.first) {
    throw new DateError('date-impossible', `${first} to ${last} has no day in ${plain.value}`);
  }
  return {
    value: plain.value,
    precision: plain.precision,
    first,
    last,
    ...(input.approximate && { approximate: input.approximate }),
    ...(input.inferred && { inferred: true as const }),
    ...(input.note && { note: input.note }),
  };
}

/** True where every day that `a` can mean is before every day that `b` can mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return a.last < b.first;
}

/** True where `date` had certainly come by `day`: a month counts as its last day, an approximate date as the last that it can mean. */
export function hasComeBy(date: PartialDate, day: PartialDate): boolean {
  return date.last <= day.first;
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** True where `a` can be no later than `b`: two dates contradict each other only where this is false. */
export function canPrecede(a: PartialDate, b: PartialDate): boolean {
  return a.first <= b.last;
}

/** Sorts by first possible day, then by last; callers break ties by id so that builds repeat. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a.first.localeCompare(b.first) || a.last.localeCompare(b.last);
}

/** The year that a date falls in. */
export function yearOf(date: PartialDate): number {
  return Number(date.value.slice(0, 4));
}
