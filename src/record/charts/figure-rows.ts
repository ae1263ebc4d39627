// Rows of bars with their names over them and their values at their ends: what charts of figures are made of.
import { half, type Drawing, type Look, type Rect } from './drawing.ts';
import { LOOKS } from './drawing.ts';
import { fit, widthOf, type Line, type Text } from './text.ts';

/** A figure as a bar. With `url` it leads to where it stands. */
export interface FigureBar extends Rect {
  fill: 'solid' | 'open';
  title: string;
  url?: string;
}

/** A date on an axis of years that runs down: as long as what the date can mean, and a line from it to its bar. */
export interface Moment {
  y1: number;
  y2: number;
  /** Where its bar is. */
  to: number;
}

/** The geometry of a chart of figures. Bars begin `inset` pixels from the left, which do not stretch. */
export interface FigureDrawing extends Drawing {
  inset: number;
  bars: FigureBar[];
  /** Years down the left side, where the figures stand on their days. `x` is in pixels that do not stretch. */
  years?: { x: number; y1: number; y2: number; ticks: number[]; moments: Moment[] };
}

/** What a row says: its name, more quietly what else is said of it, and its value. */
export interface Row {
  name: string;
  strong: boolean;
  detail?: string;
  amount: string;
  value: number;
  /** The middle of its bar. */
  y: number;
}

export const LOOK: Look = LOOKS.narrow;
export const BAR = 13;
/** From the middle of one bar to the next, at least. */
export const ROW = 44;
const OVER = 6;
const BESIDE = 7;

/** The texts of a row, over its bar and at its end. */
function rowTexts({ name, strong, detail, amount, y }: Row, end: number, inset: number, width: number): Text[] {
  const { type } = LOOK;
  const room = width - inset - 1;
  const line = fit({ text: name, kind: strong ? 'name' : 'note' }, room, type);
  const baseline = half(y - BAR / 2 - OVER);
  const base = { anchor: 'start' as const, ...(inset && { dx: inset }) };
  const texts: Text[] = [{ x: 0, y: baseline, ...base, kind: line.kind, text: line.text }];
  const used = widthOf(line.text, line.kind, type) + BESIDE;
  const more: Line | undefined = detail ? fit({ text: detail, kind: 'note' }, room - used, type) : undefined;
  if (more && widthOf(more.text, 'note', type) <= room - used) texts.push({ x: 0, dx: inset + used, y: baseline, anchor: 'start', kind: 'note', text: more.text });
  return [...texts, { x: end, dx: inset + BESIDE, y: half(y + 0.36 * type.word), anchor: 'start', kind: 'word', text: amount }];
}

/** Bars from nothing up, the longest as long as the widest value at its end allows, and the texts of all rows. */
export function barRows(rows: readonly Row[], inset: number, width: number): { rects: Rect[]; texts: Text[] } {
  const widest = Math.max(0, ...rows.map(({ amount }) => widthOf(amount, 'word', LOOK.type)));
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const room = Math.max(1, width - inset - BESIDE - widest - 1);
  const rects = rows.map(({ value, y }) => ({ x: 0, y: half(y - BAR / 2), width: Math.max(1, half((Math.abs(value) / most) * room)), height: BAR }));
  return { rects, texts: rows.flatMap((row, index) => rowTexts(row, rects[index]?.width ?? 0, inset, width)) };
}
