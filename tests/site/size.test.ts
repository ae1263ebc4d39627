// The weight of a first view: an article in one round trip, and two fonts at most.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { attribute, where } from './support/html.ts';
import { builtSite } from './support/site.ts';

const ROUND_TRIP = 14_336;
const FONTS = 60_000;

const site = await builtSite();
const { entries } = await knownContent();
const articles = [...entries.articles.keys()].map((id) => `/articles/${id}/`);
const sizeOf = (file: string): number => readFileSync(join(site.dir, file)).length;

describe('an article', () => {
  it.each(articles)('%s comes in 14 kB with its style', (path) => {
    const { html, document } = site.page(path);
    expect(where(document, (link) => link.tagName === 'link' && attribute(link, 'rel') === 'stylesheet')).toEqual([]);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(ROUND_TRIP);
  });
});

describe('fonts', () => {
  it('asked for beforehand are two at most, of 60 kB together', () => {
    for (const { file, document } of site.pages) {
      const preloaded = where(document, (link) => attribute(link, 'as') === 'font').map((link) => (attribute(link, 'href') ?? '').slice(site.base.length));
      expect(preloaded.length, file).toBeLessThanOrEqual(2);
      expect(
        preloaded.reduce((sum, font) => sum + sizeOf(font), 0),
        file,
      ).toBeLessThanOrEqual(FONTS);
    }
  });

  it('that a browser loads for a front page or an article are those, and no more', async () => {
    const address = await serveSite(site);
    const { page } = await visitor(await startBrowser(), address, { viewport: { width: 360, height: 740 } });
    const loaded: string[] = [];
    page.on('request', (request) => void (request.resourceType() === 'font' && loaded.push(new URL(request.url()).pathname.slice(site.base.length))));
    for (const path of ['/', ...articles]) {
      loaded.length = 0;
      await page.goto(at(address, path), { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const fonts = [...new Set(loaded)];
      expect(fonts.length, path).toBeGreaterThan(0);
      expect(fonts.length, `${path} loads ${fonts.join(', ')}`).toBeLessThanOrEqual(2);
      expect(
        fonts.reduce((sum, font) => sum + sizeOf(font), 0),
        path,
      ).toBeLessThanOrEqual(FONTS);
    }
  });
});
