// npm run preview -- --as-of: the fixture as it will stand once its embargo has ended, served and taken away again.
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/desk/site/state.ts';
import { CAMPAIGN_DIR, NOW } from '../fixtures/build.ts';
import { runDesk, startDesk, until, type Running } from './support/desk.ts';
import { ROOT } from './support/site.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));
const outDir = join(folder, 'public_html');
const env = { CONTENT_DIR: CAMPAIGN_DIR, OUT_DIR: outDir, BUILD_NOW: NOW.toISOString(), PORT: '0' };
let running: Running;
let address = '';

/** The folders that this preview made. */
const left = (): string[] => readdirSync(cacheFolder(ROOT)).filter((name) => name === `preview-${running.child.pid}`);
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, address));
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  running = startDesk(['preview', '--as-of', '2030-06-01T09:00'], env);
  address = await until(
    'the address of the preview',
    () => /http:\/\/localhost:\d+\S*/.exec(running.output())?.[0] ?? (running.child.exitCode === null ? undefined : 'ended'),
    120_000,
  );
}, 130_000);
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run preview -- --as-of', () => {
  it('says on which clock it builds, and what differs from now', () => {
    expect(running.output()).toContain('as it will stand on 1 June 2030 at 09:00 (Europe/London)');
    expect(running.output()).toContain('1 piece appears that is withheld now: “CANARY-EMBARGO The river five years on');
  });

  it('shows what was under embargo, unmarked, in page, list and feed; drafts stay out', async () => {
    const { status, text } = await get('articles/spills-of-2029/');
    expect([status, text]).toEqual([200, expect.not.stringMatching(/Under embargo|Preview:/)]);
    for (const path of ['articles/', 'feed.xml']) expect((await get(path)).text).toMatch(/CANARY-EMBARGO(?![\s\S]*CANARY-DRAFT)/);
    expect((await get('articles/unfinished-story-of-the-pumps/')).status).toBe(404);
  });

  it('leaves nothing at the end, and the built site as it was', async () => {
    expect(left()).toHaveLength(1);
    expect(await running.stop()).toBe(0);
    expect(left()).toEqual([]);
    expect(existsSync(outDir)).toBe(false);
  });

  it('interrupted while it builds leaves nothing either', { timeout: 60_000 }, async () => {
    running = startDesk(['preview', '--as-of', '2030-06-01'], env);
    await until('the build', () => running.output().includes('Content read'));
    await running.stop();
    expect(left()).toEqual([]);
  });

  it('refuses a time that cannot be, before it builds', async () => {
    const { status, output } = await runDesk(['preview', '--as-of', '2030-06-31'], env);
    expect([status, output]).toEqual([2, expect.stringContaining('--as-of 2030-06-31: is not on the calendar')]);
  });
});
