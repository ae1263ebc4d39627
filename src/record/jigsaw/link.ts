// Whether two pieces may tell of the same child: what they share, weighed in bits, and what rules it out.
import type { Days } from './ages.ts';
import { mayBeOf } from './subjects.ts';
import type { Detail, DetailKind, Subject } from './types.ts';

/** Kinds that place a child: without one of them two pieces are not brought together by age and a common condition alone. */
const PLACING: ReadonlySet<DetailKind> = new Set(['place', 'school', 'name', 'event', 'parent']);
const YEAR = 366;
/** An archive in which fewer children are told of is weighed as if there were so many: in a small one everything would look rare. */
const LEAST = 200;

/** How often each detail stands in the archive: what many children share brings no two pieces together. */
export interface Rarity {
  /** Bits that sharing a detail is worth. */
  of: (detail: Detail) => number;
  /** Bits that two pieces must share to be taken for the same child’s: the more children there are, the more. */
  enough: number;
}

const nameOf = ({ kind, value, when }: Detail): string => (kind === 'event' && when ? `${kind} ${value} ${Math.floor((when.from + when.to) / 2 / YEAR)}` : `${kind} ${value}`);

/** Counts the details of all children told of. */
export function rarityOf(subjects: readonly Subject[]): Rarity {
  const counts = new Map<string, number>();
  for (const { details } of subjects) for (const name of new Set(details.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const size = Math.max(LEAST, subjects.length);
  const of = (detail: Detail): number => Math.min(detail.bits + MARGIN, Math.log2(size / Math.max(2, counts.get(nameOf(detail)) ?? 0)));
  return { of, enough: Math.log2(size) - SLACK };
}

/** What an archive can make of a detail beyond what it tells of children at large. */
const MARGIN = 3;
/** On the side of caution: pieces are brought together before it is likelier than not that they tell of the same child. */
const SLACK = 0.5;

const width = ({ from, to }: Days): number => to - from + 1;

/** The days that all ages of a child leave open; the narrowest where they leave none. */
export function bornOf(details: readonly Detail[]): Days | undefined {
  const all = details.flatMap(({ born }) => born ?? []).toSorted((a, b) => width(a) - width(b));
  return all.reduce<Days | undefined>((open, next) => {
    if (!open) return next;
    const both = { from: Math.max(open.from, next.from), to: Math.min(open.to, next.to) };
    return both.from <= both.to ? both : open;
  }, undefined);
}

const apart = (a: Detail, b: Detail): boolean => a.when !== undefined && b.when !== undefined && (a.when.from > b.when.to + YEAR / 12 || b.when.from > a.when.to + YEAR / 12);

/** Details of the first that the second has too. An event counts with its date only where both fit. */
export function shared(a: readonly Detail[], b: readonly Detail[]): Detail[] {
  return a.flatMap((one): Detail[] => {
    if (one.kind === 'age' || one.kind === 'sex') return [];
    const same = b.find((other) => other.kind === one.kind && other.value === one.value);
    if (!same || apart(one, same)) return [];
    return [one.when ? one : same];
  });
}

const differ = (a: readonly Detail[], b: readonly Detail[], kind: DetailKind): boolean => {
  const [first, second] = [a, b].map((details) => details.filter((detail) => detail.kind === kind).map(({ value }) => value)) as [string[], string[]];
  return first.length > 0 && second.length > 0 && !first.some((value) => second.includes(value));
};

/** Whether two pieces can hardly tell of the same child, though neither says so: another school, or another place and another trade of the parent. */
export function hardlySame({ details: a }: Subject, { details: b }: Subject): boolean {
  if (!mayBeOf(a, b)) return true;
  if (shared(a, b).some(({ kind, when }) => kind === 'name' || (kind === 'event' && when))) return false;
  return differ(a, b, 'school') || differ(a, b, 'parent') || (differ(a, b, 'place') && !shared(a, b).some(({ kind }) => PLACING.has(kind)));
}

const ALL_DAYS = 18 * 365.25;

/** How much likelier two ages are to overlap so far for one child than for two by chance, in bits: less than nothing where they only just do. */
function sameAgeBits(a: Days, b: Days): number {
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return overlap <= 0 ? 0 : Math.log2((ALL_DAYS * overlap) / (Math.min(width(a), ALL_DAYS) * Math.min(width(b), ALL_DAYS)));
}

/** Bits that two pieces share of a child, at their rarity; 0 where they can hardly tell of the same. */
export function sharedBits(one: Subject, other: Subject, rarity: Rarity): number {
  if (hardlySame(one, other)) return 0;
  const [a, b] = [one.details, other.details];
  const common = shared(a, b);
  if (!common.some(({ kind }) => PLACING.has(kind))) return 0;
  const [first, second] = [bornOf(a), bornOf(b)];
  const age = first && second ? sameAgeBits(first, second) : 0;
  const sex = [a, b].every((details) => details.some(({ kind }) => kind === 'sex')) ? 1 : 0;
  return common.reduce((sum, detail) => sum + rarity.of(detail), 0) + age + sex;
}
