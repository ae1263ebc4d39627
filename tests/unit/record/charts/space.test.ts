// The collision rule: candidates that collide are passed over, and labels on stems never meet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flags, Space } from '../../../../src/record/charts/space.ts';
import { at } from './help.ts';

const box = (x: number, y: number, width = 50) => ({ x, y, width, height: 10 });

describe('Space', () => {
  it('takes the first candidate that lies on nothing', () => {
    const space = new Space(200);
    space.takeShape(box(0, 0));
    space.take({ boxes: [box(0, 20)] });
    const place = (...places: [number, number][]) => space.place(places.map(([x, y]) => ({ boxes: [box(x, y)], value: `${x},${y}` })));
    expect(place([0, 5], [40, 22], [160, 0], [100, 0])).toBe('100,0');
    expect(place([100, 5])).toBeUndefined();
  });
  it('prefers what no line passes through, and takes it nevertheless where nothing else is free', () => {
    const space = new Space(200);
    space.take({ boxes: [], stems: [{ x: 20, y1: 0, y2: 100 }] });
    const crossed = { boxes: [box(0, 0)], value: 'crossed' };
    expect(space.place([crossed, { boxes: [box(60, 0)], value: 'clear' }])).toBe('clear');
    expect(space.place([crossed])).toBe('crossed');
  });
});

describe('flags', () => {
  const item = fc.record({ x: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 1, max: 300 }) });
  it('keep labels apart and within the edges', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 9 }), (items) => {
        const sorted = items.toSorted((a, b) => a.x - b.x);
        const placed = flags(sorted, 300).map(({ row, x, anchor }, index) => ({ row, from: anchor === 'start' ? x : x - at(sorted, index).width, width: at(sorted, index).width }));
        placed.forEach((a, index) => {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.from + a.width).toBeLessThanOrEqual(300);
          for (const b of placed.slice(index + 1)) expect(a.row !== b.row || a.from + a.width <= b.from || b.from + b.width <= a.from).toBe(true);
        });
      }),
    );
  });
  it('rise from the right, so that no stem passes through a label', () => {
    expect(
      flags(
        [
          { x: 0, width: 60 },
          { x: 20, width: 60 },
          { x: 200, width: 60 },
        ],
        300,
      ).map(({ row }) => row),
    ).toEqual([1, 0, 0]);
  });
});
