// npm run preview: serves the site as it was last built, or, with --as-of, as it will stand at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment, type Environment } from '../lib/environment.ts';
import { baseOf } from '../lib/urls.ts';
import { Failure } from './run/failure.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { say, shownPath } from './run/say.ts';
import { whyRebuild } from './site/ensure.ts';
import { realPath } from './site/out-dir.ts';
import { ROOT } from './site/root.ts';
import { serveUntil } from './site/serve-until.ts';
import { folderIdentity, readState } from './site/state.ts';

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'as-of': { type: 'string' } } });
  const signal = untilInterrupted();
  const given = readEnvironment(process.env, { root: ROOT });
  if (values['as-of'] !== undefined) {
    const { previewAsOf } = await import('./preview/as-of.ts');
    return previewAsOf(ROOT, given, values['as-of'], signal);
  }
  return serveBuilt(given, signal);
}

async function serveBuilt(given: Environment, signal: AbortSignal): Promise<number> {
  const environment = { ...given, outDir: realPath(given.outDir) };
  const { outDir } = environment;
  if (!existsSync(join(outDir, 'index.html')))
    throw new Failure(`There is no built site in ${shownPath(ROOT, outDir)}.\nBuild it with npm run build, or build and serve it with npm start.`);
  const state = readState(ROOT, outDir);
  const reason = whyRebuild(ROOT, environment, state);
  if (reason) say(`This site is out of date: ${reason}. npm start builds it again.`);
  const base = state && state.folder === folderIdentity(outDir) ? state.base : await baseFromCampaign(environment);
  return serveUntil(signal, environment, base);
}

/** The base of a site that was built elsewhere: by the present settings. */
async function baseFromCampaign({ siteUrl, contentDir }: Environment): Promise<string> {
  if (siteUrl) return baseOf(siteUrl);
  const { readCampaign } = await import('../loaders/campaign.ts');
  const { campaign } = await readCampaign(contentDir);
  return campaign ? baseOf(campaign.url) : '/';
}
