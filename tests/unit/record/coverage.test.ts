// The stage of a day beside an inspection, at the days where one stage passes into the next.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, parseDate, type DateInput, type PartialDate } from '../../../src/lib/dates.ts';
import { coverageOf, stageOf } from '../../../src/record/coverage.ts';
import { makeRecord } from '../../../src/record/model.ts';
import type { Stage } from '../../../src/record/types.ts';
import { anArticle, anInspection, records } from '../../fixtures/build.ts';

const span = (start: DateInput, end: DateInput | undefined, published: DateInput) => ({
  start: parseDate(start),
  ...(end !== undefined && { end: parseDate(end) }),
  published: parseDate(published),
});
const stage = (day: DateInput, inspection: ReturnType<typeof span>): Stage | null => stageOf(parseDate(day), inspection);

describe('beside an inspection known to the day', () => {
  const inspection = span('2022-11-07', '2022-11-18', '2023-01-16');

  it.each([
    ['2022-11-06', 'before'],
    ['2022-11-07', 'during'],
    ['2022-11-18', 'during'],
    ['2022-11-19', 'awaiting'],
    ['2023-01-15', 'awaiting'],
    ['2023-01-16', 'after'],
    ['2026', 'after'],
    ['2022-10', 'before'],
    ['2021', 'before'],
    ['2022-12', 'awaiting'],
    [{ date: '2022-11', approximate: 'mid' }, null],
    [{ date: '2022-11', approximate: 'late' }, 'awaiting'],
    [{ date: '2022-11', approximate: 'early' }, null],
    [{ date: '2022-11', earliest: '2022-11-08', latest: '2022-11-10' }, 'during'],
    ['2022-11', null],
    ['2023-01', null],
    ['2023', null],
    ['2022', null],
  ] as [DateInput, Stage | null][])('%j is %s', (day, expected) => {
    expect(stage(day, inspection)).toBe(expected);
  });
});

describe('beside an inspection known to the month', () => {
  const inspection = span('2017-06', '2017-06', '2017-07');

  it.each([
    ['2017-05-31', 'before'],
    ['2017-06-01', null], // it may have begun later in the month
    ['2017-06-15', null],
    ['2017-06-30', null],
    ['2017-07-01', null], // the report may have been out
    ['2017-07-31', 'after'],
    ['2017-08', 'after'],
    ['2017-05', 'before'],
    ['2017-06', null],
  ] as [DateInput, Stage | null][])('%j is %s', (day, expected) => {
    expect(stage(day, inspection)).toBe(expected);
  });
});

describe('beside an inspection whose end is not known', () => {
  const inspection = span('2025-10-04', undefined, '2025-10-15');

  it.each([
    ['2025-10-03', 'before'],
    ['2025-10-04', 'during'],
    ['2025-10-05', null],
    ['2025-10-14', null],
    ['2025-10-15', 'after'],
  ] as [DateInput, Stage | null][])('%j is %s', (day, expected) => {
    expect(stage(day, inspection)).toBe(expected);
  });
});

describe('a stage', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2022, 10, 1 + days)).toISOString().slice(0, 10));
  const loose = fc.oneof(days, fc.constantFrom('2022-11', '2022-12', '2022'));
  const order = ['before', 'during', 'awaiting', 'after'];

  it('is always decided where all is known to the day, and never goes back', () => {
    fc.assert(
      fc.property(fc.tuple(days, days, days), days, days, (dates, one, other) => {
        const [start, end, published] = dates.sort() as [string, string, string];
        const inspection = span(start, end, published);
        const [first, second] = [one, other].sort().map((day) => stage(day, inspection)) as [Stage, Stage];
        expect(order).toContain(first);
        expect(order.indexOf(second)).toBeGreaterThanOrEqual(order.indexOf(first));
      }),
    );
  });

  it('holds for every day that the dates can mean, wherever it is decided', () => {
    const dayIn = (date: PartialDate, at: number): PartialDate => {
      const [first, last] = [Date.parse(date.first), Date.parse(date.last)];
      return parseDate(new Date(first + Math.round(((last - first) / 86_400_000) * at) * 86_400_000).toISOString().slice(0, 10));
    };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(loose, loose, loose, loose), fc.tuple(share, share, share, share), (dates, at) => {
        const [day, start, end, published] = dates.map((value) => parseDate(value)) as [PartialDate, PartialDate, PartialDate, PartialDate];
        const decided = stageOf(day, { start, end, published });
        const [d, s, e, p] = [day, start, end, published].map((date, index) => dayIn(date, at[index] as number)) as [PartialDate, PartialDate, PartialDate, PartialDate];
        fc.pre(decided !== null && !isBefore(e, s) && isBefore(e, p));
        expect(stageOf(d, { start: s, end: e, published: p })).toBe(decided);
      }),
      { numRuns: 300 },
    );
  });
});

describe('coverage', () => {
  it('has the articles on an inspection by stage, oldest first, those that also tell of it among them', () => {
    const article = (published: string, fields = {}) => anArticle({ published, ...fields });
    const record = makeRecord(
      records({
        inspections: { survey: anInspection({ start: '2025-06-09', end: '2025-06-13', published: '2025-07-01' }), other: anInspection({ start: '2024', published: '2024' }) },
        articles: {
          late: article('2025-08-02'),
          later: article('2025-08-03', { inspection: 'other', also: ['survey'] }),
          early: article('2025-05-01'),
          within: article('2025-06-10'),
          waiting: article('2025-06-20'),
          loose: article('2025-06'),
          elsewhere: article('2025-06-10', { inspection: 'other' }),
        },
      }),
    );
    const survey = record.inspections.find(({ id }) => id === 'survey');
    const coverage = coverageOf(survey as NonNullable<typeof survey>, record);
    expect(coverage.map(({ stage: name, articles }) => [name, articles.map(({ id }) => id)])).toEqual([
      ['before', ['early']],
      ['during', ['within']],
      ['awaiting', ['waiting']],
      ['undecided', ['loose']],
      ['after', ['late', 'later']],
    ]);
  });
});
