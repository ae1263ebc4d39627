// From pairs to sets of up to four pieces, and what each set tells together.
import { ageBits } from './details.ts';
import { bornOf, hardlySame, rarityOf, sharedBits, type Rarity } from './link.ts';
import type { Detail, DetailKind, Jigsaw, Subject } from './types.ts';

/** The most pieces in a set. */
export const MOST = 4;
/** What a further piece must add to be named, in bits. */
const ADDS = 0.5;
/** The most subjects that are compared for one shared detail: what more have in common tells nobody apart. */
const CROWD = 40;
/** Of several places, conditions or relations each after the first counts half: they go together. */
const FURTHER = 0.5;

/** What is said of a child by all these pieces together, in bits: each halves the number of children who fit. */
export function bitsOf(subjects: readonly Subject[]): number {
  const details = subjects.flatMap((subject) => subject.details);
  const born = bornOf(details);
  const best = new Map<string, Detail>();
  for (const detail of details) {
    const key = `${detail.kind} ${detail.value}`;
    if (detail.kind !== 'age' && (best.get(key)?.bits ?? -1) < detail.bits) best.set(key, detail);
  }
  const kinds = Map.groupBy(best.values(), ({ kind }) => kind);
  const hasSchool = kinds.has('school');
  const ofKind = ([kind, found]: [DetailKind, Detail[]]): number => {
    const sorted = found.map(({ bits }) => bits).sort((a, b) => b - a);
    // A school has told the place already, or nearly.
    const share = kind === 'place' && hasSchool ? 0.25 : 1;
    return share * sorted.slice(0, 3).reduce((sum, bits, index) => sum + bits * FURTHER ** index, 0);
  };
  return (born ? ageBits(born) : 0) + [...kinds].reduce((sum, entry) => sum + ofKind(entry), 0);
}

/** By what subjects are brought together: rare details alone, commoner ones two at a time or with a year of birth. */
function keysOf({ details }: Subject): string[] {
  const told = details.filter(({ kind }) => kind !== 'age' && kind !== 'sex').map(({ kind, value }) => `${kind}:${value}`);
  const born = bornOf(details);
  const [from, to] = born ? [Math.floor(born.from / 365.25), Math.floor(born.to / 365.25)] : [0, -1];
  const years = Array.from({ length: to - from <= 5 ? to - from + 1 : 0 }, (_, index) => `born:${from + index}`);
  const pairs = told.flatMap((one, index) => [...told.slice(index + 1), ...years].map((other) => [one, other].sort().join(' + ')));
  return [...told, ...pairs];
}

/** Of each subject those that may be the same child, with the bits that they share. */
type Links = Map<number, Map<number, number>>;

/** The pairs that share enough. Subjects that share only what a crowd shares are not compared. */
function linksOf(subjects: readonly Subject[]): { links: Links; crowded: number } {
  const blocks = new Map<string, number[]>();
  for (const [index, subject] of subjects.entries()) {
    for (const key of new Set(keysOf(subject))) {
      const members = blocks.get(key);
      if (members) members.push(index);
      else blocks.set(key, [index]);
    }
  }
  const [links, compared, rarity]: [Links, Set<number>, Rarity] = [new Map(), new Set(), rarityOf(subjects)];
  let crowded = 0;
  for (const members of blocks.values()) {
    if (members.length > CROWD) crowded += 1;
    else if (members.length > 1) linkMembers(members, { subjects, links, compared, rarity });
  }
  return { links, crowded };
}

interface Linking {
  subjects: readonly Subject[];
  links: Links;
  compared: Set<number>;
  rarity: Rarity;
}

function linkMembers(members: readonly number[], { subjects, links, compared, rarity }: Linking): void {
  for (const [at, a] of members.entries()) {
    for (const b of members.slice(at + 1)) {
      const pair = a * subjects.length + b;
      if (compared.has(pair)) continue;
      compared.add(pair);
      const [first, second] = [subjects[a], subjects[b]] as [Subject, Subject];
      if (first.piece.id === second.piece.id) continue;
      const bits = sharedBits(first, second, rarity);
      if (bits < rarity.enough) continue;
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        links.set(from, (links.get(from) ?? new Map<number, number>()).set(to, bits));
    }
  }
}

/** How many pieces are tried each time that a set grows: the one that shares most may be another child’s. */
const BRANCHES = 2;

/** The sets that grow from a pair: again and again by the pieces that share most with it, as long as nothing speaks against them. */
function grow(set: readonly number[], subjects: readonly Subject[], links: Links): number[][] {
  const at = (index: number): Subject => subjects[index] as Subject;
  const ties = (index: number): number => set.reduce((sum, other) => sum + (links.get(other)?.get(index) ?? 0), 0);
  const fits = (index: number): boolean => !set.includes(index) && set.every((other) => at(other).piece.id !== at(index).piece.id && !hardlySame(at(other), at(index)));
  const bits = bitsOf(set.map(at));
  const near = set.length < MOST ? [...new Set(set.flatMap((index) => [...(links.get(index)?.keys() ?? [])]))].filter(fits) : [];
  const best = near.filter((index) => bitsOf([...set, index].map(at)) - bits >= ADDS).sort((a, b) => ties(b) - ties(a) || a - b);
  if (best.length === 0) return [set.toSorted((a, b) => a - b)];
  return best.slice(0, BRANCHES).flatMap((index) => grow([...set, index], subjects, links));
}

/** Every set of two to four pieces that may tell of one child, without those that a larger one holds. `crowded`: details too common to compare by. */
export function setsOf(subjects: readonly Subject[]): { sets: Jigsaw[]; crowded: number } {
  const { links, crowded } = linksOf(subjects);
  const pairs = [...links].flatMap(([a, others]) => [...others.keys()].filter((b) => a < b).map((b) => [a, b]));
  const grown = new Map(pairs.flatMap((pair) => grow(pair, subjects, links)).map((set) => [set.join(), set]));
  const kept = [...grown.values()].sort((a, b) => b.length - a.length || a.join().localeCompare(b.join()));
  const holders = new Map<number, number[][]>();
  const maximal = kept.filter((set) => {
    const inLarger = (holders.get(set[0] as number) ?? []).some((larger) => set.every((index) => larger.includes(index)));
    if (!inLarger) for (const index of set) holders.set(index, [...(holders.get(index) ?? []), set]);
    return !inLarger;
  });
  const sets = maximal.map((set) => {
    const members = set.map((index) => subjects[index] as Subject);
    return { subjects: members, bits: bitsOf(members), alone: Math.max(...members.map((one) => bitsOf([one]))) };
  });
  return { sets, crowded };
}
