// The site while it is being written: npm run dev on a campaign of its own, seen in a browser as its files change.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CAMPAIGN_DIR, NOW } from '../fixtures/build.ts';
import { startBrowser, visitor } from './support/browser.ts';
import { freePort, startDesk, until } from './support/desk.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dev-')));
const contentDir = join(folder, 'content');
cpSync(CAMPAIGN_DIR, contentDir, { recursive: true });

const port = await freePort();
const address = `http://localhost:${port}/rivers/`;
const server = startDesk(['dev'], { CONTENT_DIR: contentDir, CACHE_DIR: join(folder, 'cache'), PORT: String(port), SITE_URL: address, BUILD_NOW: NOW.toISOString() });
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The status of a page, or nothing while there is no server. */
const statusOf = (path: string): Promise<number | undefined> =>
  fetch(`${address}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(20_000) }).then(
    ({ status }) => status,
    () => undefined,
  );

await until(
  'the development server',
  () => {
    if (server.child.exitCode !== null) throw new Error(`It ended:\n${server.output()}`);
    return statusOf('');
  },
  90_000,
).catch((error: Error) => {
  throw new Error(`${error.message}\n${server.output()}`);
});

const { page } = await visitor(await startBrowser(), address);
const GUIDE = 'articles/how-a-river-is-graded/index.mdx';
const read = (file: string): string => readFileSync(join(contentDir, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(contentDir, file)), { recursive: true });
  writeFileSync(join(contentDir, file), text);
};

/** How often a page has said that it hears the server. */
let connections = 0;
page.on('console', (message) => void (connections += Number(message.text() === '[vite] connected.')));

/** Opens a page, again where a reload came between, and waits until it hears the server: what changes before that reaches no open page. */
async function open(path: string): Promise<void> {
  const before = connections;
  await until(`the page ${path}`, () => page.goto(address + path, { waitUntil: 'domcontentloaded', timeout: 8_000 }).catch(() => undefined));
  await until(`the server’s line to ${path}`, () => connections > before);
}

/** What the overlay says, or nothing where there is none. */
const overlay = (): Promise<string | undefined> =>
  page
    .evaluate(() => {
      const root = document.querySelector('vite-error-overlay')?.shadowRoot;
      const walk = (node: Node): string => (node.nodeName === 'STYLE' ? '' : node.nodeName === '#text' ? (node.textContent ?? '') : [...node.childNodes].map(walk).join(''));
      return root ? walk(root).replace(/\s+/g, ' ') : undefined;
    })
    .catch(() => undefined); // The page was just reloading.
const headline = (): Promise<string | null> => page.locator('main h1').textContent();

/** Where a text stands in a file, as line and column. */
function placeOf(file: string, text: string): string {
  const before = read(file).split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const good = read(GUIDE);
/** Writes a slip and waits until the browser shows it. Gives what it shows and where the slip stands. */
async function slip(from: string, to: string, found = to): Promise<{ shown: string; place: string }> {
  expect(good).toContain(from);
  write(GUIDE, good.replace(from, to));
  const shown = await until('the overlay', overlay);
  return { shown, place: placeOf(GUIDE, found) };
}

describe('npm run dev', { timeout: 90_000 }, () => {
  beforeEach(async () => {
    write(GUIDE, good);
    await open('articles/how-a-river-is-graded/');
    await until('a page without an overlay', async () => (await overlay()) === undefined);
  });

  it('shows a page, and that it is a preview', async () => {
    expect(await headline()).toBe('How a river is graded, and what a grade cannot tell you');
    expect(await page.getByText('Preview: drafts and embargoed pieces are shown').isVisible()).toBe(true);
  });

  it('shows drafts and what is under embargo, each marked', async () => {
    await open('articles/');
    const marked = async (words: string): Promise<string> => page.locator('main li', { hasText: words }).last().innerText();
    expect(await marked('CANARY-DRAFT')).toContain('Draft');
    expect(await marked('CANARY-EMBARGO')).toContain('Under embargo');
    await open('articles/spills-of-2029/');
    const band = page.locator('aside.preview-band');
    expect(await band.innerText()).toContain('Under embargo until 1 June 2030 at 09:00 (Europe/London)');
    await open('articles/unfinished-story-of-the-pumps/');
    expect(await band.innerText()).toMatch(/A draft: readers see nothing[\s\S]+index\.mdx:6 `published` says 2025-11-20/);
    expect(await page.locator('main header').innerText()).toContain('Draft');
    expect(await page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  it('searches, and finds what was just written', async () => {
    const finds = async (words: string, title: string): Promise<boolean> => {
      await open(`search/?q=${words}`);
      const result = page.locator('main li h3', { hasText: title }).first();
      // An index that is made anew at this moment gives the result to the next that asks.
      return result.waitFor({ timeout: 6_000 }).then(
        () => true,
        () => false,
      );
    };
    await until('a result', () => finds('graded', 'How a river is graded'));
    write(GUIDE, good.replace('How a river is graded', 'How a quillobex is graded'));
    await until('the new headline among the results', () => finds('quillobex', 'How a quillobex is graded'));
  });

  it('shows a change at once', async () => {
    write(GUIDE, good.replace('How a river is graded', 'What a grade means'));
    await until('the new headline', async () => (await headline().catch(() => ''))?.startsWith('What a grade means'));
  });

  it.each([
    ['a reference to nothing', 'inspection: 2025-06-survey', 'inspection: 2025-06-survex', '2025-06-survex', 'reference-missing'],
    ['an unknown component', 'A walk along', '<Grade /> A walk along', '<Grade />', 'mdx-component-unknown'],
    ['a date that does not exist', 'published: "2025-11-10"', 'published: "2025-11-31"', '"2025-11-31"', 'date-impossible'],
  ])('lays %s over the page, with its code and place, and takes it away when it is mended', async (_what, from, to, found, code) => {
    const { shown, place } = await slip(from, to, found);
    expect(shown).toContain(code);
    expect(shown).toContain(place);
    write(GUIDE, good);
    await until('the mended page', async () => (await overlay()) === undefined && (await headline().catch(() => ''))?.startsWith('How a river is graded'));
  });

  it('lays it over a page that is opened later, too', async () => {
    await slip('sources: [survey-report-2025, survey-code]', 'sources: [survey-report-2052]');
    await open('people/');
    expect(await until('the overlay', overlay)).toContain('survey-report-2052');
    write(GUIDE, good);
    await until('the page', async () => (await overlay()) === undefined && (await headline().catch(() => '')) === 'People');
  });

  it('shows a new file, and forgets a deleted one', async () => {
    const file = 'articles/a-new-piece/index.mdx';
    expect(await statusOf('articles/a-new-piece/')).toBe(404);
    write(file, good.replace(/^headline: .*$/m, 'headline: "A new piece that was written a moment ago"'));
    await until('the new page', async () => (await statusOf('articles/a-new-piece/')) === 200);
    await open('articles/');
    expect(await page.getByText('A new piece that was written a moment ago').count()).toBe(1);
    rmSync(join(contentDir, dirname(file)), { recursive: true });
    await until('the page to go', async () => (await statusOf('articles/a-new-piece/')) === 404);
    await until(
      'the archive without it',
      async () =>
        (await page
          .getByText('A new piece that was written a moment ago')
          .count()
          .catch(() => 1)) === 0,
    );
  });

  it('keeps up with files that come and go while pages are made', async () => {
    // Astro’s own store has been left stale by a request at the wrong moment about once in ten such rounds.
    const file = 'articles/a-short-lived-piece/index.mdx';
    const isThere = async (): Promise<boolean> => (await statusOf('articles/a-short-lived-piece/')) === 200;
    const isGone = async (): Promise<boolean> => (await statusOf('articles/a-short-lived-piece/')) === 404;
    for (let round = 0; round < 8; round += 1) {
      write(file, good.replace(/^headline: .*$/m, 'headline: "A piece that did not last"'));
      await until(`the page in round ${round}`, isThere);
      rmSync(join(contentDir, dirname(file)), { recursive: true });
      await until(`the page to go in round ${round}`, isGone);
    }
  });

  it('shows what a change elsewhere means for the page', async () => {
    const survey = 'inspections/2025-06-survey.yaml';
    const before = read(survey);
    expect(await page.locator('main').innerText()).not.toMatch(/In 2025 it was clear/);
    write(survey, before.replace('overall: fair', 'overall: clear'));
    await until('the new grade', async () =>
      /In 2025 it was\s+clear/.test(
        await page
          .locator('main')
          .innerText()
          .catch(() => ''),
      ),
    );
    write(survey, before);
    await until('the old grade', async () =>
      /In 2025 it was\s+fair/.test(
        await page
          .locator('main')
          .innerText()
          .catch(() => ''),
      ),
    );
  });

  it('leads from an earlier address to the present one', async () => {
    await open('articles/river-fails/');
    expect(page.url()).toBe(`${address}articles/river-fails-first-survey/`);
    expect(await headline()).toContain('River fails its first survey');
  });

  it('answers 410 with the notice where something was taken down, says so in the terminal, and shows it again when it is lifted', async () => {
    const list = 'takedowns.yaml';
    write(list, '- id: how-a-river-is-graded\n  date: "2026-01-14"\n  reason: A secret of the desk.\n  note: Taken down on advice.\n');
    // The news links to it.
    const overlayed = await until('the overlay', overlay);
    expect(overlayed).toContain('was taken down: take the link out');
    const news = 'articles/river-fails-first-survey/index.mdx';
    const linked = read(news);
    write(news, linked.replace('[how a river is graded](/articles/how-a-river-is-graded/)', 'how a river is graded'));
    await until('410', async () => (await statusOf('articles/how-a-river-is-graded/')) === 410);
    await open('articles/how-a-river-is-graded/');
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('Taken down on advice.');
    expect(shown).not.toMatch(/How a river is graded|secret/);
    await open('articles/');
    expect(await page.locator('main').innerText()).not.toContain('How a river is graded');
    expect(server.output()).toContain('Taken down, and not shown here either: how-a-river-is-graded (2026-01-14)');
    write(news, linked);
    rmSync(join(contentDir, list));
    await until('200', async () => (await statusOf('articles/how-a-river-is-graded/')) === 200);
  });

  it('ran all the time without a restart, and ends when it is told to', async () => {
    expect(server.child.exitCode).toBeNull();
    expect(server.output().match(/ready in/g)).toHaveLength(1);
    expect(await server.stop()).toBe(0);
    expect(await statusOf('')).toBeUndefined();
  });
});
