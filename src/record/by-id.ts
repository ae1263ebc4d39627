// Entries of a list by id: pages ask for theirs among thousands.
import { once } from '../lib/once.ts';

interface Known {
  id: string;
}

const mapOf = once((list: readonly Known[]): ReadonlyMap<string, Known> => new Map(list.map((item) => [item.id, item])));

/** The entries of a list that does not change, by id. */
export function byId<T extends Known>(list: readonly T[]): ReadonlyMap<string, T> {
  return mapOf(list) as ReadonlyMap<string, T>;
}
