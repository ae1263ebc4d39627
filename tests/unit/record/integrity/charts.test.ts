// Charts in campaign.yaml: every figure that they name is there, dated, in one unit, and parts make up their whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartGap, checkCharts } from '../../../../src/record/integrity/charts.ts';
import { checkCampaign } from '../../../../src/record/integrity/words.ts';
import { checkRecord } from '../../../../src/record/integrity/index.ts';
import { aCampaign, anEvent, anInspection, records, type Fields } from '../../../fixtures/build.ts';

const ofSurvey = (label: string, more: Fields = {}): Fields => ({ inspection: 'survey', label, ...more });
const ofPumps = (label: string): Fields => ({ event: 'pumps', label });
const counts = { id: 'counts', kind: 'snapshots', title: 'Bathers counted', meaning: 'There were more.', figures: [ofSurvey('Bathers'), ofSurvey('Bathers, a year before')] };
const costs = {
  id: 'costs',
  kind: 'shares',
  title: 'Who paid',
  meaning: 'The county did.',
  of: ofPumps('Cost'),
  figures: [ofPumps('From the county'), ofPumps('From the parishes')],
};

const recordsOf = (charts: Fields[], pumps: Fields[] = figures(2, 0.5, 2.5)) =>
  records({
    campaign: aCampaign({ charts }),
    inspections: {
      survey: anInspection({
        figures: [
          { label: 'Bathers', value: 40, asOf: '2025-06-13' },
          { label: 'Bathers, a year before', value: 31, asOf: '2024-06' },
          { label: 'Spills', value: 3 },
          { label: 'Dry days', value: 80, unit: '%', asOf: '2025' },
        ],
      }),
    },
    events: { pumps: anEvent({ figures: pumps }) },
  });
function figures(county: number, parishes: number, cost: number): Fields[] {
  return [
    { label: 'From the county', value: county, unit: '£m' },
    { label: 'From the parishes', value: parishes, unit: '£m' },
    { label: 'Cost', value: cost, unit: '£m' },
  ];
}
const check = (...charts: Fields[]) => checkCharts(recordsOf(charts));
const codes = (...charts: Fields[]) => check(...charts).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('a campaign’s charts', () => {
  it('are right, and may be none', () => {
    expect(check(counts, costs)).toEqual([]);
    expect(checkCharts(records({ campaign: aCampaign({ charts: undefined }) }))).toEqual([]);
  });

  it('name figures by the label that they have, or the nearest is shown', () => {
    const slip = { ...counts, figures: [ofSurvey('Bathers'), ofSurvey('Bathers, a year befor')] };
    expect(check(slip)).toMatchObject([
      {
        collection: 'campaign',
        path: ['charts', 0, 'figures', 1, 'label'],
        code: 'chart-figure-missing',
        severity: 'error',
        found: 'Bathers, a year befor',
        better: 'Bathers, a year before',
        message: 'survey has no figure “Bathers, a year befor”; did you mean “Bathers, a year before”?',
      },
    ]);
    expect(codes({ ...costs, of: ofPumps('Price of everything') })).toEqual(['charts.0.of.label chart-figure-missing']);
  });

  it('say nothing of entries that are not there: those are missing references', () => {
    expect(check({ ...counts, figures: [{ inspection: 'nowhere', label: 'Bathers' }, ofSurvey('Bathers')] })).toEqual([]);
  });

  it('put counts on their days only', () => {
    expect(codes({ ...counts, figures: [ofSurvey('Bathers'), ofSurvey('Spills')] })).toEqual(['charts.0.figures.1.label chart-figure-undated']);
    expect(check({ ...counts, figures: [ofPumps('Cost'), ofPumps('From the county')] })[0]?.message).toContain('the day of an event is not the day of a count');
  });

  it('have figures of one unit', () => {
    expect(codes({ ...counts, figures: [ofSurvey('Bathers'), ofSurvey('Dry days')] })).toEqual(['charts.0 chart-units']);
  });

  it('have ids of their own, and none takes that of the whole record', () => {
    const clash = checkCampaign(records({ campaign: aCampaign({ charts: [counts, { ...costs, id: 'counts' }] }) }));
    expect(clash.map(({ path, code }) => [path.join('.'), code])).toEqual([['charts.1.id', 'id-clash']]);
    expect(codes({ ...counts, id: 'record' })).toEqual(['charts.0.id id-clash']);
  });

  it('are checked with everything else', () => {
    expect(checkRecord(recordsOf([{ ...costs, of: undefined }])).map(({ code }) => code)).toContain('chart-whole-missing');
  });
});

describe('shares', () => {
  const sums = (county: number, parishes: number, cost: number) => checkCharts(recordsOf([costs], figures(county, parishes, cost))).map(({ code }) => code);

  it('name their whole', () => {
    expect(codes({ ...costs, of: undefined })).toEqual(['charts.0.kind chart-whole-missing']);
  });

  it('add up to it, give or take rounding', () => {
    expect(sums(2, 0.5, 2.5)).toEqual([]);
    expect(sums(2, 0.5, 2.6)).toEqual([]);
    expect(sums(2, 0.5, 3.5)).toEqual(['chart-sum']);
    expect(sums(23.5, 76.5, 125)).toEqual(['chart-sum']);
  });

  it('never fail for rounding alone', () => {
    const tenths = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000);
    const round = (n: number): number => Math.round(n * 10) / 10;
    fc.assert(
      fc.property(tenths, tenths, (a, b) => {
        expect(sums(round(a), round(b), round(a + b))).toEqual([]);
      }),
    );
  });
});

describe('a chart in a text', () => {
  it('is one of the campaign’s, or that of the whole record', () => {
    expect(chartGap('record', [])).toBeUndefined();
    expect(chartGap('counts', ['counts'])).toBeUndefined();
  });
  it('is otherwise answered with the nearest', () => {
    expect(chartGap('count', ['counts'])).toMatchObject({ message: 'there is no chart “count”; did you mean counts?', allowed: ['record', 'counts'], better: 'counts' });
    expect(chartGap('pumps', [])?.message).toBe('there is no chart “pumps”; add it to `charts` in campaign.yaml');
  });
});
