// Writes several files of content, all of them or none.
import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createFile, replaceFile } from '../save/write.ts';
import type { Files } from './outlook.ts';
import { confined, placeOf } from './place.ts';

/** Writes the files under the content folder; where one cannot be written, those before it are put back. Throws a Failure then. */
export async function writeAll(dir: string, files: Files): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [path, data] of files) if (data !== null) undo.push(await put(dir, path, data));
    for (const [path, data] of files) if (data === null) undo.push(await take(dir, path));
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
  for (const [path, data] of files) if (data === null) await removeIfEmpty(dir, path);
}

async function put(dir: string, path: string, data: string | Uint8Array): Promise<() => Promise<void>> {
  const full = await confined(dir, placeOf(path));
  const old = await readFile(full).catch(() => undefined); // not there yet
  await (old ? replaceFile(full, data) : createFile(full, data));
  return () => (old ? replaceFile(full, old) : rm(full));
}

async function take(dir: string, path: string): Promise<() => Promise<void>> {
  const full = await confined(dir, placeOf(path));
  const old = await readFile(full);
  await rm(full);
  return () => createFile(full, old);
}

/** A collection’s own folder stays; that of an article goes with its last file. */
async function removeIfEmpty(dir: string, path: string): Promise<void> {
  if (path.split('/').length > 2) await rmdir(dirname(join(dir, path))).catch(() => undefined); // something else stands there
}
