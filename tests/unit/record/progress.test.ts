// One area followed across inspections, with a break wherever the measure changed.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import { currentOf, historyOf } from '../../../src/record/progress.ts';
import { aFramework, anInspection, records, type Fields } from '../../fixtures/build.ts';

const graded = (published: string, framework: string, judgement: Fields, findings: Fields[] = []) =>
  anInspection({
    start: '2020',
    end: undefined,
    published,
    framework,
    areas: [{ officialName: 'Its name', ...judgement }],
    findings: [{ text: 'Something.', kind: 'mixed' }, ...findings.map((finding) => ({ text: 'Of the water.', kind: 'weakness', area: 'water', ...finding }))],
  });

const record = makeRecord(
  records({
    frameworks: { old: aFramework({ comparability: 'old' }), new: aFramework({ comparability: 'new' }), newer: aFramework({ comparability: 'new' }) },
    inspections: {
      e: graded('2025', 'newer', { area: 'water', outcome: 'Not graded.' }),
      a: graded('2021', 'old', { area: 'water', judgement: 'foul' }, [{}]),
      c: graded('2023', 'new', { area: ['water', 'banks'], judgement: 'fair' }),
      b: graded('2022', 'old', { area: 'water', judgement: 'fair' }),
      d: graded('2024', 'newer', { area: ['banks', 'water'], judgement: 'clear' }, [{ area: ['banks', 'water'] }]),
      f: graded('2026', 'newer', { area: 'banks', judgement: 'foul' }),
    },
  }),
);

describe('an area’s history', () => {
  const history = historyOf('water', record);

  it('has its judgements and outcomes in the order of publication', () => {
    expect(history.points.map(({ inspection, step, together }) => [inspection.id, step?.id, together])).toEqual([
      ['a', 'foul', []],
      ['b', 'fair', []],
      ['c', 'fair', ['banks']],
      ['d', 'clear', ['banks']],
      ['e', undefined, []],
    ]);
  });

  it('breaks where the framework’s group or what was graded together changed, and only there', () => {
    expect(history.points.map(({ breakBefore }) => breakBefore)).toEqual([false, false, true, false, true]);
  });

  it('has what was found, by inspection', () => {
    expect(history.findings.map(({ inspection, findings }) => [inspection.id, findings.length])).toEqual([
      ['a', 1],
      ['d', 1],
    ]);
  });

  it('has the newest judgement on a scale as the current one', () => {
    expect(currentOf(history)?.inspection.id).toBe('d');
    expect(currentOf(historyOf('nothing', record))).toBeUndefined();
    expect(historyOf('nothing', record)).toEqual({ area: 'nothing', points: [], findings: [] });
  });
});
