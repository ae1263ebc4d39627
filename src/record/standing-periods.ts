// Where things stood through all of the record: the spans of days between which neither the grade nor the head office changed.
import { dayAfter, parseDate, type PartialDate } from '../lib/dates.ts';
import { gradedInspections, standingOn, type Standing } from './standing.ts';
import type { Record_ } from './types.ts';

/** From which day on (`YYYY-MM-DD`) things stood so, until the next period begins. */
export interface Period {
  from: string;
  standing: Standing;
}

/** The days on which a date can change what is known: when it can first have come, and when it certainly has. */
const turnsOf = ({ first, last }: PartialDate): string[] => [first, dayAfter(first), last, dayAfter(last)];

/** What a reader is told of a standing, as one text to compare. */
function told({ grade, holders, lastConfirmed }: Standing): string {
  const inPost = holders.map(({ person, post, certain }) => [person.id, post.title, post.interim, certain].join(' '));
  return JSON.stringify([grade?.id, inPost, lastConfirmed?.person.id]);
}

/** Every period from a day on, oldest first. The first begins on that day. */
export function standingPeriods(start: string, record: Record_): Period[] {
  const posts = record.tenures.flatMap(({ post: { from, to, firstKnown, lastKnown } }) => [from, to, firstKnown, lastKnown]);
  const dates = [...posts, ...gradedInspections(record).map(({ published }) => published)].filter((date) => date !== undefined);
  const turns = new Set([start, ...dates.flatMap(turnsOf).filter((day) => day > start)]);
  const periods = [...turns].sort().map((from): Period => ({ from, standing: standingOn(parseDate(from), record) }));
  return periods.filter(({ standing }, index) => told(standing) !== (index > 0 ? told((periods[index - 1] as Period).standing) : ''));
}
