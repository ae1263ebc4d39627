// Every template in a real browser, light and dark: axe, contrast, and what is left where a reader’s own colours rule.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page as Window } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/lib/colour.ts';
import { at, serveSite, startBrowser, visitor } from './support/browser.ts';
import { knownContent } from './support/content.ts';
import { builtSite, few } from './support/site.ts';
import { templates } from './support/templates.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const site = await builtSite();
const known = await knownContent();
const pages = templates(known, site);
const address = await serveSite(site);
const browser = await startBrowser();

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The house asks for more than AA here: 7 to 1 for text, 4.5 to 1 for large text.
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
};

/** In the dark theme only colours differ. */
const COLOURS: RunOptions = { ...OPTIONS, runOnly: ['cat.color'] };

/** What axe finds on the page, a line for each place. */
async function axe(page: Window, options = OPTIONS): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((chosen) => (globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(chosen), options as never);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`));
}

describe.each([
  ['light', OPTIONS],
  ['dark', COLOURS],
] as const)('axe, %s', async (colorScheme, options) => {
  const { page, complaints } = await visitor(browser, address, { colorScheme, viewport: { width: 1280, height: 900 } });

  it.each(pages)('finds nothing on %s', async (_name, path) => {
    complaints.length = 0;
    await page.goto(at(address, path));
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => void (details.open = true)));
    expect(few(await axe(page, options))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('axe on a phone', async () => {
  const { page } = await visitor(browser, address, { viewport: { width: 360, height: 740 }, hasTouch: true });

  it.each(pages.filter(([name]) => ['home', 'article', 'graded inspection', '/search/', '/inspections/'].includes(name)))('finds nothing on %s', async (_name, path) => {
    await page.goto(at(address, path));
    expect(few(await axe(page))).toEqual([]);
  });

  it.each([
    ['grey text', 'color-contrast-enhanced', 'main h1 { color: #8a8a8a !important }'],
    ['a list of something else', 'list', '<ul><p>No item</p></ul>'],
    ['a field without a name', 'label', '<input name="x">'],
    ['small targets side by side', 'target-size', '<button style="width:9px;height:9px">a</button><button style="width:9px;height:9px">b</button>'],
  ])('finds %s', async (_what, rule, spoilt) => {
    await page.goto(address);
    if (spoilt.startsWith('<')) await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html), spoilt);
    else await page.addStyleTag({ content: spoilt });
    expect((await axe(page)).map((line) => line.split(':')[0])).toContain(rule);
  });
});

describe.each(['light', 'dark'] as const)('the palette, %s', async (colorScheme) => {
  const { page } = await visitor(browser, address, { colorScheme });
  await page.goto(address);
  const names = ['ink', 'soft', 'paper', 'wash', 'band', 'on-band', 'accent', 'on-accent', 'line'];
  const values = await page.evaluate((list) => list.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()), names);
  const full = (hex: string): string => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex);
  const colours = Object.fromEntries(names.map((name, index) => [name, full(values[index] ?? '')]));
  const between = (a: string, b: string): number => contrast(colours[a] ?? '', colours[b] ?? '');

  it('is written as six digits each', () => {
    for (const [name, colour] of Object.entries(colours)) expect(colour, name).toMatch(/^#[\da-f]{6}$/i);
  });

  it.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['soft', 'paper'],
    ['soft', 'wash'],
    ['on-band', 'band'],
    ['on-accent', 'accent'],
  ])('has %s on %s at 7 to 1 or more', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it('draws outlines of signs at 3 to 1 or more', () => {
    expect(between('line', 'paper')).toBeGreaterThanOrEqual(3);
    expect(between('line', 'wash')).toBeGreaterThanOrEqual(3);
  });
});

interface Sign {
  path: string;
  width: number;
  filled: number;
  empty: number;
  fill: string;
  stroke: string;
  ground: string;
}

/** The signs of judgements as they are drawn: their size, bars, colours and what is behind them. */
function signs(page: Window): Promise<Sign[]> {
  return page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return element && /rgba\(.*, 0\)|transparent/.test(colour) ? groundOf(element.parentElement) : colour;
    };
    const barsIn = (path: Element | null): number => path?.getAttribute('d')?.match(/M/g)?.length ?? 0;
    return [...document.querySelectorAll('svg.glyph')]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => {
        const [f, e] = [svg.querySelector('.f'), svg.querySelector('.e')];
        return {
          path: location.pathname,
          width: svg.getBoundingClientRect().width,
          filled: barsIn(f),
          empty: barsIn(e),
          fill: f ? getComputedStyle(f).fill : '',
          stroke: e ? getComputedStyle(e).stroke : '',
          ground: groundOf(svg),
        };
      });
  });
}

const hex = (rgb: string): string =>
  `#${(rgb.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((n) => Number(n).toString(16).padStart(2, '0'))
    .join('')}`;

describe.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
  ['dark', 'active'],
] as const)('the signs of judgements, %s, forced colours %s', async (colorScheme, forcedColors) => {
  const { page } = await visitor(browser, address, { colorScheme, forcedColors });

  it('stand out from what is behind them, bar by bar', async () => {
    const found: Sign[] = [];
    for (const [name, path] of pages) {
      if (!['home', 'article', 'graded inspection', '/inspections/', 'area'].includes(name)) continue;
      await page.goto(at(address, path));
      found.push(...(await signs(page)));
    }
    expect(found.length).toBeGreaterThan(20);
    for (const { width, filled, empty, path, fill, stroke, ground } of found) {
      const steps = Math.max(...known.campaign.scales.map(({ steps }) => steps.length));
      expect(filled + empty, path).toBe(steps);
      expect(width, path).toBeGreaterThan(8);
      // Gold has its own outline in ink.
      if (!(hex(fill) === known.campaign.accent.colour)) expect(contrast(hex(fill), hex(ground)), `${path}: ${fill} on ${ground}`).toBeGreaterThanOrEqual(3);
      if (empty > 0) expect(contrast(hex(stroke), hex(ground)), `${path}: ${stroke} on ${ground}`).toBeGreaterThanOrEqual(3);
      if (empty > 0 && forcedColors === 'active') expect(fill).not.toBe('none');
    }
  });
});
