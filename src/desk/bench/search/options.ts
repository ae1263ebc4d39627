// What npm run bench -- search is asked for.
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from '../../run/failure.ts';

/** The parts that can be run alone. */
export const PARTS = ['quality', 'speed', 'indexing'] as const;
export type PartName = (typeof PARTS)[number];

const MOST_ARTICLES = 50_000;
const MOST_RUNS = 25;
export const QUERIES = 'tests/search/queries.yaml';

export interface SearchOptions {
  parts: ReadonlySet<PartName>;
  /** Numbers of articles, ascending. */
  sizes: number[];
  /** Visits of each kind; the least time of them counts. */
  runs: number;
  /** The file of judged queries. */
  queries: string;
  /** Prints every query of the tuning half. */
  tuning: boolean;
  json: boolean;
}

const KNOWN = {
  quality: { type: 'boolean', default: false },
  speed: { type: 'boolean', default: false },
  indexing: { type: 'boolean', default: false },
  sizes: { type: 'string', default: '30,1000,10000' },
  runs: { type: 'string', default: '3' },
  queries: { type: 'string', default: QUERIES },
  tuning: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

function readCount(name: string, text: string, most: number): number {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new Failure(`--${name} ${text}: write a whole number from 1 to ${most.toLocaleString('en-GB')}.`, 2);
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map((part) => readCount('sizes', part, MOST_ARTICLES));
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** Arguments that parseArgs knows; its own message for the rest, which says what was wrong, with the help named. */
function readValues(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, strict: true }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('\n')[0]}\nnpm run bench -- --help lists the options.`, 2);
  }
}

/** Reads the arguments. `root` is what the path of the queries is relative to. */
export function readOptions(args: string[], root: string): SearchOptions {
  const values = readValues(args);
  const named = PARTS.filter((part) => values[part]);
  return {
    parts: new Set(named.length > 0 ? named : values.tuning ? ['quality'] : PARTS),
    sizes: readSizes(values.sizes),
    runs: readCount('runs', values.runs, MOST_RUNS),
    queries: resolve(root, values.queries),
    tuning: values.tuning,
    json: values.json,
  };
}
