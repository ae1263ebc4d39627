// The one reading of a run, while files change.
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentService, type ContentService } from '../../../src/loaders/service.ts';
import { CAMPAIGN_DIR, contentFolder, NOW } from '../../fixtures/build.ts';

const FILE = 'articles/a-short-lived-piece/index.mdx';
const KEY = Symbol.for('campaign-site.content');

let dir: string;
let service: ContentService;
/** Says that a file has changed, as a watcher does. */
let tell: (path: string) => void;

const hasIt = async (): Promise<boolean> => (await service.current()).entries.articles.has('a-short-lived-piece');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const text = readFileSync(join(CAMPAIGN_DIR, 'articles/river-fails-first-survey/index.mdx'), 'utf8');
  dir = await contentFolder({ [FILE]: text.replace(/^formerly:.*\n/m, '') });
  Reflect.deleteProperty(globalThis, KEY);
  service = contentService(() => ({ dir, now: NOW, withheld: 'show' }));
  service.watch({ add: () => undefined, on: (_, listener) => (tell = (path) => listener('change', path)) });
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, KEY);
});

it('notices a deletion of which the watcher says nothing, a while after the change of which it did', async () => {
  expect(await hasIt()).toBe(true);
  const read = vi.fn();
  service.onChange(read);
  tell(join(dir, FILE));
  await vi.advanceTimersByTimeAsync(60);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  rmSync(join(dir, dirname(FILE)), { recursive: true });
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  expect(await hasIt()).toBe(false);
});

it('does not read again what has not changed since', async () => {
  await service.current();
  const read = vi.fn();
  service.onChange(read);
  tell(join(dir, FILE));
  await vi.advanceTimersByTimeAsync(60);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done, 100));
  expect(read).toHaveBeenCalledTimes(1);
});
