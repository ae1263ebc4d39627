// Pictures that were made before, kept from build to build under what they were made of. Only asked by key, never copied or listed.
import { hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFacts, Recipe } from '../../record/pictures/sizes.ts';
import { EDITION, makePicture } from './make.ts';

const KEY = Symbol.for('campaign-site.pictures-asked');
/** Keys asked for in this process, and what is being made. One for the process: Astro loads modules more than once. */
const shared = globalThis as { [KEY]?: { asked: Set<string>; making: Map<string, Promise<Uint8Array>> } };
const state = (): NonNullable<(typeof shared)[typeof KEY]> => (shared[KEY] ??= { asked: new Set(), making: new Map() });

const folderOf = (cacheDir: string): string => join(cacheDir, 'pictures');

async function remember(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  const beside = join(folder, `${randomUUID()}.new`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, join(folder, key));
  } catch {
    // What cannot be kept, on a full disk perhaps, is made again next time.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function find(folder: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await readFile(join(folder, key)).catch(() => undefined);
  if (kept && kept.length > 0) return kept;
  const made = await make();
  await remember(folder, key, made);
  return made;
}

/** A file made of a picture with this digest at this path: as it was made before, or made now. */
export function pictureFile(path: string, { digest }: Pick<PictureFacts, 'digest'>, recipe: Recipe, cacheDir: string): Promise<Uint8Array> {
  const key = hash('sha256', JSON.stringify([digest, recipe, EDITION]));
  const { asked, making } = state();
  asked.add(key);
  const found = making.get(key) ?? find(folderOf(cacheDir), key, () => makePicture(path, recipe)).finally(() => making.delete(key));
  making.set(key, found);
  return found;
}

/** Forgets what this process did not ask for: what was withheld since is not even kept. Gives how many that were. */
export async function forgetUnasked(cacheDir: string): Promise<number> {
  const folder = folderOf(cacheDir);
  const names = await readdir(folder).catch(() => []);
  const gone = names.filter((name) => !state().asked.has(name));
  await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
  return gone.length;
}
