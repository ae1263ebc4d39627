// The timeline of the built site as it stood on a day, in a browser and without JavaScript, and the pages of its years.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page as Window } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDate } from '../../src/lib/dates.ts';
import { at, serveSite, startBrowser, visitor, type Visit } from './support/browser.ts';
import { daysIn, inWords, knownContent } from './support/content.ts';
import { all, attribute, byId, textOf, where, type Element } from './support/html.ts';
import { builtSite, few } from './support/site.ts';

const LONGEST_SCRIPT = 4000;

const site = await builtSite();
const { entries, graded, date } = await knownContent();
const address = await serveSite(site);
const browser = await startBrowser();
const timeline = site.page('/timeline/');
const years = where(timeline.document, (element) => attribute(element, 'data-year') !== undefined).map((element) => attribute(element, 'data-year') as string);
const events = [...entries.events.values()].map(({ id, data }) => ({ id, date: date(data.date) }));
const last = graded.at(-1) as (typeof graded)[number];
/** A day in the middle of the record: that on which some overall grade was certainly out. */
const DAY = (graded[Math.floor(graded.length / 2)] as (typeof graded)[number]).published.last;
const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What of the line a reader sees. */
const seen = (page: Window): Promise<{ kind: string; from: string; id: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li[data-kind]')]
      .filter((entry) => entry.checkVisibility())
      .map((entry) => ({ kind: entry.dataset['kind'] ?? '', from: entry.dataset['from'] ?? '', id: entry.querySelector('h3')?.id ?? '' })),
  );
const yearsSeen = (page: Window): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-year]')].filter((year) => year.checkVisibility()).map((year) => year.dataset['year'] ?? ''));
const words = (page: Window, name: string): Promise<string> => page.locator(`[data-words="${name}"]`).innerText();
/** Read from the page itself: the browser’s report of a new address can come late. */
const searchOf = (page: Window): Promise<string> => page.evaluate(() => location.search);
const open = async (search: string, options = {}): Promise<Visit> => {
  const visit = await visitor(browser, address, options);
  await visit.page.goto(at(address, `/timeline/${search}`));
  return visit;
};

describe('the line as it stood on a day', () => {
  let page: Window;
  let complaints: string[];
  beforeAll(async () => ({ page, complaints } = await open(`?on=${DAY}`)));

  it('has everything that had happened, and nothing later', async () => {
    const entriesSeen = await seen(page);
    expect(entriesSeen.filter(({ from }) => from > DAY)).toEqual([]);
    const expected = events.filter((event) => event.date.last <= DAY).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(3);
    expect(entriesSeen.filter(({ kind }) => kind === 'events').map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
    expect(entriesSeen.filter(({ kind }) => kind === 'events')).toHaveLength(expected.length);
    for (const { id, published } of graded) expect(entriesSeen.some((entry) => entry.id === `${id}-report`)).toBe(published.last <= DAY);
  });

  it('leaves nothing later to be read: no year, no date of an entry, nothing for assistive technology', async () => {
    expect((await yearsSeen(page)).every((year) => year <= DAY.slice(0, 4))).toBe(true);
    const dates = await page.evaluate(() =>
      [...document.querySelectorAll('li[data-kind] time')].filter((time) => time.checkVisibility()).map((time) => (time as HTMLElement).innerText),
    );
    expect(few(dates.flatMap(daysIn).filter((day) => day > DAY))).toEqual([]);
    const tree = await page.getByRole('main').ariaSnapshot();
    const later = entries.events.values().filter(({ data }) => date(data.date).first > DAY);
    expect(few([...later].map(({ data }) => data.title).filter((title) => tree.includes(title)))).toEqual([]);
    expect(tree).not.toContain(`link "${last.published.value.slice(0, 4)}`);
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('li[data-kind] [data-from]')].filter((part) => part.checkVisibility()).map((part) => part.dataset['from'] ?? ''),
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((from) => from > DAY)).toEqual([]);
  });

  it('says which day, the grade in force and who led', async () => {
    expect(await words(page, 'heading')).toBe(`As it stood on ${inWords(parseDate(DAY))}`);
    expect(await page.title()).toContain(inWords(parseDate(DAY)));
    const standing = await page.locator('[data-stood]').innerText();
    expect(standing).toContain((graded[Math.floor(graded.length / 2)] as typeof last).label);
    expect(await page.locator('[role="status"][aria-live="polite"]').innerText()).toContain(String((await seen(page)).length));
    expect(complaints).toEqual([]);
  });

  it('has each grade from the last day that its report can have come out, and not the day before', async () => {
    for (const { id, published } of graded) {
      if (published.last === graded[0]?.published.last) continue;
      for (const [day, expected] of [
        [published.last, true],
        [before(published.last), false],
      ] as const) {
        await page.goto(at(address, `/timeline/?on=${day}`));
        expect(
          (await seen(page)).some((entry) => entry.id === `${id}-report`),
          `${id} on ${day}`,
        ).toBe(expected);
      }
    }
  });

  it('is printed as it is shown', async () => {
    await page.goto(at(address, `/timeline/?on=${DAY}`));
    await page.emulateMedia({ media: 'print' });
    expect((await seen(page)).filter(({ from }) => from > DAY)).toEqual([]);
    expect(await page.locator('[data-words="heading"]').isVisible()).toBe(true);
    expect(await page.locator('main form').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('choosing', () => {
  it('a day and a kind changes the page without a reload, and the address, to and fro', async () => {
    const { page } = await open('');
    const whole = (await seen(page)).length;
    await page.evaluate(() => void Object.assign(globalThis, { stayed: true }));
    await page.getByLabel('The line as it stood on').fill(DAY);
    await page.keyboard.press('Enter');
    expect(await searchOf(page)).toBe(`?on=${DAY}`);
    const onDay = (await seen(page)).length;
    expect(onDay).toBeLessThan(whole);
    await page.getByLabel('Visits').focus();
    await page.keyboard.press('Space');
    expect(await searchOf(page)).toBe(`?on=${DAY}&kind=visits`);
    expect(new Set((await seen(page)).map(({ kind }) => kind)).size).toBeLessThanOrEqual(1);
    await page.goBack();
    expect([(await seen(page)).length, await page.getByLabel('Visits').isChecked()]).toEqual([onDay, false]);
    await page.goForward();
    expect(await page.getByLabel('Visits').isChecked()).toBe(true);
    await page.getByLabel('Visits').uncheck();
    await page.getByRole('link', { name: 'Back to today' }).click();
    expect(await searchOf(page)).toBe('');
    expect((await seen(page)).length).toBe(whole);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('The whole line');
    expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
  });

  it.each(['inspections', 'visits', 'events', 'articles'])('only %s shows all of them, and only their years', async (kind) => {
    const { page } = await open('');
    const expected = (await seen(page)).filter((entry) => entry.kind === kind);
    await page.goto(at(address, `/timeline/?kind=${kind}`));
    expect(await seen(page)).toEqual(expected);
    expect((await yearsSeen(page)).length).toBe(
      new Set(
        await page.evaluate(() => [...document.querySelectorAll('li[data-kind]')].filter((entry) => entry.checkVisibility()).map((entry) => entry.closest('[data-year]')?.id)),
      ).size,
    );
  });

  it.each(['foo', '2016-02-31', '1900-01-01', '2999-01-01'])('%s is refused in words, and the whole line is shown', async (day) => {
    const { page, complaints } = await open(`?on=${day}`);
    expect(await words(page, 'problem')).toMatch(/All of the line is shown\.$/);
    expect((await seen(page)).length).toBe(where(timeline.document, (element) => element.tagName === 'li' && attribute(element, 'data-kind') !== undefined).length);
    expect(await page.getByLabel('The line as it stood on').getAttribute('aria-invalid')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 320],
    ['dark', 320],
    ['light', 1440],
    ['dark', 1440],
  ] as const)('has no fault that axe finds and fits, %s at %i px', async (colorScheme, width) => {
    for (const search of [`?on=${DAY}`, '?on=2016-02-31']) {
      const { page, context } = await open(search, { colorScheme, viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.addScriptTag({ content: axe.source });
      const found = await page.evaluate(async () =>
        (await (globalThis as unknown as { axe: typeof axe }).axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      );
      expect(found).toEqual([]);
      await context.close();
    }
  });
});

describe('the script', () => {
  const scriptOf = (html: string): string[] => [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src as string);

  it('is small, and loaded on this page only', () => {
    const [src = '', ...more] = scriptOf(timeline.html);
    expect(more).toEqual([]);
    expect(gzipSync(readFileSync(join(site.dir, src.slice(site.base.length)))).length).toBeLessThan(LONGEST_SCRIPT);
    expect(site.pages.filter(({ html, path }) => path !== '/timeline/' && html.includes(src)).map(({ path }) => path)).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('the whole line is there, with its years and a page for each', async () => {
    const { page } = await open(`?on=${DAY}`, { javaScriptEnabled: false });
    expect((await seen(page)).length).toBe(where(timeline.document, (element) => element.tagName === 'li' && attribute(element, 'data-kind') !== undefined).length);
    await page.getByText(/needs JavaScript/).waitFor();
    for (const year of years) {
      expect(await page.locator(`main a[href="#y${year}"]`).count()).toBe(1);
      expect(await page.locator(`main a[href="${site.base}timeline/${year}/"]:visible`).count()).toBeGreaterThan(0);
    }
  });
});

describe('the page of a year', () => {
  const entriesOf = (root: Element | typeof timeline.document): string[] =>
    where(root, (element) => element.tagName === 'li' && attribute(element, 'data-kind') !== undefined).map((element) => textOf(element));

  it('is there for each year of the line and no other, and has its entries', () => {
    expect(site.pages.flatMap(({ path }) => /^\/timeline\/(\d+)\/$/.exec(path)?.[1] ?? []).toSorted()).toEqual(years.toSorted());
    for (const year of years) expect(entriesOf(site.page(`/timeline/${year}/`).document)).toEqual(entriesOf(byId(timeline.document, `y${year}`) as Element));
  });

  it('leads to the years before and after', () => {
    for (const [index, year] of years.entries()) {
      const links = all(site.page(`/timeline/${year}/`).document, 'a');
      const to = (rel: string): string | undefined => links.filter((link) => attribute(link, 'rel') === rel).map((link) => attribute(link, 'href'))[0];
      const path = (other: string | undefined): string | undefined => other && `${site.base}timeline/${other}/`;
      expect([to('prev'), to('next')]).toEqual([path(years[index - 1]), path(years[index + 1])]);
    }
  });

  it('says which grade was in force as it began and as it ended', () => {
    for (const year of years) {
      const text = textOf(site.page(`/timeline/${year}/`).document);
      for (const [heading, day] of [
        ['As the year began', `${year}-01-01`],
        ['As the year ended', `${year}-12-31`],
      ] as const) {
        if (!text.includes(heading)) continue;
        const label = graded.findLast(({ published }) => published.last <= day)?.label ?? 'None in the record yet';
        expect(text.slice(text.indexOf(heading)).split('\n')[3], `${heading}, ${year}`).toContain(label);
      }
    }
  });
});
