// Which days are counted: the last whole week, unless others are asked for.
import { parseDate } from '../../lib/dates.ts';
import { Failure } from '../run/failure.ts';

/** Days, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

const DAY = 86_400_000;
const WEEK = 7;
const LONGEST = 366;
const WRONG_USE = 2;

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

function dayOf(option: string, text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Failure(`--${option} ${text}: write a whole day, such as --${option} 2026-11-15.`, WRONG_USE);
  try {
    return parseDate(text).value;
  } catch (error) {
    throw new Failure(`--${option} ${text}: ${(error as Error).message}.`, WRONG_USE);
  }
}

/** The days asked for. `today` is the day in the campaign’s zone; it is not over, so by itself a period ends the day before. Throws a Failure where they make no sense. */
export function periodOf(asked: { from?: string | undefined; to?: string | undefined; days?: string | undefined }, today: string): Period {
  if (asked.days !== undefined && asked.from !== undefined) throw new Failure('--from and --days: write one of the two.', WRONG_USE);
  const days = asked.days === undefined ? WEEK : Number(asked.days);
  if (!/^\d+$/.test(asked.days ?? '7') || days < 1 || days > LONGEST) throw new Failure(`--days ${asked.days}: write a whole number from 1 to ${LONGEST}.`, WRONG_USE);
  const to = asked.to === undefined ? shifted(today, -1) : dayOf('to', asked.to);
  const from = asked.from === undefined ? shifted(to, 1 - days) : dayOf('from', asked.from);
  if (to > today) throw new Failure(`--to ${to}: that day is still to come. Today is ${today}.`, WRONG_USE);
  if (from > to) throw new Failure(`The days run from ${from} to ${to}, which is backwards.`, WRONG_USE);
  return { from, to };
}
