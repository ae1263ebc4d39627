// Writing into content: whole or not at all, nothing overwritten, and a message that helps.
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { link, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFile, createFolder, replaceFile, type WriteDisk } from '../../../../src/desk/save/write.ts';
import { readFiles, temporaryFolder, writeFiles } from '../folder.ts';

const real: WriteDisk = { write: (path, data, mode) => writeFile(path, data, { mode }), rename, link };
const error = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk that fills up in the middle of a file. */
const full: WriteDisk = {
  ...real,
  write: async (path, data) => {
    await writeFile(path, data.slice(0, 2));
    throw error('ENOSPC');
  },
};

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe('replaceFile', () => {
  it('makes a file, and puts new words in its place with the rights it had', async () => {
    const path = join(folder, 'a', 'b.yaml');
    await replaceFile(path, 'one');
    chmodSync(path, 0o640);
    await replaceFile(path, 'two');
    expect(readFiles(folder)).toEqual({ 'a/b.yaml': 'two' });
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['full', full, /disk is full/],
    ['not to be renamed on', { ...real, rename: () => Promise.reject(error('EACCES')) }, /may not write there/],
  ])('leaves the old file and nothing else on a disk that is %s', async (_, disk, message) => {
    writeFiles(folder, { 'b.yaml': 'old' });
    await expect(replaceFile(join(folder, 'b.yaml'), 'new words', disk)).rejects.toThrow(message);
    expect(readFiles(folder)).toEqual({ 'b.yaml': 'old' });
  });

  it('says so where a part of the path is a file', async () => {
    writeFiles(folder, { a: 'file' });
    await expect(replaceFile(join(folder, 'a', 'b.yaml'), 'x')).rejects.toThrow(/not written/);
  });

  it('clears away what a killed command left', async () => {
    writeFiles(folder, { '.b.yaml.999999999.part': 'half' });
    await replaceFile(join(folder, 'b.yaml'), 'whole');
    expect(readFiles(folder)).toEqual({ 'b.yaml': 'whole' });
  });
});

describe('createFile', () => {
  it('never overwrites', async () => {
    writeFiles(folder, { 'b.yaml': 'old' });
    await expect(createFile(join(folder, 'b.yaml'), 'new')).rejects.toThrow(/there already/);
    expect(readFiles(folder)).toEqual({ 'b.yaml': 'old' });
  });

  it('does not overwrite what somebody else makes meanwhile', async () => {
    const path = join(folder, 'b.yaml');
    const race: WriteDisk = {
      ...real,
      write: async (part, data) => {
        await writeFile(part, data);
        await writeFile(path, 'theirs');
      },
    };
    await expect(createFile(path, 'ours', race)).rejects.toThrow(/there already/);
    expect(readFiles(folder)).toEqual({ 'b.yaml': 'theirs' });
  });

  it('works on a disk without links', async () => {
    await createFile(join(folder, 'b.yaml'), 'new', { ...real, link: () => Promise.reject(error('EPERM')) });
    expect(readFiles(folder)).toEqual({ 'b.yaml': 'new' });
  });
});

describe('createFolder', () => {
  const files = { 'index.mdx': 'text', 'a.jpg': new Uint8Array([65]) };

  it('makes a folder that others may read, with its files', async () => {
    await createFolder(join(folder, 'articles', 'new'), files);
    expect(readFiles(folder)).toEqual({ 'articles/new/index.mdx': 'text', 'articles/new/a.jpg': 'A' });
    mkdirSync(join(folder, 'usual'));
    expect(statSync(join(folder, 'articles', 'new')).mode).toBe(statSync(join(folder, 'usual')).mode);
  });

  it('leaves nothing on a full disk', async () => {
    await expect(createFolder(join(folder, 'new'), files, full)).rejects.toThrow(/disk is full/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never overwrites a folder, not even an empty one', async () => {
    mkdirSync(join(folder, 'new'));
    await expect(createFolder(join(folder, 'new'), files)).rejects.toThrow(/there already/);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });
});
