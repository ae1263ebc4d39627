// The name of all pages together: another for every change in one of them, the same for the same pages.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pagesVersion } from '../../../src/publish/pages-version.ts';
import { writeBytes } from '../../fixtures/site-folder.ts';

async function versionOf(files: Record<string, string>): Promise<string> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'pages-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeBytes(dir, files);
  return pagesVersion(dir);
}

const PAGES = { 'index.html': '<p>One</p>', 'articles/a/index.html': '<p>Two</p>' };

it('is the same for the same pages, whatever stands beside them', async () => {
  expect(await versionOf({ ...PAGES, 'feed.xml': '<rss/>' })).toBe(await versionOf(PAGES));
  expect(await versionOf(PAGES)).toMatch(/^[0-9a-f]{10}$/);
});

it('is another when a page changes, comes, goes or moves', async () => {
  const versions = await Promise.all(
    [
      PAGES,
      { ...PAGES, 'index.html': '<p>Three</p>' },
      { ...PAGES, '404.html': '' },
      { 'index.html': '<p>One</p>' },
      { 'index.html': '<p>One</p>', 'articles/b/index.html': '<p>Two</p>' },
    ].map(versionOf),
  );
  expect(new Set(versions).size).toBe(versions.length);
});
