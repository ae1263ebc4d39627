// Runs in a process of its own: makes one system’s index of a corpus, and prints how long that took and how much memory.
import { glob, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildIndex } from '../../../search/index/build.ts';
import { INDEX_FOLDER, writeIndex } from '../../../search/index/folder.ts';
import { FILES, type Corpus } from './corpus.ts';
import type { Indexed } from './indexing.ts';
import { biggestChild } from './memory.ts';
import { compressText } from './speed/host.ts';
import { makeMiniSearch } from './systems/minisearch.ts';
import { endPagefind, indexPages, PAGEFIND_FOLDER } from './systems/pagefind.ts';
import type { SystemName } from './systems/system.ts';

/** Gives the memory, in MiB, that a process of its own held; 0 where there was none. */
type Maker = (corpus: Corpus, folder: string) => Promise<number>;

/** How each index is made and written. */
const MAKERS: Record<SystemName, Maker> = {
  ours: async ({ documents, options }, folder) => {
    await writeIndex(join(folder, FILES.ours), buildIndex(documents, options));
    return 0;
  },
  pagefind: async (_, folder) => {
    await indexPages(join(folder, FILES.pagefind));
    return biggestChild();
  },
  minisearch: async ({ documents }, folder) => {
    await write(join(folder, FILES.minisearch, 'index.json'), JSON.stringify(makeMiniSearch(documents)));
    return 0;
  },
};

const PLACES: Record<SystemName, string> = { ours: FILES.ours, pagefind: join(FILES.pagefind, PAGEFIND_FOLDER), minisearch: FILES.minisearch };

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function bytesOf(folder: string): Promise<number> {
  let sum = 0;
  for await (const file of glob('**/*', { cwd: folder })) {
    const stats = await stat(join(folder, file));
    if (stats.isFile()) sum += stats.size;
  }
  return sum;
}

/** The size of each file at the top of ours, as it is sent; those in folders are small and many. */
async function sentSizes(index: string): Promise<Record<string, number>> {
  const names = (await readdir(index)).filter((file) => file.endsWith('.json')).sort();
  const sizes = names.map(async (file): Promise<[string, number]> => [file, (await compressText(await readFile(join(index, file)))).length]);
  return Object.fromEntries(await Promise.all(sizes));
}

const [name, folder] = process.argv.slice(2) as [SystemName, string];
// Pagefind reads the pages by itself.
const corpus = name === 'pagefind' ? { documents: [], options: { lang: '', synonyms: [] } } : (JSON.parse(await readFile(join(folder, FILES.corpus), 'utf8')) as Corpus);
const started = performance.now();
const child = await MAKERS[name](corpus, folder);
const seconds = (performance.now() - started) / 1000;
if (name === 'pagefind') await endPagefind();
const own = process.resourceUsage().maxRSS / 1024;
const files = name === 'ours' ? { files: await sentSizes(join(folder, FILES.ours, INDEX_FOLDER)) } : {};
const indexed: Indexed = { seconds, mebibytes: Math.max(own, child), bytes: await bytesOf(join(folder, PLACES[name])), ...files };
process.stdout.write(`${JSON.stringify(indexed)}\n`);
