// The corpus of the bench: right for the reader, as long as it should be, and the same each time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countWords } from '../../../src/lib/text.ts';
import { componentsIn } from '../../../src/loaders/mdx/components-in.ts';
import { makeArticle } from '../../bench/article.ts';
import { offerOf, readRight } from '../../bench/corpus.ts';
import { FIXTURE, writeCorpus } from '../../bench/generate.ts';

const ARTICLES = 40;
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

await writeCorpus(join(folder, 'made'), { articles: ARTICLES });
const { entries } = await readRight(join(folder, 'made'));
const articles = [...entries.articles.values()];
const components = articles.map(({ body }) => [...componentsIn(body?.pieces ?? [])].map(({ component }) => component));

describe('a corpus', () => {
  test('has as many articles as wanted and no others', () => expect(articles).toHaveLength(ARTICLES));

  test('has articles of 450 to 700 words', () => {
    for (const { id, body } of articles) {
      expect(countWords(body?.text ?? ''), id).toBeGreaterThanOrEqual(450);
      expect(countWords(body?.text ?? ''), id).toBeLessThanOrEqual(700);
    }
  });

  test('has components in every fourth article', () => {
    expect(components.filter((names) => names.length > 0)).toHaveLength(ARTICLES / 4);
    expect(new Set(components.flat())).toEqual(new Set(['Cite', 'Judgement', 'Person', 'Quote', 'Term', 'When']));
  });

  test('uses headings, lists, tables, quotations and footnotes', () => {
    const html = articles.flatMap(({ body }) => body?.pieces.flatMap((piece) => ('html' in piece ? piece.html : [])) ?? []).join('');
    for (const tag of ['<h2 ', '<h3 ', '<ul>', '<ol>', '<table>', '<blockquote>', '<section data-footnotes']) expect(html).toContain(tag);
  });
});

test('the same seed makes the same article, another seed another', async () => {
  const offer = await offerOf(join(folder, 'made'));
  expect(makeArticle(7, 1, offer)).toEqual(makeArticle(7, 1, offer));
  expect(makeArticle(7, 1, offer).text).not.toBe(makeArticle(7, 2, offer).text);
});

test('a campaign that is not right is refused', async () => {
  const { rm } = await import('node:fs/promises');
  const broken = join(folder, 'broken');
  await writeCorpus(broken, { articles: 1 });
  await rm(join(broken, 'areas'), { recursive: true });
  await expect(offerOf(broken)).rejects.toThrow('has problems');
  expect(FIXTURE).toContain('fixtures');
});
