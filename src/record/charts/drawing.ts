// What drawings are made of. Places across are pixels at the width a drawing was made for, and are printed as shares
// of it, so that a drawing stretches without its type; places down are pixels from the base line, negative above it.
import { crosses } from './space.ts';
import { boxOf, TYPE, type Text, type Type } from './text.ts';

/** Something that leads to a page; `title` is its name for everybody who cannot see what it is. */
export interface Linked {
  url: string;
  title: string;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A level line of a scale’s step, or any other. */
export interface Level {
  x1: number;
  x2: number;
  y: number;
}

export interface Upright {
  x: number;
  y1: number;
  y2: number;
}

/** How a judgement is filled: by its step, and in the accent where it is the top one and in force. */
export type Fill = 'solid' | 'open' | 'accent' | `hatch-${number}`;

/** A judgement. */
export interface Block extends Rect, Linked {
  fill: Fill;
}

/** An inspection that gave no overall judgement. `hit` is the part of the row that belongs to it. */
export interface Mark extends Linked {
  shape: 'tick' | 'triangle';
  x: number;
  hit: { x: number; width: number };
}

/** A holder of the head office. An open side is an end that is not known, or lies before the drawing. */
export interface Bar extends Rect, Linked {
  interim: boolean;
  open: 'none' | 'start' | 'end' | 'both';
}

/** A point with a note. */
export interface Dot {
  x: number;
  y: number;
}

export interface Axis {
  y: number;
  ticks: number[];
}

/** A patch of paper behind a text. Its width and `dx` are pixels that do not stretch. */
export type Ground = Rect & { dx: number };

/** What every drawing has. Its view begins at `top` and is `height` high. */
export interface Drawing {
  width: number;
  narrow: boolean;
  top: number;
  height: number;
  texts: Text[];
}

/** How much wider a drawing is than it was made for where its `roomy` texts take the place of the `tight` ones. */
export const ROOMY = 1.5;

/** Measures that differ between drawings: wide and narrow ones of the record, and small multiples. */
export interface Look {
  narrow: boolean;
  type: Type;
  /** The height of the tallest block. */
  plot: number;
  /** Between blocks that are not the same measure. */
  gap: number;
  /** The least width of the judgement in force. */
  newest: number;
  bar: number;
  left: number;
}

export const LOOKS: { wide: Look; narrow: Look; small: Look } = {
  wide: { narrow: false, type: TYPE.wide, plot: 196, gap: 6, newest: 14, bar: 25, left: 1 },
  narrow: { narrow: true, type: TYPE.narrow, plot: 136, gap: 5, newest: 13, bar: 23, left: 1 },
  small: { narrow: true, type: TYPE.small, plot: 88, gap: 0, newest: 0, bar: 0, left: 1 },
};

/** A number without needless digits. */
export function half(n: number): number {
  return Math.round(n * 2) / 2;
}

/** A place across as a share of the drawing’s width, for printing. */
export function across(x: number, { width }: { width: number }): string {
  return `${Math.round((x / width) * 10_000) / 100}%`;
}

/** The lowest and the highest place that a drawing’s texts and shapes take. */
export function extent(texts: Text[], type: Type, edges: number[]): { top: number; height: number } {
  const top = Math.floor(Math.min(...edges, ...texts.map(({ y, kind }) => y - type[kind])));
  const bottom = Math.ceil(Math.max(...edges, ...texts.map(({ y, kind }) => y + 0.3 * type[kind])));
  return { top, height: bottom - top };
}

/** A patch behind each text that an upright line passes through. */
export function groundsOf(texts: Text[], lines: Upright[], type: Type): Ground[] {
  return texts.flatMap((text) => {
    const box = boxOf(text, type);
    return lines.some((line) => crosses(line, box)) ? [{ x: text.x, dx: half(box.x - text.x), y: half(box.y - 2), width: box.width, height: half(box.height + 4) }] : [];
  });
}
