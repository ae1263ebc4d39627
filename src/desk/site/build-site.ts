// A build from beginning to end: content checked, Astro run in a folder of its own, the result put in its place, and remembered.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatInstant } from '../../lib/dates.ts';
import { count, spell } from '../../lib/text.ts';
import { baseOf } from '../../lib/urls.ts';
import type { Environment } from '../../lib/environment.ts';
import { readContent, type Embargo } from '../../loaders/read.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import { printProblems } from '../report.ts';
import { Failure } from '../run/failure.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';
import { say, shownPath, stopwatch, warn } from '../run/say.ts';
import { runAstroBuild } from './astro.ts';
import { outputDigest } from './fingerprint.ts';
import { isAlive } from './lock.ts';
import { astroCache, cacheFolder, folderIdentity, forgetGone, writeState, type BuildState } from './state.ts';
import { cleanBeside, swapIn } from './swap.ts';

/**
 * Builds the site into `environment.outDir`, whose links are resolved and which is guarded and locked.
 * `madeFrom` is the fingerprint taken beforehand: what changes while the build runs makes it stale.
 */
export async function buildSite(root: string, environment: Environment, madeFrom: string, signal?: AbortSignal): Promise<BuildState> {
  const { outDir, now } = environment;
  const time = stopwatch();
  cleanUp(root, outDir);
  const made = join(cacheFolder(root), `building-${process.pid}`);
  const { nextEmbargo, siteUrl, digest } = await checkContent(root, environment);
  stopIfInterrupted(signal);
  try {
    mkdirSync(made, { recursive: true });
    await runAstroBuild(root, { ...environment, outDir: made, cacheDir: astroCache(root, outDir), checked: digest }, signal);
    if (!existsSync(join(made, 'index.html'))) throw new Failure('The build made no front page (index.html). Nothing was published; the last good site is as it was.');
    await swapIn(made, outDir);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  const state: BuildState = {
    outDir,
    fingerprint: madeFrom,
    output: outputDigest(outDir) ?? '',
    folder: folderIdentity(outDir) ?? '',
    builtAt: now.toISOString(),
    nextEmbargo,
    base: baseOf(siteUrl),
  };
  writeState(root, outDir, state);
  say(`Built in ${time()}.`);
  return state;
}

/** Reads the content and stops with everything that is wrong with it. */
async function checkContent(
  root: string,
  { contentDir, reportsDir, cacheDir, now, withheld, siteUrl }: Environment,
): Promise<{ nextEmbargo: string | undefined; siteUrl: string; digest: string }> {
  const time = stopwatch();
  const { problems, campaign, entries, nextEmbargo, embargoes, digest } = await readContent({ dir: contentDir, now, withheld, reportsDir, cacheDir });
  const { text, errors } = printProblems(problems, `${shownPath(root, contentDir)}/`);
  if (errors > 0 || !campaign) throw new Failure(`${text}\n\nThe content has errors, so nothing was built. The last good site is as it was.`);
  if (problems.length > 0) warn(text);
  const total = Object.values(entries).reduce((sum, map) => sum + map.size, 0);
  say(`  Content read: ${total.toLocaleString('en-GB')} entries (${time()})`);
  const next = whatIsNext(embargoes, campaign);
  if (next) say(`  ${next}`);
  return { nextEmbargo, siteUrl: siteUrl ?? campaign.url, digest };
}

/** What will appear by itself, for the terminal alone: a published file that told of it would tell too much. */
export function whatIsNext(embargoes: readonly Embargo[], { timeZone }: Pick<Campaign, 'timeZone'>): string | undefined {
  const [first] = embargoes;
  if (!first) return undefined;
  const together = embargoes.filter(({ at }) => at === first.at).length;
  const later = embargoes.length - together;
  const what = `${count(together, 'embargoed piece')} ${together === 1 ? 'appears' : 'appear'}`;
  return `Next: ${what} ${formatInstant(first.at, 'en-GB', timeZone)} (${timeZone})${later > 0 ? `; ${spell(later)} more later` : ''}`;
}

/** Takes away what builds that were killed left behind. */
function cleanUp(root: string, outDir: string): void {
  const cache = cacheFolder(root);
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, pid] = /^building-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  cleanBeside(outDir, isAlive);
  forgetGone(root);
}
