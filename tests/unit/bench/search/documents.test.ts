// The made corpus of the search: the same each time, in the proportions of a language, with one rare and one common word; and its pages.
import { describe, expect, test } from 'vitest';
import { COMMON_WORD, makeDocuments, RARE_WORD } from '../../../bench/documents.ts';
import { Dice } from '../../../bench/dice.ts';
import { Vocabulary } from '../../../bench/vocabulary.ts';
import { pagesOf } from '../../../../src/desk/bench/search/pages.ts';
import { flatten } from '../../../../src/desk/bench/search/systems/minisearch.ts';
import { copyPages } from '../../../../src/desk/bench/search/systems/pagefind.ts';
import type { SearchDocument } from '../../../../src/search/engine/types.ts';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const term = (id: string, changes: Partial<SearchDocument> = {}): SearchDocument =>
  ({
    url: `/glossary/#${id}`,
    type: 'term',
    kind: 'terms',
    title: `The ${id}`,
    aliases: ['a & b'],
    tags: [],
    lead: 'What it <is>.',
    sections: [],
    facets: {},
    ...changes,
  }) as SearchDocument;
const article = term('x', { url: '/articles/own/', type: 'article', facets: { kind: ['news'], area: ['water'] } });

describe('a made corpus', () => {
  const corpus = makeDocuments(40, [term('weir'), article]);
  const made = corpus.slice(1);
  const wordsOf = ({ title, lead, sections }: SearchDocument): string => [title, lead, ...sections.map(({ heading, text }) => `${heading ?? ''} ${text}`)].join(' ').toLowerCase();

  test('keeps the campaign’s documents, its articles aside', () =>
    expect([corpus.length, corpus[0]?.url, corpus.some(({ url }) => url === article.url)]).toEqual([41, '/glossary/#weir', false]));
  test('is the same for the same seed', () => expect(makeDocuments(40, [term('weir'), article])).toEqual(corpus));
  test('grows without changing what was there', () => expect(makeDocuments(50, [article]).slice(0, 40)).toEqual(made));
  test('has no address twice', () => expect(new Set(corpus.map(({ url }) => url)).size).toBe(corpus.length));
  test('bears the ids of the campaign’s articles', () => expect(made[0]?.facets).toMatchObject({ kind: ['news'], area: ['water'], grade: [] }));
  test('has the rare word in one text and in no headline, the common one in many', () => {
    expect(made.filter((document) => wordsOf(document).includes(RARE_WORD))).toHaveLength(1);
    expect(made.filter(({ title }) => title.toLowerCase().includes(RARE_WORD))).toHaveLength(0);
    expect(made.filter((document) => wordsOf(document).includes(COMMON_WORD)).length).toBeGreaterThan(10);
  });
});

test('a vocabulary draws its first words often and most of them hardly ever', () => {
  const [vocabulary, dice] = [new Vocabulary(1), new Dice(2)];
  const drawn = Array.from({ length: 20_000 }, () => vocabulary.draw(dice));
  const counts = Map.groupBy(drawn, (word) => word);
  expect(counts.get('the')?.length).toBeGreaterThan(400);
  expect(counts.size).toBeGreaterThan(3_000);
  expect(counts.size).toBeLessThan(6_000);
});

describe('pages', () => {
  const whole = term('page', { url: '/glossary/', title: 'Glossary', aliases: [] });
  const pages = pagesOf([term('weir', { sections: [{ id: 'use', heading: 'Use', text: 'One.\nTwo.' }] }), whole, term('r', { url: 'https://example.org/r.pdf#page=2' })], 'en-GB');

  test('are one for what is found in parts, the whole first', () => {
    expect([...pages.keys()]).toEqual(['/glossary/']);
    expect(pages.get('/glossary/')).toMatch(
      /<title>Glossary<\/title>.*<h1>Glossary<\/h1>.*<h2 id="weir">The weir<\/h2><p>a &#38; b<\/p><p>What it &#60;is&#62;\.<\/p><h2 id="use">Use<\/h2><p>One\.<\/p><p>Two\.<\/p>/,
    );
  });

  test('of a built site are copied without the marks of another search, each once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'));
    try {
      await mkdir(join(folder, 'site/glossary'), { recursive: true });
      await writeFile(join(folder, 'site/glossary/index.html'), '<main data-pagefind-body data-pagefind-meta="a:b" data-other="c">x</main>');
      expect(await copyPages(join(folder, 'site'), join(folder, 'copy'), ['/glossary/#a', '/glossary/#b', 'https://example.org/'])).toBe(1);
      expect(await readFile(join(folder, 'copy/glossary/index.html'), 'utf8')).toBe('<main data-other="c">x</main>');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('MiniSearch is given a title and all other words', () => {
  expect(flatten(term('weir', { sections: [{ heading: 'Use', text: 'One.' }] }), 3)).toEqual({
    id: 3,
    url: '/glossary/#weir',
    title: 'The weir',
    text: 'a & b\nWhat it <is>.\nUse\nOne.',
  });
});
