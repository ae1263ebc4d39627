// Where things stood on a day, and what has happened since: nothing later than the day stands in the one, all that is later in the other.
import { canPrecede, compareDates, hasComeBy, isBefore, type PartialDate } from '../lib/dates.ts';
import { once } from '../lib/once.ts';
import { holdersOn, type Holder } from './tenure.ts';
import type { Article, Event, Inspection, Record_, Tenure } from './types.ts';

/** True where an inspection’s report was certainly out on a day: a judgement counts from its publication. */
export function wasPublishedBy(inspection: Inspection, day: PartialDate): boolean {
  return hasComeBy(inspection.published, day);
}

/** Inspections with an overall judgement, in the order their reports came out. */
export const gradedInspections = once((record: Record_): Inspection[] =>
  record.inspections.filter((inspection) => inspection.overall).toSorted((a, b) => compareDates(a.published, b.published) || a.id.localeCompare(b.id)),
);

/** The newest overall judgement in force on a day, if there was one. */
export function gradeOn(day: PartialDate, record: Record_): Inspection | undefined {
  return gradedInspections(record).findLast((inspection) => wasPublishedBy(inspection, day));
}

/** The newest overall judgement in the record. */
export function currentGrade(record: Record_): Inspection | undefined {
  return gradedInspections(record).at(-1);
}

export interface Standing {
  /** The overall judgement in force. */
  grade?: Inspection;
  /** Who certainly or possibly held the head office. */
  holders: Holder[];
  /** Who was last confirmed in the head office before the day, where no holder is known: nobody who is known to have left it. */
  lastConfirmed?: Tenure;
  /** Inspections that had begun and whose report was still to come. */
  pending: Inspection[];
  /** Inspections whose report came out at a time that cannot be put before or after the day. */
  unclear: Inspection[];
}

/** Where things stood on a day. */
export function standingOn(day: PartialDate, record: Record_): Standing {
  const grade = gradeOn(day, record);
  const holders = holdersOn(day, record);
  const last = record.tenures.findLast(({ post: { from, firstKnown = from } }) => firstKnown && isBefore(firstKnown, day));
  const lastConfirmed = holders.length === 0 && !last?.post.to ? last : undefined;
  const later = record.inspections.filter((inspection) => !wasPublishedBy(inspection, day));
  return {
    ...(grade && { grade }),
    holders,
    ...(lastConfirmed && { lastConfirmed }),
    pending: later.filter(({ start, published }) => hasComeBy(start, day) && isBefore(day, published)),
    unclear: later.filter(({ start, published }) => canPrecede(start, day) && !(start.last <= day.first && isBefore(day, published))),
  };
}

export interface Since {
  /** Later overall judgements, oldest first. */
  grades: Inspection[];
  /** The newest overall judgement in the record, whether or not it is later. */
  today?: Inspection;
}

/** What has happened since a day: each later overall judgement, and today’s answer. */
export function sinceDay(day: PartialDate, record: Record_): Since {
  const today = currentGrade(record);
  return { grades: gradedInspections(record).filter(({ published }) => isBefore(day, published)), ...(today && { today }) };
}

/** Every event in the record that came certainly after a day, oldest first. */
export function eventsAfter(day: PartialDate, record: Record_): Event[] {
  return record.events.filter(({ date }) => isBefore(day, date));
}

export interface Followed {
  /** What came of the article’s inspections after its day, where that was no overall judgement: those are in `Since`. */
  outcomes: Inspection[];
  /** Later events about one of its people or areas. */
  events: Event[];
}

/** What came after an article’s day and is linked with it. */
export function followedUp({ day, inspection, also, people, areas }: Article, record: Record_): Followed {
  const [persons, places] = [new Set(people.map(({ id }) => id)), new Set(areas.map(({ id }) => id))];
  const own = [...new Set([inspection, ...also])].filter(({ overall, published }) => !overall && isBefore(day, published));
  return {
    outcomes: own.sort((a, b) => compareDates(a.published, b.published) || a.id.localeCompare(b.id)),
    events: eventsAfter(day, record).filter((event) => event.people.some(({ id }) => persons.has(id)) || event.areas.some((id) => places.has(id))),
  };
}
