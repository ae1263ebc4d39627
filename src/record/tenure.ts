// Who held the head office on a day or through an inspection, and how surely.
import { canPrecede, compareDates, isBefore, type PartialDate } from '../lib/dates.ts';
import type { Person, Record_, Tenure } from './types.ts';

/** A holder on a day: `certain` where the dates known leave no other reading. */
export interface Holder extends Tenure {
  certain: boolean;
}

/** The first date known of a tenure. */
const firstOf = ({ post }: Tenure): PartialDate | undefined => post.from ?? post.firstKnown ?? post.lastKnown ?? post.to;

/** All who held an office, oldest first; those of whom no date is known come last. */
export function tenuresOf(people: Iterable<Person>, office: string): Tenure[] {
  const all = [...people].flatMap((person) => person.posts.filter((post) => post.office === office).map((post) => ({ person, post })));
  return all.sort((a, b) => {
    const [x, y] = [firstOf(a), firstOf(b)];
    const byDate = x && y ? compareDates(x, y) : Number(!x) - Number(!y);
    return byDate || a.person.id.localeCompare(b.person.id);
  });
}

/** Holders of the head office who may have been in post on a day, oldest first. Where an end is not known, the last day confirmed stands for it. */
export function holdersOn(day: PartialDate, record: Record_): Holder[] {
  return record.tenures.flatMap((tenure): Holder[] => {
    const { from, to, firstKnown, lastKnown } = tenure.post;
    const start = from ?? firstKnown;
    if (start && isBefore(day, start)) return [];
    if (to ? isBefore(to, day) : lastKnown && isBefore(lastKnown, day)) return [];
    const begun = [from, firstKnown].some((date) => date && date.last <= day.first);
    const going = [to, lastKnown].some((date) => date && day.last <= date.first);
    return [{ ...tenure, certain: begun && going }];
  });
}

/** Holders of the head office who may have been in post between two days. */
export function holdersDuring(start: PartialDate, end: PartialDate, record: Record_): Tenure[] {
  return record.tenures.filter(({ post }) => {
    const from = post.from ?? post.firstKnown;
    const until = post.to ?? post.lastKnown;
    return (!from || canPrecede(from, end)) && (!until || canPrecede(start, until));
  });
}
