// The collision rule: no two texts overlap, no text lies on a shape, and lines keep out of texts where they can.
import type { Box } from './text.ts';

/** An upright line, such as the leader from a label to what it names. */
export interface Stem {
  x: number;
  y1: number;
  y2: number;
}

/** A place that something could be drawn in. */
export interface Candidate<T> {
  boxes: Box[];
  stems?: Stem[];
  value: T;
}

const CLEAR = 3;

/** True where two boxes come closer than `clear`. */
export function overlap(a: Box, b: Box, clear = 0): boolean {
  return a.x < b.x + b.width + clear && b.x < a.x + a.width + clear && a.y < b.y + b.height + clear && b.y < a.y + a.height + clear;
}

/** True where an upright line passes through a box. */
export const crosses = ({ x, y1, y2 }: Stem, box: Box): boolean => overlap({ x, y: Math.min(y1, y2), width: 0, height: Math.abs(y2 - y1) }, box, 1);

/** What is taken on a drawing so far. */
export class Space {
  readonly width: number;
  private readonly texts: Box[] = [];
  private readonly shapes: Box[] = [];
  private readonly stems: Stem[] = [];

  constructor(width: number) {
    this.width = width;
  }

  takeShape(shape: Box): void {
    this.shapes.push(shape);
  }

  take({ boxes, stems = [] }: Omit<Candidate<unknown>, 'value'>): void {
    this.texts.push(...boxes);
    this.stems.push(...stems);
  }

  /** True where a box lies on the drawing, on nothing else. */
  isFree(box: Box): boolean {
    if (box.x < 0 || box.x + box.width > this.width) return false;
    return !this.texts.some((other) => overlap(box, other, CLEAR)) && !this.shapes.some((shape) => overlap(box, shape));
  }

  private isUncrossed({ boxes, stems = [] }: Candidate<unknown>): boolean {
    return !boxes.some((box) => this.stems.some((stem) => crosses(stem, box))) && !stems.some((stem) => this.texts.some((box) => crosses(stem, box)));
  }

  /** Takes the first candidate that collides with nothing; failing that, the first whose text does not. */
  place<T>(candidates: Iterable<Candidate<T>>): T | undefined {
    let second: Candidate<T> | undefined;
    for (const candidate of candidates) {
      if (!candidate.boxes.every((box) => this.isFree(box))) continue;
      second ??= candidate;
      if (!this.isUncrossed(candidate)) continue;
      this.take(candidate);
      return candidate.value;
    }
    if (second) this.take(second);
    return second?.value;
  }
}

/** A label on a stem. Row 0 is the nearest to what it names. */
export interface Flag {
  row: number;
  x: number;
  anchor: 'start' | 'end';
}

interface Item {
  x: number;
  width: number;
}

/** Beside its stem: to the right, or to the left, or as far left as the edge asks. */
function beside({ x, width }: Item, right: number): Omit<Flag, 'row'> & { from: number; to: number } {
  if (x + width <= right) return { x, anchor: 'start', from: x, to: x + width };
  if (x - width >= 0) return { x, anchor: 'end', from: x - width, to: x };
  return { x: right - width, anchor: 'start', from: right - width, to: right };
}

/** Rows for labels that hang on stems at `x`, sorted by it: the last takes the nearest row, and those before it rise where they must. */
export function flags(items: Item[], right: number, gap = 8): Flag[] {
  const placed: { stem: number; from: number; to: number; row: number }[] = [];
  const place = (item: Item): Flag => {
    const { x, anchor, from, to } = beside(item, right);
    const meets = (row: number): boolean => placed.some((other) => other.row === row && other.from < to + gap && from < other.to + gap);
    const crossed = (row: number): boolean =>
      placed.some((other) => (other.row > row && other.stem >= from && other.stem <= to + gap) || (other.row < row && other.from <= item.x && item.x <= other.to));
    const rows = Array.from({ length: placed.length + 1 }, (_, row) => row).filter((row) => !meets(row));
    const row = rows.find((at) => !crossed(at)) ?? rows[0] ?? 0;
    placed.push({ stem: item.x, from, to, row });
    return { row, x, anchor };
  };
  return items.toReversed().map(place).toReversed();
}
