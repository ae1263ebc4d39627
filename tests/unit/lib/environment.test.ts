// The environment: defaults, what is refused, and that each refusal says what to write instead.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../../src/lib/environment.ts';

const root = resolve('/project');
const read = (variables: Record<string, string | undefined>, isFolder = (): boolean => true) => readEnvironment(variables, { root, isFolder });

function problemsOf(variables: Record<string, string>, isFolder?: () => boolean): string[] {
  try {
    read(variables, isFolder);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('readEnvironment', () => {
  it('fills in defaults, from the project’s root', () => {
    expect(read({})).toMatchObject({
      contentDir: resolve(root, 'content'),
      reportsDir: resolve(root, 'reports'),
      outDir: resolve(root, 'dist'),
      cacheDir: resolve(root, 'node_modules/.astro'),
      siteUrl: undefined,
      port: 4321,
      chromePath: undefined,
      withheld: 'drop',
    });
  });

  it('takes an empty variable for none', () => {
    expect(read({ PORT: '', CONTENT_DIR: '  ', BUILD_NOW: '' })).toMatchObject({ port: 4321, contentDir: resolve(root, 'content') });
  });

  it('takes whole and relative paths', () => {
    const other = resolve('/elsewhere/out');
    expect(read({ CONTENT_DIR: 'campaigns/two', OUT_DIR: other })).toMatchObject({ contentDir: resolve(root, 'campaigns/two'), outDir: other });
  });

  it('reads the clock with its offset', () => {
    expect(read({ BUILD_NOW: '2026-05-01T09:00:00Z' }).now.toISOString()).toBe('2026-05-01T09:00:00.000Z');
    expect(read({ BUILD_NOW: '2026-05-01T09:00+01:00' }).now.toISOString()).toBe('2026-05-01T08:00:00.000Z');
  });

  it.each(['yesterday', '2026-05-01', '2026-05-01T09:00:00', '2026-02-30T09:00:00Z', '2026-13-01T09:00:00Z', '2026-05-01T25:00:00Z', '2026-05-01T09:00:00+99:00'])(
    'refuses BUILD_NOW=%s',
    (BUILD_NOW) => {
      expect(problemsOf({ BUILD_NOW })).toEqual([expect.stringContaining('BUILD_NOW=2026-05-01T09:00:00Z')]);
    },
  );

  it.each(['abc', '-1', '65536', '80.5', '1e3', '0x50'])('refuses PORT=%s', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([expect.stringContaining('such as PORT=8080')]);
  });

  it('takes port 0 for any free port', () => {
    expect(read({ PORT: '0' }).port).toBe(0);
  });

  it.each(['example.org', 'ftp://example.org/', 'https://example.org/?q=1', 'https://example.org/#top', 'not an address'])('refuses SITE_URL=%s', (SITE_URL) => {
    expect(problemsOf({ SITE_URL })).toEqual([expect.stringContaining('SITE_URL=https://example.org/campaign/')]);
  });

  it('keeps the path of the address', () => {
    expect(read({ SITE_URL: 'https://example.org/campaign/' }).siteUrl).toBe('https://example.org/campaign/');
  });

  it('has a desk on the built site only when told to, and told where it saves', () => {
    expect(read({}).desk).toBeUndefined();
    expect(read({ DESK: 'off', DESK_REPO: 'https://github.com/owner/name' }).desk).toBeUndefined();
    expect(read({ DESK: 'on', DESK_REPO: 'https://github.com/owner/name.git' }).desk).toEqual({ repo: 'https://github.com/owner/name', branch: 'main', signIn: undefined });
    expect(read({ DESK: 'on', DESK_REPO: 'https://forge.example/owner/name', DESK_BRANCH: 'desk', DESK_SIGN_IN: 'https://sign-in.example' }).desk).toMatchObject({
      branch: 'desk',
      signIn: 'https://sign-in.example/',
    });
    expect(() => read({ DESK: 'on' })).toThrow('DESK_REPO=');
    expect(() => read({ DESK: 'yes' })).toThrow('neither on');
    expect(() => read({ DESK: 'on', DESK_REPO: 'github.com/owner/name' })).toThrow('not the address of a repository');
  });

  it('shows what is withheld only when told to', () => {
    expect(read({ SHOW_WITHHELD: '1' }).withheld).toBe('show');
    expect(read({ SHOW_WITHHELD: '0' }).withheld).toBe('drop');
    expect(problemsOf({ SHOW_WITHHELD: 'yes' })).toHaveLength(1);
  });

  it('names the hosts that are told what is gone', () => {
    expect(read({}).hosts).toEqual(['apache']);
    expect(read({ HOST_FILES: 'none' }).hosts).toEqual([]);
    expect(read({ HOST_FILES: 'nginx, apache,apache' }).hosts).toEqual(['apache', 'nginx']);
    for (const HOST_FILES of ['iis', 'apache,none', 'apache,', 'Apache']) expect(problemsOf({ HOST_FILES })).toEqual([expect.stringContaining('some of apache, netlify, nginx')]);
  });

  it('says that the content is not there', () => {
    expect(problemsOf({ CONTENT_DIR: 'nowhere' }, () => false)).toEqual([expect.stringMatching(/no folder .*nowhere.*campaign\.yaml/)]);
    expect(problemsOf({}, () => false)).toEqual([expect.stringContaining('There is no content')]);
  });

  it('lists everything that is wrong, and is marked as foreseen', () => {
    expect(problemsOf({ PORT: 'abc', SITE_URL: 'x', BUILD_NOW: 'now' }, () => false)).toHaveLength(4);
    expect(new EnvironmentError(['x']).expected).toBe(true);
  });
});
