// The site as it will stand at a time: built into a folder of its own, served, and taken away again.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import { formatInstant } from '../../lib/dates.ts';
import { instantIn } from '../../lib/zoned.ts';
import { readCampaign } from '../../loaders/campaign.ts';
import { readContent } from '../../loaders/read.ts';
import { Failure } from '../run/failure.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';
import { say } from '../run/say.ts';
import { buildSite } from '../site/build-site.ts';
import { isAlive } from '../site/lock.ts';
import { refuseTakenPort } from '../site/serve.ts';
import { serveUntil } from '../site/serve-until.ts';
import { astroCache, cacheFolder, forgetGone } from '../site/state.ts';
import { differences } from './differs.ts';

const WRONG_USE = 2;

/** The instant that was asked for, on the campaign’s clock where it names no other. Throws a Failure. */
export async function readAsOf(text: string, contentDir: string): Promise<{ at: Date; zone: string }> {
  const { campaign } = await readCampaign(contentDir);
  if (!campaign) throw new Failure('campaign.yaml cannot be read, and with it the campaign’s time zone. Mend it first: npm run check');
  try {
    return { at: instantIn(text, campaign.timeZone), zone: campaign.timeZone };
  } catch (error) {
    throw new Failure(`--as-of ${text}: ${(error as Error).message}.`, WRONG_USE);
  }
}

/** Builds and serves the site as it will stand, until Ctrl-C. Gives the exit code. Nothing of it is left, and the built site is not touched. */
export async function previewAsOf(root: string, given: Environment, text: string, signal: AbortSignal): Promise<number> {
  const { at, zone } = await readAsOf(text, given.contentDir);
  await refuseTakenPort(given.port);
  clearLeft(root);
  const folder = join(cacheFolder(root), `preview-${process.pid}`);
  const environment: Environment = { ...given, outDir: join(folder, 'site'), now: at, withheld: 'drop' };
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(astroCache(root, environment.outDir), { recursive: true, force: true });
    forgetGone(root);
  };
  // A second Ctrl-C ends the process where it stands: this is still done.
  process.once('exit', clear);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    say(`Building the site as it will stand on ${formatInstant(at, 'en-GB', zone)} (${zone}).`);
    const { base } = await buildSite(root, environment, '', signal);
    for (const line of await whatDiffers(given, at)) say(line);
    stopIfInterrupted(signal);
    return await serveUntil(signal, environment, base);
  } finally {
    clear();
    process.off('exit', clear);
  }
}

async function whatDiffers({ contentDir, now }: Environment, at: Date): Promise<string[]> {
  const [present, then] = await Promise.all([now, at].map((clock) => readContent({ dir: contentDir, now: clock, withheld: 'drop' })));
  return present && then ? differences(present, then) : [];
}

/** Takes away what previews that were killed have left. */
function clearLeft(root: string): void {
  const cache = cacheFolder(root);
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, pid] = /^preview-(\d+)$/.exec(name) ?? [];
    if (!pid || isAlive(Number(pid))) continue;
    rmSync(astroCache(root, join(cache, name, 'site')), { recursive: true, force: true });
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}
