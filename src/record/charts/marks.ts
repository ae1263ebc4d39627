// Inspections and visits that gave no overall judgement: ticks and triangles in a row below the base line.
import { formatDate } from '../../lib/dates.ts';
import { compareDates } from '../../lib/dates.ts';
import type { Inspection, Record_ } from '../types.ts';
import { half, type Mark } from './drawing.ts';
import { inOrder, spread, type TimeScale } from './time.ts';

/** The widest that a mark’s target gets. */
const TARGET = 24;

/** Inspections in the order in which their reports came out. */
export function byPublication(inspections: Inspection[]): Inspection[] {
  return inspections.toSorted((a, b) => compareDates(a.published, b.published) || a.id.localeCompare(b.id));
}

/** A mark on the day that each report came out. */
export function marksOf(inspections: Inspection[], record: Record_, time: TimeScale, right: number): Mark[] {
  const sorted = byPublication(inspections);
  const days = inOrder(sorted.map(({ published }) => published));
  const places = spread(
    days.map((day) => time.x(day)),
    4,
    5,
    right - 5,
  ).map(half);
  return sorted.map((inspection, index) => {
    const x = places[index] ?? 0;
    const from = Math.max(x - TARGET / 2, 0, (x + (places[index - 1] ?? -Infinity)) / 2);
    const to = Math.min(x + TARGET / 2, right, (x + (places[index + 1] ?? Infinity)) / 2);
    return {
      shape: inspection.framework.form === 'joint' ? 'triangle' : 'tick',
      x,
      hit: { x: half(from), width: half(to - from) },
      url: inspection.url,
      title: titleOf(inspection, record.lang),
    };
  });
}

function titleOf({ title, outcome, published }: Inspection, lang: string): string {
  return `${title}. ${outcome ?? 'No grade'}. Report: ${formatDate(published, lang)}`;
}
