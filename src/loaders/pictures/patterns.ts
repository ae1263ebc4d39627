// Patterns of pictures that were unpacked before, kept by digest from run to run: unpacking two hundred photographs takes many seconds.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EDITION } from './fingerprint.ts';

/** Patterns by digest, as hexadecimal digits; null for a picture that has none. */
export type Patterns = Map<string, string | null>;

const fileIn = (cacheDir: string): string => join(cacheDir, 'picture-patterns.json');

/** What was kept. Nothing where there is none, or it is of another edition, or cannot be read. */
export async function keptPatterns(cacheDir: string | undefined): Promise<Patterns> {
  if (cacheDir === undefined) return new Map();
  try {
    const { edition, patterns } = JSON.parse(await readFile(fileIn(cacheDir), 'utf8')) as { edition: string; patterns: Record<string, string | null> };
    return edition === EDITION ? new Map(Object.entries(patterns)) : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps these, and no others: a picture that is gone is forgotten. Where they cannot be kept, they are found anew next time. */
export async function keepPatterns(cacheDir: string | undefined, patterns: Patterns): Promise<void> {
  if (cacheDir === undefined) return;
  const beside = join(cacheDir, `${randomUUID()}.new`);
  try {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(beside, JSON.stringify({ edition: EDITION, patterns: Object.fromEntries(patterns) }));
    await rename(beside, fileIn(cacheDir));
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}
