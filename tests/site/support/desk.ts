// The desk's commands as processes of their own, each with a bound, each ended by its own id.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './site.ts';

const MAIN = join(ROOT, 'src/desk/main.mjs');
/** The test runner’s own variables, of which Astro would take BASE_URL for the site’s, and the settings of other sites. */
const OTHERS = /^(?:VITEST.*|NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL|CONTENT_DIR|OUT_DIR|CACHE_DIR|SITE_URL|BUILD_NOW|PORT|SHOW_WITHHELD|CONTENT_CHECKED)$/;
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name)));

export interface Running {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
  /** Asks it to end as Ctrl-C does, then ends it. */
  stop: () => Promise<number | null>;
}

/** Starts a command. */
export function startDesk(args: string[], env: Record<string, string>): Running {
  return start([MAIN, ...args], env);
}

function start(args: string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...plain, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
    return ended.finally(() => clearTimeout(last));
  };
  return { child, output: () => output, ended, stop };
}

/** Runs a command to its end, within a bound. */
export async function runDesk(args: string[], env: Record<string, string>, longestMs = 180_000): Promise<{ status: number | null; output: string }> {
  return run([MAIN, ...args], env, longestMs);
}

/** The same of any script. */
export async function run(args: string[], env: Record<string, string>, longestMs = 180_000): Promise<{ status: number | null; output: string }> {
  const { child, ended, output } = start(args, env);
  const last = setTimeout(() => child.kill('SIGKILL'), longestMs);
  const status = await ended.finally(() => clearTimeout(last));
  return { status, output: output() };
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Asks again and again until there is an answer. Throws, with what was missing, after a bound. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, longestMs = 30_000): Promise<T> {
  const deadline = Date.now() + longestMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${longestMs / 1000} s`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
