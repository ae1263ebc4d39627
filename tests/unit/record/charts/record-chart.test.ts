// The record chart: blocks on their days, breaks between measures, and texts that never meet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordChart, type RecordChart } from '../../../../src/record/charts/record-chart.ts';
import { TYPE } from '../../../../src/record/charts/text.ts';
import { gradedInspections } from '../../../../src/record/standing.ts';
import { anyRecord, at, expectReadable, realRecord, recordOf } from './help.ts';

const LOOKS = [
  { width: 320, narrow: true },
  { width: 640, narrow: false },
  { width: 1100, narrow: false },
];
const steps = (labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label, meaning: 'A step.' }));
const campaign = { scales: [{ id: 'waters', name: 'Steps', steps: steps(['Foul', 'Fair', 'Fine', 'Clear']) }], launch: '2020-03', recordCheckedTo: '2026-01-01' };
const two = { code: { comparability: 'old', short: 'Old code' }, newer: { comparability: 'new', short: 'New code' } };
const graded = (published: string, overall: string, framework = 'code') => ({ start: published, end: undefined, published, overall, framework });
const texts = (chart: RecordChart): string[] => chart.texts.map(({ text }) => text);
const wide = (given: Parameters<typeof recordOf>[0], look = at(LOOKS, 2)): RecordChart => recordChart(recordOf({ campaign, ...given }), look);

describe('blocks', () => {
  it('last from a report to the next, and rise by rank', () => {
    const { blocks } = wide({ inspections: { a: graded('2021-01-01', 'foul'), b: graded('2023-01-01', 'fine') } });
    expect(blocks.map(({ height }) => height)).toEqual([49, 147]);
    expect(at(blocks, 0).x + at(blocks, 0).width).toBe(at(blocks, 1).x);
    expect(at(blocks, 1).x + at(blocks, 1).width).toBe(1099);
  });

  it('stand apart, with a line and the names of both measures, where the measure changed', () => {
    const chart = wide({ frameworks: two, inspections: { a: graded('2021-01-01', 'foul'), b: graded('2023-01-01', 'foul', 'newer') } });
    const [a, b] = [at(chart.blocks, 0), at(chart.blocks, 1)];
    expect(b.x - (a.x + a.width)).toBe(6);
    expect(chart.breaks.map(({ x }) => x)).toEqual([b.x - 3]);
    expect(texts(chart)).toEqual(expect.arrayContaining(['Old code', 'New code']));
  });

  it('name no measure while there is only one', () => {
    const chart = wide({ inspections: { a: graded('2021-01-01', 'foul') } });
    expect(chart.breaks).toEqual([]);
    expect(texts(chart)).not.toContain('Survey');
  });

  it('have the accent only on the top step in force', () => {
    const fills = (...words: string[]) =>
      wide({ inspections: Object.fromEntries(words.map((word, index) => [`i${index}`, graded(`202${index + 1}-01-01`, word)])) }).blocks.map(({ fill }) => fill);
    expect(fills('foul', 'fair', 'fine', 'clear')).toEqual(['solid', 'hatch-67', 'hatch-33', 'accent']);
    expect(fills('clear', 'fine')).toEqual(['open', 'hatch-33']);
  });

  it('keep the newest judgement wide enough to be seen', () => {
    const { blocks } = wide({ inspections: { a: graded('2021-01-01', 'foul'), b: graded('2025-12-30', 'clear') } });
    expect(at(blocks, 1).width).toBeGreaterThanOrEqual(14);
  });

  it('draw a month in its middle and print no day', () => {
    const chart = wide({ inspections: { a: graded('2021-02', 'foul'), b: graded('2021-02-14', 'foul') } });
    expect(at(chart.blocks, 1).x - at(chart.blocks, 0).x).toBeLessThanOrEqual(8);
    expect(texts(chart).join(' ')).not.toMatch(/14/);
  });

  it('share a label where they stand too close, but never a word that differs', () => {
    const close = (word: string) => texts(wide({ inspections: { a: graded('2021-02-01', 'foul'), b: graded('2021-04-01', word), c: graded('2025-01-01', 'fair') } }));
    expect(close('foul').filter((text) => text === 'Foul')).toHaveLength(1);
    expect(close('foul').join(' ').replaceAll('\u00a0', ' ')).toContain('February and April 2021');
    expect(close('clear').filter((text) => text === 'Foul' || text === 'Clear')).toEqual(['Foul', 'Clear']);
  });

  it('work for a scale of any number of steps', () => {
    const { blocks } = wide({
      campaign: { ...campaign, scales: [{ id: 'waters', name: 'Steps', steps: steps(['Foul', 'Clear']) }] },
      inspections: { a: graded('2021-01-01', 'foul'), b: graded('2022-01-01', 'clear') },
    });
    expect(blocks.map(({ height }) => height)).toEqual([98, 196]);
  });
});

describe('what has no judgement', () => {
  const chart = wide({
    frameworks: { code: {}, joint: { form: 'joint', graded: false, scale: undefined } },
    inspections: {
      a: graded('2021-01-01', 'foul'),
      v: { ...graded('2022-01-01', 'foul'), overall: undefined },
      j: { ...graded('2023-01-01', 'foul', 'joint'), overall: undefined },
    },
  });
  it('is a tick, or a triangle for a joint inspection, and a link with a name', () => {
    expect(chart.marks.map(({ shape, url }) => [shape, url])).toEqual([
      ['tick', '/inspections/v/'],
      ['triangle', '/inspections/j/'],
    ]);
    expect(at(chart.marks, 0).title).toBe('Full survey. No grade. Report: 1 January 2022');
  });
});

describe('holders', () => {
  const post = (fields: object) => ({ posts: [{ office: 'river-warden', title: 'Warden', interim: false, confidence: 'high', sources: ['paper'], ...fields }] });
  const { bars, texts: all } = wide({
    inspections: { a: graded('2020-01-01', 'foul') },
    people: {
      ada: { name: 'Ada Sluice', ...post({ from: '2015', to: '2022-01-01' }) },
      bo: { name: 'Bo Weir', ...post({ from: '2022-01-01', lastKnown: '2024-01-01', interim: true }) },
    },
  });
  it('are bars, open where an end is not known or lies before the chart', () => {
    expect(bars.map(({ open, interim }) => [open, interim])).toEqual([
      ['start', false],
      ['end', true],
    ]);
  });
  it('are named, and say when they were last confirmed', () => {
    expect(all.map(({ text }) => text)).toEqual(expect.arrayContaining(['Ada Sluice', 'Bo Weir, interim', 'last confirmed January 2024']));
  });
});

describe('texts', () => {
  it.each(LOOKS)('of the real record never meet at $width', async (look) => {
    expectReadable(recordChart(await realRecord(), look), look.narrow ? TYPE.narrow : TYPE.wide);
  });

  it('of any record never meet, and blocks stand in order', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(...LOOKS), (record, look) => {
        const chart = recordChart(record, look);
        expectReadable(chart, look.narrow ? TYPE.narrow : TYPE.wide);
        const all = gradedInspections(record);
        chart.blocks.forEach((block, index) => {
          const next = chart.blocks[index + 1];
          expect(block.width).toBeGreaterThan(0);
          if (!next) return expect(block.x + block.width).toBe(look.width - 1);
          const gap = next.x - block.x - block.width;
          const sameMeasure = all[index]?.framework.comparability === all[index + 1]?.framework.comparability;
          return sameMeasure ? expect(gap).toBe(0) : expect(gap).toBeGreaterThan(0);
        });
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('give every judgement its word', async () => {
    const record = await realRecord();
    for (const look of LOOKS) {
      const shown = texts(recordChart(record, look)).join(' ');
      for (const { overall } of gradedInspections(record)) expect(shown).toContain(overall?.label ?? '');
    }
  });
});
