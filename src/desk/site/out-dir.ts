// Whether a folder may be OUT_DIR: a build replaces it whole, so it must never be one that holds somebody's work.
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, isAbsolute } from 'node:path';
import { Failure } from '../run/failure.ts';
import { folderIdentity, type BuildState } from './state.ts';

/** Folders of the project that are never an OUT_DIR, nor hold one. */
const KEPT = ['src', 'public', 'tests', 'content', 'node_modules', '.git', '.github', '.ci'];
/** What every site of this engine has: by these a build is known whose state was lost. */
const SIGNS = ['index.html', '404.html', 'data'];

/** The path with links resolved, as far as it exists, so that a build replaces the folder and not the link to it. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** Refuses a folder that a build must not replace. `outDir` has its links resolved. */
export function guardOutDir(outDir: string, { root, contentDir, state }: { root: string; contentDir: string; state: BuildState | undefined }): void {
  const [project, content] = [realPath(root), realPath(contentDir)];
  refuseHolder(outDir, project, 'the project');
  refuseHolder(outDir, content, 'the content');
  for (const kept of [content, ...KEPT.map((name) => join(project, name))]) {
    if (holds(kept, outDir)) refuse(outDir, `lies in ${kept}, which is not for built files`);
  }
  refuseStranger(outDir, state);
  refuseUnmovable(outDir);
}

function refuse(outDir: string, reason: string): never {
  throw new Failure(`OUT_DIR (${outDir}) ${reason}.\nA build replaces OUT_DIR whole. Name a new or an empty folder, such as OUT_DIR=dist.`);
}

/** True where the path is the folder or lies in it. */
export function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function refuseHolder(outDir: string, folder: string, what: string): void {
  if (holds(outDir, folder)) refuse(outDir, outDir === folder ? `is the folder of ${what}` : `holds ${what}`);
}

/** A folder with something in it is replaced only where it is known as a build of ours. */
function refuseStranger(outDir: string, state: BuildState | undefined): void {
  const stats = statSync(outDir, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) refuse(outDir, 'is a file');
  const names = readdirSync(outDir);
  const built = state?.folder === folderIdentity(outDir) || SIGNS.every((sign) => names.includes(sign));
  if (names.length > 0 && !built) refuse(outDir, 'holds files that were not built here');
}

/** The new site is put beside the old one and renamed: the parent must allow that. */
function refuseUnmovable(outDir: string): void {
  let parent = dirname(outDir);
  while (!existsSync(parent)) parent = dirname(parent);
  try {
    accessSync(parent, constants.W_OK);
  } catch {
    refuse(outDir, `lies in ${parent}, where nothing may be written`);
  }
  if (existsSync(outDir) && statSync(outDir).dev !== statSync(parent).dev) refuse(outDir, 'is the root of a disk and cannot be renamed; name a folder within it');
}
