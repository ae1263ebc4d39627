// A chart as a reader meets it: title, meaning, drawings, how to read them, and the same data as tables.
import type { Record_ } from '../types.ts';
import { inkOf } from './blocks.ts';
import type { Fill } from './drawing.ts';
import { recordChart, type RecordChart } from './record-chart.ts';
import { recordCaption, recordMeaning, recordTables, recordTitle, type ChartTable } from './words.ts';

/** A hatching: `ink` is the share of it that is inked. */
export interface Hatching {
  fill: Fill;
  ink: number;
}

export interface RecordFigure {
  title: string;
  /** What the chart means, in a few sentences. */
  meaning: string;
  caption: string;
  /** Two drawings of the same, of which one is shown. */
  narrow: RecordChart;
  wide: RecordChart;
  hatchings: Hatching[];
  tables: ChartTable[];
}

/** The widths that the drawings are made for: the least that each is shown at. */
export const WIDTHS = { narrow: 320, wide: 640 };

/** The record chart with everything that belongs to it. */
export function recordFigure(record: Record_): RecordFigure {
  const narrow = recordChart(record, { width: WIDTHS.narrow, narrow: true });
  const fills = [...new Set(narrow.blocks.map(({ fill }) => fill))];
  return {
    title: recordTitle(record),
    meaning: recordMeaning(record),
    caption: recordCaption(record),
    narrow,
    wide: recordChart(record, { width: WIDTHS.wide, narrow: false }),
    hatchings: fills.filter((fill) => fill.startsWith('hatch')).map((fill) => ({ fill, ink: inkOf(fill) })),
    tables: recordTables(record),
  };
}
