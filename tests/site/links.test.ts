// Every address in the built site leads somewhere, and every file in it is led to.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFiles, references, resolve } from './support/addresses.ts';
import { knownContent } from './support/content.ts';
import { attribute, elements, where } from './support/html.ts';
import { builtSite, few } from './support/site.ts';

const site = await builtSite();
const known = await knownContent();
const found = references(site).map((reference) => ({ ...reference, to: resolve(reference, site) }));

describe('addresses', () => {
  it('are many', () => {
    expect(found.length).toBeGreaterThan(site.pages.length * 20);
    for (const name of ['/articles/', 'font', '.woff2', 'site.webmanifest', 'feed.xml'])
      expect(
        found.some(({ address }) => address.includes(name)),
        name,
      ).toBe(true);
    for (const file of ['site.webmanifest', 'feed.xml'])
      expect(
        found.some(({ from }) => from === file),
        file,
      ).toBe(true);
  });

  it('lead to files that are there, straight', () => {
    const dead = found.flatMap(({ from, address, to }) => (to && 'dead' in to ? [`${from}: ${address}: ${to.dead}`] : []));
    expect(few([...new Set(dead)])).toEqual([]);
  });

  it('with a fragment lead to a place that is on the page', () => {
    const ids = new Map(site.pages.map((page) => [page.file, new Set([...elements(page.document)].flatMap((element) => attribute(element, 'id') ?? []))]));
    const missing = found.flatMap(({ from, address, to }) => {
      if (!to || 'dead' in to || to.fragment === '' || ids.get(to.file)?.has(to.fragment)) return [];
      return [`${from}: ${address}`];
    });
    expect(few([...new Set(missing)])).toEqual([]);
  });

  it('elsewhere are written in full, with nobody’s tracking on them', () => {
    const outside = found.filter(({ to, address }) => !to && /^https?:/.test(address));
    expect(outside.length).toBeGreaterThan(100);
    expect(outside.filter(({ address }) => /[?&](?:utm_|fbclid|gclid)/.test(address) || /\s/.test(address)).map(({ from, address }) => `${from}: ${address}`)).toEqual([]);
  });
});

describe('files', () => {
  /** Found by name, without a link. */
  const WELL_KNOWN = new Set(['index.html', '404.html', 'robots.txt', 'favicon.ico', 'apple-touch-icon.png', 'sw.js']);

  it('are all led to by a page, a style, a feed or a map: what nobody names has leaked', () => {
    const named = new Set(found.filter(({ from }) => !site.moved.some(({ file }) => file === from)).flatMap(({ to }) => (to && 'file' in to ? [to.file] : [])));
    // A script that is named may name more, and so on.
    for (const file of named) {
      if (!file.endsWith('.js')) continue;
      const text = readFileSync(join(site.dir, file), 'utf8');
      for (const other of site.files) if (other.startsWith('_astro/') && text.includes(basename(other))) named.add(other);
    }
    const moved = new Set(site.moved.map(({ file }) => file));
    expect(few(ownFiles(site).filter((file) => !named.has(file) && !moved.has(file) && !WELL_KNOWN.has(file)))).toEqual([]);
  });

  it('can be reached from the front page by links and forms alone', () => {
    const linked = Map.groupBy(
      site.pages.flatMap((page) =>
        where(page.document, ({ tagName }) => tagName === 'a' || tagName === 'form').map((link) => ({
          from: page.file,
          address: attribute(link, 'href') ?? attribute(link, 'action') ?? '',
          base: page.url,
        })),
      ),
      ({ from }) => from,
    );
    const reached = new Set(['index.html']);
    for (const file of reached) {
      for (const reference of linked.get(file) ?? []) {
        const to = resolve(reference, site);
        if (to && 'file' in to && to.file.endsWith('.html')) reached.add(to.file);
      }
    }
    expect(few(site.pages.map(({ file }) => file).filter((file) => !reached.has(file) && file !== '404.html'))).toEqual([]);
  });
});

describe('the map of the site for search engines', () => {
  it('has every page that they may show, and nothing else', () => {
    const [, named = ''] = /^Sitemap: (\S+)$/m.exec(readFileSync(join(site.dir, 'robots.txt'), 'utf8')) ?? [];
    const [index] = site.files.filter((file) => new URL(file, site.url).href === named);
    expect(index, `robots.txt names ${named}`).toBeDefined();
    const listed = references(site).filter(({ from }) => /^sitemap-\d+\.xml$/.test(from));
    // The search has nothing of its own to be found.
    const pages = site.pages.filter(({ path }) => path !== '/404.html' && path !== '/search/').map(({ url }) => url);
    expect(listed.map(({ address }) => address).toSorted()).toEqual(pages.toSorted());
  });
});

describe('moved addresses', () => {
  it('lead to where their entries stand now', () => {
    const folders = ['articles', 'inspections', 'areas', 'people', 'authors'] as const;
    const moves = folders.flatMap((folder) =>
      [...known.entries[folder].values()].flatMap(({ id, data }) => (data.formerly ?? []).map((old) => ({ from: `/${folder}/${old}/`, to: `/${folder}/${id}/` }))),
    );
    const leads = site.moved.map(({ path, document }) => {
      const [refresh] = where(document, (element) => attribute(element, 'http-equiv') === 'refresh');
      return { from: path, to: attribute(refresh ?? ({ attrs: [] as never[] } as never), 'content')?.replace(/^0;url=/, '') };
    });
    const pages = [...known.entries.pages.values()].flatMap(({ id, data }) => (data.formerly ?? []).map((old) => ({ from: `/${old}/`, to: `/${id}/` })));
    const expected = [...moves, ...pages].map(({ from, to }) => ({ from, to: new URL(to.slice(1), site.url).href }));
    const order = (a: { from: string }, b: { from: string }): number => a.from.localeCompare(b.from);
    expect(leads.toSorted(order)).toEqual(expected.toSorted(order));
  });
});
