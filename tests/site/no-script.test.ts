// Without JavaScript: the search leads to lists, and from them to every article in three steps at most.
import { describe, expect, it, onTestFinished } from 'vitest';
import { CAMPAIGN_DIR, NOW } from '../fixtures/build.ts';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { resolve } from './support/addresses.ts';
import { runDesk } from './support/desk.ts';
import { all, attribute, textOf } from './support/html.ts';
import { builtSite, readSite, type Page, type Site } from './support/site.ts';

const site = await builtSite();
const FURTHEST = 3;

const mainOf = ({ document }: Page) => all(document, 'main')[0] as never;

/** How many steps each page is from the search, by the links in the pages’ own part. */
function stepsFromSearch(site: Site): Map<string, number> {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const steps = new Map<string, number>([['search/index.html', 0]]);
  for (const [file, step] of steps) {
    const page = pages.get(file);
    if (!page) continue;
    for (const link of all(mainOf(page), 'a')) {
      const to = resolve({ from: file, address: attribute(link, 'href') ?? '', base: page.url }, site);
      if (to && 'file' in to && !steps.has(to.file)) steps.set(to.file, step + 1);
    }
  }
  return steps;
}

const articlesOf = ({ files }: Site): string[] => files.filter((file) => /^articles\/(?!year\/|kind\/)[^/]+\/index\.html$/.test(file));

/** Articles that are further from the search than they may be. */
function far(site: Site): string[] {
  const steps = stepsFromSearch(site);
  const moved = new Set(site.moved.map(({ file }) => file));
  return articlesOf(site)
    .filter((file) => !moved.has(file) && (steps.get(file) ?? Infinity) > FURTHEST)
    .map((file) => `${file}: ${steps.get(file) ?? 'no way'}`);
}

describe('every article', () => {
  it('is three steps from the search at most', () => {
    expect(articlesOf(site).length).toBeGreaterThan(0);
    expect(far(site)).toEqual([]);
  });

  it('is so in another campaign too', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'no-script-')));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const outDir = join(folder, 'site');
    const url = 'https://elsewhere.example/some/place/';
    const built = await runDesk(['build'], { CONTENT_DIR: CAMPAIGN_DIR, OUT_DIR: outDir, SITE_URL: url, BUILD_NOW: NOW.toISOString() });
    expect(built.status, built.output).toBe(0);
    const second = readSite(outDir, url);
    expect(articlesOf(second).length).toBeGreaterThan(0);
    expect(far(second)).toEqual([]);
  });
});

describe('the index from A to Z', () => {
  const page = site.page('/search/a-z/');

  it('has an entry for each thing that has a page of its own', () => {
    const linked = new Set(all(mainOf(page), 'dt').flatMap((term) => all(term, 'a').map((link) => attribute(link, 'href'))));
    const own = site.pages.map(({ path }) => path).filter((path) => /^\/(?:people|areas|inspections)\/(?!frameworks\/)[^/]+\/$/.test(path));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((path) => !linked.has(site.base + path.slice(1)))).toEqual([]);
  });

  it('stands in alphabetical order under its letters', () => {
    const letters = all(mainOf(page), 'h2').map(textOf);
    expect(letters).toEqual(letters.toSorted());
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('the form', () => {
  it('lands on the lists, which say why', async () => {
    const address = await serveSite(site);
    const { page, context } = await visitor(await startBrowser(), address, { javaScriptEnabled: false });
    onTestFinished(() => context.close());
    await page.goto(at(address, '/'));
    await page.locator('header input[name="q"]').fill('care leavers');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=care+leavers');
    expect(await page.locator('main').innerText()).toMatch(/JavaScript/);
    await page.getByRole('navigation', { name: 'Browse' }).getByRole('link', { name: 'A to Z' }).click();
    await page.waitForURL('**/search/a-z/');
    await page.locator('main dd ul a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/\/articles\/[^/]+\/$/);
  });
});
