// One build at a time for each OUT_DIR: a lock file beside it, kept warm while the build runs.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Failure } from '../run/failure.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';
import { say } from '../run/say.ts';

const WARM_MS = 2_000;
/** A lock that was not warmed for so long belongs to nobody. */
const COLD_MS = 30_000;
const POLL_MS = 200;
const LONGEST_WAIT_MS = 10 * 60_000;

export interface LockOptions {
  signal?: AbortSignal | undefined;
  longestWaitMs?: number;
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Runs a task while holding the lock of `outDir`. Waits for another build, within a bound. */
export async function withLock<T>(outDir: string, task: () => Promise<T>, { signal, longestWaitMs = LONGEST_WAIT_MS }: LockOptions = {}): Promise<T> {
  const file = join(dirname(outDir), `.${basename(outDir)}.lock`);
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + longestWaitMs;
  for (let told = false; !take(file, mine); told = true) {
    if (!told) say(`Another build is writing to ${outDir}. Waiting for it to finish.`);
    if (Date.now() > deadline) throw new Failure(`Another build has been writing to ${outDir} for too long.\nIf none is running, delete ${file} and run the command again.`);
    await sleep(POLL_MS);
    stopIfInterrupted(signal);
  }
  const warmth = setInterval(() => warm(file), WARM_MS);
  try {
    return await task();
  } finally {
    clearInterval(warmth);
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new Failure(`No build can be written there: ${(error as Error).message}`);
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

function isAbandoned(file: string): boolean {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined) return false;
  if (Date.now() - touched > COLD_MS) return true;
  try {
    const { pid, host } = JSON.parse(read(file) ?? '') as { pid: number; host: string };
    return host === hostname() && !isAlive(pid);
  } catch {
    return false;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function warm(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    return;
  }
}
