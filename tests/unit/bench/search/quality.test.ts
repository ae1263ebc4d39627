// The quality of systems: who is judged by what, how leads are counted, and that the half that stays unseen stays so.
import { describe, expect, test } from 'vitest';
import { Dice } from '../../../bench/dice.ts';
import type { Grade } from '../../../../src/desk/bench/search/metrics.ts';
import type { Query, QueryType, SetName } from '../../../../src/desk/bench/search/queries.ts';
import { ask, byType, leadOf, summarise } from '../../../../src/desk/bench/search/quality.ts';
import { printQuality, printTuning, qualityTargets, type QualitySummary } from '../../../../src/desk/bench/search/quality-table.ts';
import type { System } from '../../../../src/desk/bench/search/systems/system.ts';

const query = (q: string, set: SetName, type: QueryType, wants: Record<string, Grade>): Query => ({ q, set, type, grades: new Map(Object.entries(wants)) });
const queries = [
  query('flood', 'tuning', 'plain', { '/glossary/#flood': 3 }),
  query('weir', 'tuning', 'plain', { '/articles/weir/': 3 }),
  query('unseen words', 'validation', 'plain', { '/glossary/#weir': 3, '/areas/water/': 2 }),
  query('unseen nmae', 'validation', 'misspelt-name', { '/people/name/': 3 }),
  query('unseen nothing', 'validation', 'unanswerable', {}),
];
const system = (name: System['name'], unit: System['unit'], found: Record<string, string[]>): System => ({
  name,
  unit,
  search: async (q) => found[q] ?? [],
  close: async () => undefined,
});
const ours = system('ours', 'address', { flood: ['/glossary/#flood'], 'unseen words': ['/glossary/#weir', '/areas/water/'], 'unseen nmae': ['/people/name/'] });
const stock = system('pagefind', 'page', { flood: ['/glossary/'], 'unseen words': ['/areas/water/', '/glossary/'], 'unseen nothing': ['/x/'] });

const summary = async (): Promise<QualitySummary> => {
  const [mine, theirs] = [await ask(ours, queries), await ask(stock, queries)];
  const dice = new Dice(1);
  return { systems: { ours: summarise(mine), pagefind: summarise(theirs) }, leads: { pagefind: leadOf(mine, theirs, { set: 'validation', chance: () => dice.next() }) } };
};

describe('a system', () => {
  test('whose unit is a page is judged by pages', async () => {
    const [answer] = await ask(stock, queries);
    expect(answer?.grades).toEqual(new Map([['/glossary/', 3]]));
    expect(summarise(await ask(stock, queries)).tuning.success).toBe(0.5);
  });

  test('whose unit is an address is judged by the exact address', async () => {
    const page = system('ours', 'address', { flood: ['/glossary/'] });
    expect(summarise(await ask(page, queries)).tuning.ndcg).toBe(0);
  });

  test('has figures for each half, and for the misspelt names in it', async () => {
    const { tuning, validation } = summarise(await ask(ours, queries));
    expect([tuning.queries, tuning.zero, tuning.ndcg]).toEqual([2, 0.5, 0.5]);
    expect([validation.queries, validation.ndcg, validation.silent]).toEqual([2, 1, 1]);
    expect(validation.misspeltNames).toMatchObject({ queries: 1, success: 1 });
  });

  test('keeps ten results', async () => {
    const many = system('ours', 'address', { flood: Array.from({ length: 12 }, (_, index) => `/${index}/`) });
    expect((await ask(many, queries))[0]?.results).toHaveLength(10);
  });
});

describe('a lead', () => {
  test('is the difference of the means, and how much of the distance to 1 is closed', async () => {
    const { leads } = await summary();
    const stockScore = (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)) / 2;
    expect(leads.pagefind?.difference).toBeCloseTo(1 - stockScore, 12);
    expect(leads.pagefind?.closed).toBeCloseTo(1, 12);
  });

  test('lies between its bounds', async () => {
    const { difference, between } = (await summary()).leads.pagefind ?? { difference: 0, between: [1, 0] };
    expect(between[0]).toBeLessThanOrEqual(difference);
    expect(between[1]).toBeGreaterThanOrEqual(difference);
  });

  test('over itself is nothing', async () => {
    const same = await ask(ours, queries);
    expect(leadOf(same, same, { set: 'validation', chance: () => 0.5 })).toEqual({ difference: 0, between: [0, 0], closed: 0 });
  });
});

describe('what is printed', () => {
  test('has a row for each system on each half, and how the others are favoured', async () => {
    const text = printQuality(await summary());
    expect(text.match(/^ {2}stock Pagefind {2}/gm)).toHaveLength(2);
    expect(text).toContain('Both favour it');
    expect(text).not.toContain('MiniSearch  ');
  });

  test('never holds a query of the validation half', async () => {
    const answers = await ask(ours, queries);
    expect(printQuality(await summary()) + printTuning(answers) + JSON.stringify(await summary())).not.toContain('unseen');
    expect(Object.fromEntries(byType(answers).map(([type, { queries: count }]) => [type, count]))).toMatchObject({ plain: 2, 'misspelt-name': 0 });
  });

  test('shows for the tuning half what was found, what it was worth, and what is missing', async () => {
    const text = printTuning(await ask(ours, queries));
    expect(text).toContain('1.000  plain: flood\n      3  /glossary/#flood');
    expect(text).toContain('0.000  plain: weir  (first result is not of grade 3)\n      missing: 3  /articles/weir/');
    expect(text.indexOf('plain: weir')).toBeLessThan(text.indexOf('plain: flood'));
  });

  test('says of each target whether it is met', async () => {
    const targets = qualityTargets(await summary());
    expect(targets.map(({ met }) => met)).toEqual([true, true, true, true, true]);
    const poor = await ask(system('ours', 'address', {}), queries);
    expect(qualityTargets({ systems: { ours: summarise(poor) }, leads: {} }).map(({ met }) => met)).toEqual([false, false, false, false]);
  });
});
