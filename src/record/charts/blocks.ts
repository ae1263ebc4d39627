// The judgements of the record chart: a block each, the rulers they are measured by, and the breaks between rulers.
import { formatDate } from '../../lib/dates.ts';
import { seriesOf, type Series } from '../series.ts';
import { gradedInspections } from '../standing.ts';
import type { Inspection, Record_, Step } from '../types.ts';
import { half, type Block, type Fill, type Level, type Look, type Upright } from './drawing.ts';
import { inOrder, spread, type TimeScale } from './time.ts';

/** A judgement with its block. */
export interface Judged {
  inspection: Inspection;
  step: Step;
  block: Block;
  /** True where the one before was not the same measure. */
  breaks: boolean;
}

/** The fill of a step: the lowest is solid, the highest open, hatching between them grows lighter. */
export function fillOf({ rank, of }: Pick<Step, 'rank' | 'of'>, inForce: boolean): Fill {
  if (rank === of) return inForce ? 'accent' : 'open';
  return rank === 1 ? 'solid' : `hatch-${Math.round(((of - rank) / (of - 1)) * 100)}`;
}

/** The share of ink in a hatching. Grows faster than the step falls, so that neighbours can be told apart. */
export function inkOf(fill: Fill): number {
  return (Number(fill.slice('hatch-'.length)) / 100) ** 1.5;
}

/** True where two judgements were made with measures that cannot be compared. */
export function isBreak(before: Inspection | undefined, after: Inspection): boolean {
  return before !== undefined && before.framework.comparability !== after.framework.comparability;
}

/** A block for each overall judgement, from the day its report came out to the next one’s. */
export function judgedOf(record: Record_, time: TimeScale, look: Look, right: number): Judged[] {
  const graded = gradedInspections(record);
  const days = inOrder(graded.map(({ published }) => published));
  const starts = spread(
    days.map((day) => time.x(day)),
    look.gap + 2,
    look.left,
    right - look.newest,
  );
  return graded.flatMap((inspection, index): Judged[] => {
    const step = inspection.overall;
    if (!step) return [];
    const next = graded[index + 1];
    const x = half(starts[index] ?? 0);
    const end = next ? half(starts[index + 1] ?? 0) - (isBreak(inspection, next) ? look.gap : 0) : right;
    const height = half((look.plot * step.rank) / step.of);
    const title = `${step.label}: ${inspection.title}. Report: ${formatDate(inspection.published, record.lang)}`;
    const block = { x, y: -height, width: end - x, height, fill: fillOf(step, next === undefined), url: inspection.url, title };
    return [{ inspection, step, block, breaks: isBreak(graded[index - 1], inspection) }];
  });
}

/** Judgements that are the same measure, together. */
export function measuresOf(judged: readonly Judged[]): Series<Judged>[] {
  return seriesOf(judged, ({ breaks }) => breaks);
}

/** The step lines of each measure, as far as it was in use and is not hidden by blocks. No line crosses a break. */
export function rulersOf(measures: readonly Series<Judged>[], look: Look): Level[] {
  return measures.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const of = Math.max(...group.map(({ step }) => step.of));
    const [x1, x2] = [first.block.x, last.block.x + last.block.width];
    const covered = Math.max(...group.map(({ block }) => block.y));
    const levels = Array.from({ length: of }, (_, index) => -half((look.plot * (index + 1)) / of));
    return levels.filter((y) => y < covered).map((y) => ({ x1, x2, y }));
  });
}

/** Where a measure gives way to another. */
export function breakAt({ block }: Judged, look: Look, top: number): Upright {
  return { x: block.x - look.gap / 2, y1: top, y2: 0 };
}
