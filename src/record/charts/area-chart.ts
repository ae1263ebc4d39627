// The chart of one area: a rising bar for each judgement, joined only to those made with the same measure.
import { formatDate } from '../../lib/dates.ts';
import type { AreaHistory } from '../progress.ts';
import { joinsOf, seriesOf, type Series } from '../series.ts';
import type { Record_ } from '../types.ts';
import { areaMeaning, areaTable, stopsOf, type Stop } from './area-words.ts';
import { extent, groundsOf, half, LOOKS, type Axis, type Block, type Drawing, type Ground, type Level, type Linked, type Upright } from './drawing.ts';
import { placeLabels } from './labels.ts';
import { axisPart } from './notes.ts';
import { flags, Space } from './space.ts';
import { fit, widthOf, type Text } from './text.ts';
import { inOrder, spanOf, spread, timeScale } from './time.ts';
import type { ChartTable } from './words.ts';

/** An outcome that is no step of a scale: a hollow mark on the base line. */
export interface Outcome extends Linked {
  x: number;
}

/** The geometry of an area’s judgements. The base line is at 0. */
export interface AreaDrawing extends Drawing {
  bars: Block[];
  /** The height of a judgement, held until the next with the same measure. */
  holds: Level[];
  outcomes: Outcome[];
  breaks: Upright[];
  leaders: Upright[];
  grounds: Ground[];
  rulers: Level[];
  axis: Axis;
}

export interface AreaChart {
  /** The area’s name. */
  title: string;
  url: string;
  /** What the chart means, for somebody who cannot see it. */
  meaning: string;
  /** Absent where no inspection has judged the area. */
  drawing?: AreaDrawing;
  table: ChartTable;
}

const LOOK = LOOKS.small;
const BAR = 9;
const BREAK = 5;

/** A judgement or outcome with its place. */
interface Placed extends Stop {
  x: number;
}

function placedOf(stops: Stop[], record: Record_, width: number): Placed[] {
  const time = timeScale(spanOf(record), LOOK.left, width - 1);
  const days = inOrder(stops.map(({ inspection }) => inspection.published));
  const places = spread(
    days.map((day) => time.x(day)),
    BAR + BREAK + 2,
    BAR / 2 + 1,
    width - BAR / 2 - 1,
  );
  return stops.map((stop, index) => ({ ...stop, x: half(places[index] ?? 0) }));
}

function barOf({ step, inForce, word, inspection, x }: Placed, lang: string): Block[] {
  if (!step) return [];
  const height = half((LOOK.plot * step.rank) / step.of);
  const title = `${word}: ${inspection.title}. Report: ${formatDate(inspection.published, lang)}`;
  return [{ x: x - BAR / 2, y: -height, width: BAR, height, fill: inForce && step.rank === step.of ? 'accent' : 'solid', url: inspection.url, title }];
}

function holdsOf(series: readonly Series<Placed>[]): Level[] {
  return series.flatMap(joinsOf).flatMap(([{ step, x }, next]) => {
    if (!step || !next.step) return [];
    return [{ x1: x + BAR / 2, x2: next.x - BAR / 2, y: -half((LOOK.plot * step.rank) / step.of) }];
  });
}

/** The step lines of each measure, from its first judgement to the next measure’s. */
function rulersOf(series: readonly Series<Placed>[], width: number): Level[] {
  const firsts = series.flatMap((run) => run.slice(0, 1));
  return firsts.flatMap(({ x, step }, index) => {
    const end = firsts[index + 1];
    const x2 = end ? end.x - BAR / 2 - 2 * BREAK : width - 1;
    return Array.from({ length: step?.of ?? 0 }, (_, at) => ({ x1: x - BAR / 2, x2, y: -half((LOOK.plot * (at + 1)) / (step?.of ?? 1)) }));
  });
}

/** Outcomes in words, in rows under the base line. */
function outcomeTexts(outcomes: Placed[], width: number): { texts: Text[]; bottom: number } {
  const { type } = LOOK;
  const lines = outcomes.map(({ word }) => fit({ text: word, kind: 'note' }, width - 4, type));
  const rows = flags(
    outcomes.map(({ x }, index) => ({ x: Math.max(0, x - 5), width: widthOf(lines[index]?.text ?? '', 'note', type) })),
    width - 1,
  );
  const line = Math.ceil(type.leading * type.note);
  const texts = rows.map(({ row, x, anchor }, index): Text => ({ x: half(x), y: 4 + line * (row + 1), anchor, kind: 'note', text: lines[index]?.text ?? '' }));
  return { texts, bottom: rows.length > 0 ? 8 + line * (Math.max(...rows.map(({ row }) => row)) + 1) : 0 };
}

function drawingOf(stops: Stop[], record: Record_, width: number): AreaDrawing {
  const placed = placedOf(stops, record, width);
  const series = seriesOf(placed, ({ breakBefore }) => breakBefore);
  const bars = placed.flatMap((stop) => barOf(stop, record.lang));
  const breaks = placed.filter(({ breakBefore }) => breakBefore).map(({ x }) => ({ x: x - BAR / 2 - BREAK, y1: -LOOK.plot, y2: 0 }));
  const space = new Space(width);
  for (const bar of bars) space.takeShape(bar);
  for (const stem of breaks) space.take({ boxes: [], stems: [stem] });
  const named = placed
    .filter(({ step }) => step)
    .map(({ word, inspection, x }, index) => ({ word, published: inspection.published, x: x - BAR / 2, right: x + BAR / 2, top: bars[index]?.y ?? 0 }));
  const labels = placeLabels(named, space, LOOK, record.lang);
  const outcomes = placed.filter(({ step }) => !step);
  const words = outcomeTexts(outcomes, width);
  const axis = axisPart({ look: LOOK, time: timeScale(spanOf(record), LOOK.left, width - 1), width }, words.bottom);
  const texts = [...labels.texts, ...words.texts, ...axis.texts];
  return {
    ...{ width, narrow: true, texts, bars, breaks, leaders: labels.leaders, axis: axis.axis },
    ...extent(texts, LOOK.type, [axis.axis.y + 5, bars.length > 0 ? -LOOK.plot - 1 : -14]),
    holds: holdsOf(series),
    grounds: groundsOf(labels.texts, breaks, LOOK.type),
    rulers: rulersOf(series, width),
    outcomes: outcomes.map(({ x, word, inspection }) => ({
      x,
      url: inspection.url,
      title: `${inspection.title}: ${word}. Report: ${formatDate(inspection.published, record.lang)}`,
    })),
  };
}

/** An area’s judgements over the same years and steps as every other area’s. */
export function areaChart(history: AreaHistory, record: Record_, { width = 300 }: { width?: number } = {}): AreaChart {
  const area = record.areas.find(({ id }) => id === history.area);
  const stops = stopsOf(history, record);
  return {
    title: area?.name ?? history.area,
    url: area?.url ?? '',
    meaning: areaMeaning(history, stops, record),
    ...(stops.length > 0 && { drawing: drawingOf(stops, record, width) }),
    table: areaTable(stops, record),
  };
}

/** The charts of several areas, all of the same height above the base line, to stand side by side. */
export function areaCharts(histories: AreaHistory[], record: Record_, options: { width?: number } = {}): AreaChart[] {
  const charts = histories.map((history) => areaChart(history, record, options));
  const top = Math.min(...charts.map(({ drawing }) => drawing?.top ?? 0));
  return charts.map((chart) => (chart.drawing?.bars.length ? { ...chart, drawing: { ...chart.drawing, top, height: chart.drawing.height + chart.drawing.top - top } } : chart));
}
