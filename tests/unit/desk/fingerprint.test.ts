// Fingerprints: what makes a built site stale and what does not.
import { cpSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprint, outputDigest } from '../../../src/desk/site/fingerprint.ts';
import { whyStale, type BuildState } from '../../../src/desk/site/state.ts';
import type { Host } from '../../../src/lib/environment.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

describe('fingerprint', () => {
  let root: string;
  const taken = (over: { contentDir?: string; reportsDir?: string; siteUrl?: string; withheld?: 'show'; hosts?: Host[] } = {}): string =>
    fingerprint(root, { contentDir: join(root, 'content'), reportsDir: join(root, 'reports'), siteUrl: undefined, withheld: 'drop', ...over });

  beforeEach(() => {
    root = temporaryFolder();
    writeFiles(root, {
      'content/campaign.yaml': 'name: A',
      'content/articles/a/index.mdx': 'text',
      'src/pages/index.astro': '<p>',
      'public/x.txt': 'x',
      'astro.config.mjs': '//',
      'package-lock.json': '{}',
    });
  });

  it('is the same for the same files, whatever their dates and wherever the content lies', () => {
    const before = taken();
    utimesSync(join(root, 'content/campaign.yaml'), new Date(0), new Date(0));
    expect(taken()).toBe(before);
    const moved = join(root, 'moved');
    cpSync(join(root, 'content'), moved, { recursive: true });
    expect(taken({ contentDir: moved })).toBe(before);
  });

  it.each([
    'content/articles/a/index.mdx',
    'src/pages/index.astro',
    'public/x.txt',
    'astro.config.mjs',
    'package-lock.json',
    'content/new.mdx',
    'reports/survey.txt',
    'public/.well-known/security.txt',
  ])('changes with %s', (file) => {
    const before = taken();
    writeFiles(root, { [file]: 'other' });
    expect(taken()).not.toBe(before);
  });

  it('changes where a file is renamed, emptied folders aside', () => {
    const before = taken();
    renameSync(join(root, 'content/articles/a'), join(root, 'content/articles/b'));
    expect(taken()).not.toBe(before);
  });

  it('passes over what systems leave lying about, and what is not part of the site', () => {
    const before = taken();
    writeFiles(root, { 'content/.DS_Store': 'x', 'README.md': 'x', 'dist/index.html': 'x', 'tests/a.test.ts': 'x' });
    expect(taken()).toBe(before);
  });

  it('changes with the settings that show in pages', () => {
    const before = taken();
    expect(taken({ siteUrl: 'https://example.org/' })).not.toBe(before);
    expect(taken({ withheld: 'show' })).not.toBe(before);
    expect(taken({ hosts: ['nginx'] })).not.toBe(before);
    vi.stubEnv('PUBLIC_NOTE', 'x');
    expect(taken()).not.toBe(before);
    vi.unstubAllEnvs();
  });
});

describe('outputDigest', () => {
  it('tells a built site that was changed, added to or taken away', () => {
    const dir = join(temporaryFolder(), 'dist');
    expect(outputDigest(dir)).toBeUndefined();
    writeFiles(dir, { 'index.html': 'a', 'articles/a/index.html': 'b' });
    const before = outputDigest(dir);
    expect(outputDigest(dir)).toBe(before);
    writeFiles(dir, { 'articles/a/index.html': 'bb' });
    const changed = outputDigest(dir);
    expect(changed).not.toBe(before);
    writeFiles(dir, { 'extra.html': 'c' });
    expect(outputDigest(dir)).not.toBe(changed);
    rmSync(dir, { recursive: true });
    expect(outputDigest(dir)).toBeUndefined();
  });
});

describe('whyStale', () => {
  const state: BuildState = {
    outDir: '/dist',
    fingerprint: 'f',
    output: 'o',
    folder: '1',
    builtAt: '2026-05-01T09:00:00.000Z',
    nextEmbargo: '2026-05-02T06:00:00.000Z',
    base: '/',
  };
  const present = (over: object = {}) => ({ fingerprint: 'f', output: 'o', now: new Date('2026-05-01T12:00:00Z'), ...over });

  it('keeps a site that nothing has happened to', () => {
    expect(whyStale(state, present())).toBeUndefined();
    expect(whyStale({ ...state, nextEmbargo: undefined }, present({ now: new Date('2036-01-01T00:00:00Z') }))).toBeUndefined();
  });

  it.each([
    ['no built site', { output: undefined }],
    ['built files were changed', { output: 'p' }],
    ['content or the source has changed', { fingerprint: 'g' }],
    ['an embargo has ended', { now: new Date('2026-05-02T06:00:00Z') }],
    ['clock stands before', { now: new Date('2026-04-30T00:00:00Z') }],
  ])('says: %s', (reason, over) => {
    expect(whyStale(state, present(over))).toContain(reason);
  });

  it('does not trust a site that it knows nothing of', () => {
    expect(whyStale(undefined, present())).toContain('not known');
  });
});
