// Putting a built site in its place: whole, or not at all.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cleanBeside, swapIn, type Disk } from '../../../src/desk/site/swap.ts';
import { readFiles, temporaryFolder, writeFiles } from './folder.ts';

const OLD = { 'index.html': 'old', 'articles/a/index.html': 'old' };
const NEW = { 'index.html': 'new' };
const real: Disk = { rename: renameSync, copy: (from, to) => cp(from, to, { recursive: true }), remove: (path) => rmSync(path, { recursive: true, force: true }) };

/** A disk whose nth rename fails. */
function failing(nth: number, code: string): Disk {
  let count = 0;
  const rename: Disk['rename'] = (from, to) => {
    count += 1;
    if (count === nth) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  };
  return { ...real, rename };
}

describe('swapIn', () => {
  let parent: string;
  let made: string;
  let outDir: string;

  beforeEach(() => {
    parent = temporaryFolder();
    made = join(temporaryFolder(), 'made');
    outDir = join(parent, 'dist');
    writeFiles(made, NEW);
  });

  it('puts a first site where there was none, making the folder above', async () => {
    await swapIn(made, join(outDir, 'deep', 'site'));
    expect(readFiles(join(outDir, 'deep', 'site'))).toEqual(NEW);
  });

  it('replaces the old site whole and leaves nothing beside it', async () => {
    writeFiles(outDir, OLD);
    await swapIn(made, outDir);
    expect(readFiles(outDir)).toEqual(NEW);
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(existsSync(made)).toBe(false);
  });

  it('copies to another disk', async () => {
    writeFiles(outDir, OLD);
    await swapIn(made, outDir, failing(1, 'EXDEV'));
    expect(readFiles(outDir)).toEqual(NEW);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it.each([
    ['bringing the new site', 1],
    ['moving the old site away', 2],
    ['moving the new site in', 3],
  ])('leaves the old site as it was when %s fails', async (_step, nth) => {
    writeFiles(outDir, OLD);
    await expect(swapIn(made, outDir, failing(nth, 'EPERM'))).rejects.toThrow(/EPERM[^]*last good site is as it was/);
    expect(readFiles(outDir)).toEqual(OLD);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('leaves the old site as it was when the copy to another disk breaks off', async () => {
    writeFiles(outDir, OLD);
    const copy = async (_from: string, to: string): Promise<void> => {
      writeFiles(to, { 'index.html': 'half' });
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    await expect(swapIn(made, outDir, { ...failing(1, 'EXDEV'), copy })).rejects.toThrow('ENOSPC');
    expect(readFiles(outDir)).toEqual(OLD);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('takes a new site that is in place for success, even where the old one cannot be cleared away', async () => {
    writeFiles(outDir, OLD);
    const remove = (): void => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    };
    await swapIn(made, outDir, { ...real, remove });
    expect(readFiles(outDir)).toEqual(NEW);
  });
});

describe('cleanBeside', () => {
  it('clears what dead builds left, and nothing of living ones or of others', () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'dist/index.html': 'good', '.dist.incoming-1/x': '', '.dist.old-1/x': '', '.dist.incoming-2/x': '', '.other.old-1/x': '' });
    cleanBeside(join(parent, 'dist'), (pid) => pid === 2);
    expect(readdirSync(parent).sort()).toEqual(['.dist.incoming-2', '.other.old-1', 'dist']);
  });

  it('puts the old site back where a build was killed between the two renames', () => {
    const parent = temporaryFolder();
    writeFiles(parent, { '.dist.old-1/index.html': 'old', '.dist.incoming-1/index.html': 'new' });
    cleanBeside(join(parent, 'dist'), () => false);
    expect(readFiles(parent)).toEqual({ 'dist/index.html': 'old' });
  });
});
