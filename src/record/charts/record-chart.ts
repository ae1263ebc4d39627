// The record chart: judgements as rising blocks over time, what gave none below them, and who was in charge.
import { gradedInspections } from '../standing.ts';
import type { Record_ } from '../types.ts';
import { heldOf, nameBand, officeTitle } from './band.ts';
import { judgedOf, measuresOf, rulersOf, type Judged } from './blocks.ts';
import { extent, groundsOf, LOOKS, type Axis, type Bar, type Block, type Dot, type Drawing, type Ground, type Level, type Mark, type Upright } from './drawing.ts';
import { namedOf, placeLabels } from './labels.ts';
import { marksOf } from './marks.ts';
import { axisPart, launchNote, measureNotes, type Part, type Plan } from './notes.ts';
import { Space } from './space.ts';
import { fit, stack } from './text.ts';
import { inOrder, spanOf, timeScale } from './time.ts';

/** The geometry of the record in one picture. The base line is at 0. */
export interface RecordChart extends Drawing {
  rulers: Level[];
  blocks: Block[];
  /** Where one measure gave way to another that cannot be compared with it. */
  breaks: Upright[];
  leaders: Upright[];
  /** What stands behind texts that a line passes through, so that they can be read. */
  grounds: Ground[];
  marks: Mark[];
  launch: Dot;
  bars: Bar[];
  axis: Axis;
}

const MARK_ROW = 22;

function planOf(record: Record_, width: number, narrow: boolean): Plan {
  const look = narrow ? LOOKS.narrow : LOOKS.wide;
  const newest = inOrder(gradedInspections(record).map(({ published }) => published)).at(-1);
  const time = timeScale(spanOf(record), look.left, width - 1, newest, look.newest);
  return { record, look, time, width, space: new Space(width) };
}

/** The band of holders under a line that says which post it is. */
function bandPart({ record, look, time, width }: Plan, top: number): Part & { bars: Bar[] } {
  const held = heldOf(record, time);
  if (held.length === 0) return { texts: [], lines: [], bottom: top, bars: [] };
  const heading = fit({ text: officeTitle(record), kind: 'note' }, width - 2, look.type);
  const y = Math.ceil(top + 8 + look.type.leading * look.type.note);
  const names = nameBand(held, y, { look, right: width - 1, lang: record.lang });
  return {
    texts: [...stack([heading], { x: 0, anchor: 'start', bottom: y - 4 }, look.type), ...names.texts],
    lines: names.lines,
    bottom: names.bottom,
    bars: held.map(({ bar }) => ({ ...bar, y, height: look.bar })),
  };
}

/** The blocks with their words, under the names of their measures. */
function plotPart(judged: Judged[], plan: Plan): { measures: Part; labels: ReturnType<typeof placeLabels>; rulers: Level[] } {
  for (const { block } of judged) plan.space.takeShape(block);
  const groups = measuresOf(judged);
  const measures = measureNotes(groups, plan);
  return { measures, labels: placeLabels(judged.map(namedOf), plan.space, plan.look, plan.record.lang), rulers: rulersOf(groups, plan.look) };
}

/**
 * The record chart at a width, in one of its two looks: on a phone it is drawn anew, not shrunk. No two texts meet at
 * that width, nor at any greater one that it is stretched to.
 */
export function recordChart(record: Record_, { width, narrow }: { width: number; narrow: boolean }): RecordChart {
  const plan = planOf(record, width, narrow);
  const judged = judgedOf(record, plan.time, plan.look, width - 1);
  const { measures, labels, rulers } = plotPart(judged, plan);
  const marks = marksOf(
    record.inspections.filter(({ overall }) => !overall),
    record,
    plan.time,
    width - 1,
  );
  const launch = launchNote(plan, marks.length > 0 ? MARK_ROW : 4);
  const band = bandPart(plan, launch.bottom);
  const axis = axisPart(plan, band.bottom + 8);
  const texts = [...measures.texts, ...labels.texts, ...launch.texts, ...band.texts, ...axis.texts];
  const edges = [axis.axis.y + 4, ...judged.map(({ block }) => block.y - 2), 0];
  return {
    ...{ width, narrow, texts, rulers, marks },
    ...extent(texts, plan.look.type, edges),
    blocks: judged.map(({ block }) => block),
    breaks: measures.lines,
    grounds: groundsOf(labels.texts, measures.lines, plan.look.type),
    leaders: [...labels.leaders, ...band.lines],
    launch: launch.dot,
    bars: band.bars,
    axis: axis.axis,
  };
}
