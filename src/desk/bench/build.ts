// npm run bench -- build: the same articles through this project and through stock @astrojs/mdx, in turns.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../run/failure.ts';
import { untilInterrupted } from '../run/interrupt.ts';
import { say, warn } from '../run/say.ts';
import { ROOT } from '../site/root.ts';
import { printFigures, summarise, type Run, type SideName } from './figures.ts';
import { buildSide } from './measure.ts';
import { checkSame, takeSample, type Sample } from './same.ts';
import { makeSides, type Side } from './sides.ts';

const SIDES: readonly SideName[] = ['ours', 'stock'];

interface Options {
  articles: number;
  runs: number;
  names: readonly SideName[];
  json: boolean;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const count = (name: 'articles' | 'runs', most: number): number => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new Failure(`--${name} ${values[name]}: write a whole number from 1 to ${most.toLocaleString('en-GB')}.`, 2);
  };
  const names = SIDES.filter((name) => values.only === undefined || name === values.only);
  if (names.length === 0) throw new Failure(`--only ${values.only}: write ours or stock.`, 2);
  return { articles: count('articles', 50_000), runs: count('runs', 25), names, json: values.json };
}

/** Measures both sides and prints the figures. Gives the exit code. */
export async function benchBuild(args: string[]): Promise<number> {
  const options = readOptions(args);
  const signal = untilInterrupted();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    warn(`Making ${options.articles.toLocaleString('en-GB')} articles.`);
    const sides = await makeSides(ROOT, folder, options);
    const runs = await takeTurns(sides, options.runs, signal);
    const summary = summarise(options.articles, runs);
    say(options.json ? JSON.stringify(summary, null, 2) : printFigures(summary));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return 0;
}

/** The runs, one side after the other, so that whatever else the machine does weighs on both. */
async function takeTurns(sides: readonly Side[], times: number, signal: AbortSignal): Promise<Run[]> {
  const runs: Run[] = [];
  const samples = new Map<SideName, Sample>();
  for (let turn = 1; turn <= times; turn += 1) {
    for (const side of sides) {
      const run = await buildSide(side, signal);
      warn(`  run ${turn}, ${side.name}: ${run.seconds.toFixed(2)} s`);
      runs.push(run);
      if (turn === 1) samples.set(side.name, await takeSample(side.outDir));
    }
  }
  const [ours, stock] = SIDES.map((name) => samples.get(name));
  if (ours && stock) checkSame(ours, stock);
  return runs;
}
