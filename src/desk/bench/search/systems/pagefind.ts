// Stock Pagefind over the built pages: its own index of them, asked by its own code as its default interface asks.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { Failure } from '../../../run/failure.ts';
import { serve } from '../../../site/serve.ts';
import { DEPTH, pageOf } from '../metrics.ts';
import type { System } from './system.ts';

/** Where Pagefind puts its index, and where its interface looks for it. */
export const PAGEFIND_FOLDER = 'pagefind';
/** The text of a page without its navigation and foot: what its documentation asks every site to name. */
const ROOT_SELECTOR = 'main';
/** What another search may have written into the pages for itself. */
const MARKS = /\sdata-pagefind-[a-z-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?/g;

/** As much of Pagefind’s interface for programs as is used here. */
interface Pagefind {
  options: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  destroy: () => Promise<void>;
}

/** Copies the built pages of some addresses into a folder, as a site without this project’s search has them. */
export async function copyPages(site: string, folder: string, addresses: Iterable<string>): Promise<number> {
  const pages = [...new Set([...addresses].filter((address) => address.startsWith('/')).map(pageOf))];
  for (const page of pages) {
    const html = await readFile(join(site, page, 'index.html'), 'utf8');
    const file = join(folder, page, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html.replace(MARKS, ''));
  }
  return pages.length;
}

/** Indexes the pages of a folder with Pagefind’s defaults. Gives how many. */
export async function indexPages(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ rootSelector: ROOT_SELECTOR });
  if (!index) throw new Failure(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    const { page_count: pages } = await index.addDirectory({ path: folder });
    await index.writeFiles({ outputPath: join(folder, PAGEFIND_FOLDER) });
    return pages;
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind’s process. */
export const endPagefind = (): Promise<unknown> => close();

/** Pagefind’s own code on the index in a folder. It fetches, so the folder is served to it. */
export async function openPagefind(folder: string): Promise<System> {
  const { url, close: stop } = await serve(folder, { base: '/', port: 0 });
  const pagefind = (await import(pathToFileURL(join(folder, PAGEFIND_FOLDER, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${url}${PAGEFIND_FOLDER}/`, baseUrl: '/', noWorker: true });
  await pagefind.init();
  const search = async (q: string): Promise<string[]> => {
    const { results } = await pagefind.search(q);
    const shown = await Promise.all(results.slice(0, DEPTH).map((result) => result.data()));
    return shown.map((result) => pageOf(result.url));
  };
  const end = async (): Promise<void> => {
    await pagefind.destroy();
    await stop();
  };
  return { name: 'pagefind', unit: 'page', search, close: end };
}
