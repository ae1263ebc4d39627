// The page of the search in the built site, in a browser: what it finds, how it can be steered and undone, and what it says when it cannot.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tidyQuery } from '../../src/search/query/state.ts';
import { serve, type Serving } from '../../src/desk/site/serve.ts';
import { fewResults } from './support/few.ts';

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
/** The words without one that the index has, to see it put right. */
const NOWHERE = 'zqxjkvbqz';

/** Ids and labels of a filter, as the page has them. */
function optionsOf(facet: string): { id: string; label: string }[] {
  const inputs = searchHtml.matchAll(new RegExp(`name="${facet}" value="([^"]+)"[^>]*>\\s*<span[^>]*data-label[^>]*>([^<]+)<`, 'g'));
  return [...inputs].map(([, id = '', label = '']) => ({ id, label: label.trim() }));
}
const person = optionsOf('person').find(({ label }) => /\S{6,}$/.test(label)) ?? { id: '', label: '' };
/** The name with two letters of its last word the wrong way round. */
const misspelt = person.label.toLowerCase().replace(/(\S)(\S)(\S\S)$/, '$2$1$3');

const few = await fewResults(dist);

let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  serving = await serve(dist, { base, port: 0 });
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH']?.trim() || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const at = (path: string): string => serving.url + path.replace(/^\//, '');

/** A page in a fresh profile, without the worker that keeps the search for later. A script error anywhere fails the test. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
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

const asked = (q: string, rest = ''): string => `?q=${encodeURIComponent(q)}${rest}`;
const phase = (page: Page, name: string) => page.waitForSelector(`[data-search][data-phase="${name}"]`);
const settled = (page: Page) => page.waitForSelector('[data-search]:is([data-phase="found"], [data-phase="none"])');
const heading = (page: Page) => page.locator('[data-heading]');
/** The heading as it is read. */
const said = async (page: Page): Promise<string> => ((await heading(page).innerText()) || '').replace(/\s+/g, ' ').trim();
const results = (page: Page) => page.locator('[data-things] > li, [data-results] > li');
const box = (page: Page) => page.locator('[data-search] input[name="q"]');
const chips = (page: Page) => page.locator('[data-chips] a');
const isFocused = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element === document.activeElement);
/** Waits for what a busy machine may take its time over. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const total = async (page: Page): Promise<number> => Number(/^[\d,]+/.exec(await said(page))?.[0].replaceAll(',', '') ?? 0);
const indexFiles = (page: Page): string[] => {
  const urls: string[] = [];
  page.on('request', (request) => void (request.url().includes('/search-index/') && urls.push(new URL(request.url()).pathname)));
  return urls;
};
/** Questions that find more than a page of results. */
const EVERYTHING = `?${optionsOf('kind')
  .map(({ id }) => `kind=${id}`)
  .join('&')}`;

describe('finding', () => {
  it('finds a piece by the words of its headline, and marks them', async () => {
    const page = await open('');
    await box(page).fill(words);
    await phase(page, 'found');
    const links = await results(page)
      .locator('h3 a')
      .evaluateAll((all) => all.map((link) => [link.textContent, (link as HTMLAnchorElement).pathname]));
    expect(links[0]).toEqual([article.headline, base + article.url.slice(1)]);
    expect(await said(page)).toContain(`for “${words}”`);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
  });

  it('hands the words on to the page that a result leads to, before its fragment', async () => {
    const page = await open(asked(`${words} kind:${article.kind}`));
    await phase(page, 'found');
    const link = new URL((await results(page).first().locator('h3 a').getAttribute('href')) ?? '', serving.url);
    expect(link.searchParams.get('find')).toBe(words);
    await open('?kind=terms', page);
    await phase(page, 'found');
    expect(await results(page).first().locator('h3 a').getAttribute('href')).toMatch(/\/glossary\/#[\w-]+$/);
  });

  it('takes the words from the masthead of any page', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(at('/'));
    expect(await page.locator('header form[role="search"]').getAttribute('action')).toBe(`${base}search/`);
    const reader = await newPage();
    await open(asked(words), reader);
    await phase(reader, 'found');
    expect(await box(reader).inputValue()).toBe(words);
    expect(await reader.title()).toContain(words);
  });

  it('shows kind, date and the inspection that a piece covers', async () => {
    const page = await open(asked(words, `&kind=${article.kind}`));
    await phase(page, 'found');
    const first = results(page).first();
    expect(await first.locator('[data-kind]').textContent()).toMatch(/\S/);
    expect(await first.locator('[data-date]').textContent()).toMatch(/\d{4}/);
    expect(await first.locator('[data-covers]').innerText()).toMatch(/^Covers \S/);
    expect(await first.locator('[data-covers] a').getAttribute('href')).toContain('/inspections/');
  });

  it('lets a person come as such, before what tells of them', async () => {
    const page = await open(asked(person.label));
    await phase(page, 'found');
    expect(await page.locator('[data-things] h3').first().innerText()).toBe(person.label);
    expect(await page.locator('[data-group-label]').first().isVisible()).toBe(true);
    await page.locator('[data-sort]').selectOption('newest');
    await soon(() => page.locator('[data-things]').isVisible()).toBe(false);
  });

  it('says of a piece that was overtaken what the grade is since then', async () => {
    const oldest = await open(`?kind=${article.kind}&sort=oldest`);
    await phase(oldest, 'found');
    expect(await results(oldest).first().locator('[data-since]').textContent()).toMatch(/^Since then: rated .+ \(.*\d{4}\)$/);
    const newest = await open(asked(words, `&kind=${article.kind}`));
    await phase(newest, 'found');
  });

  it('gives ten results at a time, and leads to the first of the next', async () => {
    const page = await newPage();
    const files = indexFiles(page);
    await open(EVERYTHING, page);
    await phase(page, 'found');
    expect(await results(page).count()).toBe(10);
    expect(files.filter((path) => /\/d\/\d+\.json$/.test(path)).length).toBeLessThanOrEqual(10);
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

  it.skipIf(!few)('lets pages about the same follow where few have the words, and counts them for nothing', async () => {
    const page = await open(asked(few?.q ?? ''));
    await phase(page, 'found');
    const related = page.locator('[data-related-results] > li');
    await related.first().waitFor();
    expect(await total(page)).toBe(few?.results.length);
    expect(await related.count()).toBe(few?.related.length);
    expect(await page.getByRole('list', { name: 'On the same subject' }).count()).toBe(1);
    await open(asked(`"${few?.q}"`), page);
    await settled(page);
    expect(await page.locator('[data-related]').isVisible()).toBe(false);
    await open(asked(NOWHERE), page);
    await phase(page, 'none');
    expect(await page.locator('[data-related]').isVisible()).toBe(false);
  });

  it('finds something for every question that it suggests', async () => {
    const page = await open('');
    await phase(page, 'idle');
    const examples = await page.locator('[data-when="idle"] a[data-go]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).search));
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      await open(example, page);
      await settled(page);
      expect([example, await total(page)]).toEqual([example, expect.any(Number)]);
      expect(await total(page)).toBeGreaterThan(0);
    }
  });
});

describe('filters', () => {
  it.each(['kind', 'year', 'inspection', 'area', 'person', 'grade'])('by %s narrow the results to the number that stood beside them', async (facet) => {
    const page = await open(EVERYTHING);
    await phase(page, 'found');
    const group = page.locator(`[data-facet="${facet}"]`);
    if (!(await group.evaluate((element) => (element as HTMLDetailsElement).open))) await group.locator('summary').click();
    const all = await total(page);
    // Every kind is chosen: taking one away leaves the others.
    if (facet === 'kind') await page.locator('[data-facet="kind"] input:checked').first().uncheck();
    else {
      const option = group.locator('li:visible').first();
      const count = Number((await option.locator('[data-count]').textContent())?.replaceAll(',', ''));
      await option.locator('input').check();
      await soon(() => total(page)).toBe(count);
    }
    await soon(() => total(page)).toBeLessThan(all);
    await soon(() => page.url()).toContain(facet);
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

  it('stand above the results, and are undone there one by one or all at once', async () => {
    const page = await open(asked(words, `&kind=${article.kind}&kind=inspections`));
    await settled(page);
    expect(await chips(page).evaluateAll((all) => all.map((chip) => (chip as HTMLElement).innerText.replace(/\s+/g, ' ')))).toContain('Leave out Kind: Inspections');
    await chips(page).filter({ hasText: 'Inspections' }).click();
    await soon(() => page.url()).not.toContain('kind=inspections');
    expect(page.url()).toContain(`kind=${article.kind}`);
    await soon(() => isFocused(page, '[data-heading]')).toBe(true);
    await page.goBack();
    await soon(() => page.url()).toContain('kind=inspections');
    await chips(page).filter({ hasText: 'Clear the filters' }).click();
    await soon(() => page.url()).not.toContain('kind=');
    expect(await box(page).inputValue()).toBe(words);
  });

  it('that do not exist are passed over, and leave the address', async () => {
    const page = await open(asked(words, `&kind=nonsense&kind=${article.kind}&year=0001&area=%3Cb%3E&person=nobody&grade=x&page=999&sort=sideways&x=y`));
    await phase(page, 'found');
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ q: words, kind: article.kind });
    expect(page.url()).not.toMatch(/nonsense|0001|nobody|grade|sideways|page=999|x=y/);
  });

  it('and an order leave a page past the end on the last that there is', async () => {
    const page = await open(`?kind=${article.kind}&page=20`);
    await phase(page, 'found');
    const all = await total(page);
    expect(await results(page).count()).toBe(Math.min(all, 200));
    const last = Math.ceil(all / 10);
    expect(new URL(page.url()).searchParams.get('page')).toBe(last > 1 ? String(last) : null);
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
    await open(`${EVERYTHING}&page=20`, page);
    await phase(page, 'found');
    expect(await page.locator('[data-end]').isVisible()).toBe((await total(page)) > 200);
  });
});

describe('the order', () => {
  const days = (page: Page) => results(page).locator('[data-date]').allTextContents();

  it('is the reader’s choice, and stands in the address', async () => {
    const page = await open(`?kind=${article.kind}`);
    await phase(page, 'found');
    await page.locator('[data-sort]').selectOption('oldest');
    await soon(() => page.url()).toContain('sort=oldest');
    const yearOf = (date: string): number => Number(/\d{4}/.exec(date)?.[0]);
    await soon(async () => (await days(page)).map(yearOf).every((year, index, all) => index === 0 || year >= (all[index - 1] ?? 0))).toBe(true);
    const oldest = (await days(page))[0];
    await page.reload();
    await phase(page, 'found');
    expect(await page.locator('[data-sort]').inputValue()).toBe('oldest');
    expect((await days(page))[0]).toBe(oldest);
    await page.goBack();
    await soon(() => page.locator('[data-sort]').inputValue()).toBe('best');
  });

  it('is not asked for where nothing is found', async () => {
    const page = await open(asked(NOWHERE));
    await phase(page, 'none');
    expect(await page.locator('[data-sort]').isVisible()).toBe(false);
  });
});

describe('what was understood', () => {
  it.each([
    [`"${person.label}"`, 'Exact words'],
    [`${words} -${NOWHERE}`, 'Without'],
    [`${words} kind:${article.kind}`, 'Kind'],
  ])('of %j is said, and can be undone', async (q, label) => {
    const page = await open(asked(q));
    await phase(page, 'found');
    const chip = chips(page).filter({ hasText: label }).first();
    expect(await chip.isVisible()).toBe(true);
    await chip.click();
    await soon(() => new URL(page.url()).searchParams.get('q')).not.toBe(q);
    expect(await box(page).inputValue()).toBe(new URL(page.url()).searchParams.get('q') ?? '');
  });

  it('a name that was written wrongly is put right, and may be searched as it stands', async () => {
    const page = await open(asked(misspelt));
    await phase(page, 'found');
    const note = page.locator('[data-note="corrected"]');
    expect((await note.innerText()).toLowerCase()).toContain(`showing results for ${person.label.toLowerCase()}.`);
    expect((await said(page)).toLowerCase()).toContain(`“${person.label.toLowerCase()}”`);
    expect(await results(page).first().locator('h3').innerText()).toBe(person.label);
    expect(await box(page).inputValue()).toBe(misspelt);
    await note.locator('a').click();
    await soon(() => page.url()).toContain('exact=1');
    await settled(page);
    expect(await note.isVisible()).toBe(false);
    await page.locator('[data-note="exact"] a').click();
    await soon(() => page.url()).not.toContain('exact=1');
    await soon(() => note.isVisible()).toBe(true);
  });

  it('a phrase that stands nowhere is looked for word by word', async () => {
    const backwards = `"${person.label.split(' ').toReversed().join(' ')}"`;
    const page = await open(asked(backwards));
    await phase(page, 'found');
    expect(await page.locator('[data-note="unquoted"]').innerText()).toMatch(/^No page has these words just so\. Showing results for [^"]+, in any order\.$/);
    expect(await page.locator('[data-note="corrected"]').isVisible()).toBe(false);
    expect(await results(page).first().locator('h3').innerText()).toBe(person.label);
    expect(await box(page).inputValue()).toBe(backwards);
  });

  it('opens in another tab where the reader asks for that', async () => {
    const page = await open(asked(misspelt));
    await phase(page, 'found');
    const before = page.url();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-note="corrected"] a').click({ modifiers: ['ControlOrMeta'] })]);
    await tab.waitForURL(/exact=1/);
    expect(page.url()).toBe(before);
  });
});

describe('the address', () => {
  it('holds the search through reload, back and forward', async () => {
    const page = await open('');
    await box(page).pressSequentially(words, { delay: 5 });
    await soon(() => said(page)).toContain(`“${words}”`);
    const first = await said(page);
    await page.locator('[data-facet="kind"] li:visible input').first().check();
    await soon(() => page.url()).toContain('kind=');
    await soon(() => chips(page).count()).toBeGreaterThan(0);
    const narrowed = page.url();
    await page.reload();
    await phase(page, 'found');
    expect(page.url()).toBe(narrowed);
    expect(await page.locator('[data-facet="kind"] input:checked').count()).toBe(1);
    await page.goBack();
    await soon(() => page.url()).not.toContain('kind=');
    await soon(() => said(page)).toBe(first);
    expect(await page.locator('[data-facet="kind"] input:checked').count()).toBe(0);
    await page.goBack();
    await phase(page, 'idle');
    expect(await box(page).inputValue()).toBe('');
    await page.goForward();
    await soon(() => said(page)).toBe(first);
  });

  it('brings the reader back to the place that was left', async () => {
    const page = await open(`${EVERYTHING}&page=3`);
    await phase(page, 'found');
    const link = results(page).nth(25).locator('h3 a');
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await phase(page, 'found');
    await soon(async () => Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(40);
  });
});

describe('without results', () => {
  it('says so, what finds something, and what to do', async () => {
    const page = await open(asked(`${person.label} ${NOWHERE}`, '&exact=1&kind=terms'));
    await settled(page);
    if ((await page.locator('[data-search]').getAttribute('data-phase')) === 'none') {
      expect(await said(page)).toBe(`No results for “${person.label} ${NOWHERE}”`);
      expect(await page.locator('[data-when="none"] a[href$="/glossary/"]').isVisible()).toBe(true);
      expect(await page.locator('nav[aria-label="Browse"]').isVisible()).toBe(true);
    }
    await open(asked(NOWHERE, `&kind=${article.kind}`), page);
    await phase(page, 'none');
    expect(await said(page)).toBe(`No results for “${NOWHERE}”`);
    await chips(page).first().click();
    await soon(() => page.url()).not.toContain('kind=');
  });

  it('offers the same without a filter that leaves nothing', async () => {
    const page = await open(asked(`"${article.headline}"`, '&kind=people'));
    await phase(page, 'none');
    const offer = page.locator('[data-offers] a').first();
    await offer.click();
    await phase(page, 'found');
    expect(page.url()).not.toContain('kind=');
    expect(await results(page).first().locator('h3').innerText()).toBe(article.headline);
  });

  it.each([
    ['HTML', '<img src=x onerror="document.title=1"><script>document.title=1</script><b>bold</b>', undefined],
    ['ten thousand characters', 'x'.repeat(10_000), '[data-note="cut"]'],
    ['ten thousand words', 'care '.repeat(2_000), '[data-note="cut"]'],
    ['quotation marks that do not match', '"care "leavers', undefined],
    ['pictures', '😀👨‍👩‍👧🏴', '[data-reason="signs"]'],
    ['writing from right to left', 'مجلس ‏שלום', undefined],
    ['stops alone', '... ??? ---', '[data-reason="signs"]'],
    ['stop words alone', 'the of and', '[data-reason="common"]'],
    ['one letter', 'c', '[data-reason="short"]'],
    ['a field that there is not', 'nonsense:thing', undefined],
    ['a field of nothing', 'kind:', undefined],
    ['names of the language', 'constructor __proto__ toString', undefined],
  ])('stands %s as a question, and says what can be done', async (_name, query, note) => {
    const page = await open('');
    await box(page).fill(query);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.locator('[data-heading] :not(span, bdi)').count()).toBe(0);
    expect(await page.locator('[data-search] img, [data-search] script, [data-search] b').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(await box(page).inputValue()).toBe(query);
    if (note) expect(await page.locator(note).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.reload();
    await settled(page);
  });

  it('an empty question shows what there is to browse', async () => {
    const page = await open('?q=+++&page=7');
    await phase(page, 'idle');
    expect(await page.locator('nav[aria-label="Browse"]').isVisible()).toBe(true);
    await box(page).fill('   ');
    await page.keyboard.press('Enter');
    await phase(page, 'idle');
  });

  it('echoes text in its own direction', async () => {
    const page = await open(asked('مجلس'));
    await settled(page);
    expect(await page.locator('[data-heading] [data-query]').evaluate((element) => [element.tagName, getComputedStyle(element).direction])).toEqual(['BDI', 'rtl']);
  });
});

describe('for everybody', () => {
  it('works by keyboard alone', async () => {
    const page = await open('');
    await box(page).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await phase(page, 'found');
    await soon(() => isFocused(page, '[data-heading]')).toBe(true);
    const link = results(page).first().locator('h3 a');
    for (let tabs = 0; tabs < 60 && !(await link.evaluate((element) => element === document.activeElement)); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === base + article.url.slice(1));
  });

  it.each(['/', 'Control+k', 'Meta+k'])('%s leads to its field, with what stands there chosen', async (key) => {
    const page = await open(asked(words));
    await phase(page, 'found');
    await page.keyboard.press(key);
    expect(await box(page).evaluate((input: HTMLInputElement) => [input === document.activeElement, input.selectionEnd])).toEqual([true, words.length]);
    await page.keyboard.type('a/k');
    expect(await box(page).inputValue()).toBe('a/k');
  });

  it('marks the words where the system chooses the colours, too', async () => {
    const page = await open(asked(words), await newPage({ forcedColors: 'active', colorScheme: 'dark' }));
    await phase(page, 'found');
    const { color, background } = await page
      .locator('[data-excerpt] mark')
      .first()
      .evaluate((mark) => ({ color: getComputedStyle(mark).color, background: getComputedStyle(mark).backgroundColor }));
    expect(background).toMatch(/^rgb\(/);
    expect(color).not.toBe(background);
  });

  it('prints the results without what can only be used', async () => {
    const page = await open(asked(words));
    await phase(page, 'found');
    await page.emulateMedia({ media: 'print' });
    expect(await results(page).first().isVisible()).toBe(true);
    for (const used of ['[data-sort]', '[data-more]', 'form[role="search"]', '[data-search] summary']) expect(await page.locator(used).first().isVisible(), used).toBe(false);
  });

  it('reads out how many results there are, and what was put right', async () => {
    const page = await open(asked(words));
    await phase(page, 'found');
    const status = page.locator('[data-search] [role="status"]');
    await soon(() => status.textContent()).toBe(await said(page));
    await open(asked(misspelt), page);
    await phase(page, 'found');
    await soon(async () => (await status.textContent())?.toLowerCase()).toContain(`for “${person.label.toLowerCase()}”`);
  });

  it.each([
    ['results', () => asked(words, `&kind=${article.kind}&kind=inspections`), 'found'],
    ['a person', () => asked(misspelt), 'found'],
    ['no results', () => asked(NOWHERE), 'none'],
    ['nothing asked', () => '', 'idle'],
  ])('has no fault that axe finds: %s', async (_name, search, name) => {
    const page = await open(search());
    await phase(page, name);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () =>
      (await (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(({ id }) => id),
    );
    expect(violations).toEqual([]);
  });

  it.each([320, 768])('fits a screen of %i pixels', async (width) => {
    const page = await open(`${EVERYTHING}&q=${'unbroken'.repeat(12)}`, await newPage({ viewport: { width, height: 800 } }));
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await open(EVERYTHING, page);
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
    expect(await page.locator('nav[aria-label="Browse"]').isVisible()).toBe(true);
    expect(await page.locator('[data-when~="found"]').first().isVisible()).toBe(false);
  });

  it('loads nothing of the index before it is wanted', async () => {
    const page = await newPage();
    const files = indexFiles(page);
    await open('', page);
    await page.waitForLoadState('networkidle');
    expect(files).toEqual([]);
    await box(page).focus();
    await soon(() => files.length).toBeGreaterThan(0);
  });
});

describe('while it loads', () => {
  it('nothing on the page moves when results come', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.route('**/search-index/**', async (route) => {
      await new Promise((done) => setTimeout(done, 250));
      await route.continue();
    });
    await open(asked(words), page);
    await phase(page, 'loading');
    expect(await said(page)).toBe('Searching…');
    await phase(page, 'found');
    await page.waitForTimeout(300);
    const shift = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
    expect(shift).toBeLessThan(0.02);
  });

  it('shows the answer to the last question, however late an earlier one comes', async () => {
    const page = await open('');
    await box(page).focus();
    await page.waitForLoadState('networkidle');
    let held = 0;
    await page.route('**/search-index/*/t/*', async (route) => {
      held += 1;
      if (held === 1) await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await box(page).fill(wordsOf(articles.at(-1) as ArticleData));
    await page.waitForTimeout(400);
    await box(page).fill(words);
    await soon(() => said(page)).toContain(`for “${words}”`);
    await page.waitForTimeout(2000);
    expect(await said(page)).toContain(`for “${words}”`);
    expect(await box(page).inputValue()).toBe(words);
  });
});

describe('when it cannot', () => {
  const lists = (page: Page) => page.locator('nav[aria-label="Browse"]');

  it('needs no WebAssembly', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open(asked(words), page);
    await phase(page, 'found');
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  it('shows the lists all the same where its script does not come', async () => {
    const page = await newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await open(asked(words), page);
    await soon(() => lists(page).isVisible()).toBe(true);
  });

  it('works under a strict policy', async () => {
    const page = await newPage();
    const blocked: string[] = [];
    page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && /script|connect/i.test(message.text()) && blocked.push(message.text())));
    await page.route('**/search/*', async (route) => {
      const response = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'";
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await open(asked(words), page);
    await phase(page, 'found');
    expect(blocked).toEqual([]);
  });

  it.each([
    ['the head', '**/search-index/head.json'],
    ['what is known of the documents', '**/search-index/docs.json'],
    ['the words', '**/search-index/*/t/*'],
    ['a result', '**/search-index/*/d/*'],
  ])('says that %s of the index did not come, and finds it when asked again', async (_name, pattern) => {
    const page = await newPage();
    await page.route(pattern, (route) => route.abort());
    await open(asked(words), page);
    await phase(page, 'missing');
    expect(await results(page).count()).toBe(0);
    expect(await lists(page).isVisible()).toBe(true);
    expect(await box(page).inputValue()).toBe(words);
    await page.unroute(pattern);
    await page.locator('[data-retry]').click();
    await phase(page, 'found');
    expect(await results(page).count()).toBeGreaterThan(0);
    await soon(() => isFocused(page, '[data-heading]')).toBe(true);
  });

  it.each([
    ['is not there', { status: 404, body: 'Not found' }],
    ['is another page', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }],
    ['breaks off', { status: 200, contentType: 'application/json', body: '{"version":"' }],
  ])('says so where the index %s', async (_name, response) => {
    const page = await newPage();
    await page.route('**/search-index/**', (route) => route.fulfill(response));
    await open(asked(words), page);
    await phase(page, 'missing');
  });

  it('keeps the results that it has where the next do not come', async () => {
    const page = await open(EVERYTHING);
    await phase(page, 'found');
    await page.route('**/search-index/*/d/*', (route) => route.abort());
    await page.locator('[data-more]').click();
    await soon(() => page.locator('[data-more-failed]').isVisible()).toBe(true);
    expect(await results(page).count()).toBe(10);
    await page.unroute('**/search-index/*/d/*');
    await page.locator('[data-more]').click();
    await soon(() => results(page).count()).toBeGreaterThan(10);
    expect(await page.locator('[data-more-failed]').isVisible()).toBe(false);
  });

  it('is kept for when there is no network once something was found, and not before', async () => {
    const page = await open('', await newPage({ serviceWorkers: 'allow' }));
    const kept = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await phase(page, 'idle');
    await box(page).focus();
    expect(await kept()).toBe(0);
    await box(page).fill(words);
    await phase(page, 'found');
    await soon(kept).toBe(1);
  });

  it('says that there is no connection, and goes on when it is back', async () => {
    const page = await open('');
    await page.context().setOffline(true);
    await box(page).fill(words);
    await phase(page, 'offline');
    expect(await lists(page).isVisible()).toBe(true);
    expect(await box(page).inputValue()).toBe(words);
    await page.context().setOffline(false);
    await phase(page, 'found');
  });
});
