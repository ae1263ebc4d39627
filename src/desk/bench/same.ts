// Whether both sides built the same site: as many pages, and the same words on some of them.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Failure } from '../run/failure.ts';

/** What is kept of a built site for the comparison. */
export interface Sample {
  /** Every page, by its path in the folder. */
  pages: string[];
  /** Words of some pages by path. */
  words: Map<string, string>;
}

const ARTICLE = /^articles\/[^/]+\/index\.html$/;
/** How many pages of articles are compared. */
const COMPARED = 50;

/** Takes a sample of a built site: the pages of articles at even distances. */
export async function takeSample(outDir: string): Promise<Sample> {
  const files = await readdir(outDir, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const articles = pages.filter((page) => ARTICLE.test(page));
  const step = Math.max(1, Math.floor(articles.length / COMPARED));
  const chosen = articles.filter((_, index) => index % step === 0);
  const words = await Promise.all(chosen.map(async (page) => [page, wordsOf(await readFile(join(outDir, page), 'utf8'))] as const));
  return { pages, words: new Map(words) };
}

/** The words of a page without the space between them, which no reader sees the same way twice. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => String.fromCodePoint(Number(code.startsWith('x') ? `0${code}` : code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] as string)
    .replace(/\s+/g, '');
}

/** Throws where the two sites differ. */
export function checkSame(ours: Sample, stock: Sample): void {
  const all = new Set(stock.pages);
  const missing = ours.pages.filter((page) => !all.has(page));
  if (missing.length > 0 || ours.pages.length !== stock.pages.length) {
    throw new Failure(
      `The two sides built different pages (${ours.pages.length} and ${stock.pages.length}), so their times say nothing. First: ${missing[0] ?? 'only on the stock side'}.`,
    );
  }
  for (const [page, words] of ours.words) {
    const others = stock.words.get(page) ?? '';
    if (words === others) continue;
    const at = [...words].findIndex((char, index) => char !== others[index]);
    const near = (text: string): string => text.slice(Math.max(0, at - 30), at + 30);
    throw new Failure(`The two sides print different words on ${page}, so their times say nothing:\n  ours   …${near(words)}…\n  stock  …${near(others)}…`);
  }
}
