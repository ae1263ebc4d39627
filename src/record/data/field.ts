// What every data file is made with: the words on a field, dates and ids as data, one stable order.
import { compareDates, type PartialDate } from '../../lib/dates.ts';

/** A field of a data file, as the page of data explains it. `inside` names the fields of the objects in a list. */
export interface Field {
  name: string;
  type: string;
  meaning: string;
  inside?: Field[];
}

export const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** A date as it is known; null where there is none. */
export const dateOf = (date: PartialDate | undefined): string | null => date?.value ?? null;

/** Oldest first, by the day, then by id. */
export function oldestFirst<T extends { id: string }>(items: readonly T[], day: (item: T) => PartialDate): T[] {
  return items.toSorted((a, b) => compareDates(day(a), day(b)) || a.id.localeCompare(b.id));
}
