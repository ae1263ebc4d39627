// npm run guide-pictures: takes the pictures of the editors' guide from the running desk, over a copy of the content.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { readEnvironment } from '../lib/environment.ts';
import { runNode } from './run/child.ts';
import { Failure } from './run/failure.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { say } from './run/say.ts';
import { ROOT } from './site/root.ts';
import { findChromium } from './testing/chromium.ts';

const FOLDER = join(ROOT, '.github/guide');
/** No picture may be larger, in bytes: the guide is read on any connection. */
const LARGEST = 60_000;
const STARTS_WITHIN_MS = 90_000;
const SIZE = { width: 1200, height: 760 };

/** A picture of the guide: its file's name, and what is to be seen on it. */
interface Shot {
  name: string;
  take: (page: Page, root: string, article: string) => Promise<void>;
}

const entry = async (page: Page, root: string, article: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${root}#/collections/articles/entries/${article}/index`);
  await page.locator('[data-key-path="headline"] input').waitFor();
};

/** Scrolls to a field: the CMS makes those further down when somebody comes to them. */
async function scrollTo(page: Page, name: string): Promise<void> {
  const field = page.locator(`[data-key-path="${name}"]`);
  for (let tries = 0; tries < 60 && (await field.count()) === 0; tries += 1) {
    await page
      .locator('[data-key-path]')
      .last()
      .evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(50);
  }
  await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

const SHOTS: readonly Shot[] = [
  {
    name: 'desk',
    take: async (page, root) => {
      await page.goto(`${root}#/collections/inspections`);
      await page.getByText('The campaign', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'articles',
    take: async (page, root) => {
      await page.goto(`${root}#/collections/articles`);
      await page.getByText('The campaign', { exact: true }).first().waitFor();
    },
  },
  { name: 'article', take: entry },
  {
    name: 'inspection',
    take: async (page, root, article) => {
      await entry(page, root, article);
      await scrollTo(page, 'inspection');
      await page.locator('[data-key-path="inspection"] [role="combobox"]').first().click();
    },
  },
  {
    name: 'problem',
    take: async (page, root, article) => {
      await entry(page, root, article);
      await scrollTo(page, 'body');
      const text = page.locator('[data-key-path="body"] textarea');
      await text.fill(`${await text.inputValue()}\n\nA grade: <Judgement of="2017-inspection" />.`);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
      await page.getByRole('complementary', { name: /Not saved/ }).waitFor();
    },
  },
];

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function untilServed(address: string): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < deadline) {
    const served = await fetch(address, { signal: AbortSignal.timeout(STARTS_WITHIN_MS) }).catch(() => undefined); // not there yet
    if (served?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Failure(`The desk did not start within ${STARTS_WITHIN_MS / 1000} s. Does “npm run dev” work?`);
}

/** The picture as WebP, a little coarser until it is small enough. */
async function keep(name: string, picture: Buffer): Promise<void> {
  const file = join(FOLDER, `${name}.webp`);
  for (const quality of [80, 65, 50, 35]) {
    const { size } = await sharp(picture).webp({ quality, effort: 6 }).toFile(file);
    if (size <= LARGEST) return say(`  .github/guide/${name}.webp  ${(size / 1000).toFixed(0)} kB`);
  }
  throw new Failure(`.github/guide/${name}.webp is larger than ${LARGEST / 1000} kB.`);
}

async function takeAll(root: string, article: string, chromePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] });
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' });
    for (const { name, take } of SHOTS) {
      await take(page, root, article);
      await page.waitForTimeout(700); // the CMS fades things in
      await keep(name, await page.screenshot());
    }
  } finally {
    await browser.close();
  }
}

/** Runs the command. Gives the exit code. */
export async function run(): Promise<number> {
  const signal = untilInterrupted();
  const { contentDir, chromePath } = readEnvironment(process.env, { root: ROOT });
  const browser = findChromium(chromePath);
  if (!browser) throw new Failure('There is no browser to take pictures with. Install Chromium, or name one: CHROME_PATH=/path/to/chrome npm run guide-pictures');
  const folder = mkdtempSync(join(tmpdir(), 'guide-pictures-'));
  const stop = new AbortController();
  try {
    cpSync(contentDir, join(folder, 'content'), { recursive: true });
    const [article] = readdirSync(join(contentDir, 'articles')).toReversed();
    if (!article) throw new Failure('There is no article to take a picture of.');
    const port = await freePort();
    const root = `http://localhost:${port}/desk/`;
    const env = { CONTENT_DIR: join(folder, 'content'), CACHE_DIR: join(folder, 'cache'), PORT: String(port), SITE_URL: `http://localhost:${port}/` };
    const server = runNode(['src/desk/main.mjs', 'dev'], { root: ROOT, env, signal: AbortSignal.any([signal, stop.signal]), timeoutMs: 0, onLine: () => undefined }).catch(() => 0);
    mkdirSync(FOLDER, { recursive: true });
    await untilServed(`${root}main.js`);
    await takeAll(root, article, browser);
    stop.abort();
    await server;
  } finally {
    stop.abort();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}
