// The content folder as a Git host would list it: every file with the id that Git gives to its bytes.
import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface Blob {
  /** From the content folder, with forward slashes. */
  path: string;
  sha: string;
  size: number;
}

/** The id that Git gives to a file with these bytes. */
export const blobId = (bytes: Uint8Array): string => hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));

const SHOWN = /\.(?:yaml|mdx|jpe?g|png|webp|avif)$/;

const known = new Map<string, { state: string; sha: string }>();

async function blobAt(dir: string, path: string): Promise<Blob> {
  const file = join(dir, path);
  const { size, mtimeMs } = await stat(file);
  const state = `${size} ${mtimeMs}`;
  const before = known.get(file);
  if (before?.state === state) return { path, sha: before.sha, size };
  const sha = blobId(await readFile(file));
  known.set(file, { state, sha });
  return { path, sha, size };
}

/** Every file that the desk may show, sorted, and an id of all of them that changes with any. */
export async function listTree(dir: string): Promise<{ id: string; blobs: Blob[] }> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && SHOWN.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
  const blobs = await Promise.all(paths.map((path) => blobAt(dir, path)));
  return { id: hash('sha1', blobs.map(({ path, sha }) => `${sha} ${path}`).join('\n')), blobs };
}
