// How good a list of results is, against grades that a person gave: nDCG, reciprocal rank, the first result. Pure.

/** 3: just what was wanted; 2: good; 1: of some use. What is not listed counts as 0. */
export type Grade = 1 | 2 | 3;
export type Grades = ReadonlyMap<string, Grade>;

/** Only the first ten results count: what stands further down, few see. */
export const DEPTH = 10;
/** From this grade on a result ends the wait for the first good one. */
const GOOD = 2;
const BEST = 3;

/** What a result is worth: 7 for just what was wanted, 3 for a good one, 1 for one of some use. */
const gain = (grade: number): number => 2 ** grade - 1;

/** The gains of a list, each counting less the further down it stands. */
function discounted(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);
}

/** The grades of the results in their order. An address that comes a second time is worth nothing the second time. */
function gradesOf(results: readonly string[], grades: Grades): number[] {
  return results.slice(0, DEPTH).map((address, index) => (results.indexOf(address) === index ? (grades.get(address) ?? 0) : 0));
}

/** nDCG@10: the list’s gains as a share of the gains of the best possible list, which is made of everything that was judged. */
export function ndcg(results: readonly string[], grades: Grades): number {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(gradesOf(results, grades)) / ideal;
}

/** One over the place of the first result that is good or better (grade 2 or 3) among the first ten; 0 where there is none. */
export function reciprocalRank(results: readonly string[], grades: Grades): number {
  const place = gradesOf(results, grades).findIndex((grade) => grade >= GOOD);
  return place === -1 ? 0 : 1 / (place + 1);
}

/** Whether the first result is of a grade: 3 is the strict reading, 2 the wide one. */
export function firstIs(results: readonly string[], grades: Grades, least: 2 | 3): boolean {
  return (gradesOf(results.slice(0, 1), grades)[0] ?? 0) >= least;
}

/** What was found for a judged query. */
export interface Judged {
  results: readonly string[];
  /** Empty where nothing on the site answers. */
  grades: Grades;
}

export interface Quality {
  /** How many can be answered: the figures are means over these, the last one aside. */
  queries: number;
  ndcg: number;
  mrr: number;
  /** The first result is just what was wanted (grade 3). */
  success: number;
  /** The first result is good or better (grade 2 or 3). */
  successWide: number;
  /** Answerable queries without any result. */
  zero: number;
  /** Unanswerable queries that rightly found nothing; absent where there are none. */
  silent?: number;
}

const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
const share = <T>(items: readonly T[], is: (item: T) => boolean): number => mean(items.map((item) => Number(is(item))));

/** The means over a set of queries. */
export function qualityOf(all: readonly Judged[]): Quality {
  const answerable = all.filter(({ grades }) => grades.size > 0);
  const others = all.filter(({ grades }) => grades.size === 0);
  return {
    queries: answerable.length,
    ndcg: mean(answerable.map(({ results, grades }) => ndcg(results, grades))),
    mrr: mean(answerable.map(({ results, grades }) => reciprocalRank(results, grades))),
    success: share(answerable, ({ results, grades }) => firstIs(results, grades, BEST)),
    successWide: share(answerable, ({ results, grades }) => firstIs(results, grades, GOOD)),
    zero: share(answerable, ({ results }) => results.length === 0),
    ...(others.length > 0 && { silent: share(others, ({ results }) => results.length === 0) }),
  };
}

/** The page that an address is on. */
export const pageOf = (address: string): string => address.replace(/#.*$/, '');

/** The grades of pages as wholes: each has the best grade of itself and of its parts. */
export function gradesOfPages(grades: Grades): Grades {
  const pages = new Map<string, Grade>();
  for (const [address, grade] of grades) {
    const page = pageOf(address);
    pages.set(page, Math.max(grade, pages.get(page) ?? 0) as Grade);
  }
  return pages;
}
