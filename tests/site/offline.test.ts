// The search and what was read without a network, in a browser: kept only after a search, whole for a small index, and rid of what was taken down.
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Head } from '../../src/search/engine/files.ts';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { builtSite, readSite } from './support/site.ts';

const original = await builtSite();
const { entries } = await knownContent();
// A copy, since pages are taken down from it.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'offline-')));
cpSync(original.dir, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = readSite(folder, original.url);
const address = await serveSite(site);
const browser = await startBrowser();

const people = [...entries.people.values()].map(({ data }) => data.name);
const [first, second] = [...entries.articles.keys()].map((id) => `/articles/${id}/`);
if (!people[0] || !people[1] || !first || !second) throw new Error('the content has too few people or articles');
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 40_000 });

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  ({ context, page } = await visitor(browser, address, {}));
  onTestFinished(() => context.close());
});

/** The paths that are kept in a store. */
const kept = (name: string): Promise<string[]> =>
  page.evaluate(async (name) => {
    const names = (await caches.keys()).filter((other) => other.endsWith(` ${name}`));
    const keys = await Promise.all(names.map(async (other) => (await caches.open(other)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  }, name);

const indexFile = (path: string): string => join(folder, 'search-index', path);
const head = (): Head => JSON.parse(readFileSync(indexFile('head.json'), 'utf8')) as Head;

/** Searches in the dialog, and waits for results. */
async function search(words: string): Promise<void> {
  await page.keyboard.press('/');
  await soon(() => page.locator('dialog.find').count()).toBe(1);
  await page.locator('dialog.find input').fill(words);
  await soon(() => page.locator('dialog.find .find-all').count()).toBe(1);
}

/** Searches once and waits until the whole index is kept. */
async function searchAndKeep(): Promise<void> {
  await page.goto(at(address, '/'));
  await search(people[0] as string);
  const { terms, placeFiles, documents } = head();
  await soon(async () => (await kept('index')).length).toBeGreaterThanOrEqual(terms.length + placeFiles + documents + 5);
  await soon(() => kept('pages')).toContain(`${site.base}search/`);
}

describe('a worker', () => {
  it('is there only after a search', async () => {
    await page.goto(at(address, '/'));
    await page.keyboard.press('/');
    await soon(() => page.locator('dialog.find').count()).toBe(1);
    const workers = (): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await workers()).toBe(0);
    await page.locator('dialog.find input').fill(people[0] as string);
    await soon(workers).toBe(1);
  });
});

describe('without a network', () => {
  it('finds other words on a page that is loaded anew', async () => {
    await searchAndKeep();
    await context.setOffline(true);
    await page.reload();
    await search(people[1] as string);
    expect(await page.locator('dialog.find [role="option"]').first().textContent()).toContain(people[1]);
  });

  it('shows the page of the search, with its program', async () => {
    await searchAndKeep();
    await soon(async () => (await kept('assets')).filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
    await context.setOffline(true);
    await page.goto(`${at(address, '/search/')}?q=${encodeURIComponent(people[1] as string)}`);
    await page.waitForSelector('[data-search][data-phase="found"]');
  });

  it('shows pages that were read, whatever stands after ? in their address, and says so of others', async () => {
    await searchAndKeep();
    await page.goto(at(address, first));
    const text = await page.locator('h1').textContent();
    await soon(() => kept('pages')).toContain(site.base + first.slice(1));
    await context.setOffline(true);
    await page.goto(`${at(address, first)}?find=care`);
    expect(await page.locator('h1').textContent()).toBe(text);
    await page.goto(at(address, second));
    expect(await page.locator('body').textContent()).toContain('was not kept');
    expect(await page.locator('a').getAttribute('href')).toBe(`${site.base}search/`);
  });
});

describe('what is taken down', () => {
  const file = join(folder, first.slice(1), 'index.html');
  const path = site.base + first.slice(1);

  it('is let go of as soon as the site says so', async () => {
    await searchAndKeep();
    await page.goto(at(address, first));
    await soon(() => kept('pages')).toContain(path);
    const html = readFileSync(file);
    rmSync(file);
    onTestFinished(() => writeFileSync(file, html));
    await page.goto(at(address, first));
    await soon(() => kept('pages')).not.toContain(path);
  });

  /** Puts another version of the site in its place until the test is done, with these files as they stand in it. */
  function publish(files: Record<string, string | null>): { last: string } {
    const { version: last } = head();
    const next = '0123456789';
    const index = ['head.json', 'docs.json', 'suggest.json', 'spell.json'].filter((name) => existsSync(indexFile(name)));
    const change = (from: string, to: string): void => {
      for (const name of index) writeFileSync(indexFile(name), readFileSync(indexFile(name), 'utf8').replaceAll(from, to));
    };
    cpSync(indexFile(last), indexFile(next), { recursive: true });
    change(last, next);
    const before = Object.keys(files).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    for (const [name, text] of Object.entries(files)) {
      if (text === null) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), text);
    }
    onTestFinished(() => {
      change(next, last);
      for (const [name, text] of before) writeFileSync(join(folder, name), text);
    });
    return { last };
  }
  const inPages = (text: string): Promise<boolean> =>
    page.evaluate(async (text) => {
      const names = (await caches.keys()).filter((name) => name.endsWith(' pages'));
      const bodies = await Promise.all(
        names.map(async (name) => {
          const cache = await caches.open(name);
          return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.text()));
        }),
      );
      return bodies.flat().some((body) => body?.includes(text));
    }, text);

  it('is let go of with the next version of the site, whichever page is opened, and so are the files of the last index', async () => {
    await searchAndKeep();
    await page.goto(at(address, first));
    await soon(() => kept('pages')).toContain(path);
    const { last } = publish({ [`${first.slice(1)}index.html`]: null });
    await page.goto(at(address, '/about/'));
    await soon(() => kept('pages')).not.toContain(path);
    await soon(async () => (await kept('index')).filter((file) => file.includes(`/${last}/`))).toEqual([]);
  });

  it('is let go of where the host answers with the notice alone, and out of lists that showed it', async () => {
    await searchAndKeep();
    const name = `${first.slice(1)}index.html`;
    const list = 'articles/index.html';
    const headline = (await (await page.goto(at(address, first)), page.locator('h1').innerText())).slice(0, 20);
    await page.goto(at(address, '/articles/'));
    await soon(() => kept('pages')).toEqual(expect.arrayContaining([path, `${site.base}articles/`]));
    expect(await inPages(headline)).toBe(true);
    const notice = '<!doctype html><html lang="en"><title>This page was taken down</title><h1>This page was taken down</h1></html>';
    const without = { [name]: notice, [list]: notice, 'index.html': notice, 'search/index.html': notice };
    publish(without);
    await page.goto(at(address, '/about/'));
    await soon(() => inPages(headline)).toBe(false);
    await context.setOffline(true);
    await page.goto(at(address, first));
    expect(await page.locator('h1').textContent()).toBe('This page was taken down');
  });

  it('is let go of where search never knew of it, such as a caption or a source', async () => {
    const words = 'A caption that was withdrawn';
    const html = readFileSync(file, 'utf8');
    const before = readFileSync(indexFile('head.json'), 'utf8');
    onTestFinished(() => (writeFileSync(file, html), writeFileSync(indexFile('head.json'), before)));
    writeFileSync(file, html.replace('</main>', `${words}</main>`));
    await searchAndKeep();
    await page.goto(at(address, first));
    await soon(() => inPages(words)).toBe(true);
    writeFileSync(file, html);
    writeFileSync(indexFile('head.json'), JSON.stringify({ ...head(), pages: '0123456789' }));
    await page.goto(at(address, '/about/'));
    await soon(() => inPages(words)).toBe(false);
  });
});

describe('saving data', () => {
  it('keeps only what was asked for', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.goto(at(address, '/'));
    await search(people[0] as string);
    await soon(() => kept('pages')).toContain(`${site.base}search/`);
    expect((await kept('index')).length).toBeLessThan(head().documents);
  });
});
