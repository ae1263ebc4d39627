// Addresses: spelt in one place, each entry’s its own, with the base before them.
import { describe, expect, it } from 'vitest';
import { absolute, atPage, baseOf, entryPath, href, kindPath, routes, searchPath, yearPath } from '../../../src/lib/urls.ts';
import { collectionNames } from '../../../src/schemas/index.ts';

describe('an entry’s path', () => {
  it('starts at the root, ends in a slash or a fragment, and is no other collection’s', () => {
    const paths = collectionNames.map((name) => entryPath(name, 'some-id'));
    for (const path of paths) expect(path).toMatch(/^\/(?:[a-z]+\/)*(?:some-id\/|#some-id)$/);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([
    ['articles', '/articles/x/'],
    ['sources', '/sources/#x'],
    ['frameworks', '/inspections/frameworks/#x'],
    ['events', '/timeline/#x'],
    ['pages', '/x/'],
  ] as const)('of %s is %s', (collection, path) => {
    expect(entryPath(collection, 'x')).toBe(path);
  });
});

describe('the engine’s own paths', () => {
  it('are each their own, and end in a slash but for files', () => {
    const paths = Object.values(routes);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/(?:[a-z-]+\/)*(?:[a-z]+\.[a-z]+)?$/);
  });

  it('number later pages of a list', () => {
    expect([yearPath(2017), yearPath(2017, 1), yearPath(2017, 2)]).toEqual(['/articles/year/2017/', '/articles/year/2017/', '/articles/year/2017/2/']);
    expect([kindPath('news'), kindPath('news', 3)]).toEqual(['/articles/kind/news/', '/articles/kind/news/3/']);
  });

  it('carry a search and its filters', () => {
    expect(searchPath('care & leavers', { kind: 'news' })).toBe('/search/?q=care+%26+leavers&kind=news');
  });
});

describe('the base', () => {
  it.each([
    ['https://site.example', '/'],
    ['https://site.example/', '/'],
    ['https://site.example/rivers', '/rivers/'],
    ['https://site.example/a/b/', '/a/b/'],
  ])('of %s is %s', (url, base) => {
    expect(baseOf(url)).toBe(base);
  });

  it.each([
    ['https://site.example', '/articles/x/', 'https://site.example/articles/x/'],
    ['https://site.example/rivers', '/articles/x/', 'https://site.example/rivers/articles/x/'],
    ['https://site.example/rivers/', '/', 'https://site.example/rivers/'],
    ['https://site.example/rivers/', '/sources/#x', 'https://site.example/rivers/sources/#x'],
  ])('of %s stands before %s: %s', (site, path, whole) => {
    expect(absolute(site, path)).toBe(whole);
    expect(absolute(new URL(site), path)).toBe(whole);
  });

  it('is not put before whole addresses and fragments', () => {
    for (const link of ['https://other.example/', '//other.example/', '#notes', 'mailto:desk@site.example']) expect(href(link)).toBe(link);
    expect(href('/articles/')).toBe('/articles/');
  });
});

describe('a page of a document', () => {
  it('is named in the address', () => expect(atPage('https://x.example/report.pdf', 4)).toBe('https://x.example/report.pdf#page=4'));
  it('is not, where none is known or the address leads to a place already', () => {
    expect(atPage('https://x.example/report.pdf', undefined)).toBe('https://x.example/report.pdf');
    expect(atPage('https://x.example/report#findings', 4)).toBe('https://x.example/report#findings');
  });
});
