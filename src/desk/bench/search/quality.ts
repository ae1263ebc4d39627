// The quality of results: every system is asked every judged query.
import { stopIfInterrupted } from '../../run/interrupt.ts';
import { DEPTH, gradesOfPages, ndcg, qualityOf, type Judged, type Quality } from './metrics.ts';
import { SETS, TYPES, type Query, type QueryType, type SetName } from './queries.ts';
import type { System, SystemName } from './systems/system.ts';

/** What a system answered to a query. */
export interface Answered extends Judged {
  query: Query;
}

export type Answers = Partial<Record<SystemName, Answered[]>>;

/** The figures of a set of queries, and of the misspelt names among them. */
export interface SetQuality extends Quality {
  misspeltNames: Quality;
}

export type SystemQuality = Record<SetName, SetQuality>;

/** How far ours is before another system on one set, and how sure that is. */
export interface Lead {
  /** The difference of the means of nDCG. */
  difference: number;
  /** Where the difference lies in 95 of 100 samples of the queries (paired bootstrap). */
  between: [number, number];
  /** How much of the other’s distance to 1 ours has closed. */
  closed: number;
}

/** Asks a system every query. Where its results are pages, so are the grades: it is judged by what it can give. */
export async function ask({ unit, search }: System, queries: readonly Query[], signal?: AbortSignal): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) {
    stopIfInterrupted(signal);
    const results = (await search(query.q)).slice(0, DEPTH);
    answers.push({ query, results, grades: unit === 'page' ? gradesOfPages(query.grades) : query.grades });
  }
  return answers;
}

/** The figures of a system, on each half. */
export function summarise(answers: readonly Answered[]): SystemQuality {
  const figures = SETS.map((set) => {
    const all = answers.filter(({ query }) => query.set === set);
    return [set, { ...qualityOf(all), misspeltNames: qualityOf(all.filter(({ query }) => query.type === 'misspelt-name')) }];
  });
  return Object.fromEntries(figures) as SystemQuality;
}

/** The figures of each type of query; of the tuning half alone, so that the other stays unseen. */
export function byType(answers: readonly Answered[]): [QueryType, Quality][] {
  const tuning = answers.filter(({ query }) => query.set === 'tuning');
  return TYPES.map((type): [QueryType, Quality] => [type, qualityOf(tuning.filter(({ query }) => query.type === type))]);
}

const SAMPLES = 2_000;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Compares two systems’ answers to the same queries on one half. `chance` gives numbers from 0 to 1. */
export function leadOf(ours: readonly Answered[], others: readonly Answered[], { set, chance }: { set: SetName; chance: () => number }): Lead {
  const scores = (answers: readonly Answered[]): number[] =>
    answers.filter(({ query, grades }) => query.set === set && grades.size > 0).map(({ results, grades }) => ndcg(results, grades));
  const [mine, theirs] = [scores(ours), scores(others)];
  const gaps = mine.map((value, index) => value - (theirs[index] ?? 0));
  const sample = (): number => mean(gaps.map(() => gaps[Math.floor(chance() * gaps.length)] ?? 0));
  const samples = Array.from({ length: SAMPLES }, sample).sort((a, b) => a - b);
  const at = (share: number): number => samples[Math.floor(share * (SAMPLES - 1))] ?? 0;
  const open = 1 - mean(theirs);
  return { difference: mean(gaps), between: [at(0.025), at(0.975)], closed: open === 0 ? 0 : (mean(mine) - mean(theirs)) / open };
}
