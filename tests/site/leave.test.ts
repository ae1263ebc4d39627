// The way off a sensitive page, in a browser: button, keys, history, no script, no copy kept on the device.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { at, serveSite, startBrowser, visitor, type Visit } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { all, attribute, textOf, type Element } from './support/html.ts';
import { builtSite } from './support/site.ts';

const site = await builtSite();
const { entries, campaign } = await knownContent();
const address = await serveSite(site);
const browser = await startBrowser();
const idOf = (sensitive: boolean): string | undefined => [...entries.articles.values()].find(({ data }) => (data.sensitive ?? false) === sensitive)?.id;
const [sensitive, other] = [idOf(true), idOf(false)].map((id) => `/articles/${id}/`) as [string, string];
const to = campaign.leaveTo ?? '';
const NEUTRAL = 'A neutral page';

/** A window in which the neutral page answers without a network. */
async function reader(options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await visitor(browser, address, options);
  onTestFinished(() => visit.context.close());
  await visit.context.route(`${new URL(to).origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: `<title>${NEUTRAL}</title><p>${NEUTRAL}` }));
  return visit;
}

const button = '.leave [data-leave]';

describe('a page', () => {
  it('that is sensitive has the button, a skip link to it and the help lines before the text; no other has any of it', () => {
    const { document, html } = site.page(sensitive);
    const links = all(document, 'a').filter((link) => attribute(link, 'data-leave') !== undefined);
    expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'rel')])).toEqual(Array(2).fill([to, 'nofollow noreferrer']));
    expect(textOf(all(document, 'h2')[0] as Element).trim()).toBe(campaign.help.heading);
    expect(html).toContain('name="offline" content="no"');
    expect(html).toContain('name="referrer" content="no-referrer"');
    expect(site.page(other).html).not.toMatch(/data-leave|name="offline"|\.leave/);
  });

  it('has no script for it in the page itself: one small file', () => {
    const scripts = all(site.page(sensitive).document, 'script').flatMap((script) => attribute(script, 'src') ?? []);
    expect(scripts).toHaveLength(1);
    expect(readFileSync(join(site.dir, (scripts[0] as string).slice(site.base.length))).length).toBeLessThan(3_000);
  });
});

describe('leaving', () => {
  it('by the button puts the neutral page in the place of this one: Back does not lead here again', async () => {
    const { page } = await reader();
    await page.goto(at(address, '/'));
    await page.goto(at(address, sensitive));
    await page.locator(button).click();
    await page.waitForURL(to);
    await page.goBack();
    expect(page.url()).toBe(address);
  });

  it('by Shift three times says and shows how many are left', async () => {
    const { page } = await reader();
    await page.goto(at(address, sensitive));
    await page.keyboard.press('Shift');
    await expect.poll(() => page.locator('[data-leave-said]').textContent()).toContain('2 more times');
    await page.keyboard.press('Shift');
    await expect.poll(() => page.locator('[data-leave-said]').textContent()).toContain('1 more time ');
    expect(await page.locator('[data-leave-lights] [data-on]').count()).toBe(2);
    expect(await page.locator('[data-leave-lights]').isVisible()).toBe(true);
    await page.keyboard.press('Shift');
    await page.waitForURL(to);
  });

  it('is not done by capital letters', async () => {
    const { page } = await reader();
    await page.goto(at(address, sensitive));
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C']) await page.keyboard.press(key);
    expect(await page.locator('[data-leave-lights]').isVisible()).toBe(false);
    expect(page.url()).toBe(at(address, sensitive));
  });

  it('blanks the page and its title before the next one comes', async () => {
    const { page, context } = await reader();
    await context.unrouteAll();
    await context.route(`${new URL(to).origin}/**`, (route) => route.fulfill({ status: 204 })); // “No content”: the browser stays where it is
    await page.goto(at(address, sensitive));
    await page.locator(button).click({ noWaitAfter: true });
    const shown = (): Promise<string[]> => page.evaluate(() => [document.title, document.body.innerText]);
    await expect.poll(shown).toEqual(['Loading', 'Loading.']);
  });

  it('leads on again where Back would show an earlier sensitive page, until somebody comes on purpose', async () => {
    const { page } = await reader();
    await page.goto(at(address, sensitive));
    await page.goto(at(address, '/help/'));
    await page.goto(`${at(address, sensitive)}?from=help`);
    await page.locator(button).click();
    await page.waitForURL(to);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(to);
    expect(await page.title()).toBe(NEUTRAL);
    await page.goto(at(address, sensitive));
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('works without a script, as a plain link', async () => {
    const { page } = await reader({ javaScriptEnabled: false });
    await page.goto(at(address, sensitive));
    expect(await page.getByText('Shift key').isVisible()).toBe(false);
    await page.locator(button).click();
    expect(page.url()).toBe(to);
  });

  it('tells the next page nothing of where its reader was', async () => {
    const { page, context } = await reader();
    let referrer: string | undefined = 'not asked';
    await context.route(to, (route) => {
      referrer = route.request().headers()['referer'];
      return route.fulfill({ contentType: 'text/html', body: 'x' });
    });
    await page.goto(at(address, sensitive));
    await page.locator(button).click();
    await page.waitForURL(to);
    expect(referrer).toBeUndefined();
  });
});

describe('the button', () => {
  it.each(['light', 'dark'] as const)('stays in view on a narrow screen, large enough to hit and to read, in %s', async (colorScheme) => {
    const { page } = await reader({ viewport: { width: 360, height: 640 }, colorScheme });
    await page.goto(at(address, sensitive));
    await page.mouse.wheel(0, 3_000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    const box = await page.locator(button).boundingBox();
    expect(box).toMatchObject({ x: expect.closeTo(0, 0), width: expect.closeTo(360, 0) });
    expect(box?.y).toBeCloseTo(0, 0);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await contrastOf(page)).toBeGreaterThan(7);
  });

  it('shows that it has the focus, is the second stop of the keyboard, and is not printed', async () => {
    const { page } = await reader();
    await page.goto(at(address, sensitive));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-leave'))).toBe(true);
    await page.locator(button).focus();
    expect(await page.locator(button).evaluate((link) => getComputedStyle(link).outlineWidth)).toBe('3px');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(button).isVisible()).toBe(false);
  });
});

/** The contrast of the button’s words, by WCAG’s formula. */
function contrastOf(page: Visit['page']): Promise<number> {
  return page.locator(button).evaluate((link) => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map(Number)
        .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { color, backgroundColor } = getComputedStyle(link);
    const [dark = 0, bright = 0] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  });
}

describe('the worker that keeps pages for later', () => {
  it('keeps no sensitive page, and lets go of one that has become so', async () => {
    const { page } = await reader();
    const kept = (): Promise<string[]> =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.endsWith(' pages'));
        return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname);
      });
    await page.goto(at(address, '/'));
    await page.evaluate(async (base) => {
      await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
    }, site.base);
    const path = site.base + sensitive.slice(1);
    await page.evaluate(async ([base, path]) => (await caches.open(`search ${base} pages`)).put(path as string, new Response('old')), [site.base, path]);
    await page.goto(at(address, sensitive));
    await page.goto(at(address, other));
    await expect.poll(kept, { timeout: 20_000 }).toContain(site.base + other.slice(1));
    await expect.poll(kept, { timeout: 20_000 }).not.toContain(path);
  });
});
