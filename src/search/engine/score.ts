// The ranking: how well each document answers a question. Adds what the index has worked out; nothing here reads a text.
import { shareAt } from './files.ts';
import type { Found } from './store.ts';
import { nameOf, type OtherName, type Unit, type UnitWord } from './units.ts';

/** How much a longer word counts that starts with the letters typed so far. */
export const ENDING_WEIGHT = 0.7;
/** What another name covers of the words that it stands for. */
const OTHER_COVERS = 0.9;
/** What the words of a name count where they stand apart. */
export const APART = 0.5;
/** A word that stands everywhere still says something. */
const LEAST_MASS = 0.15;
/** Who types a figure means just that figure. */
const FIGURE_WEIGHT = 1.6;
/** How hard missing words count: as this power of the share that is there. */
export const COVERAGE_POWER = 0.7;
/** A document must cover this share of what the best covers. */
const LEAST_OF_BEST = 0.4;

/** How telling a word is that stands in so many of all documents (Robertson & Spärck Jones, as in Lucene’s BM25: never below zero). */
export function rarity(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

export interface Scores {
  /** By document; 0 where it does not answer. */
  score: Float64Array;
  /** The share of what was asked that it covers. */
  coverage: Float64Array;
}

/** Scores every document for the units of a question; `all` is how many documents there are. */
export function scoreUnits(units: readonly Unit[], all: number): Scores {
  const [score, coverage] = [new Float64Array(all), new Float64Array(all)];
  const masses = units.map((unit) => unit.words.map((word) => massOf(word, all)));
  const total = masses.flat().reduce((sum, mass) => sum + mass, 0);
  units.forEach((unit, index) => addUnit(unit, masses[index] as number[], total, { score, coverage }));
  finish({ score, coverage });
  return { score, coverage };
}

/** A word that stands nowhere weighs as much as the rarest. While a word is typed, what it may become counts together. */
export function massOf({ found, word }: UnitWord, all: number): number {
  const most = Math.max(0, ...found.map(({ documents }) => documents.length));
  return Math.max(LEAST_MASS, rarity(most, all)) * (/\d/.test(word) && !/^(?:19|20)\d\d$/.test(word) ? FIGURE_WEIGHT : 1);
}

/** How much each word of a question tells, by its stem. */
export type Masses = ReadonlyMap<string, number>;

export function massesOf(units: readonly Unit[], all: number): Masses {
  return new Map(units.flatMap(({ words }) => words.map((word) => [word.stem, massOf(word, all)] as const)));
}

/** How much of a question some words say, from 0 to 1. */
export function shareSaid(said: ReadonlySet<string>, masses: Masses): number {
  let [some, all] = [0, 0];
  for (const [stem, mass] of masses) {
    all += mass;
    if (said.has(stem)) some += mass;
  }
  return some / (all || 1);
}

function addUnit(unit: Unit, masses: readonly number[], total: number, { score, coverage }: Scores): void {
  const { words, others } = unit;
  const [own, covered] = [new Float64Array(score.length), new Float64Array(score.length)];
  words.forEach(({ found }, at) => addWord(found, masses[at] as number, own, covered));
  const mass = masses.reduce((sum, part) => sum + part, 0);
  for (const other of others) addOther(other, mass, own, covered);
  const name = nameOf(unit);
  if (name) holdToName(name, own, covered);
  for (let document = 0; document < own.length; document += 1) {
    score[document] = (score[document] as number) + (own[document] as number);
    coverage[document] = (coverage[document] as number) + (covered[document] as number) / total;
  }
}

/** Where the words of a name do not stand together, they say less. */
function holdToName({ documents }: Found, own: Float64Array, covered: Float64Array): void {
  const saying = new Set(documents);
  for (const values of [own, covered]) values.forEach((value, document) => value > 0 && !saying.has(document) && (values[document] = value * APART));
}

/** The best of a word’s forms counts, once. */
function addWord(found: readonly Found[], mass: number, own: Float64Array, covered: Float64Array): void {
  const best = new Float64Array(own.length);
  found.forEach(({ documents, impacts }, form) => {
    const weight = form === 0 ? 1 : ENDING_WEIGHT;
    documents.forEach((document, index) => {
      best[document] = Math.max(best[document] as number, weight * mass * shareAt(impacts, index));
    });
  });
  best.forEach((value, document) => {
    if (value === 0) return;
    own[document] = (own[document] as number) + value;
    covered[document] = (covered[document] as number) + mass;
  });
}

/** Another name counts where all its words stand, and where it says more than the words themselves. */
function addOther({ found, weight }: OtherName, mass: number, own: Float64Array, covered: Float64Array): void {
  for (const [document, share] of allOf(found, own.length)) {
    const value = weight * mass * share;
    if (value > (own[document] as number)) own[document] = value;
    covered[document] = Math.max(covered[document] as number, mass * OTHER_COVERS);
  }
}

/** The documents in which all words stand, with the mean of what they say. */
function allOf(found: readonly Found[], all: number): [document: number, share: number][] {
  const [counts, sums] = [new Uint8Array(all), new Float64Array(all)];
  for (const { documents, impacts } of found) {
    documents.forEach((document, index) => {
      counts[document] = (counts[document] as number) + 1;
      sums[document] = (sums[document] as number) + shareAt(impacts, index);
    });
  }
  const [first] = found;
  return (first?.documents ?? []).flatMap((document) => (counts[document] === found.length ? [[document, (sums[document] as number) / found.length] as [number, number]] : []));
}

/** Documents that cover too little drop out; missing words count against the others. */
function finish({ score, coverage }: Scores): void {
  const best = coverage.reduce((most, share) => Math.max(most, share), 0);
  for (let document = 0; document < score.length; document += 1) {
    const share = coverage[document] as number;
    score[document] = share < best * LEAST_OF_BEST ? 0 : (score[document] as number) * share ** COVERAGE_POWER;
  }
}
