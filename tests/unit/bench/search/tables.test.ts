// The tables of the bench of search, and its targets of speed.
import { describe, expect, test } from 'vitest';
import { indexingTargets, printIndexing, type IndexingFigures } from '../../../../src/desk/bench/search/indexing-table.ts';
import { printSpeed, type SpeedFigures } from '../../../../src/desk/bench/search/speed-table.ts';
import { speedTargets } from '../../../../src/desk/bench/search/speed-targets.ts';
import { leastOf, type KindFigures } from '../../../../src/desk/bench/search/speed/measure.ts';
import type { Visit } from '../../../../src/desk/bench/search/speed/visit.ts';
import { kilobytes, milliseconds, percent, printTable, score } from '../../../../src/desk/bench/search/table.ts';
import { printTargets } from '../../../../src/desk/bench/search/targets.ts';

test('a table is as wide as its cells', () => {
  expect(
    printTable([
      ['', 'a'],
      ['“wide”', '10'],
    ]),
  ).toBe('           a\n  “wide”  10');
});

test('figures are printed in their units, and what was not measured as a dash', () => {
  expect([score(0.12345), percent(0.5), milliseconds(1234.5), kilobytes(12_345), score(undefined), milliseconds(undefined)]).toEqual([
    '0.123',
    '50.0 %',
    '1,235 ms',
    '12.3 kB',
    '–',
    '–',
  ]);
});

const visit = (changes: Partial<Visit> = {}): Visit => ({ suggestion: 40, result: 100, bytes: 50_000, requests: 5, longest: 0, sent: [], ...changes });
const kind = (changes: Partial<Omit<KindFigures, 'sides'>>, ours: Partial<Visit> = {}, stock: Partial<Visit> = {}): KindFigures => ({
  word: 'lamp',
  mode: 'pasted',
  profile: 'plain',
  ...changes,
  sides: { ours: visit(ours), stock: visit({ result: 300, bytes: 100_000, ...stock }) },
});
const speed = (articles: number, kinds: KindFigures[]): SpeedFigures => ({ articles, documents: articles + 100, kinds });

describe('several visits', () => {
  test('count by the least of each figure', () => {
    expect(leastOf([visit({ result: 120, longest: 60 }), visit({ suggestion: 30, bytes: 60_000, longest: 0 })])).toEqual({
      suggestion: 30,
      result: 100,
      bytes: 50_000,
      requests: 5,
      longest: 0,
      sent: [],
    });
  });
  test('without a suggestion have none', () => {
    const { suggestion: _, ...silent } = visit();
    expect(leastOf([silent])).not.toHaveProperty('suggestion');
  });
});

describe('the table of speed', () => {
  test('has a row for each kind of visit, with ratios', () => {
    const text = printSpeed([speed(1000, [kind({}), kind({ profile: 'slow4g', mode: 'typed' })])]);
    expect(text).toContain('1,000 articles, 1,100 documents');
    expect(text).toMatch(/plain\n {4}“lamp” pasted +40 ms +100 ms +300 ms +0\.33 +50\.0 kB +100\.0 kB +0\.50 +5 +5 +0 ms +0 ms/);
    expect(text).toMatch(/slow 4G \(150 ms\)\n {4}“lamp” typed/);
  });
});

describe('the targets of speed', () => {
  const names = (figures: SpeedFigures[]): string[] => speedTargets(figures).map(({ what, met }) => `${met ? 'met' : 'not'} ${what}`);

  test('are compared with stock at 1,000 and at 10,000 articles', () => {
    const kinds = [kind({}), kind({ profile: 'slow4g' }), kind({ profile: 'slow4g', mode: 'typed' })];
    expect(names([speed(30, kinds), speed(1000, kinds)])).toEqual([
      'met first suggestion at 30 articles',
      'met longest task while typing at 30 articles',
      'met first suggestion at 1,000 articles',
      'met first result on slow 4G, pasted, at 1,000 articles',
      'met first result on slow 4G, typed, at 1,000 articles',
      'met bytes up to the first result at 1,000 articles',
      'met longest task while typing at 1,000 articles',
    ]);
  });

  test('are stricter of bytes at 10,000 articles', () => {
    const kinds = [kind({ profile: 'slow4g' }, { bytes: 70_000 })];
    expect([...names([speed(1000, kinds)]), ...names([speed(10_000, kinds)])].filter((name) => name.includes('bytes'))).toEqual([
      'met bytes up to the first result at 1,000 articles',
      'not bytes up to the first result at 10,000 articles',
    ]);
  });

  test('go by the worst visit', () => {
    const slow = { profile: 'slow4g' } as const;
    const kinds = [kind({}, { suggestion: 151 }), kind(slow), kind(slow, { result: 200, longest: 51, bytes: 76_000 }), kind({ ...slow, mode: 'typed' }, { result: 151 })];
    expect(names([speed(1000, kinds)]).map((name) => name.slice(0, 3))).toEqual(['not', 'not', 'not', 'not', 'not']);
  });

  test('are not met by a search that suggests nothing', () => {
    const { suggestion: _, ...silent } = visit();
    expect(names([speed(30, [{ ...kind({}), sides: { ours: silent, stock: visit() } }])])[0]).toBe('not first suggestion at 30 articles');
  });

  test('are printed beside what was measured', () => {
    expect(printTargets([{ what: 'bytes', want: 'at most 75 %', got: '80 %', met: false }])).toBe('  NOT MET  bytes  at most 75 %  80 %');
  });
});

describe('indexing', () => {
  const indexed = { seconds: 1, mebibytes: 100, bytes: 1_000_000 };
  const figures = (articles: number, files: Record<string, number>): IndexingFigures => ({
    articles,
    documents: articles + 100,
    systems: { ours: { ...indexed, seconds: 0.5, files }, pagefind: indexed, minisearch: indexed },
  });

  test('has a row for each system, and the files that a search begins with', () => {
    const text = printIndexing([figures(30, { 'head.json': 1500 })]);
    expect(text).toMatch(/30 articles, 130 documents\n {4}this project +0\.50 s +0\.50 +100 MiB +1,000\.0 kB/);
    expect(text).toMatch(/^ {4}stock Pagefind +1\.00 s/m);
    expect(text).toContain('ours at 30 articles, in brotli: head.json 1.5 kB');
  });

  test('has targets for the files of suggestions and of spelling', () => {
    const targets = indexingTargets([figures(30, { 'suggest.json': 20_000, 'spell.json': 99_000 }), figures(1000, { 'suggest.json': 99_000, 'spell.json': 25_001 })]);
    expect(targets.map(({ what, met }) => [what, met])).toEqual([
      ['suggest.json at 30 articles', true],
      ['spell.json at 1,000 articles', false],
    ]);
  });
});
