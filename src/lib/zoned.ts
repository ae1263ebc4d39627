// Times on the clock of a zone, as somebody there would write them, turned into instants.
import { daysInMonth } from './date-errors.ts';
import { formatter } from './date-words.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far a zone’s clock is ahead of UTC at an instant, in milliseconds. */
function aheadBy(instant: number, zone: string): number {
  const options = { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const parts = Object.fromEntries(
    formatter('en', options)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant that is meant by `2026-05-18T09:00` on a zone’s clock, by `2026-05-18T09:00+01:00` anywhere, by
 * `2026-05-18` as its first moment there. Where clocks go back and an hour comes twice, its first coming.
 * Throws, with what to write, for what is no time or does not exist there.
 */
export function instantIn(text: string, zone: string): Date {
  const [, year, month, day, hour, minute, second, offset] = WRITTEN.exec(text.trim()) ?? [];
  if (!year || !month || !day) throw new Error('is no time. Write a day, such as 2026-05-18, or a day and a time, such as 2026-05-18T09:00');
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) throw new Error('is not on the calendar');
  const clock = Date.UTC(y, m - 1, d, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  if (offset) return new Date(clock - offsetOf(offset));
  return hour === undefined ? startOfDay(clock, zone) : new Date(onClock(clock, zone));
}

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  return (offset.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** Instants at which the zone’s clock shows this (both in milliseconds, the clock as if it were UTC), the first first: one, none, or two. */
export function showing(clock: number, zone: string): number[] {
  const offsets = new Set([-24, 0, 24].map((hours) => aheadBy(clock + hours * HOUR, zone)));
  const found = [...offsets].map((ahead) => clock - ahead).filter((instant) => instant + aheadBy(instant, zone) === clock);
  return found.sort((a, b) => a - b);
}

function onClock(clock: number, zone: string): number {
  const [first] = showing(clock, zone);
  if (first === undefined) throw new Error(`does not exist in ${zone}: clocks go forward then. Write a time an hour later`);
  return first;
}

/** Where clocks go forward at midnight, a day starts at one. */
function startOfDay(clock: number, zone: string): Date {
  for (let at = clock; at < clock + 24 * HOUR; at += 15 * MINUTE) {
    const [first] = showing(at, zone);
    if (first !== undefined) return new Date(first);
  }
  throw new Error(`does not exist in ${zone}`);
}
