// Words that are said together: how much of a question one sentence says, and what that does to the order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../../src/search/engine/files.ts';
import { shareInOneSentence, togetherFactor } from '../../../src/search/engine/together.ts';
import { readTexts } from '../../../src/search/engine/texts.ts';
import { doc, small } from './help.ts';

const file = (text: string, rest: Partial<DocumentFile> = {}): DocumentFile => ({ url: '/', type: 'article', kind: 'news', title: '', lead: '', sections: [{ text }], ...rest });
const share = (text: string, masses: Record<string, number>, rest: Partial<DocumentFile> = {}): number =>
  shareInOneSentence(readTexts(file(text, rest)), new Map(Object.entries(masses)));

describe('the share that one sentence says', () => {
  it.each([
    ['The river rose. A weir broke.', 0.5],
    ['The river broke a weir.', 1],
    ['Rivers and weirs.', 1],
    ['A list\nriver\nweir', 0.5],
    ['Nothing of it.', 0],
    ['', 0],
  ])('of “river weir” in “%s” is %f', (text, expected) => expect(share(text, { river: 2, weir: 2 })).toBe(expected));
  it('counts words by how much they tell', () => expect(share('The river rose. A weir broke.', { river: 3, weir: 1 })).toBe(0.75));
  it('looks at titles, leads and headings too', () => {
    const parts: Partial<DocumentFile>[] = [{ title: 'River and weir' }, { lead: 'River and weir' }, { sections: [{ heading: 'River and weir', text: '' }] }];
    for (const part of parts) expect(share('', { river: 1, weir: 1 }, part)).toBe(1);
  });
  it('knows a number by its unit and without', () => expect(share('It cost £23.5m.', { '23.5m': 1, '23.5': 1 })).toBe(1));
  it('of no words is nothing', () => expect(share('The river.', {})).toBe(0));

  it('lies between 0 and 1, and leaves a page the more of its points the larger it is', () => {
    const word = fc.constantFrom('river', 'weir', 'lock', '.', '\n', '23.5m', '🦊');
    fc.assert(
      fc.property(fc.array(word), fc.dictionary(word, fc.double({ min: 0.15, max: 6, noNaN: true })), (words, masses) => {
        const said = share(words.join(' '), masses);
        expect(said).toBeGreaterThanOrEqual(0);
        expect(said).toBeLessThanOrEqual(1 + 1e-9);
        expect(togetherFactor(said)).toBeGreaterThan(togetherFactor(0) - 1e-9);
        expect(togetherFactor(said)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('the order', () => {
  const documents = [
    doc('/first/', { title: 'River and weir', text: 'River and weir.' }),
    doc('/apart/', { title: 'Two parts', text: 'The river rose at noon. Then a weir broke. It was a long day for all.' }),
    doc('/together/', { title: 'One part', text: 'At noon the river broke a weir. Then all went home. It was a long day for all.' }),
  ];
  const { ask, urls } = small(documents);

  it('puts what says it in one sentence before what says it apart, and leaves the first the first', async () => {
    expect(await urls('river weir')).toEqual(['/first/', '/together/', '/apart/']);
    const hits = await (await ask('river weir')).hits(1);
    expect(hits[0]?.together).toBe(1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });
  it('by day stays by day', async () => {
    const dated = small(documents.map((document, index) => ({ ...document, day: `2020-01-0${index + 1}` })));
    expect(await dated.urls('river weir', { sort: 'oldest' })).toEqual(['/first/', '/apart/', '/together/']);
  });
});
