// The lossless writer in a browser, where a deployed desk runs it: over all content, with nothing changed and with each field changed in turn.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as lossless from '../fixtures/lossless.ts';
import { FILES } from '../fixtures/lossless-files.ts';
import { startBrowser } from './support/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = FILES.map(({ name, text }) => ({ name, text }));
/** The module in the page. */
type InPage = typeof globalThis & { lossless: typeof lossless };

async function bundled(): Promise<string> {
  const entry = join(import.meta.dirname, '../fixtures/lossless.ts');
  const lib = { entry, name: 'lossless', formats: ['iife' as const], fileName: () => 'lossless.js' };
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { outDir: folder, target: 'es2022', lib } });
  return readFileSync(join(folder, 'lossless.js'), 'utf8');
}

describe('the lossless writer in a browser', { timeout: 300_000 }, () => {
  let page: Page;

  beforeAll(async () => {
    const browser = await startBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
  });

  it('gives back every file to the last byte where nothing was changed', async () => {
    const changed = await page.evaluate((all) => {
      const { changedUnasked, fileOf } = (globalThis as InPage).lossless;
      return all.flatMap(({ name, text }) => changedUnasked(fileOf(name, name.replace(/^content\/|^tests\/fixtures\/campaign\//, ''), text)));
    }, files);
    expect(files.length).toBeGreaterThan(400);
    expect(changed).toEqual([]);
  });

  it('changes nothing but the field that was changed, each in turn', async () => {
    const { fields, wrong } = await page.evaluate(
      ([all, every]) => {
        const { eachFieldChanged, fileOf } = (globalThis as InPage).lossless;
        const done = all.map(({ name, text }) => eachFieldChanged(fileOf(name, name.replace(/^content\/|^tests\/fixtures\/campaign\//, ''), text), every));
        return { fields: done.reduce((sum, one) => sum + one.fields, 0), wrong: done.flatMap((one) => one.wrong) };
      },
      [files, process.env['EVERY_ITEM'] === '1'] as const,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(fields).toBeGreaterThan(process.env['EVERY_ITEM'] === '1' ? 10_000 : 4_000);
  });
});
