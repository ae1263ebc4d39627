// What may be joined: judgements of one measure, and nothing that was not cut where the measure changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinsOf, seriesOf, type Series } from '../../../src/record/series.ts';

const bySign = (item: string, before: string): boolean => item[0] !== before[0];

describe('a series', () => {
  it('ends where the measure changes', () => {
    expect(seriesOf(['a1', 'a2', 'b1', 'a3'], bySign)).toEqual([['a1', 'a2'], ['b1'], ['a3']]);
    expect(seriesOf([], bySign)).toEqual([]);
  });

  it('joins each to the next, and never across a change', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)).map(([sign, number]) => `${sign}${number}`)), (items) => {
        const series = seriesOf(items, bySign);
        expect(series.flat()).toEqual(items);
        const joins = series.flatMap((run) => joinsOf(run));
        for (const [from, to] of joins) expect(from[0]).toBe(to[0]);
        expect(joins).toHaveLength(items.slice(1).filter((item, index) => item[0] === items[index]?.[0]).length);
      }),
    );
  });
});

describe('an illegal join', () => {
  const list = ['a1', 'b1'];

  it('does not pass the types', () => {
    // @ts-expect-error a list of judgements is no series
    expect(() => joinsOf(list)).toThrow('not all made with the same measure');
    // @ts-expect-error nor is what was filtered or put together out of series
    expect(() => joinsOf(seriesOf(list, bySign).flat())).toThrow('use seriesOf');
  });

  it('does not build where the types were told otherwise', () => {
    expect(() => joinsOf(list as unknown as Series<string>)).toThrow('judgements are joined that were not all made with the same measure');
  });
});
