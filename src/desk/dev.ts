// npm run dev: the site as you write, from Astro's development server, with drafts and embargoed pieces shown.
import { readEnvironment } from '../lib/environment.ts';
import { commandFile, runNode } from './run/child.ts';
import { Failure } from './run/failure.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { variablesFor } from './site/astro.ts';
import { ROOT } from './site/root.ts';
import { refuseTakenPort } from './site/serve.ts';

/** Runs the command. Gives the exit code. Arguments go to `astro dev`. */
export async function run(args: string[]): Promise<number> {
  const signal = untilInterrupted();
  const environment = readEnvironment({ ...process.env, SHOW_WITHHELD: process.env['SHOW_WITHHELD'] ?? '1' }, { root: ROOT });
  await refuseTakenPort(environment.port);
  const env = {
    ...variablesFor(environment),
    // The clock runs on while you write, unless it was set.
    BUILD_NOW: process.env['BUILD_NOW'],
    // Keeps Astro in the foreground, whoever runs it.
    ASTRO_DEV_BACKGROUND: '1',
  };
  try {
    // --ignore-lock: a server that was killed leaves a lock behind, which is no reason not to start.
    return await runNode([commandFile(ROOT, 'astro'), 'dev', '--ignore-lock', '--port', String(environment.port), ...args], { root: ROOT, env, signal, timeoutMs: 0 });
  } catch (error) {
    if (signal.aborted && error instanceof Failure) return 0;
    throw error;
  }
}
