// The figures of the bench: the fastest runs, the ratio between sides, and the table.
import { describe, expect, test } from 'vitest';
import { printFigures, summarise, type Run } from '../../../src/desk/bench/figures.ts';

const run = (side: Run['side'], seconds: number, cpu = seconds * 2, mebibytes = 700): Run => ({ side, seconds, cpu, mebibytes });

describe('the summary', () => {
  const runs = [run('ours', 5), run('stock', 12), run('ours', 7), run('stock', 11), run('ours', 6), run('stock', 30)];

  test('holds the least of each side', () => {
    expect(summarise(1000, runs).sides).toEqual({ ours: { seconds: 5, cpu: 10, mebibytes: 700 }, stock: { seconds: 11, cpu: 22, mebibytes: 700 } });
  });

  test('says how many times faster ours is', () => expect(summarise(1000, runs).ratio).toEqual({ wall: 2.2, cpu: 2.2 }));
  test('counts the runs of a side', () => expect(summarise(1000, runs).runs).toBe(3));
  test('of one side alone has no ratio', () => expect(summarise(10, [run('ours', 5)])).not.toHaveProperty('ratio'));
});

describe('the table', () => {
  test('ends with the ratio', () => {
    const text = printFigures(summarise(1000, [run('ours', 5), run('stock', 12.5)]));
    expect(text.split('\n').at(-1)).toBe('Ours is 2.50 times as fast (by processor time 2.50).');
    expect(text).toContain('1,000 articles, cold caches, no search index; one run each');
  });

  test('of one side alone has a line for it and no ratio', () => {
    const text = printFigures(summarise(10, [run('stock', 5), run('stock', 6)]));
    expect(text).toContain('stock @astrojs/mdx');
    expect(text).not.toContain('times as fast');
    expect(text).toContain('the fastest of 2 runs each');
  });
});
