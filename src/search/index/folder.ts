// The index of a built site: made of its pages, written beside them.
import { glob, readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { readable } from './html.ts';
import { BODY, checked, endPagefind, isNeeded, withIndex } from './pagefind.ts';

/** The folder of the index in the site. */
export const INDEX_FOLDER = 'pagefind';

/** Pages that are read at once. */
const AT_ONCE = 16;

/** Indexes the pages in a folder. Gives how many may be found; throws where there is none. */
export async function indexFolder(folder: string): Promise<number> {
  const outputPath = join(folder, INDEX_FOLDER);
  await rm(outputPath, { recursive: true, force: true });
  try {
    return await withIndex(async (index) => {
      const pages = await addPages(index, folder);
      if (pages === 0) throw new Error(`Search would find nothing: no page in ${folder} has an element with ${BODY}. The one layout of pages that may be found sets it.`);
      checked(await index.writeFiles({ outputPath }));
      await removeUnused(outputPath);
      return pages;
    });
  } finally {
    await endPagefind();
  }
}

async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
  const queue = files.sort().values();
  let pages = 0;
  const worker = async (): Promise<void> => {
    for (const file of queue) {
      const html = await readFile(join(folder, file), 'utf8');
      if (!html.includes(BODY)) continue;
      checked(await index.addHTMLFile({ sourcePath: file.replaceAll(sep, '/'), content: readable(html) }));
      pages += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return pages;
}

async function removeUnused(folder: string): Promise<void> {
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => !isNeeded(file)).map((file) => rm(join(folder, file))));
}
