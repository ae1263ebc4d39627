// npm run build: builds the site and puts it in its place whole.
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { say, shownPath } from './run/say.ts';
import { ensureBuilt } from './site/ensure.ts';
import { ROOT } from './site/root.ts';

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args });
  const environment = readEnvironment(process.env, { root: ROOT });
  await ensureBuilt(ROOT, environment, { always: true, signal: untilInterrupted() });
  say(`The site is in ${shownPath(ROOT, environment.outDir)}. See it with npm run preview.`);
  return 0;
}
