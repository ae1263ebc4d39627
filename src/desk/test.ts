// npm test: every check that a change must pass, in order, with a count at the end.
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { say, stopwatch, warn } from './run/say.ts';
import { ROOT } from './site/root.ts';
import { ensureChromium } from './testing/chromium.ts';
import { add, one, summary, type Counts } from './testing/counts.ts';
import { steps, type Step, type StepContext } from './testing/steps.ts';

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args });
  const signal = untilInterrupted();
  const counts = await runAll(signal).catch((error: Error & { expected?: boolean }) => {
    if (signal.aborted) throw error;
    warn(`\n${error.expected ? error.message : error.stack}\n`);
    return [one(false)];
  });
  const total = add(counts);
  say(summary(total));
  return total.failed > 0 ? 1 : 0;
}

async function runAll(signal: AbortSignal): Promise<Counts[]> {
  const environment = readEnvironment(process.env, { root: ROOT });
  const chrome = await ensureChromium(environment.chromePath, { root: ROOT, signal });
  const context = { root: ROOT, environment, chrome, signal };
  const done = new Map<string, Counts>();
  const times: string[] = [];
  for (const step of steps) {
    const time = stopwatch();
    say(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}\n`);
    const counts = await runStep(step, done, context);
    done.set(step.name, counts);
    times.push(`  ${counts.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(12)}${summary(counts).padEnd(28)}${time().padStart(8)}`);
  }
  say(`\n${times.join('\n')}\n`);
  return [...done.values()];
}

async function runStep(step: Step, done: ReadonlyMap<string, Counts>, context: StepContext): Promise<Counts> {
  if (step.needs && done.get(step.needs)?.failed !== 0) {
    warn(`Not run: it needs “${step.needs}”, which failed.`);
    return one(false);
  }
  return step.run(context);
}
