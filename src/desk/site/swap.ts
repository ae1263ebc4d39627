// Putting a built site in its place whole: moved beside the old one first, then the two are renamed. A failure leaves the old one.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure } from '../run/failure.ts';

/** What is done to files, so that tests can make each step fail. */
export interface Disk {
  rename: (from: string, to: string) => void;
  copy: (from: string, to: string) => Promise<void>;
  remove: (path: string) => void;
}

const disk: Disk = {
  rename: patient(renameSync),
  copy: (from, to) => cp(from, to, { recursive: true, preserveTimestamps: true }),
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
};

/** Puts the folder `made` in the place of `outDir`. Throws where that fails, with the old site as it was. */
export async function swapIn(made: string, outDir: string, { rename, copy, remove }: Disk = disk): Promise<void> {
  const [incoming, old] = [beside(outDir, 'incoming'), beside(outDir, 'old')];
  try {
    mkdirSync(dirname(outDir), { recursive: true });
    await bring(made, incoming, rename, copy);
    const replaces = existsSync(outDir);
    if (replaces) rename(outDir, old);
    try {
      rename(incoming, outDir);
    } catch (error) {
      if (replaces) rename(old, outDir);
      throw error;
    }
  } catch (error) {
    quietly(() => remove(incoming));
    throw new Failure(
      `The site was built but could not be put in its place, ${outDir} (${codeOf(error) || (error as Error).message}).\nThe last good site is as it was. Close what has files in it open, check that the disk is not full, and build again.`,
    );
  }
  quietly(() => remove(old));
}

/** Takes away what builds that were killed left beside `outDir`; puts the old site back where one was killed between the two renames. */
export function cleanBeside(outDir: string, isAlive: (pid: number) => boolean): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return;
  const prefix = `.${basename(outDir)}.`;
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = (name.startsWith(prefix) && /^(incoming|old)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    if (!kind || isAlive(Number(pid))) continue;
    if (kind === 'old' && !existsSync(outDir)) disk.rename(join(parent, name), outDir);
    else quietly(() => disk.remove(join(parent, name)));
  }
}

function beside(outDir: string, kind: 'incoming' | 'old'): string {
  return join(dirname(outDir), `.${basename(outDir)}.${kind}-${process.pid}`);
}

/** A rename where both lie on one disk, a copy where not. */
async function bring(from: string, to: string, rename: Disk['rename'], copy: Disk['copy']): Promise<void> {
  try {
    rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copy(from, to);
  }
}

/** Windows refuses to rename a folder while a file in it is open, often only for a moment. */
function patient(rename: Disk['rename']): Disk['rename'] {
  return (from, to) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return rename(from, to);
      } catch (error) {
        if (process.platform !== 'win32' || attempt === 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      }
    }
  };
}

/** What cannot be cleared away now is cleared away by the next build. */
function quietly(task: () => void): void {
  try {
    task();
  } catch {
    return;
  }
}
