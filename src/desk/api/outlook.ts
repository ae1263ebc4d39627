// What the reader would say if some files were changed: asked before anything is written.
import { copyFile, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { stateOf } from '../../loaders/files.ts';
import type { Problem } from '../../loaders/problem.ts';
import { readContent } from '../../loaders/read.ts';

/** What to read, and by which clock. */
export interface Reading {
  dir: string;
  now: () => Date;
  reportsDir?: string | undefined;
}

/** Files by path from the content folder: their new contents, or null where they go. */
export type Files = ReadonlyMap<string, string | Uint8Array | null>;

/** Reads the content folder, and what it would be. */
export class Outlook {
  readonly #reading: Reading;
  #state = '';
  #now: Promise<Problem[]> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The problems that the content has as it is. Read again only where a file has changed. */
  async problems(): Promise<Problem[]> {
    const state = await stateOf(this.#reading.dir);
    if (!this.#now || state !== this.#state) this.#now = this.#read(this.#reading.dir);
    this.#state = state;
    return this.#now;
  }

  /** The problems that it would have with some files changed. Works on a copy that is taken away again. */
  async problemsWith(files: Files): Promise<Problem[]> {
    const copy = await mkdtemp(join(tmpdir(), 'desk-outlook-'));
    try {
      await copyFolder(this.#reading.dir, copy, files);
      for (const [path, data] of files) if (data !== null) await write(join(copy, path), data);
      return await this.#read(copy);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }

  async #read(dir: string): Promise<Problem[]> {
    const { reportsDir, now } = this.#reading;
    // As `npm run check` reads it: what the desk saves must pass there.
    const { problems } = await readContent({ dir, now: now(), withheld: 'drop', ...(reportsDir && { reportsDir }) });
    return problems;
  }
}

async function write(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
}

/** Links each file into the copy, which is quick and takes no room, or copies it where a disk has no links. Changed files are left out. */
async function copyFolder(from: string, to: string, without: Files): Promise<void> {
  const found = await readdir(from, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => relative(from, join(entry.parentPath, entry.name)));
  for (const folder of new Set(files.map((file) => dirname(join(to, file))))) await mkdir(folder, { recursive: true });
  const kept = files.filter((file) => !without.has(file.replaceAll('\\', '/')));
  await Promise.all(kept.map((file) => link(join(from, file), join(to, file)).catch(() => copyFile(join(from, file), join(to, file)))));
}

/** The errors that come with a change: those that were not there before, wherever the lines have moved to. */
export function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const keyOf = ({ file, code, field, message }: Problem): string => [file, code, field, message].join('\n');
  const known = new Map<string, number>();
  for (const problem of before) if (problem.severity === 'error') known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    if (problem.severity !== 'error') return false;
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}
