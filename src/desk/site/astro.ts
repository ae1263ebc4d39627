// Running Astro as a process of its own, with its output cut down to what an editor wants to follow.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from '../../lib/environment.ts';
import { commandFile, runNode } from '../run/child.ts';
import { Failure } from '../run/failure.ts';
import { say, shownPath, warn } from '../run/say.ts';
import { cacheFolder } from './state.ts';

const EVERY_MS = 2_000;
/** Labels of Astro's own lines. Lines of integrations under src/publish have other labels, and are shown. */
const ASTRO_LABELS = new Set(['build', 'vite', 'types', 'content', 'assets']);

/** The variables that Astro and its integrations see: the same reading of the environment as the desk's. */
export function variablesFor({ contentDir, reportsDir, outDir, cacheDir, siteUrl, now, withheld, hosts, desk, checked }: Environment): Record<string, string | undefined> {
  return {
    CONTENT_DIR: contentDir,
    REPORTS_DIR: reportsDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    SITE_URL: siteUrl,
    BUILD_NOW: now.toISOString(),
    SHOW_WITHHELD: withheld === 'show' ? '1' : undefined,
    HOST_FILES: hosts.join() || 'none',
    DESK: desk ? 'on' : 'off',
    DESK_REPO: desk?.repo,
    DESK_BRANCH: desk?.branch,
    DESK_SIGN_IN: desk?.signIn,
    CONTENT_CHECKED: checked,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** Builds into `environment.outDir`, which must lie in the project: Astro bundles beside it and moves files across by renaming. */
export async function runAstroBuild(root: string, environment: Environment, signal?: AbortSignal): Promise<void> {
  const log = join(cacheFolder(root), 'build.log');
  mkdirSync(cacheFolder(root), { recursive: true });
  writeFileSync(log, '');
  const progress = createProgress(say, warn);
  const errors: string[] = [];
  const onLine = (raw: string, stream: 'stdout' | 'stderr'): void => {
    const line = stripVTControlCharacters(raw);
    appendFileSync(log, `${line}\n`);
    if (stream === 'stderr') errors.push(line);
    progress(line);
  };
  const code = await runNode([commandFile(root, 'astro'), 'build', '--outDir', environment.outDir], {
    root,
    env: { ...variablesFor(environment), NODE_ENV: 'production' },
    signal,
    onLine,
  });
  if (code !== 0)
    throw new Failure(
      `${withoutStack(errors)}\n\nThe build failed. Nothing was published; the last good site is as it was.\nEverything the build said is in ${shownPath(root, log)}.`,
    );
}

/** The lines of an error, without where in whose code it was thrown. */
export function withoutStack(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^\s+at |^\s*(?:Stack trace|Location):$|^\s+\S+:\d+:\d+$/.test(line))
    .join('\n')
    .trim();
}

/** Takes the lines of a build as they come and prints what matters: stages, counts now and then, warnings, what integrations say. */
export function createProgress(print: (line: string) => void, printWarning: (line: string) => void, clock: () => number = Date.now): (line: string) => void {
  let counted = { what: '', count: 0 };
  let last = clock();
  const count = (what: string, more = 1): void => {
    if (counted.what !== what) last = clock();
    counted = { what, count: (counted.what === what ? counted.count : 0) + more };
    if (clock() - last < EVERY_MS) return;
    last = clock();
    print(`  ${what}: ${counted.count.toLocaleString('en-GB')}`);
  };
  return (line) => {
    // Pages rendered at the same time come on one line.
    if (/^\S*\s+[├└]─ /.test(line)) count('pages written', line.match(/[├└]─ /g)?.length);
    else if (/^\S*\s+▶ /.test(line)) count('pictures made');
    else if (line.includes('Building static entrypoints')) print('  Bundling the source');
    else if (line.trim() === 'generating static routes') print('  Writing the pages');
    else if (line.trim() === 'generating optimized images') print('  Making the pictures');
    else showMessage(line, print, printWarning);
  };
}

function showMessage(line: string, print: (line: string) => void, printWarning: (line: string) => void): void {
  const [, grade, label, message] = /^\S+ (?:\[(WARN|ERROR)\] )?\[([^\]]+)\] (.+)$/.exec(line) ?? [];
  if (!label || !message) return;
  // Astro marks modules in this way itself; it is no news to an editor.
  if (message.startsWith('[MODULE_LEVEL_DIRECTIVE]')) return;
  if (grade === 'WARN') printWarning(`  Warning (${label}): ${message}`);
  else if (!grade && !ASTRO_LABELS.has(label)) print(`  ${message}`);
}
