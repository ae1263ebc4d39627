// A build from beginning to end, with a stand-in for Astro: what it is given, and that a failure leaves the last good site.
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whatIsNext } from '../../../src/desk/site/build-site.ts';
import { ensureBuilt } from '../../../src/desk/site/ensure.ts';
import { cacheFolder } from '../../../src/desk/site/state.ts';
import { readEnvironment, type Environment } from '../../../src/lib/environment.ts';
import { readFiles, temporaryFolder, writeFiles } from './folder.ts';

const CAMPAIGN = resolve(import.meta.dirname, '../../fixtures/campaign');
/** Writes a site into --outDir, and beside it what it was told; or fails. */
const ASTRO = `
  const fs = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  const mode = fs.readFileSync('mode', 'utf8');
  fs.appendFileSync('runs', 'x');
  fs.writeFileSync('told.json', JSON.stringify({ env: process.env, out }));
  fs.mkdirSync(out + '/data', { recursive: true });
  fs.writeFileSync(out + '/404.html', mode);
  if (mode === 'fail') { console.error('The page broke\\n    at file.js:1:2'); process.exit(1); }
  if (mode !== 'empty') fs.writeFileSync(out + '/index.html', mode);
`;

describe('what comes next', () => {
  const next = (...ends: string[]) =>
    whatIsNext(
      ends.map((at) => ({ at, file: 'x' })),
      { timeZone: 'Europe/London' },
    );

  it('is said with its day, time and zone, and names nothing', () => {
    expect(next()).toBeUndefined();
    expect(next('2026-05-18T08:00:00.000Z')).toBe('Next: 1 embargoed piece appears 18 May 2026 at 09:00 (Europe/London)');
    expect(next('2026-05-18T08:00:00.000Z', '2026-05-18T08:00:00.000Z', '2026-06-01T08:00:00.000Z')).toBe(
      'Next: 2 embargoed pieces appear 18 May 2026 at 09:00 (Europe/London); one more later',
    );
  });
});

describe('ensureBuilt', () => {
  let root: string;
  let environment: Environment;
  const outDir = (): string => join(root, 'dist');
  const build = (over: Partial<Environment> = {}, always = false) => ensureBuilt(root, { ...environment, ...over }, { always });
  const runs = (): number => statSync(join(root, 'runs'), { throwIfNoEntry: false })?.size ?? 0;
  const told = (): { env: Record<string, string>; out: string } => JSON.parse(readFiles(root)['told.json'] ?? '{}');
  /** Everything the desk leaves must be gone but what it remembers. */
  const leftovers = (): string[] => [
    ...readdirSync(root).filter((name) => name.startsWith('.dist')),
    ...readdirSync(cacheFolder(root)).filter((name) => name.startsWith('building-')),
  ];

  beforeEach(() => {
    root = temporaryFolder();
    cpSync(CAMPAIGN, join(root, 'content'), { recursive: true });
    writeFiles(root, { mode: 'first', 'src/page.astro': '', 'node_modules/astro/package.json': '{"bin":{"astro":"astro.cjs"}}', 'node_modules/astro/astro.cjs': ASTRO });
    environment = readEnvironment({ BUILD_NOW: '2040-01-01T00:00:00Z' }, { root });
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => vi.restoreAllMocks());

  it('builds within the project, then puts the site in its place and clears up', async () => {
    await build();
    expect(readFiles(outDir())['index.html']).toBe('first');
    expect(told().out.startsWith(root)).toBe(true);
    expect(told().env).toMatchObject({ BUILD_NOW: '2040-01-01T00:00:00.000Z', CONTENT_DIR: join(root, 'content'), OUT_DIR: told().out, ASTRO_TELEMETRY_DISABLED: '1' });
    expect(leftovers()).toEqual([]);
  });

  it('gives the base of the address, from the campaign or the environment', async () => {
    expect((await build()).base).toBe('/rivers/');
    expect((await build({ siteUrl: 'https://example.org/campaign/' })).base).toBe('/campaign/');
  });

  it('builds once for the same content, and again where anything changed', async () => {
    await build();
    await build({ now: new Date('2041-01-01T00:00:00Z') });
    expect(runs()).toBe(1);
    writeFiles(root, { 'src/page.astro': 'changed' });
    await build();
    expect(runs()).toBe(2);
    rmSync(outDir(), { recursive: true });
    await build();
    expect(runs()).toBe(3);
    await build({}, true);
    expect(runs()).toBe(4);
  });

  it.each([
    ['fail', /^The page broke\n\nThe build failed/],
    ['empty', /made no front page/],
  ])('leaves the last good site where Astro ends with: %s', async (mode, message) => {
    await build();
    const before = readFiles(outDir());
    writeFiles(root, { mode, 'src/page.astro': 'changed' });
    await expect(build()).rejects.toThrow(message);
    expect(readFiles(outDir())).toEqual(before);
    expect(leftovers()).toEqual([]);
  });

  it('stops at broken content before Astro starts, and says where', async () => {
    await build();
    const before = readFiles(outDir());
    writeFiles(root, { 'content/glossary/broken.yaml': 'nonsense: true\n' });
    await expect(build()).rejects.toThrow(/content\/glossary\/broken\.yaml:1:1[^]*nothing was built/);
    expect(runs()).toBe(1);
    expect(readFiles(outDir())).toEqual(before);
  });

  it('stops when interrupted, and clears up', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(ensureBuilt(root, environment, { always: true, signal: controller.signal })).rejects.toMatchObject({ message: '', exitCode: 130 });
    expect(runs()).toBe(0);
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('keeps apart what Astro remembers for each OUT_DIR, and forgets those that are gone', async () => {
    await build();
    const first = told().env['CACHE_DIR'];
    await build({ outDir: join(root, 'other') });
    expect(told().env['CACHE_DIR']).not.toBe(first);
    const remembered = (): number => readdirSync(cacheFolder(root)).filter((name) => name.endsWith('.json')).length;
    expect(remembered()).toBe(2);
    rmSync(join(root, 'other'), { recursive: true });
    writeFiles(cacheFolder(root), { 'build-0.json': '{"from":"another version"}' });
    await build({}, true);
    expect(remembered()).toBe(1);
  });
});
