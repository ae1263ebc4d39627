// npm start: builds the site where anything has changed, and serves it.
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { ensureBuilt } from './site/ensure.ts';
import { ROOT } from './site/root.ts';
import { refuseTakenPort } from './site/serve.ts';
import { serveUntil } from './site/serve-until.ts';

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args });
  const signal = untilInterrupted();
  const environment = readEnvironment(process.env, { root: ROOT });
  await refuseTakenPort(environment.port);
  const { base } = await ensureBuilt(ROOT, environment, { always: false, signal });
  return serveUntil(signal, environment, base);
}
