// Makes a content folder with as many articles as wanted, on top of a campaign. The same seed makes the same folder.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArticle } from './article.ts';
import { offerOf } from './corpus.ts';

/** The tiny campaign among the fixtures. */
export const FIXTURE = join(import.meta.dirname, '../fixtures/campaign');

/** Collections of the campaign that are left out: its own articles, and what hangs on them. */
const LEFT_OUT = ['articles', 'letters'];

export interface CorpusOptions {
  /** How many articles. */
  articles: number;
  seed?: number;
  /** The content folder whose campaign they belong to. */
  campaign?: string;
}

/** Writes the corpus into a new folder. Throws where the campaign is not right without its articles. */
export async function writeCorpus(dir: string, { articles, seed = 1, campaign = FIXTURE }: CorpusOptions): Promise<void> {
  await cp(campaign, dir, { recursive: true });
  for (const folder of LEFT_OUT) await rm(join(dir, folder), { recursive: true, force: true });
  const offer = await offerOf(dir);
  for (let index = 0; index < articles; index += 1) {
    const { id, text } = makeArticle(index, seed, offer);
    const folder = join(dir, 'articles', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.mdx'), text);
  }
}
