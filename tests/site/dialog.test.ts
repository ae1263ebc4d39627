// The search from every page, in a browser: nothing is loaded before somebody reaches for it, no letter is lost, everything goes by keyboard.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { all, attribute, sourceOf } from './support/html.ts';
import { builtSite } from './support/site.ts';

const site = await builtSite();
const { entries } = await knownContent();
const address = await serveSite(site);
const browser = await startBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const [person] = [...entries.people.values()].map(({ id, data }) => ({ id, name: data.name }));
const [article] = [...entries.articles.values()].map(({ id, data }) => ({ path: `/articles/${id}/`, headline: data.headline }));
if (!person || !article) throw new Error('the content has no person or no article');

/** Pages of the campaign with the script of their own aside. */
const pages = site.pages.filter(({ path }) => path !== '/search/');
const inlineOf = (document: (typeof pages)[number]['document']): string[] =>
  all(document, 'script')
    .filter((script) => attribute(script, 'src') === undefined && attribute(script, 'type') === 'module')
    .map(sourceOf);

const ofSearch = (url: string): boolean => /\/search-index\/|\/_astro\/(?:dialog|arrive|spelling)/.test(url);

/** A page in a fresh profile, with what it asks for of the search. A complaint fails the test. */
async function open(path: string, { options = {}, before }: { options?: BrowserContextOptions; before?: (page: Page) => Promise<unknown> } = {}) {
  const { context, page, complaints } = await visitor(browser, address, options);
  const asked: string[] = [];
  page.on('request', (request) => void (ofSearch(request.url()) && asked.push(new URL(request.url()).pathname)));
  onTestFinished(() => context.close());
  await before?.(page);
  await page.goto(at(address, path));
  return { page, context, complaints, asked };
}

const dialog = (page: Page) => page.locator('dialog.find');
const box = (page: Page) => page.locator('dialog.find input');
const options = (page: Page) => page.locator('dialog.find [role="option"]');
const isOpen = (page: Page) => dialog(page).evaluate((element) => (element as HTMLDialogElement).open);
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const settled = (page: Page) => soon(() => page.locator('dialog.find [role="status"]').textContent()).toMatch(/result/);

describe('the script on each page', () => {
  it('is one, of a kilobyte at most, and the same everywhere, so that a policy can name it', () => {
    const texts = new Set(pages.map(({ document, file }) => inlineOf(document).join('\n') || file));
    expect([...texts].filter((text) => !text.includes('search') && !text.includes('reach'))).toEqual([]);
    expect(texts.size).toBe(1);
    const [text = ''] = texts;
    expect(Buffer.byteLength(text)).toBeGreaterThan(100);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024);
  });

  it('loads nothing of the search until somebody reaches for it', async () => {
    for (const path of ['/', article.path]) {
      const { page, asked } = await open(path);
      await page.mouse.wheel(0, 4000);
      await page.keyboard.press('Tab');
      await page.waitForLoadState('networkidle');
      expect(asked, path).toEqual([]);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    }
  });

  it('then asks for the program and the first files of the index together, each once', async () => {
    const { page, asked } = await open('/', { before: (page) => page.route('**/_astro/dialog*', async (route) => void setTimeout(() => void route.continue(), 400)) });
    await page.locator('header input[name="q"]').focus();
    await soon(() => asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.map((path) => path.replace(/.*\//, '').replace(/^dialog.*/, 'dialog')).toSorted()).toEqual(['dialog', 'docs.json', 'head.json', 'suggest.json']);
    expect(await dialog(page).count()).toBe(0);
    await page.keyboard.type(person.name);
    await settled(page);
    expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
  });
});

describe('opening', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('%s opens it from anywhere', async (key) => {
    const { page, complaints } = await open(article.path);
    await page.keyboard.press(key);
    await soon(() => dialog(page).count()).toBe(1);
    await soon(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await box(page).inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('a click on the box in the masthead opens it, and so does typing there', async () => {
    const { page } = await open('/');
    await page.locator('header input[name="q"]').click();
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await soon(() => isOpen(page)).toBe(false);
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('x');
    await soon(() => isOpen(page)).toBe(true);
    expect(await box(page).inputValue()).toBe('x');
  });

  it('loses no letter that is typed before it comes', async () => {
    const { page } = await open(article.path, { before: (page) => page.route('**/_astro/dialog*', async (route) => void setTimeout(() => void route.continue(), 1200)) });
    await page.keyboard.press('/');
    await page.keyboard.type('what has', { delay: 30 });
    expect(await dialog(page).count()).toBe(0);
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.type(' come', { delay: 30 });
    expect(await box(page).inputValue()).toBe('what has come');
  });

  it('leaves / alone in fields', async () => {
    const { page } = await open('/');
    await page.locator('header input[name="q"]').focus();
    await page.keyboard.type('a/b');
    await soon(() => dialog(page).count()).toBe(1);
    await soon(() => box(page).inputValue()).toBe('a/b');
  });

  it('is a plain form where the program does not come', async () => {
    const { page } = await open('/', { before: (page) => page.route('**/_astro/dialog*', (route) => route.abort()) });
    await page.keyboard.press('/');
    await page.keyboard.type('care');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=care');
  });
});

describe('asking', () => {
  it('says first what can be asked', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await soon(() => page.locator('.find-note').textContent()).toMatch(/Names, headlines/);
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('offers names at once and the best of the text below', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(person.name);
    await settled(page);
    expect(await options(page).first().getAttribute('href')).toBe(`${site.base}people/${person.id}/`);
    expect(await options(page).count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it('is led by the arrows and Enter, says where one is, and comes back to the box', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(person.name);
    await settled(page);
    await page.keyboard.press('ArrowDown');
    const first = options(page).first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/people/${person.id}/`);
  });

  it('goes to the page of the search with Enter, and to a new tab with Control', async () => {
    const { page, context } = await open('/');
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.type('care “leavers”');
    const tab = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    expect(new URL((await tab).url()).searchParams.get('q')).toBe('care “leavers”');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('care “leavers”');
  });

  it('tells the page of a result what was looked for', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('letters');
    await settled(page);
    const inText = page.locator('dialog.find [aria-labelledby="find-texts"] a').first();
    if ((await inText.count()) > 0) expect(await inText.getAttribute('href')).toMatch(/[?&]find=letters/);
  });

  it('gives the focus back, and keeps what was asked for the next time', async () => {
    const { page } = await open(article.path);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.type('care');
    await page.keyboard.press('Escape');
    await soon(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    expect(await box(page).inputValue()).toBe('care');
    await page.keyboard.type('new');
    expect(await box(page).inputValue()).toBe('new');
  });

  it('takes what makes no sense for what it is', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    for (const text of ['<img src=x onerror=alert(1)>', '"', 'the of and', '😀', 'كلمة', 'x'.repeat(10_000), 'kind:', '-', ' ']) {
      await box(page).fill(text);
      await page.waitForTimeout(250);
      expect(await page.locator('dialog.find img').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});

describe('a name that was written wrongly', () => {
  const misspelt = person.name.toLowerCase().replace(/(\S)(\S)(\S\S)$/, '$2$1$3');
  const first = (page: Page) => page.locator('.find-title').first();

  it('is put right, by a program that comes only then', async () => {
    const { page, asked, complaints } = await open('/');
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.type(person.name.slice(0, 3));
    await settled(page);
    expect(asked.filter((path) => path.includes('spelling'))).toEqual([]);
    await box(page).fill(misspelt);
    await soon(() => first(page).textContent()).toBe(person.name);
    await soon(() => page.locator('dialog.find').innerText()).toContain(`“${person.name}”`);
    expect(asked.filter((path) => path.includes('spelling'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('is looked for as it stands where that program does not come, and put right when it does', async () => {
    const { page } = await open('/', { before: (page) => page.route('**/_astro/spelling*', (route) => route.abort()) });
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    const surname = misspelt.split(' ').at(-1) ?? '';
    await page.keyboard.type(surname);
    await soon(() => page.locator('dialog.find [role="status"]').textContent()).toMatch(/no results?|nothing/i);
    await page.unroute('**/_astro/spelling*');
    await box(page).fill('');
    await box(page).fill(surname);
    await soon(() => first(page).textContent()).toBe(person.name);
  });
});

describe('what goes wrong', () => {
  it('is said, with a way on, and mended when asked again', async () => {
    const { page } = await open('/', { before: (page) => page.route('**/search-index/**', (route) => route.fulfill({ status: 404, body: 'Not found' })) });
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    await page.keyboard.type('care');
    await soon(() => page.locator('.find-note').textContent()).toMatch(/did not come/);
    expect(await page.locator('.find-note a').getAttribute('href')).toMatch(/\/search\/$/);
    await page.unroute('**/search-index/**');
    await page.keyboard.type(' ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await settled(page);
  });

  it('is said to be the connection where that is gone, and goes on when it is back', async () => {
    const { page, context } = await open('/');
    await page.keyboard.press('/');
    await soon(() => dialog(page).count()).toBe(1);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.keyboard.type(person.name);
    await soon(() => page.locator('.find-note').textContent()).toMatch(/no connection/);
    expect(await options(page).first().getAttribute('href')).toContain(`/people/${person.id}/`);
    await context.setOffline(false);
    await settled(page);
  });

  it('is nothing under a strict policy', async () => {
    const [script = ''] = inlineOf(site.page('/').document);
    const policy = `default-src 'self'; script-src 'self' 'sha256-${hash('sha256', script, 'base64')}'; style-src 'self' 'unsafe-inline'`;
    const { page, complaints } = await open('/', {
      before: (page) =>
        page.route(address, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
        }),
    });
    await page.keyboard.press('/');
    await page.keyboard.type(person.name);
    await settled(page);
    expect(await dialog(page).evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect(complaints).toEqual([]);
  });
});

describe('the look', () => {
  const views: [number, 'light' | 'dark'][] = [
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ];
  it.each(views)('at %i pixels, %s, has no fault that axe can see, and stays in the window', async (width, colorScheme) => {
    const { page } = await open('/', { options: { viewport: { width, height: 740 }, colorScheme, reducedMotion: 'reduce' } });
    await page.keyboard.press('/');
    await page.keyboard.type(person.name);
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run('dialog.find')).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    const rect = await dialog(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect(rect.left).toBeGreaterThanOrEqual(0);
    expect(rect.right).toBeLessThanOrEqual(width);
    expect(rect.bottom).toBeLessThanOrEqual(740);
    if (width < 500) expect(rect.width).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
