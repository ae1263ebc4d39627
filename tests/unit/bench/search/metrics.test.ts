// The metrics of search: worked examples, and what holds for any list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstIs, gradesOfPages, ndcg, pageOf, qualityOf, reciprocalRank, type Grade, type Grades } from '../../../../src/desk/bench/search/metrics.ts';

const grades: Grades = new Map<string, Grade>([
  ['/a/', 3],
  ['/b/', 2],
  ['/c/', 1],
]);

describe('nDCG@10', () => {
  test('is 1 for the best order', () => expect(ndcg(['/a/', '/b/', '/c/', '/x/'], grades)).toBe(1));
  test('is what the formula gives by hand', () => {
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(['/x/', '/b/', '/a/'], grades)).toBeCloseTo((3 / Math.log2(3) + 7 / 2) / ideal, 12);
  });
  test('is 0 where nothing fits, nothing came, or nothing was wanted', () => {
    expect([ndcg(['/x/'], grades), ndcg([], grades), ndcg(['/a/'], new Map())]).toEqual([0, 0, 0]);
  });
  test('counts ten results', () => {
    const far = [...Array.from({ length: 10 }, (_, index) => `/x${index}/`), '/a/'];
    expect(ndcg(far, grades)).toBe(0);
    expect(ndcg(far.slice(1), grades)).toBeGreaterThan(0);
  });
  test('gives a result that comes twice nothing the second time', () => expect(ndcg(['/a/', '/a/'], grades)).toBe(ndcg(['/a/'], grades)));
  test('has an ideal of at most ten', () => {
    const many: Grades = new Map(Array.from({ length: 14 }, (_, index): [string, Grade] => [`/${index}/`, 3]));
    expect(ndcg([...many.keys()], many)).toBe(1);
  });
});

describe('the reciprocal rank', () => {
  test('is that of the first good result', () => expect(reciprocalRank(['/c/', '/x/', '/b/', '/a/'], grades)).toBe(1 / 3));
  test('is 0 where none of the ten is good', () => expect(reciprocalRank(['/c/', ...Array<string>(9).fill('/x/'), '/a/'], grades)).toBe(0));
});

describe('the first result', () => {
  test('is strictly a 3', () => expect([firstIs(['/a/'], grades, 3), firstIs(['/b/'], grades, 3), firstIs([], grades, 3)]).toEqual([true, false, false]));
  test('is widely a 2', () => expect([firstIs(['/b/'], grades, 2), firstIs(['/c/'], grades, 2)]).toEqual([true, false]));
});

describe('the means', () => {
  const quality = qualityOf([
    { results: ['/a/', '/b/', '/c/'], grades },
    { results: [], grades },
    { results: ['/b/'], grades },
    { results: [], grades: new Map() },
    { results: ['/x/'], grades: new Map() },
  ]);

  test('are over answerable queries', () => expect(quality).toMatchObject({ queries: 3, mrr: 2 / 3, success: 1 / 3, successWide: 2 / 3, zero: 1 / 3 }));
  test('say apart how often the others found nothing', () => expect(quality.silent).toBe(0.5));
  test('of nothing are 0, and silence is not known', () => expect(qualityOf([])).toEqual({ queries: 0, ndcg: 0, mrr: 0, success: 0, successWide: 0, zero: 0 }));
});

describe('pages', () => {
  test('have the best grade of themselves and their parts', () => {
    const parts: Grades = new Map<string, Grade>([
      ['/glossary/#a', 1],
      ['/glossary/#b', 3],
      ['/glossary/', 2],
      ['/x/', 1],
    ]);
    expect([...gradesOfPages(parts)]).toEqual([
      ['/glossary/', 3],
      ['/x/', 1],
    ]);
  });
  test('are addresses without their parts', () => expect([pageOf('/a/#b'), pageOf('/a/')]).toEqual(['/a/', '/a/']));
});

const address = fc.integer({ min: 0, max: 20 }).map((number) => `/${number}/`);
const anyGrades = fc.array(fc.tuple(address, fc.constantFrom<Grade>(1, 2, 3)), { minLength: 1, maxLength: 15 }).map((pairs): Grades => new Map(pairs));
const anyResults = fc.array(address, { maxLength: 15 });

describe('for any list', () => {
  test('every figure lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyResults, anyGrades, (results, given) => {
        for (const figure of [ndcg(results, given), reciprocalRank(results, given)]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('the best order gives 1', () => {
    fc.assert(
      fc.property(anyGrades, (given) => {
        const best = [...given].sort((a, b) => b[1] - a[1]).map(([name]) => name);
        expect(ndcg(best, given)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('a better result moved before a worse one never lowers a figure', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { minLength: 2, maxLength: 10 }), anyGrades, fc.nat(), (results, given, number) => {
        const at = number % (results.length - 1);
        const [first = '', second = ''] = results.slice(at, at + 2);
        if ((given.get(first) ?? 0) >= (given.get(second) ?? 0)) return;
        const better = results.with(at, second).with(at + 1, first);
        expect(ndcg(better, given)).toBeGreaterThan(ndcg(results, given));
        expect(reciprocalRank(better, given)).toBeGreaterThanOrEqual(reciprocalRank(results, given));
      }),
    );
  });

  test('more results never lower a figure', () => {
    fc.assert(
      fc.property(anyResults, address, anyGrades, (results, more, given) => {
        expect(ndcg([...results, more], given)).toBeGreaterThanOrEqual(ndcg(results, given));
      }),
    );
  });
});
