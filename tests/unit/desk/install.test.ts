// Whether the packages are installed: only what package-lock.json asks for on this machine counts.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureInstalled, isInstalled } from '../../../src/desk/install.mjs';
import { findInstalledNode, runsTypeScript } from '../../../src/desk/node.mjs';
import { temporaryFolder, writeFiles } from './folder.ts';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const here = { version: '1.0.0', integrity: 'sha512-h', optional: true, os: [process.platform], cpu: [process.arch] };
const elsewhere = { version: '1.0.0', integrity: 'sha512-e', optional: true, os: ['beos'], cpu: ['pdp11'] };

describe('isInstalled', () => {
  let root: string;
  const wanted = (packages: object): void => writeFiles(root, { 'package-lock.json': JSON.stringify({ packages: { '': { name: 'x' }, ...packages } }) });
  const present = (packages: object): void => {
    writeFiles(root, { 'node_modules/.package-lock.json': JSON.stringify({ packages }) });
    for (const path of Object.keys(packages)) mkdirSync(join(root, path), { recursive: true });
  };

  beforeEach(() => {
    root = temporaryFolder();
  });

  it('is not, where nothing is there or an install broke off', () => {
    wanted({ 'node_modules/a': a });
    expect(isInstalled(root)).toBe(false);
    mkdirSync(join(root, 'node_modules/a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('is, where all is there but what is for other machines', () => {
    wanted({ 'node_modules/a': a, 'node_modules/h': here, 'node_modules/e': elsewhere });
    present({ 'node_modules/a': a, 'node_modules/h': here });
    expect(isInstalled(root)).toBe(true);
  });

  it('is not, where a package has another version or other contents', () => {
    wanted({ 'node_modules/a': a });
    present({ 'node_modules/a': { ...a, version: '1.0.1' } });
    expect(isInstalled(root)).toBe(false);
    present({ 'node_modules/a': { ...a, integrity: 'sha512-b' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('is not, where a package’s folder was deleted', () => {
    wanted({ 'node_modules/a': a });
    present({ 'node_modules/a': a });
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('is not, where the packages came from another machine', () => {
    wanted({ 'node_modules/a': a, 'node_modules/h': here, 'node_modules/e': elsewhere });
    present({ 'node_modules/a': a, 'node_modules/e': elsewhere });
    expect(isInstalled(root)).toBe(false);
  });

  it('takes a lockfile that cannot be read for none', () => {
    writeFiles(root, { 'package-lock.json': '{', 'node_modules/.package-lock.json': '{' });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('packages that are a link to another folder’s', () => {
  it('are left alone, since npm would empty that folder', async () => {
    const other = temporaryFolder();
    const root = temporaryFolder();
    writeFiles(other, { 'node_modules/kept/package.json': '{}' });
    writeFiles(root, { 'package-lock.json': '{"packages":{"":{},"node_modules/wanted":{"version":"1.0.0"}}}' });
    symlinkSync(join(other, 'node_modules'), join(root, 'node_modules'), 'junction');
    await expect(ensureInstalled(root)).rejects.toThrow('is a link');
    expect(existsSync(join(other, 'node_modules/kept/package.json'))).toBe(true);
  });
});

describe('the Node that runs the commands', () => {
  it.each([
    ['18.20.0', false],
    ['20.20.2', false],
    ['22.17.9', false],
    ['22.18.0', true],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('%s runs TypeScript: %s', (version, expected) => {
    expect(runsTypeScript(version)).toBe(expected);
  });

  it('is found among the optional packages', () => {
    const root = temporaryFolder();
    const file = process.platform === 'win32' ? 'node.exe' : 'node';
    writeFiles(root, { 'package.json': JSON.stringify({ optionalDependencies: { 'node-other': '1', 'node-here': '1', 'other-tool': '1' } }) });
    expect(findInstalledNode(root)).toBeUndefined();
    writeFiles(root, { [`node_modules/node-here/bin/${file}`]: '' });
    expect(findInstalledNode(root)).toBe(join(root, 'node_modules/node-here/bin', file));
  });
});
