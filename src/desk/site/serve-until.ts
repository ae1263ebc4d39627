// Serving the built site until Ctrl-C.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../../lib/environment.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';
import { say } from '../run/say.ts';
import { realPath } from './out-dir.ts';
import { serve } from './serve.ts';

/** A terminal and npm both send a Ctrl-C: the second must find this process listening, or it would end it with an error. */
const ECHO_MS = 200;

/** Serves the site and prints its address. Gives the exit code once interrupted. */
export async function serveUntil(signal: AbortSignal, { outDir, port }: Environment, base: string): Promise<number> {
  stopIfInterrupted(signal);
  const { url, close } = await serve(realPath(outDir), { base, port });
  say(`\n  ${url}\n\nServing the site. Ctrl-C ends it.`);
  if (!signal.aborted) await once(signal, 'abort');
  await close();
  await sleep(ECHO_MS);
  return 0;
}
