// A chart of figures as a reader meets it: title, meaning, drawing, how to read it, the same data as a table, its sources.
import type { ChartInput } from '../../schemas/chart.ts';
import type { Record_ } from '../types.ts';
import type { LinkView } from '../views/common.ts';
import type { FigureDrawing } from './figure-rows.ts';
import { charted, sourcesOf, type Charted } from './figures.ts';
import { largestFirst, shareDrawing, sharesCaption, shareTable, shareWords } from './shares.ts';
import { datedOf, snapshotDrawing, SNAPSHOTS_CAPTION, snapshotTable, snapshotWords } from './snapshots.ts';
import type { ChartTable } from './words.ts';

export interface FigureChart {
  /** For the page: unlike that of any other chart on it. */
  id: string;
  title: string;
  /** What the chart means, with every figure, for somebody who cannot see it. */
  meaning: string;
  caption: string;
  drawing: FigureDrawing;
  table: ChartTable;
  sources: LinkView[];
}

type Parts = Pick<FigureChart, 'meaning' | 'caption' | 'drawing' | 'table'>;

function snapshots(chart: ChartInput, figures: Charted[], lang: string, width: number): Parts | undefined {
  const dated = datedOf(figures);
  if (dated.length === 0) return undefined;
  return {
    meaning: `${chart.meaning} ${snapshotWords(dated, lang)}`,
    caption: SNAPSHOTS_CAPTION,
    drawing: snapshotDrawing(dated, lang, width),
    table: snapshotTable(dated, chart.title, lang),
  };
}

function shares(chart: ChartInput, figures: Charted[], whole: Charted | undefined, lang: string, width: number): Parts | undefined {
  if (figures.length === 0 || !whole) return undefined;
  const parts = largestFirst(figures);
  return {
    meaning: `${chart.meaning} ${shareWords(parts, whole, lang)}`,
    caption: sharesCaption(whole, lang),
    drawing: shareDrawing(parts, lang, width),
    table: shareTable(parts, whole, chart.title, lang),
  };
}

/** A chart of the campaign. Undefined where nothing of it can be drawn, which only happens while somebody is editing. */
export function figureChart(chart: ChartInput, record: Record_, { width = 320 }: { width?: number } = {}): FigureChart | undefined {
  const figures = chart.figures.flatMap((reference) => charted(reference, record) ?? []);
  const whole = chart.of && charted(chart.of, record);
  const parts = chart.kind === 'snapshots' ? snapshots(chart, figures, record.lang, width) : shares(chart, figures, whole, record.lang, width);
  if (!parts) return undefined;
  const caption = [chart.note, parts.caption].filter(Boolean).join(' ');
  return { id: `figures-${chart.id}`, title: chart.title, ...parts, caption, sources: sourcesOf(whole ? [...figures, whole] : figures, record.lang) };
}

/** The chart with an id, if there is one. */
export function figureChartOf(id: string, record: Record_): FigureChart | undefined {
  const chart = record.campaign.charts?.find((item) => item.id === id);
  return chart && figureChart(chart, record);
}

/** The charts that belong on an area’s page, in the campaign’s order. */
export function chartsOfArea(area: string, record: Record_): FigureChart[] {
  return (record.campaign.charts ?? []).filter((chart) => chart.area === area).flatMap((chart) => figureChart(chart, record) ?? []);
}
