// Arriving from a result, in a browser: the words are marked without a change to the text, and a bar leads through them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wordsOf } from '../../src/search/query/words.ts';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { builtSite } from './support/site.ts';

const site = await builtSite();
const { entries } = await knownContent();
const address = await serveSite(site);
const browser = await startBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The article with the longest text, and a word that stands in it often. */
const [article] = [...entries.articles.values()].toSorted((a, b) => (b.body?.text.length ?? 0) - (a.body?.text.length ?? 0));
if (!article?.body) throw new Error('the content has no article');
const path = `/articles/${article.id}/`;
const words = wordsOf(article.body.text).map(({ word }) => word);
const often = [...Map.groupBy(words, (word) => word)].filter(([word]) => /^[a-z]{6,}$/.test(word)).toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';

async function open(search: string, { options = {}, before, to = path }: { options?: BrowserContextOptions; before?: (page: Page) => Promise<unknown>; to?: string } = {}) {
  const { context, page, complaints } = await visitor(browser, address, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  onTestFinished(() => context.close());
  await before?.(page);
  await page.goto(at(address, to) + search, { waitUntil: 'networkidle' });
  return { page, complaints };
}

const bar = (page: Page) => page.getByRole('region', { name: 'Words found on this page' });
const marked = (page: Page) => page.evaluate(() => [...((CSS.highlights.get('found') as Iterable<Range> | undefined) ?? [])].map(String));
/** Where the match that is shown stands in the window. */
const shownAt = (page: Page) => page.evaluate(() => ([...(CSS.highlights.get('found-now') as unknown as Iterable<Range>)][0] as Range).getBoundingClientRect().toJSON() as DOMRect);

describe('the marks', () => {
  it('are on each place of the word, and the text is as it was', async () => {
    const plain = await open('');
    const { page, complaints } = await open(`?find=${often}`);
    const found = await marked(page);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((text) => text.toLowerCase().includes(often.slice(0, 4)))).toBe(true);
    const html = (page: Page): Promise<string> => page.locator('main').evaluate((main) => main.outerHTML);
    expect(await html(page)).toBe(await html(plain.page));
    expect(complaints).toEqual([]);
  });

  it('are not there for other visitors, who load nothing for them', async () => {
    const { page } = await open('', { before: (page) => page.route('**/_astro/arrive*', () => expect.unreachable()) });
    expect(await marked(page)).toEqual([]);
    expect(await bar(page).count()).toBe(0);
  });

  it.each(['qzxqzx', '""', '-', '<b>', '😀', '%E0%A4%A', 'x'.repeat(300)])('are none for %.20s, and nothing is said', async (text) => {
    const { page, complaints } = await open(`?find=${text}`);
    expect(await bar(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are none where the browser cannot mark, without an error', async () => {
    const { page, complaints } = await open(`?find=${often}`, { before: (page) => page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights) });
    expect(await bar(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('are not printed, nor is the bar', async () => {
    const { page } = await open(`?find=${often}`);
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).isVisible()).toBe(false);
    const colours = await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element, '::highlight(found)').backgroundColor);
    await page.emulateMedia({ media: 'screen' });
    const screen = await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element, '::highlight(found)').backgroundColor);
    expect(colours).not.toBe(screen);
  });

  it('show what the text says to those who copy it', async () => {
    const { page } = await open(`?find=${often}`);
    const plain = await open('');
    const text = (page: Page): Promise<string> => page.evaluate(() => (getSelection()?.selectAllChildren(document.querySelector('main') as Element), String(getSelection())));
    expect(await text(page)).toBe(await text(plain.page));
  });
});

describe('the bar', () => {
  it('shows the first match and leads on, back and around', async () => {
    const { page } = await open(`?find=${often}`);
    const all = (await marked(page)).length;
    const said = (): Promise<string | null> => bar(page).getByRole('status').textContent();
    expect(await said()).toBe(`1 of ${all} for ${often}`);
    await bar(page).getByRole('button', { name: 'Previous match' }).click();
    expect(await said()).toContain(`${all} of ${all}`);
    await bar(page).getByRole('button', { name: 'Next match' }).click();
    await bar(page).getByRole('button', { name: 'Next match' }).click();
    expect(await said()).toContain(`2 of ${all}`);
    const { top, bottom } = await shownAt(page);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(800);
  });

  it('comes before the text for the keyboard, and goes with Escape, and with it the words in the address', async () => {
    const { page } = await open(`?find=${often}&x=1`);
    for (let index = 0; index < 30; index += 1) {
      await page.keyboard.press('Tab');
      if (await bar(page).evaluate((element) => element.contains(document.activeElement))) break;
    }
    expect(await bar(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await bar(page).count()).toBe(0);
    expect(await marked(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('?x=1');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('leaves the reader at the part of the page that the address names', async () => {
    const { page } = await open(`?find=${often}#sources-heading`, { before: (page) => page.route('**/nothing', (route) => route.continue()) });
    const hash = await page.evaluate(() => document.querySelector('main [id]:not(h1)')?.id);
    await page.goto(`${at(address, path)}?find=${often}#${hash}`, { waitUntil: 'networkidle' });
    const before = await page.evaluate(() => scrollY);
    await page.goto('about:blank');
    await page.goto(`${at(address, path)}#${hash}`, { waitUntil: 'networkidle' });
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(1);
  });

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('at %i pixels, %s, has no fault that axe can see, and stays in the window', async (width, colorScheme) => {
    const { page } = await open(`?find=${often}`, { options: { viewport: { width, height: 740 }, colorScheme } });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: unknown) => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run('.arrive')).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    const rect = await bar(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect([rect.left >= 0, rect.right <= width, rect.bottom <= 740]).toEqual([true, true, true]);
  });
});
