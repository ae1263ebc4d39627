// What the desk remembers of a build, outside the published files: made from what, at what time, and how it stood.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortDigest } from './fingerprint.ts';

/** What is remembered of the last build in an OUT_DIR. */
export interface BuildState {
  /** The OUT_DIR. */
  outDir: string;
  /** What the site was made from. */
  fingerprint: string;
  /** How its files stood when it was done. */
  output: string;
  /** Which folder it is: another folder of that name is not ours. */
  folder: string;
  /** The clock of the build, as an ISO instant. */
  builtAt: string;
  /** The next embargo to end after that: then the site must be built again. */
  nextEmbargo?: string | undefined;
  /** The base of its links, such as `/` or `/campaign/`. */
  base: string;
}

/** Where the desk keeps what it may lose. npm ci takes it away with the rest of node_modules. */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'desk');
}

function stateFile(root: string, outDir: string): string {
  return join(cacheFolder(root), `build-${shortDigest(outDir)}.json`);
}

/** What is remembered of the build in `outDir`, if anything. */
export function readState(root: string, outDir: string): BuildState | undefined {
  const state = parse(stateFile(root, outDir));
  return state?.outDir === outDir ? state : undefined;
}

/** What cannot be read, or was written by another version of this file, counts as nothing remembered. */
function parse(file: string): BuildState | undefined {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as BuildState | null;
    return typeof state?.outDir === 'string' ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a build, whole or not at all. */
export function writeState(root: string, outDir: string, state: BuildState): void {
  const file = stateFile(root, outDir);
  mkdirSync(cacheFolder(root), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * What Astro keeps from build to build, for each OUT_DIR apart: it holds the content as well as pictures, and two builds at
 * once with different content or clocks must not read each other's.
 */
export function astroCache(root: string, outDir: string): string {
  return join(cacheFolder(root), `astro-${shortDigest(outDir)}`);
}

/** Forgets builds whose OUT_DIR is gone. */
export function forgetGone(root: string): void {
  for (const name of existsSync(cacheFolder(root)) ? readdirSync(cacheFolder(root)) : []) {
    if (!/^build-.*\.json$/.test(name)) continue;
    const file = join(cacheFolder(root), name);
    const outDir = parse(file)?.outDir;
    if (outDir && existsSync(outDir)) continue;
    rmSync(file, { force: true });
    if (outDir) rmSync(astroCache(root, outDir), { recursive: true, force: true });
  }
}

/** Tells one folder from another of the same name. Undefined where there is none. */
export function folderIdentity(dir: string): string | undefined {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}:${Math.round(stats.birthtimeMs)}`;
}

/**
 * Why a build no longer holds, in words for the person at the desk, or undefined where it does.
 * The clock counts only through embargoes: the site stands from the clock of its build to the next embargo's end.
 */
export function whyStale(state: BuildState | undefined, present: { fingerprint: string; output: string | undefined; now: Date }): string | undefined {
  if (!present.output) return 'there is no built site yet';
  if (!state) return 'it is not known what the present site was built from';
  if (state.output !== present.output) return 'the built files were changed';
  if (state.fingerprint !== present.fingerprint) return 'the content or the source has changed';
  if (present.now.getTime() < Date.parse(state.builtAt)) return 'the clock stands before the time of the last build';
  if (state.nextEmbargo && present.now.getTime() >= Date.parse(state.nextEmbargo)) return 'an embargo has ended';
  return undefined;
}
