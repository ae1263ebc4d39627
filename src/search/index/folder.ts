// The index as files: where they stand in a built site, writing them there, and reading them back for the commands.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createEngine, MissingFile, type ReadFile, type SearchEngine } from '../engine/index.ts';
import type { Files } from './live.ts';

/** The folder of the index in the site. */
export const INDEX_FOLDER = 'search-index';

/** Files that are written at once. */
const AT_ONCE = 32;

/** Writes the index into a built site, in place of what stands there. */
export async function writeIndex(site: string, files: Files): Promise<void> {
  const folder = join(site, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  const queue = files.entries();
  const worker = async (): Promise<void> => {
    for (const [path, json] of queue) await writeFile(join(folder, path), json);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The engine over the index of a built site. */
export const openIndex = (site: string): SearchEngine => createEngine(readFrom(site), () => import('../engine/spell.ts'));

/** Reads the index of a built site. */
export function readFrom(site: string): ReadFile {
  return async (path) => {
    try {
      return JSON.parse(await readFile(join(site, INDEX_FOLDER, path), 'utf8')) as unknown;
    } catch (error) {
      throw new MissingFile(path, error);
    }
  };
}
