// The judged queries of the campaign: enough of them, of every kind, and two halves alike. Only their numbers are looked at.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readQueries, TYPES } from '../../../../src/desk/bench/search/queries.ts';

const queries = await readQueries(join(import.meta.dirname, '../../../search/queries.yaml'));
const count = (is: (query: (typeof queries)[number]) => boolean): number => queries.filter(is).length;

test('for practice are others, and all for tuning', async () => {
  const practice = await readQueries(join(import.meta.dirname, '../../../search/practice.yaml'));
  const judged = new Set(queries.map(({ q }) => q.toLowerCase()));
  expect(practice.length).toBeGreaterThan(200);
  expect(practice.filter(({ q, set }) => set !== 'tuning' || judged.has(q.toLowerCase()))).toHaveLength(0);
});

test('are at least 150', () => expect(queries.length).toBeGreaterThanOrEqual(150));

test.each(TYPES)('of the type %s stand half in each set', (type) => {
  const [tuning, validation] = (['tuning', 'validation'] as const).map((set) => count((query) => query.type === type && query.set === set));
  expect(tuning).toBeGreaterThan(0);
  expect(Math.abs((tuning ?? 0) - (validation ?? 0))).toBeLessThanOrEqual(2);
});

test('name for a misspelt name one page that is meant', () => {
  const meant = queries.filter(({ type }) => type === 'misspelt-name').map(({ grades }) => [...grades.values()].filter((grade) => grade === 3).length);
  expect(meant.every((number) => number === 1)).toBe(true);
});
