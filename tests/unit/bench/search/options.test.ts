// The options of the bench of search: what they mean, and what is said where they make no sense.
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../../src/desk/bench/search/options.ts';

const read = (...args: string[]): ReturnType<typeof readOptions> => readOptions(args, '/project');

describe('the options', () => {
  test('are by default everything, at three sizes', () => {
    expect(read()).toEqual({
      parts: new Set(['quality', 'speed', 'indexing']),
      sizes: [30, 1000, 10_000],
      runs: 3,
      queries: '/project/tests/search/queries.yaml',
      tuning: false,
      json: false,
    });
  });

  test('name parts', () => expect(read('--speed', '--quality').parts).toEqual(new Set(['quality', 'speed'])));
  test('mean quality where only tuning is asked for', () => expect(read('--tuning').parts).toEqual(new Set(['quality'])));
  test('sort sizes, each once', () => expect(read('--sizes', '1000, 30,1000').sizes).toEqual([30, 1000]));
  test('take a file from anywhere', () => expect(read('--queries', '/elsewhere/q.yaml').queries).toBe('/elsewhere/q.yaml'));

  test.each([
    ['--sizes', '30,many'],
    ['--sizes', '0'],
    ['--sizes', ''],
    ['--sizes', '50001'],
    ['--sizes', '1.5'],
    ['--runs', '0'],
    ['--runs', '-1'],
  ])('refuse %s %s', (name, value) => expect(() => read(`${name}=${value}`)).toThrow(`${name} `));

  test('refuse what they do not know, and say where the list is', () => expect(() => read('--fast')).toThrow(/--fast.*\nnpm run bench -- --help/));
});
