// OUT_DIR: folders that hold somebody's work are refused.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardOutDir, realPath } from '../../../src/desk/site/out-dir.ts';
import { folderIdentity, type BuildState } from '../../../src/desk/site/state.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

describe('guardOutDir', () => {
  let root: string;
  let contentDir: string;
  const guard = (outDir: string, state?: BuildState): void => guardOutDir(outDir, { root, contentDir, state });

  beforeEach(() => {
    root = join(temporaryFolder(), 'project');
    contentDir = join(temporaryFolder(), 'campaign');
    writeFiles(root, { 'src/site.ts': '' });
    writeFiles(contentDir, { 'campaign.yaml': '' });
  });

  it('takes a new folder, an empty one, and a built site', () => {
    guard(join(root, 'dist'));
    guard(join(root, 'not/yet/there'));
    mkdirSync(join(root, 'empty'));
    guard(join(root, 'empty'));
    writeFiles(root, { 'dist/index.html': '', 'dist/404.html': '', 'dist/data/index.html': '' });
    guard(join(root, 'dist'));
  });

  it('takes a folder that it remembers building, whatever has become of its files', () => {
    const outDir = join(root, 'dist');
    writeFiles(outDir, { 'index.html': '' });
    expect(() => guard(outDir)).toThrow('not built here');
    const state = { folder: folderIdentity(outDir) } as BuildState;
    guard(outDir, state);
  });

  it('refuses somebody’s files, and a file', () => {
    writeFiles(root, { 'work/novel.txt': '', dist: '' });
    expect(() => guard(join(root, 'work'))).toThrow(/not built here[^]*OUT_DIR=dist/);
    expect(() => guard(join(root, 'dist'))).toThrow('is a file');
  });

  it('refuses the project, the content, and what holds them', () => {
    for (const outDir of [root, contentDir, join(root, '..'), join(contentDir, '..'), '/']) {
      expect(() => guard(outDir)).toThrow(/OUT_DIR .* (?:is the folder of|holds) the (?:project|content)/);
    }
  });

  it('refuses folders within the content and the source', () => {
    for (const outDir of [join(contentDir, 'dist'), join(root, 'src/dist'), join(root, 'public'), join(root, 'node_modules/x'), join(root, '.git')]) {
      expect(() => guard(outDir)).toThrow('not for built files');
    }
  });
});

describe('realPath', () => {
  it('resolves links as far as the path exists', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'), 'dir');
    expect(realPath(join(folder, 'link'))).toBe(join(folder, 'real'));
    expect(realPath(join(folder, 'link', 'new'))).toBe(join(folder, 'real', 'new'));
  });
});
