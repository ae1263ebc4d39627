// The campaign’s own content: nothing is wrong with it, and whatever slips in is found where it stands.
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../src/loaders/read.ts';
import { Dice } from '../../bench/dice.ts';
import { KINDS, slipOf } from './slips.ts';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const folder = await mkdtemp(join(tmpdir(), 'slips-'));
const [dir, reportsDir] = [join(folder, 'content'), join(folder, 'reports')];
await cp(CONTENT, dir, { recursive: true });
afterAll(() => rm(folder, { recursive: true, force: true }));
const files = (await readdir(CONTENT, { recursive: true })).filter((file) => /\.(?:mdx|yaml)$/.test(file)).sort();
const read = (): Promise<Content> => readContent({ dir, now: new Date(), withheld: 'drop', reportsDir });

/** Texts of the sources as far as they are quoted by the page: each page holds the words that are quoted from it. */
async function writeReports(): Promise<void> {
  const { quotations } = await readContent({ dir, now: new Date(), withheld: 'drop' });
  const paged = quotations.filter(({ page }) => page !== null);
  await mkdir(reportsDir);
  for (const [source, quoted] of Map.groupBy(paged, (quotation) => quotation.source)) {
    const pages = Array.from({ length: 100 }, (_, index) => quoted.filter(({ page }) => page === index + 1).map(({ words }) => `The report says ${words}.`).join('\n'));
    await writeFile(join(reportsDir, `${source}.txt`), pages.join('\f'));
  }
}
await writeReports();

describe('the content', () => {
  it('has nothing wrong with it, not even a doubt', async () => {
    expect((await read()).problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
  });
});

describe('a slip in it', () => {
  it.each(KINDS)('is found: $name', async (kind) => {
    const slip = slipOf(kind, CONTENT, files, new Dice(KINDS.indexOf(kind) + 1));
    const path = join(dir, slip.file);
    await writeFile(path, slip.text);
    const { problems } = await read();
    await cp(join(CONTENT, slip.file), path);
    const found = problems.filter(({ file, line, code }) => file === slip.file && line === slip.line && code === slip.code);
    expect(found, `${slip.code} at ${slip.file}:${slip.line}; found ${problems.map(({ file, line, code }) => `${code} at ${file}:${line}`).join(', ')}`).not.toEqual([]);
  });
});
