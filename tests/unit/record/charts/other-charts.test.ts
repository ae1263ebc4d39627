// Area charts and the band of holders: what they draw, what they say, and texts that never meet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaChart, areaCharts } from '../../../../src/record/charts/area-chart.ts';
import { recordFigure } from '../../../../src/record/charts/figure.ts';
import { tenureBand } from '../../../../src/record/charts/tenure-band.ts';
import { TYPE } from '../../../../src/record/charts/text.ts';
import { historyOf } from '../../../../src/record/progress.ts';
import { anyRecord, at, expectReadable, realRecord, recordOf } from './help.ts';

const frameworks = {
  code: { comparability: 'old', short: 'Old code' },
  newer: { comparability: 'new', short: 'New code' },
  words: { graded: false, scale: undefined, comparability: 'words' },
};
const judged = (published: string, judgement: string | undefined, framework = 'code', more: object = {}) => ({
  ...{ start: published, end: undefined, published, framework },
  areas: [{ area: 'water', officialName: 'Water', ...(judgement ? { judgement } : { outcome: 'Getting better' }), ...more }],
  overall: judgement,
});
const chartOf = (inspections: Record<string, object>) => {
  const record = recordOf({ frameworks, inspections: inspections as never });
  return areaChart(historyOf('water', record), record);
};

describe('an area’s chart', () => {
  it('joins judgements of one measure only, and marks the break', () => {
    const { drawing } = chartOf({ a: judged('2021-01-01', 'foul'), b: judged('2022-01-01', 'fair'), c: judged('2023-01-01', 'clear', 'newer') });
    expect(drawing?.bars.map(({ fill }) => fill)).toEqual(['solid', 'solid', 'accent']);
    expect(drawing?.holds).toHaveLength(1);
    expect(drawing?.breaks).toHaveLength(1);
  });
  it('has no accent once a later overall judgement has replaced the report', () => {
    const { drawing } = chartOf({ a: judged('2021-01-01', 'clear'), b: { ...judged('2023-01-01', 'foul'), areas: [] } });
    expect(drawing?.bars.map(({ fill }) => fill)).toEqual(['solid']);
  });
  it('shows an outcome in words as a hollow mark', () => {
    const { drawing } = chartOf({ a: judged('2021-01-01', undefined, 'words') });
    expect(drawing?.bars).toEqual([]);
    expect(drawing?.outcomes).toHaveLength(1);
    expect(drawing?.texts.map(({ text }) => text)).toContain('Getting better');
  });
  it('draws nothing where nothing was graded, and says so', () => {
    const { drawing, meaning } = chartOf({ a: { ...judged('2021-01-01', 'foul'), areas: [] } });
    expect(drawing).toBeUndefined();
    expect(meaning).toBe('Water: no inspection has graded this area.');
  });
  it('says what it means, and what cannot be compared', () => {
    const { meaning, table } = chartOf({ a: judged('2021-01-01', 'foul'), b: judged('2023-01-01', 'fair', 'newer') });
    expect(meaning).toBe(
      'Water: foul in January 2021; fair in January 2023. The measure changed with the report of January 2023, so what stands before and after cannot be compared.',
    );
    expect(table.rows.map((row) => row[2])).toEqual(['Foul', 'Fair (a new measure)']);
  });
  it('stands as high as its neighbours', async () => {
    const record = await realRecord();
    const charts = areaCharts(
      record.areas.map(({ id }) => historyOf(id, record)),
      record,
    );
    expect(new Set(charts.filter(({ drawing }) => drawing?.bars.length).map(({ drawing }) => drawing?.top)).size).toBe(1);
    for (const { drawing } of charts) if (drawing) expectReadable(drawing, TYPE.small);
  });
});

describe('the band of holders', () => {
  it('has a bar and a line of text for each, and every inspection', async () => {
    const record = await realRecord();
    const { drawing } = tenureBand(record);
    expect(drawing?.bars).toHaveLength(record.tenures.length);
    expect(drawing?.marks).toHaveLength(record.inspections.length);
    if (drawing) expectReadable(drawing, TYPE.narrow);
  });
  it('never lets texts meet, and is absent where nobody is known', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { drawing } = tenureBand(record);
        if (drawing) expectReadable(drawing, TYPE.narrow);
      }),
      { numRuns: 50 },
    );
    expect(tenureBand(recordOf({})).drawing).toBeUndefined();
  }, 30_000);
});

describe('what the record chart says', () => {
  const graded = (published: string, overall: string, framework = 'code') => ({ start: published, end: undefined, published, overall, framework });
  const record = recordOf({
    frameworks,
    inspections: {
      a: graded('2021-02', 'foul'),
      b: graded('2021-08-16', 'foul', 'newer'),
      c: graded('2023-01-13', 'clear', 'newer'),
      d: { ...graded('2022-01-01', 'foul'), overall: undefined },
    },
  });
  const figure = recordFigure(record);

  it('is what the picture shows', () => expect(figure.title).toBe('Every overall judgement, 2021 to 2023'));
  it('is what it means', () => {
    expect(figure.meaning.replaceAll('\u00a0', ' ')).toBe(
      'The bathing river of Nowhereshire: foul in reports of February and August 2021 and clear from January 2023. The rules of inspection changed with the report of August 2021: judgements before and after are not the same measure. 1 visit or inspection gave no overall judgement. The record was checked to 30 November 2025.',
    );
  });
  it('is how to read it, and only what is on it', () => {
    expect(figure.caption).toContain('Ticks: visits and inspections without a grade.');
    expect(figure.caption).not.toMatch(/triangle|Band/i);
  });
  it('is the same as a table, with the launch in its place', () => {
    expect(figure.tables.map(({ caption }) => caption)).toEqual(['Inspections and visits']);
    expect(at(figure.tables, 0).rows.map(([date, , result]) => [date, result])).toEqual([
      ['February 2021', 'Foul'],
      ['16 August 2021', 'Foul (a new measure: New code)'],
      ['1 January 2022', 'No grade'],
      ['13 January 2023', 'Clear'],
      ['8 April 2024', ''],
    ]);
  });
  it('is that there is nothing, where there is nothing', () => {
    const empty = recordFigure(recordOf({}));
    expect(empty.title).toBe('No overall judgement yet');
    expect(empty.wide.blocks).toEqual([]);
  });
});
