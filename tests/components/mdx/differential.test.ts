// Our pieces against Astro’s own MDX: every article, every page and a corpus of features must give the same document.
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileBody } from '../../../src/loaders/mdx/compile.ts';
import type { Body } from '../../../src/loaders/mdx/types.ts';
import { documentOf, wordsOf } from './dom.ts';
import { printWithStubs, stubs } from './stubs.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

interface MdxModule {
  default: Component;
  getHeadings(): { depth: number; slug: string; text: string }[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = globSync('tests/components/mdx/corpus/*.mdx', { cwd: root }).sort();
const content = globSync('content/{articles/*/index,pages/*,letters/*}.mdx', { cwd: root }).sort();

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create({ renderers: [{ name: '@astrojs/mdx', ssr: renderer }] });
});

async function theirs(file: string): Promise<{ html: string; headings: Body['headings'] }> {
  const module = (await import(/* @vite-ignore */ `${root}${file}`)) as MdxModule;
  const html = await container.renderToString(module.default, { props: { components: stubs } });
  return { html, headings: module.getHeadings().map(({ depth, slug, text }) => ({ depth, id: slug, text })) };
}

function ours(file: string): Body {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const frontmatter = /^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0] ?? '';
  return compileBody(text.slice(frontmatter.length), { file });
}

describe.each([
  ['corpus', corpus],
  ['content', content],
])('%s', (_, files) => {
  test.each(files)('%s', async (file) => {
    const body = ours(file);
    const html = printWithStubs(body.pieces);
    const expected = await theirs(file);
    expect(body.problems).toEqual([]);
    expect(documentOf(html)).toBe(documentOf(expected.html));
    expect(body.headings).toEqual(expected.headings);
    expect(body.text.replace(/\s/g, '')).toBe(wordsOf(expected.html));
  });
});

test('the corpus is found', () => {
  expect(corpus.length).toBeGreaterThan(15);
});
