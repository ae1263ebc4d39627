// Charts of figures: what stands in the record is drawn at its place and length, said in words, and never typed again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartsOfArea, figureChart, figureChartOf, type FigureChart } from '../../../../src/record/charts/figure-chart.ts';
import { ROW } from '../../../../src/record/charts/figure-rows.ts';
import { TYPE } from '../../../../src/record/charts/text.ts';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Record_ } from '../../../../src/record/types.ts';
import type { ChartInput } from '../../../../src/schemas/chart.ts';
import { aCampaign, anEvent, anInspection, aSource, records, type Fields } from '../../../fixtures/build.ts';
import { at, expectReadable, partialDate, realRecord } from './help.ts';

const SOURCES = { paper: aSource(), survey: aSource({ publisher: 'Water Lookout', title: 'Survey', date: '2025-07-01' }) };

function recordOf(figures: Fields[], charts: Fields[], event: Fields = {}): Record_ {
  const campaign = aCampaign({ charts });
  return makeRecord(
    records({
      campaign,
      inspections: { survey: anInspection({ figures, sources: ['paper'] }) },
      events: { pumps: anEvent({ figures: figures.map(({ label, value, unit }) => ({ label, value, unit })), sources: ['paper'], ...event }) },
      sources: SOURCES,
    }),
  );
}
const chart = (kind: ChartInput['kind'], labels: string[], more: Fields = {}): Fields => ({
  ...{ id: 'counts', kind, title: 'Bathers counted', meaning: 'There were more.' },
  figures: labels.map((label) => ({ [kind === 'shares' ? 'event' : 'inspection']: kind === 'shares' ? 'pumps' : 'survey', label })),
  ...more,
});
const drawn = (figures: Fields[], fields: Fields): FigureChart => {
  const record = recordOf(figures, [fields]);
  const made = figureChart(at(record.campaign.charts ?? [], 0), record);
  if (!made) throw new Error('nothing was drawn');
  return made;
};
const COUNTS = [
  { label: 'Now', value: 1200, asOf: '2025-06-30', page: 4, source: 'survey' },
  { label: 'Before', value: 900, asOf: '2023-07' },
  { label: 'Between', value: 600, asOf: '2024-07' },
];
const PARTS = [
  { label: 'Some', value: 1.3, unit: '£m' },
  { label: 'Most', value: 31, unit: '£m' },
  { label: 'All', value: 32.3, unit: '£m' },
];

describe('counts on their days', () => {
  const counts = drawn(COUNTS, chart('snapshots', ['Now', 'Before', 'Between'], { note: 'Mind the tide.' }));
  const { drawing } = counts;

  it('are bars from nothing up, oldest first, as long as what was counted', () => {
    const longest = Math.max(...drawing.bars.map(({ width }) => width));
    expect(drawing.bars.map(({ x }) => x)).toEqual([0, 0, 0]);
    expect(drawing.bars.map(({ width }) => Math.round((width / longest) * 100))).toEqual([75, 50, 100]);
  });
  it('are as far apart as their days, with nothing drawn between them', () => {
    const [a, b, c] = drawing.bars.map(({ y }) => y) as [number, number, number];
    // July to July: 366 days. Mid-July to the end of June: 349.5.
    expect((b - a) / (c - b)).toBeCloseTo(366 / 349.5, 1);
    expect(drawing.years?.moments.map(({ y1, y2, to }) => Math.abs((y1 + y2) / 2 - to) < 1)).toEqual([true, true, true]);
    expect(Object.keys(drawing)).not.toContain('holds');
  });
  it('are marked as exactly as their date is known', () => {
    const dates = ['2023', '2024-07', '2025-06-30'].map((asOf, index) => ({ label: `${index}`, value: 1, asOf }));
    const { years } = drawn(dates, chart('snapshots', ['0', '1', '2'])).drawing;
    const [year, month, day] = (years?.moments ?? []).map(({ y1, y2 }) => y2 - y1) as [number, number, number];
    expect(year / month).toBeCloseTo(365 / 31, -1);
    expect(month).toBeGreaterThanOrEqual(day);
    expect(day).toBe(4);
  });
  it('carry number, date and source', () => {
    expect(drawing.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['1,200', '30 June 2025', 'Water Lookout, page 4', 'July 2023', 'The Fixture']));
    expect(at(drawing.bars, -1)).toMatchObject({ title: '30 June 2025: 1,200 (Water Lookout, page 4)', url: '/inspections/survey/' });
  });
  it('are said in words, and stand in a table with their sources', () => {
    expect(counts.meaning).toBe('There were more. July 2023: 900; July 2024: 600; 30 June 2025: 1,200.');
    expect(counts.caption).toMatch(/^Mind the tide\. Each bar is one count/);
    expect(counts.table.rows.map((row) => row.slice(0, 3))).toEqual([
      ['July 2023', 'Before', '900'],
      ['July 2024', 'Between', '600'],
      ['30 June 2025', 'Now', '1,200'],
    ]);
    expect(at(at(counts.table.rows, -1), 3)).toEqual({ label: 'Water Lookout, 1 July 2025, page\u00a04', url: '/sources/#survey' });
    const same = COUNTS.map(({ label }) => ({ inspection: 'survey', label, as: 'Bathers' }));
    expect(drawn(COUNTS, { ...chart('snapshots', []), figures: same }).table.head).toEqual(['Counted on', 'Bathers', 'Source']);
    expect(counts.sources.map(({ url }) => url)).toEqual(expect.arrayContaining(['/sources/#paper', '/sources/#survey']));
    expect(counts.sources).toHaveLength(2);
  });

  it('never lie on one another, whatever their days and sizes', () => {
    const count = fc.record({ asOf: partialDate, value: fc.integer({ min: 0, max: 2_000_000 }), unit: fc.constantFrom(undefined, '£m', 'days', '%') });
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 9 }), (list) => {
        const figures = list.map((figure, index) => ({ ...figure, label: `Count ${index}` }));
        const { drawing: any } = drawn(
          figures,
          chart(
            'snapshots',
            figures.map(({ label }) => label),
          ),
        );
        expectReadable(any, TYPE.narrow);
        const places = any.bars.map(({ y }) => y);
        places.slice(1).forEach((y, index) => expect(y - at(places, index)).toBeGreaterThanOrEqual(ROW - 1));
        any.bars.forEach(({ x, width }) => expect(any.inset + x + width).toBeLessThanOrEqual(any.width));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('parts of an amount', () => {
  const shares = chart('shares', ['Some', 'Most'], { of: { event: 'pumps', label: 'All' } });
  const { drawing, meaning, caption, table, sources } = drawn(PARTS, shares);

  it('are bars, the largest first, with as many decimals as the finest', () => {
    expect(drawing.texts.map(({ text }) => text)).toEqual(['Most', '£31.0m', 'Some', '£1.3m']);
    const [most, some] = drawing.bars.map(({ width }) => width) as [number, number];
    expect(some / most).toBeCloseTo(1.3 / 31, 1);
  });
  it('are said in words with their whole, and their shares stand in the table', () => {
    expect(meaning).toBe('There were more. Most: £31.0m; Some: £1.3m. Together: £32.3m (all).');
    expect(caption).toBe('Together: £32.3m (all).');
    expect(table.rows).toEqual([
      ['Most', '£31.0m', '96.0%'],
      ['Some', '£1.3m', '4.0%'],
      ['All', '£32.3m', '100.0%'],
    ]);
    expect(sources).toEqual([{ label: 'The Fixture', url: '/sources/#paper' }]);
  });
  it('are told apart by shape and weight where the chart is about one of them', () => {
    expect(drawing.bars.map(({ fill }) => fill)).toEqual(['solid', 'solid']);
    const marked = {
      ...shares,
      figures: [
        { event: 'pumps', label: 'Some', marked: true, as: 'the county' },
        { event: 'pumps', label: 'Most' },
      ],
    };
    const about = drawn(PARTS, marked).drawing;
    expect(about.bars.map(({ fill }) => fill)).toEqual(['open', 'solid']);
    expect(about.texts.filter(({ kind }) => kind !== 'word').map(({ text, kind }) => [text, kind])).toEqual([
      ['Most', 'note'],
      ['The county', 'name'],
    ]);
  });
  it('never lie on one another, whatever their names', () => {
    const name = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.integer({ min: 0, max: 99_999 })), { minLength: 2, maxLength: 8 }), (list) => {
        const figures = list.map(([, value], index) => ({ label: `Part ${index}`, value, unit: '£m' }));
        const named = list.map(([as], index) => ({ event: 'pumps', label: `Part ${index}`, as: as.replaceAll('\n', ' ') }));
        const all = [...figures, { label: 'All', value: 1, unit: '£m' }];
        expectReadable(drawn(all, { ...shares, figures: named }).drawing, TYPE.narrow);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('where they stand', () => {
  it('is by id, and on the page of their area', () => {
    const record = recordOf(COUNTS, [chart('snapshots', ['Now', 'Before'], { area: 'water' })]);
    expect(figureChartOf('counts', record)?.id).toBe('figures-counts');
    expect(figureChartOf('other', record)).toBeUndefined();
    expect(chartsOfArea('water', record)).toHaveLength(1);
    expect(chartsOfArea('access', record)).toEqual([]);
  });
  it('is nowhere while their figures are missing', () => {
    const record = recordOf([], [chart('snapshots', ['Now', 'Before'])]);
    expect(figureChartOf('counts', record)).toBeUndefined();
  });
});

describe('the charts that this site publishes', () => {
  it('are drawn whole, with every figure and a source', async () => {
    const record = await realRecord();
    const charts = record.campaign.charts ?? [];
    expect(charts.length).toBeGreaterThan(0);
    for (const input of charts) {
      const made = figureChart(input, record);
      expect(made?.drawing.bars).toHaveLength(input.figures.length);
      expect(made?.sources.length).toBeGreaterThan(0);
      if (made) expectReadable(made.drawing, TYPE.narrow);
    }
  });
});
