// The search of the built site, in a browser: what it finds, and what it says when it cannot.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tidyQuery } from '../../src/search/query/state.ts';
import { serve, type Serving } from '../../src/desk/site/serve.ts';

const dist = resolve(process.env['OUT_DIR'] ?? 'dist');
const searchHtml = readFileSync(join(dist, 'search/index.html'), 'utf8');
const base = /data-base="([^"]+)"/.exec(searchHtml)?.[1] ?? '/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface ArticleData {
  url: string;
  headline: string;
  kind: string;
}
const articles = JSON.parse(readFileSync(join(dist, 'data/articles.json'), 'utf8')) as ArticleData[];
const article = articles[0] as ArticleData;
/** The words of a headline, as a reader would type them. */
const wordsOf = ({ headline }: ArticleData): string => tidyQuery(headline.replace(/[^\p{L}\p{N}’' ]+/gu, ' '));
const words = wordsOf(article);

let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  serving = await serve(dist, { base, port: 0 });
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const at = (path: string): string => serving.url + path.replace(/^\//, '');

/** A page in a fresh profile. A script error anywhere fails the test. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  return page;
}

async function open(search: string, page?: Page): Promise<Page> {
  const opened = page ?? (await newPage());
  await opened.goto(at(`/search/${search}`));
  return opened;
}

const phase = (page: Page, name: string) => page.waitForSelector(`[data-search][data-phase="${name}"]`);
const heading = (page: Page) => page.locator('[data-heading]');
const results = (page: Page) => page.locator('[data-results] > li');
const box = (page: Page) => page.locator('[data-search] input[name="q"]');
/** Waits for what a busy machine may take its time over. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const total = async (page: Page): Promise<number> => Number(/^\d+/.exec((await heading(page).textContent()) ?? '')?.[0] ?? 0);
/** A query that finds more than a page of results: every page is of some kind. */
const kinds = [...searchHtml.matchAll(/name="kind" value="([^"]+)"/g)].map(([, id]) => `kind=${id}`);
const EVERYTHING = `?${kinds.join('&')}`;

describe('finding', () => {
  it('finds a piece by the words of its headline, and marks them', async () => {
    const page = await open('');
    await box(page).fill(words);
    await phase(page, 'found');
    const links = await page.locator('[data-results] h3 a').evaluateAll((all) => all.map((link) => [link.textContent, (link as HTMLAnchorElement).pathname]));
    expect(links[0]).toEqual([article.headline, base + article.url.slice(1)]);
    expect(await heading(page).textContent()).toContain(`for “${words}”`);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
  });

  it('takes the words from the masthead of any page', async () => {
    const page = await newPage();
    await page.goto(at('/'));
    await page.locator('header input[name="q"]').fill(words);
    await page.keyboard.press('Enter');
    await phase(page, 'found');
    expect(await box(page).inputValue()).toBe(words);
    expect(await page.title()).toContain(words);
  });

  it('shows kind, date and the inspection that a piece covers', async () => {
    const page = await open(`?q=${encodeURIComponent(words)}&kind=${article.kind}`);
    await phase(page, 'found');
    const first = results(page).first();
    expect(await first.locator('[data-kind]').textContent()).toMatch(/\S/);
    expect(await first.locator('[data-date]').textContent()).toMatch(/\d{4}/);
    expect(await first.locator('[data-covers] a').getAttribute('href')).toContain('/inspections/');
  });

  it('gives ten results at a time, and leads to the first of the next', async () => {
    const page = await open(EVERYTHING);
    await phase(page, 'found');
    expect(await results(page).count()).toBe(10);
    await page.locator('[data-more]').focus();
    await page.keyboard.press('Enter');
    await soon(() => results(page).count()).toBeGreaterThan(10);
    expect(
      await results(page)
        .nth(10)
        .locator('h3 a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(page.url()).toContain('page=2');
    const before = await results(page).count();
    await page.reload();
    await phase(page, 'found');
    expect(await results(page).count()).toBe(before);
  });
});

describe('filters', () => {
  it('narrow the results to the number that stood beside them', async () => {
    const page = await open(EVERYTHING.replace(/kind=[^&]+/g, 'kind=inspections'));
    await phase(page, 'found');
    const year = page.locator('[data-facet="year"] li:visible').first();
    const count = Number(await year.locator('[data-count]').textContent());
    const all = await total(page);
    await year.locator('input').check();
    await soon(() => total(page)).toBe(count);
    expect(count).toBeLessThan(all);
    expect(await page.locator('[data-kind]').first().textContent()).toMatch(/\S/);
  });

  it('count what another choice in the same filter would add', async () => {
    const page = await open(EVERYTHING.replace(/&.*/, ''));
    await phase(page, 'found');
    const first = await total(page);
    const other = page
      .locator('[data-facet="kind"] li:visible')
      .filter({ hasNot: page.locator('input:checked') })
      .first();
    const more = Number(await other.locator('[data-count]').textContent());
    await other.locator('input').check();
    await soon(() => total(page)).toBe(first + more);
  });

  it('can be cleared at once', async () => {
    const page = await open(`?q=${encodeURIComponent(words)}&kind=${article.kind}`);
    await phase(page, 'found');
    await page.locator('[data-filters] [data-clear]').click();
    await soon(() => page.url()).not.toContain('kind=');
    expect(await box(page).inputValue()).toBe(words);
  });

  it('that do not exist are passed over', async () => {
    const page = await open(`?q=${encodeURIComponent(words)}&kind=nonsense&year=0001&area=%3Cb%3E&page=999&x=y`);
    await phase(page, 'found');
    expect(await results(page).count()).toBeGreaterThan(0);
  });
});

describe('the address', () => {
  it('holds the search through reload, back and forward', async () => {
    const page = await open('');
    await box(page).pressSequentially(words, { delay: 5 });
    await phase(page, 'found');
    const asked = await heading(page).textContent();
    await page.locator('[data-facet="kind"] li:visible input').first().check();
    await soon(() => page.url()).toContain('kind=');
    await soon(() => heading(page).textContent()).toMatch(/” in \S/);
    const narrowed = await heading(page).textContent();
    await page.reload();
    await soon(() => heading(page).textContent()).toBe(narrowed);
    expect(await page.locator('[data-facet="kind"] input:checked').count()).toBe(1);
    await page.goBack();
    await soon(() => heading(page).textContent()).toBe(asked);
    expect(await page.locator('[data-facet="kind"] input:checked').count()).toBe(0);
    await page.goBack();
    await phase(page, 'idle');
    expect(await box(page).inputValue()).toBe('');
    await page.goForward();
    await soon(() => heading(page).textContent()).toBe(asked);
  });
});

describe('without results', () => {
  it('says so, and what to do', async () => {
    const page = await open(`?q=zqxjkvbqz&kind=${article.kind}`);
    await phase(page, 'none');
    expect(await heading(page).textContent()).toContain('No results for “zqxjkvbqz”');
    expect(await page.locator('[data-when="none"]').isVisible()).toBe(true);
    expect(await page.locator('nav[aria-label="Browse"]').isVisible()).toBe(true);
    await page.locator('[data-when="none"] [data-clear]').click();
    await soon(() => page.url()).not.toContain('kind=');
  });

  it.each([
    ['HTML', '<img src=x onerror="document.title=1"><script>document.title=1</script><b>bold</b>'],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['quotation marks that do not match', '"care "leavers'],
    ['pictures', '😀👨‍👩‍👧🏴'],
    ['writing from right to left', 'مجلس ‏שלום'],
    ['stops alone', '... ??? ---'],
    ['stop words alone', 'the of and'],
    ['one letter', 'c'],
  ])('stands %s as a question', async (_name, query) => {
    const page = await open('');
    await box(page).fill(query);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search]:is([data-phase="found"], [data-phase="none"])');
    expect(await page.locator('[data-heading] *').count()).toBe(0);
    expect(await page.locator('[data-search] img, [data-results] script').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
  });
});

describe('for everybody', () => {
  it('works by keyboard alone', async () => {
    const page = await open('');
    await box(page).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await phase(page, 'found');
    await soon(() => heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
    const link = results(page).first().locator('h3 a');
    for (let tabs = 0; tabs < 60 && !(await link.evaluate((element) => element === document.activeElement)); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(at(article.url));
  });

  it('reads out how many results there are', async () => {
    const page = await open(`?q=${encodeURIComponent(words)}`);
    await phase(page, 'found');
    const status = page.locator('[data-search] [role="status"]');
    await soon(() => status.textContent()).toBe(await heading(page).textContent());
  });

  it.each([
    ['results', `?q=${encodeURIComponent(words)}`, 'found'],
    ['no results', '?q=zqxjkvbqz', 'none'],
    ['nothing asked', '', 'idle'],
  ])('has no fault that axe finds: %s', async (_name, search, name) => {
    const page = await open(search);
    await phase(page, name);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () =>
      (await (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(({ id }) => id),
    );
    expect(violations).toEqual([]);
  });

  it.each([320, 768])('fits a screen of %i pixels', async (width) => {
    const page = await open(EVERYTHING, await newPage({ viewport: { width, height: 800 } }));
    await phase(page, 'found');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('leads to everything by links without JavaScript', async () => {
    const page = await open('?q=anything', await newPage({ javaScriptEnabled: false }));
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    const links = await page.locator('nav[aria-label="Browse"] a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(10);
    const missing = await Promise.all([...new Set(links)].map(async (link) => ((await page.request.get(new URL(link, serving.url).href)).ok() ? [] : link)));
    expect(missing.flat()).toEqual([]);
    expect(await page.locator('[data-when~="found"]').first().isVisible()).toBe(false);
  });

  it('asks no script of a page that is only read', async () => {
    const page = await newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script' || request.url().includes('/pagefind/')) scripts.push(request.url());
    });
    await page.goto(at(article.url), { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
  });

  it('loads nothing of the index before it is wanted', async () => {
    const page = await newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open('', page);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
});

describe('when it cannot', () => {
  const SEARCH = `?q=${encodeURIComponent(words)}`;
  const lists = (page: Page) => page.locator('nav[aria-label="Browse"]');

  it('says that WebAssembly is off', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open(SEARCH, page);
    await phase(page, 'blocked');
    expect(await heading(page).textContent()).toMatch(/\S/);
    expect(await lists(page).isVisible()).toBe(true);
  });

  it.each([
    ['works under a strict policy', "script-src 'self' 'wasm-unsafe-eval'", 'found'],
    ['says so where the policy forbids WebAssembly', "script-src 'self'", 'blocked'],
  ])('%s', async (_name, policy, name) => {
    const page = await newPage();
    await page.route('**/search/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': `default-src 'self'; ${policy}; style-src 'self' 'unsafe-inline'` } });
    });
    await open(SEARCH, page);
    await phase(page, name);
  });

  it.each([
    ['the program', '**/pagefind/pagefind.js*'],
    ['the entry', '**/pagefind/pagefind-entry.json*'],
    ['the engine', '**/pagefind/wasm.*'],
    ['a part of the index', '**/pagefind/index/*'],
    ['a filter', '**/pagefind/filter/*'],
    ['a result', '**/pagefind/fragment/*'],
  ])('says that %s did not come, and finds it when asked again', async (_name, pattern) => {
    const page = await newPage();
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await open(SEARCH, page);
    await phase(page, 'missing');
    expect(await results(page).count()).toBe(0);
    expect(await lists(page).isVisible()).toBe(true);
    await page.unroute(pattern);
    await page.locator('[data-retry]').click();
    await phase(page, 'found');
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  it('says that there is no connection, and goes on when it is back', async () => {
    const page = await open('');
    await page.context().setOffline(true);
    await box(page).fill(words);
    await phase(page, 'offline');
    expect(await lists(page).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await phase(page, 'found');
  });
});

describe('while typing', () => {
  it('shows the answer to the last question, however late an earlier one comes', async () => {
    const page = await open('');
    await box(page).focus();
    await page.waitForLoadState('networkidle');
    let held = 0;
    await page.route('**/pagefind/index/*', async (route) => {
      held += 1;
      if (held === 1) await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await box(page).fill(wordsOf(articles.at(-1) as ArticleData));
    await page.waitForTimeout(400);
    await box(page).fill(words);
    await phase(page, 'found');
    await page.waitForTimeout(2000);
    expect(await heading(page).textContent()).toContain(`for “${words}”`);
  });
});
