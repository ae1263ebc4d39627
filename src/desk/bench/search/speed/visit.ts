// One visit with an empty cache: the page opens, the reader types, the first suggestion and the first result come.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { Failure } from '../../../run/failure.ts';
import type { Host, Sent } from './host.ts';
import type { Network } from './profiles.ts';
import type { Scene } from './scenes.ts';
import { watch, type Watched } from './watch.ts';

const LONGEST_MS = 30_000;
/** How fast somebody types who knows the word: ten keys a second. */
const KEY_MS = 100;
/** Tasks go on after the first result. */
const AFTER_MS = 400;

/** Letter by letter, or all at once. */
export type Mode = 'typed' | 'pasted';

export interface Visit {
  /** Milliseconds from the first key; absent where there was no suggestion. */
  suggestion?: number;
  result: number;
  /** What was asked for between the focus of the box and the first result. */
  bytes: number;
  requests: number;
  /** The longest task of the page from the first key on, in milliseconds; 0 where none was over 50. */
  longest: number;
  /** What was asked for, and how many milliseconds after the first key. */
  sent: Sent[];
}

export interface VisitOptions {
  host: Host;
  scene: Scene;
  network: Network | undefined;
  word: string;
  mode: Mode;
}

/** Makes a visit. Throws where no result comes. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.goto(new URL(options.scene.page, options.host.url).href, { waitUntil: 'networkidle' });
    return await typeAndWatch(page, options);
  } finally {
    await context.close();
  }
}

async function typeAndWatch(page: Page, { host, scene, network, word, mode }: VisitOptions): Promise<Visit> {
  if (network) await slowDown(page, network);
  await page.evaluate(watch, { suggestion: scene.suggestion, result: scene.result });
  const from = host.sent.length;
  await page.locator(scene.box).first().focus();
  await (mode === 'pasted' ? page.keyboard.insertText(word) : page.keyboard.type(word, { delay: KEY_MS }));
  await page.waitForFunction(() => window.benchWatched?.result !== undefined).catch(() => refuse(scene, word));
  await sleep(AFTER_MS);
  const seen = (await page.evaluate(() => window.benchWatched)) as Required<Watched>;
  const keyAt = seen.resultAt - (seen.result - seen.key);
  const before = host.sent.slice(from).filter(({ at }) => at <= seen.resultAt);
  return {
    ...(seen.suggestion !== undefined && { suggestion: seen.suggestion - seen.key }),
    result: seen.result - seen.key,
    bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: before.length,
    longest: seen.longest,
    sent: before.map(({ path, at, bytes }) => ({ path, at: Math.round(at - keyAt), bytes })),
  };
}

function refuse({ result }: Scene, word: string): never {
  throw new Failure(
    `No result came for “${word}” within ${LONGEST_MS / 1000} s: nothing on the page fits ${result}. What to look for is written in src/desk/bench/search/speed/scenes.ts.`,
  );
}

/** Slows the page down, and with it the workers that it starts. */
async function slowDown(page: Page, { latency, down, up }: Network): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: down / 8, uploadThroughput: up / 8 });
}
