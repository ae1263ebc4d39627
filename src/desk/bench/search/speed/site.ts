// The two sites that are visited: the built one with a corpus’s index in place of its own, and Pagefind’s interface over the same corpus.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../../../../search/index/folder.ts';
import { FILES } from '../corpus.ts';
import { compressFolder, startHost, type Host } from './host.ts';
import { PAGEFIND_FOLDER } from '../systems/pagefind.ts';
import { writeStockPage, type SideName } from './scenes.ts';

/** Pagefind’s index and page; not the pages that it was made of, which nobody visits. */
const SERVED = 'served';

export interface SitesOptions {
  /** The built site, and the path that its links start with. */
  outDir: string;
  base: string;
}

/** Makes both sites in the corpus’s folder and serves them. */
export async function startSites(folder: string, { outDir, base }: SitesOptions): Promise<Record<SideName, Host>> {
  const ours = join(folder, 'site');
  await cp(outDir, ours, { recursive: true });
  await rm(join(ours, INDEX_FOLDER), { recursive: true, force: true });
  await cp(join(folder, FILES.ours, INDEX_FOLDER), join(ours, INDEX_FOLDER), { recursive: true });
  const stock = join(folder, SERVED);
  await cp(join(folder, FILES.pagefind, PAGEFIND_FOLDER), join(stock, PAGEFIND_FOLDER), { recursive: true });
  await writeStockPage(stock);
  await Promise.all([ours, stock].map(compressFolder));
  return { ours: await startHost(ours, base), stock: await startHost(stock, '/') };
}
