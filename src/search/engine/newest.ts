// What counts more where the newest is asked for: “latest report”, “current rating”.
import type { Named } from './files.ts';

/** How much the newest of all documents is lifted. */
const NEWEST_LIFT = 2;
/** How much more the newest inspection is, of those that have what is asked for; each older one half as much: its grade is what holds now. */
const INSPECTION_LIFT = 1;
/** An inspection has what is asked for from this share of it on. */
const HAS_IT = 0.9;

/** A document counts the more the fewer are newer; those without a day stay as they are. `dated` is how many have one: the first of all. */
export function newness(dated: number): (document: number) => number {
  return (document) => (document < dated ? 1 + NEWEST_LIFT * (1 - document / dated) ** 4 : 1);
}

/** Lifts of the newest inspections among those that cover a question, by document. `coverage` has the share of the question that each document covers. */
export function newestInspections(named: readonly Named[], coverage: Float64Array): [document: number, lift: number][] {
  const numbers = named.filter(({ type, d }) => type === 'inspection' && (coverage[d] as number) >= HAS_IT).map(({ d }) => d);
  // Documents with a day are numbered from the newest.
  return numbers.toSorted((a, b) => a - b).map((document, age) => [document, 1 + INSPECTION_LIFT * 0.5 ** age]);
}
