// Which documents are about the same: the nearest of each thing, and of nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDeltas, shareAt, type Docs } from '../../../src/search/engine/files.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { readFields } from '../../../src/search/index/fields.ts';
import { nearestOf } from '../../../src/search/index/near.ts';
import { doc } from './help.ts';

const nearIn = (texts: readonly string[], asked: readonly number[]): [number, number[], number[]][] =>
  Object.entries(
    nearestOf(
      asked,
      texts.map((text, index) => readFields(doc(`/${index}/`, { title: 'A title', text }))),
    ),
  ).map(([document, [documents, levels]]) => [Number(document), fromDeltas(documents), [...levels].map((_, at) => shareAt(levels, at))]);

describe('the nearest', () => {
  it('are those that share rare words, the more the nearer', () => {
    const [[, documents, shares] = [0, [], []]] = nearIn(['a sluice and a weir on the river', 'a sluice and a weir', 'a sluice', 'a road', 'the road'], [0]);
    expect(documents.slice(0, 2)).toEqual([1, 2]);
    expect(shares[0]).toBeGreaterThan(shares[1] as number);
    expect(documents).not.toContain(0);
  });

  it('of a text that stands twice is as near as can be', () => expect(nearIn(['a sluice at dusk', 'a sluice at dusk', 'a road', 'a lane'], [1])[0]?.slice(1)).toEqual([[0], [1]]));

  it('are a few other documents, in order, as near to one another as the other way round', () => {
    const words = fc.array(fc.constantFrom('sluice', 'weir', 'lock', 'gate', 'river', 'pump', 'dyke'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 40 }), (texts) => {
        const all = nearIn(texts, [...texts.keys()]);
        const shareOf = new Map(all.flatMap(([from, documents, shares]) => documents.map((to, at) => [`${from} ${to}`, shares[at] as number] as const)));
        for (const [from, documents] of all) {
          expect(documents.length).toBeLessThanOrEqual(12);
          expect(documents).toEqual([...new Set(documents)].filter((to) => to !== from && to < texts.length).toSorted((a, b) => a - b));
          for (const to of documents) expect(shareOf.get(`${to} ${from}`) ?? shareOf.get(`${from} ${to}`)).toBe(shareOf.get(`${from} ${to}`));
        }
      }),
    );
  });

  it('stand in the index for things alone: an archive has any number of articles', () => {
    const files = buildIndex([doc('/a/', { text: 'Ada Sluice' }), doc('/b/', { text: 'a road' }), doc('/people/x/', { type: 'person', kind: 'people', title: 'Ada Sluice' })], {
      lang: 'en-GB',
      synonyms: [],
    });
    const { near } = JSON.parse(files.get('docs.json') ?? '{}') as Docs;
    expect(near).toEqual({ '2': [[0], expect.stringMatching(/^.$/)] });
  });
});
