// What is fetched beforehand so that the search works without a network, and when it is not.
import { describe, expect, it } from 'vitest';
import { filesOf, maySpend } from '../../../../src/search/client/offline.ts';
import { buildIndex } from '../../../../src/search/index/build.ts';
import type { Head } from '../../../../src/search/engine/files.ts';

describe('the files of an index', () => {
  const document = { url: '/a/', type: 'article', kind: 'news', title: 'A title', aliases: [], lead: 'A lead', sections: [{ text: 'Some words' }], facets: {} } as const;
  const files = buildIndex([document, { ...document, url: '/b/' }], { lang: 'en-GB', synonyms: [] });

  it('are those that were written, all of them', () => {
    expect(filesOf(JSON.parse(files.get('head.json') as string) as Head).toSorted()).toEqual([...files.keys()].toSorted());
  });
});

describe('fetching unasked', () => {
  it.each([
    [{}, 1_400_000, true],
    [{}, 1_600_000, false],
    [{ saveData: true }, 1_000, false],
    [{ effectiveType: '2g' }, 1_000, false],
    [{ effectiveType: 'slow-2g' }, 1_000, false],
    [{ effectiveType: '3g' }, 1_000, true],
  ])('with %j and %i bytes: %s', (connection, bytes, expected) => {
    expect(maySpend(connection, bytes)).toBe(expected);
  });
});
