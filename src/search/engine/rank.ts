// The order of what was found: by points or by day; by points, what is about the same as the first result stays near it.
import type { Sort } from '../query/state.ts';
import { breathe } from './breathe.ts';
import type { Docs } from './files.ts';
import { nearnessTo } from './near.ts';

export interface Ranking {
  /** What was found, ascending. */
  documents: readonly number[];
  /** The points of each document, which ranking changes, and how much of the question each covers. */
  totals: Float64Array;
  coverage: Float64Array;
  sort: Sort;
  /** True where the order is that of how well words are answered. */
  isBest: boolean;
  /** True where the question names a day, a month or a year. */
  namesDate: boolean;
  /** What comes before the document with most points. */
  insteadOf: (first: number) => number | undefined;
  /** How many documents have a day: the first of all. */
  dated: number;
}

export interface Ranked {
  order: number[];
  /** What is left of a document’s points for how near it is to the first result: up to 1, or more for what comes before that. */
  near: (document: number) => number;
}

/** Ranks what was found. */
export async function ranked(ranking: Ranking, docs: Docs): Promise<Ranked> {
  await breathe();
  const near = ranking.isBest ? await holdToFirst(ranking, docs) : () => 1;
  await breathe();
  return { near, order: inOrder(ranking) };
}

/** Leaves each document as much of its points as it is near the first of them, and gives that share. */
async function holdToFirst(ranking: Ranking, docs: Docs): Promise<Ranked['near']> {
  const { documents, totals } = ranking;
  const best = documents.reduce((most, document) => Math.max(most, totals[document] as number), 0);
  const top = documents.find((document) => totals[document] === best);
  if (top === undefined) return () => 1;
  const first = ranking.insteadOf(top) ?? top;
  const nearness = await nearnessTo(first, docs);
  const before = placedBefore(top, [...(first === top ? [] : [first]), ...fullerThan(first, ranking, docs)], totals);
  const near = (document: number): number => before.get(document) ?? nearness(document);
  for (const document of documents) totals[document] = (totals[document] as number) * near(document);
  return near;
}

const JUST_BEFORE = 1.001;

/** The shares of their points by which documents come just before one, each before the one before it. */
function placedBefore(top: number, documents: readonly number[], totals: Float64Array): Map<number, number> {
  return new Map(documents.map((document, at) => [document, (JUST_BEFORE ** (at + 1) * (totals[top] as number)) / (totals[document] as number)]));
}

/** The article that tells at length of the event that is first, where it covers as much of the question: it comes before the event. Who names a date wants the event. */
function fullerThan(first: number, { coverage, namesDate, documents }: Ranking, { fuller }: Docs): number[] {
  const document = namesDate ? undefined : fuller?.[first];
  return document === undefined || !documents.includes(document) || (coverage[document] as number) < (coverage[first] as number) ? [] : [document];
}

/** Documents with a day are numbered from the newest; those without stand at the end of both orders. */
function inOrder({ documents, sort, totals, dated }: Ranking): number[] {
  if (sort === 'newest') return [...documents];
  if (sort === 'oldest') return [...documents.filter((document) => document < dated).reverse(), ...documents.filter((document) => document >= dated)];
  return documents.toSorted((a, b) => (totals[b] as number) - (totals[a] as number) || a - b);
}
