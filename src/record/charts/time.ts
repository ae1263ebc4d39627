// Time across a drawing: where a partial date is drawn, the scale from days to places, and the years on the axis.
import { dayIn, yearOf, type PartialDate } from '../../lib/dates.ts';
import type { Record_ } from '../types.ts';

const DAY = 86_400_000;

/** A day as a number that can be reckoned with. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** Where a date is drawn: in the middle of the days that it can mean. */
export function middleOf({ first, last }: PartialDate): number {
  return (dayNumber(first) + dayNumber(last)) / 2;
}

/** Where dates that follow one another are drawn: each in its middle, moved within its span as far as their order asks. */
export function inOrder(dates: PartialDate[]): number[] {
  const latest = dates.map(({ last }) => dayNumber(last)).reduceRight<number[]>((all, last) => [Math.min(last, all[0] ?? last), ...all], []);
  let before = -Infinity;
  return dates.map((date, index) => (before = Math.max(before, Math.min(middleOf(date), latest[index] ?? Infinity))));
}

/** The days from the left edge to the end of the record. */
export interface Span {
  from: number;
  to: number;
}

/** What a chart of the record spans: from the first of January before its first entry to the day it was checked to. */
export function spanOf(record: Record_): Span {
  const dates = [record.launch, ...record.inspections.map(({ published }) => published)];
  const first = dates.reduce((least, date) => Math.min(least, yearOf({ ...date, value: date.first })), Infinity);
  return { from: dayNumber(`${first}-01-01`), to: Math.max(dayNumber(record.checkedTo.last), ...dates.map(middleOf)) };
}

export interface TimeScale extends Span {
  x(day: number): number;
  /** Where the record ends. */
  end: number;
}

/**
 * Days to places between two edges. What began last (`newest`) is in force still and has at least `least` pixels at
 * the right edge, or else a judgement of last month could not be seen; the time before it gives way.
 */
export function timeScale(span: Span, left: number, right: number, newest?: number, least = 0): TimeScale {
  const share = newest === undefined ? 0 : (newest - span.from) / (span.to - span.from);
  const whole = share * (right - left) > right - left - least && share > 0 ? Math.max(0, right - left - least) / share : right - left;
  const x = (day: number): number => left + ((day - span.from) / (span.to - span.from)) * whole;
  return { ...span, x, end: x(span.to) };
}

/** Moves places in order as little as is needed to keep them `gap` apart, between two edges. */
export function spread(places: number[], gap: number, left: number, right: number): number[] {
  const apart = Math.min(gap, (right - left) / Math.max(1, places.length - 1));
  let edge = left - apart;
  const forward = places.map((place) => (edge = Math.max(place, edge + apart)));
  let limit = right + apart;
  return forward
    .toReversed()
    .map((place) => (limit = Math.min(place, limit - apart)))
    .toReversed();
}

export interface YearTick {
  x: number;
  year: number;
  labelled: boolean;
}

/** The first days of years, labelled every one or every second, fifth ..., so that labels stand clear of each other. */
export function yearTicks(time: TimeScale, labelWidth: number): YearTick[] {
  const yearAt = (day: number): number => Number(dayIn(new Date(day * DAY), 'UTC').slice(0, 4));
  const first = yearAt(time.from);
  const years = Array.from({ length: yearAt(time.to) - first + 1 }, (_, index) => first + index);
  const ticks = years.map((year) => ({ year, x: time.x(dayNumber(`${year}-01-01`)) }));
  const apart = (365 / (time.to - time.from)) * (time.end - time.x(time.from));
  const step = [1, 2, 5, 10, 20, 50].find((n) => apart * n >= labelWidth + 8) ?? 100;
  return ticks.map(({ year, x }, index) => ({ year, x, labelled: index % step === 0 }));
}
