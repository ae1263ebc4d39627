// One name for all pages of a built site as they stand, by which the worker in a reader’s browser sees that copies it kept may be old.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LETTERS = 10;

/** Ten letters that change whenever a page of the built site in `dir` changes, comes or goes. The same for the same pages wherever they stand. */
export async function pagesVersion(dir: string): Promise<string> {
  const pages = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const digest = createHash('sha1');
  // One after the other: an archive’s pages are not all held at once.
  for (const name of pages) digest.update(`${name.replaceAll('\\', '/')}\n`).update(await readFile(join(dir, name)));
  return digest.digest('hex').slice(0, LETTERS);
}
