// Pages laid out in a real browser: widths, large text, shifts, targets, the keyboard, no script, and paper.
import type { Browser, Page as Window } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { builtSite, few } from './support/site.ts';
import { templates } from './support/templates.ts';

const site = await builtSite();
const known = await knownContent();
const pages = templates(known, site);
const address = await serveSite(site);
const browser = await startBrowser();
const pathOf = (template: string): string => {
  const found = pages.find(([name]) => name === template);
  if (!found) throw new Error(`no page shows the template ${template}`);
  return found[1];
};

/** What sticks out of the page to the right, or takes its words out of reach. */
const tooWide = (page: Window): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const clipped = (element: Element): boolean =>
      element.parentElement !== null && (getComputedStyle(element.parentElement).overflowX !== 'visible' || clipped(element.parentElement));
    const sticksOut = (element: Element): boolean => element.getBoundingClientRect().right > room + 1 && element.checkVisibility() && !clipped(element);
    // Words without an element of their own stick out of one that does not.
    const wide = (element: Element): boolean =>
      sticksOut(element) || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !clipped(element) && getComputedStyle(element).overflowX === 'visible');
    const culprits = [...document.body.querySelectorAll('*')].filter(wide);
    const named = culprits.slice(-2).map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
    return [`${document.documentElement.scrollWidth - room} px too wide: ${named.join(' ')}`];
  });

describe('the width of pages', async () => {
  /** What is too wide of the pages, each loaded once and seen at each width and size of text, two at a time. */
  async function measure(opened: Browser, paths: readonly string[], views: readonly [width: number, text: number][]): Promise<string[]> {
    const waiting = [...paths];
    const wrong: string[] = [];
    const look = async (): Promise<void> => {
      const { page, context } = await visitor(opened, address);
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        await page.goto(at(address, path));
        for (const [width, text] of views) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate((size) => void (document.documentElement.style.fontSize = `${size}%`), text);
          wrong.push(...(await tooWide(page)).map((complaint) => `${path} at ${width} px, text at ${text} %: ${complaint}`));
        }
      }
      await context.close();
    };
    await Promise.all([look(), look()]);
    return few(wrong.toSorted());
  }

  it('fits a narrow phone, whatever the page', { timeout: 180_000 }, async () => {
    const all = site.pages.map(({ path }) => path);
    expect(await measure(browser, all, [[320, 100]])).toEqual([]);
  });

  const some = pages.map(([, path]) => path);

  it('fits a phone, a tablet and a desk, and text made twice as large, whatever the template', { timeout: 180_000 }, async () => {
    const views: [number, number][] = [
      [360, 100],
      [768, 100],
      [1440, 100],
      [360, 200],
      [1440, 200],
    ];
    expect(await measure(browser, some, views)).toEqual([]);
  });

  it('fits each where the reader has chosen text twice as large in the browser', { timeout: 180_000 }, async () => {
    const large = await startBrowser({ text: 32 });
    const { page, context } = await visitor(large, address);
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await context.close();
    const views: [number, number][] = [
      [360, 100],
      [768, 100],
      [1440, 100],
    ];
    expect(await measure(large, some, views)).toEqual([]);
  });

  it('is seen to be too great where it is', async () => {
    const { page } = await visitor(browser, address);
    await page.goto(address);
    await page.evaluate(() => void document.querySelector('h1')?.setAttribute('style', 'width:200vw'));
    expect(await tooWide(page)).toHaveLength(1);
  });
});

describe('while a page loads', async () => {
  /** How far things moved on the page by themselves, as browsers count it. */
  async function shiftsOf(page: Window, path: string): Promise<number> {
    await page.goto(at(address, path));
    await page.evaluate(() => document.fonts.ready);
    return page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done((globalThis as unknown as { shifts: { sum: number } }).shifts.sum)))),
    );
  }

  async function watching(): Promise<{ page: Window; lateFonts: () => Promise<void> }> {
    const { context, page } = await visitor(browser, address);
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const lateFonts = async (): Promise<void> =>
      void (await context.route(/\.woff2$/, async (route) => {
        await new Promise((done) => setTimeout(done, 200));
        await route.continue();
      }));
    return { page, lateFonts };
  }

  it.each([360, 1440])('nothing moves at %i px', async (width) => {
    const { page } = await watching();
    await page.setViewportSize({ width, height: 800 });
    const moved: string[] = [];
    for (const [name, path] of pages) {
      const sum = await shiftsOf(page, path);
      if (sum >= 0.01) moved.push(`${name}: ${sum.toFixed(3)}`);
    }
    expect(moved).toEqual([]);
  });

  it.each([360, 1440])('hardly anything moves at %i px where the fonts come late', async (width) => {
    const { page, lateFonts } = await watching();
    await lateFonts();
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['home', 'article', 'leader', 'graded inspection']) expect(await shiftsOf(page, pathOf(name)), name).toBeLessThan(0.05);
  });

  it('what moves is noticed', async () => {
    const { page } = await watching();
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforebegin', '<div style="height:300px"></div>'));
    await page.waitForFunction(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum > 0.1);
  });
});

describe('targets', async () => {
  const { page } = await visitor(browser, address, { viewport: { width: 360, height: 740 }, hasTouch: true });
  const LEAST = 24;

  /**
   * Links and controls that are too small for a finger (WCAG 2.2, 2.5.8): less than 24 px either way, but for links in a
   * line of text, and for those with so much room that a circle of 24 px around their middle touches no other.
   */
  const small = (): Promise<string[]> =>
    page.evaluate((least) => {
      const inLine = (element: Element): boolean => {
        const block = element.parentElement?.closest('p, li, dd, dt, td, th, figcaption, caption, summary');
        return getComputedStyle(element).display.startsWith('inline') && block !== null && block !== undefined && block.textContent.trim() !== element.textContent.trim();
      };
      const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility() && element.closest('.prose p, .skip, svg, [class="skip"]') === null)
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const isNear = (box: DOMRect, other: DOMRect): boolean => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        return Math.hypot(dx, dy) < least / 2;
      };
      return targets
        .filter(({ box, element }) => (box.width < least || box.height < least) && !inLine(element))
        .filter(({ box, element }) => element.closest('nav li, footer li') !== null || targets.some((other) => other.element !== element && isNear(box, other.box)))
        .map(({ element, box }) => `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 30)}” ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
    }, LEAST);

  it('are large enough for a finger, or stand apart', async () => {
    const wrong: string[] = [];
    for (const [name, path] of pages) {
      await page.goto(at(address, path));
      wrong.push(...(await small()).map((complaint) => `${name}: ${complaint}`));
    }
    expect(few(wrong)).toEqual([]);
  });

  it('that are too small are noticed', async () => {
    await page.goto(address);
    await page.addStyleTag({ content: 'nav a { min-height: 0 !important; height: 12px }' });
    expect((await small()).length).toBeGreaterThan(3);
  });
});

interface Stop {
  name: string;
  outline: number;
  /** Whether all of it is in the window, and on top. */
  seen: boolean;
}

/** Where the focus stands, and whether a reader sees it. */
function focused(page: Window): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const boxes = [...element.getClientRects()];
    const box = boxes.find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const style = getComputedStyle(element);
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''} ${element.textContent.trim().slice(0, 40)}`,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      seen: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight && top !== null && (element.contains(top) || top.contains(element)),
    };
  });
}

/** Everything that the Tab key should reach, in the order of the document. */
const reachable = (page: Window): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.hasAttribute('disabled') && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''} ${element.textContent.trim().slice(0, 40)}`),
  );

describe.each(['home', 'article', 'graded inspection', '/search/'])('the keyboard on %s', async (template) => {
  const { page } = await visitor(browser, address, { viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
  const url = at(address, pathOf(template));

  it('reaches everything in the order of the page, and the focus can always be seen', { timeout: 60_000 }, async () => {
    await page.goto(url);
    const expected = await reachable(page);
    expect(expected.length).toBeGreaterThan(15);
    const stops: Stop[] = [];
    for (let press = 0; press < expected.length; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops.map(({ name }) => name)).toEqual(expected);
    expect(few(stops.filter(({ outline }) => outline < 2).map(({ name }) => `no outline: ${name}`))).toEqual([]);
    expect(few(stops.filter(({ seen }) => !seen).map(({ name }) => `out of sight: ${name}`))).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])').length)).toBe(0);
  });

  it('begins with a way past the masthead', async () => {
    await page.goto(url);
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toMatch(/^a #main /);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });
});

describe('without JavaScript', async () => {
  const { page, complaints } = await visitor(browser, address, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  it('a reader gets from the front page to an article and back', async () => {
    await page.goto(address);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toBe(`${site.base}articles/`);
    const [first] = known.entries.articles.values();
    await page
      .getByRole('main')
      .getByRole('link', { name: first?.data.headline as string })
      .first()
      .click();
    const article = page.getByRole('article').first();
    expect(await article.getByRole('heading', { level: 1 }).textContent()).toBe(first?.data.headline);
    for (const name of ['Sources', 'The inspection this covers']) expect(await page.getByRole('heading', { name }).isVisible()).toBe(true);
    for (const image of await page.locator('main img').all()) expect(await image.isVisible()).toBe(true);
    await page.getByRole('banner').getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toBe(site.base);
    expect(complaints).toEqual([]);
  });

  it('the search leads to everything by lists, and says why', async () => {
    await page.goto(address);
    await page.getByRole('searchbox').first().fill('care');
    await page.getByRole('searchbox').first().press('Enter');
    expect(new URL(page.url()).pathname).toBe(`${site.base}search/`);
    expect(await page.getByText(/needs JavaScript/).isVisible()).toBe(true);
    const links = await page
      .getByRole('navigation', { name: 'Browse' })
      .getByRole('link')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href')));
    for (const folder of ['inspections', 'areas', 'people'] as const) for (const id of known.entries[folder].keys()) expect(links).toContain(`${site.base}${folder}/${id}/`);
    expect(links).toContain(`${site.base}articles/`);
    await page.getByRole('navigation', { name: 'Browse' }).getByRole('link').last().click();
    expect(page.url()).not.toContain('/search/');
    // What only a script can fill stays hidden.
    await page.goto(at(address, '/search/'));
    expect(await page.locator('main input[type=checkbox]:visible, main button:visible').count()).toBeLessThanOrEqual(1);
  });
});

describe.each(['article', 'leader'])('the printed page of the %s', async (template) => {
  const { page } = await visitor(browser, address, { viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
  const path = pathOf(template);
  await page.goto(at(address, path));
  await page.emulateMedia({ media: 'print' });

  it('leaves out what paper cannot do', async () => {
    const furniture = await page
      .locator('nav, form, input, button')
      .evaluateAll((list) => list.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)));
    expect(furniture).toEqual([]);
  });

  it('has the text, its sources and its address', async () => {
    const { data } = known.entries.articles.get(path.split('/')[2] ?? '') ?? {};
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain(data?.headline);
    expect(text).toContain(site.page(path).url);
    const sources = page.getByRole('region', { name: 'Sources' });
    expect(await sources.isVisible()).toBe(true);
    for (const id of data?.sources ?? []) expect(await sources.innerText()).toContain(known.entries.sources.get(id)?.data.title);
  });

  it('is dark on white, whatever the screen is', async () => {
    const [ground, ink] = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('h1') as Element).color]);
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(0, 0, 0)');
  });

  it('is no wider than the paper', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});
