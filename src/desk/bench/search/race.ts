// The part of the bench that measures time: indexes of made corpora, and visits to the sites that search them.
import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { warn } from '../../run/say.ts';
import { ROOT } from '../../site/root.ts';
import { ensureChromium } from '../../testing/chromium.ts';
import type { CampaignSite } from './campaign.ts';
import { writeMadeCorpus } from './corpus.ts';
import type { IndexingFigures } from './indexing-table.ts';
import { indexCorpus, type Indexed } from './indexing.ts';
import type { SearchOptions } from './options.ts';
import type { SpeedFigures } from './speed-table.ts';
import { measure, startBrowser } from './speed/measure.ts';
import { PROFILE_LABELS } from './speed/profiles.ts';
import { startSites } from './speed/site.ts';
import { whole } from './table.ts';
import { SYSTEMS, type SystemName } from './systems/system.ts';

export interface RaceOptions {
  options: SearchOptions;
  chromePath: string | undefined;
  signal: AbortSignal;
}

export interface RaceFigures {
  speed: SpeedFigures[];
  indexing: IndexingFigures[];
}

/** Makes a corpus of each size, indexes it, and visits the sites over it. */
export async function race(site: CampaignSite, folder: string, race: RaceOptions): Promise<RaceFigures> {
  const figures: RaceFigures = { speed: [], indexing: [] };
  warnOfLoad();
  for (const articles of race.options.sizes) {
    const place = join(folder, `corpus-${articles}`);
    warn(`Making ${whole(articles)} articles.`);
    const { documents } = await writeMadeCorpus(place, articles, site);
    const size = { articles, documents: documents.length };
    figures.indexing.push({ ...size, systems: await indexAll(place, race) });
    if (race.options.parts.has('speed')) figures.speed.push({ ...size, kinds: await visitAll(site, place, race) });
    // Ten thousand articles take much room.
    await rm(place, { recursive: true, force: true });
  }
  return figures;
}

/** Ratios stand much, but a machine with other work makes single figures worthless. Not every system tells its load. */
function warnOfLoad(): void {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores / 2) warn(`The machine is busy already (load ${load.toFixed(1)} on ${cores} cores): times will be too long, and ratios rough.`);
}

async function indexAll(folder: string, { signal }: RaceOptions): Promise<Record<SystemName, Indexed>> {
  const figures: [SystemName, Indexed][] = [];
  for (const name of SYSTEMS) {
    const indexed = await indexCorpus(name, folder, signal);
    warn(`  index, ${name}: ${indexed.seconds.toFixed(2)} s`);
    figures.push([name, indexed]);
  }
  return Object.fromEntries(figures) as Record<SystemName, Indexed>;
}

async function visitAll(site: CampaignSite, folder: string, { options, chromePath, signal }: RaceOptions): Promise<SpeedFigures['kinds']> {
  const { COMMON_WORD, RARE_WORD } = await import('../../../../tests/bench/documents.ts');
  const hosts = await startSites(folder, site);
  const browser = await startBrowser(await ensureChromium(chromePath, { root: ROOT, signal }));
  try {
    return await measure(browser, {
      hosts,
      words: [RARE_WORD, COMMON_WORD],
      runs: options.runs,
      signal,
      onKind: ({ profile, word, mode }) => warn(`  visits, ${PROFILE_LABELS[profile]}: “${word}” ${mode}`),
    });
  } finally {
    await browser.close();
    await Promise.all(Object.values(hosts).map((host) => host.close()));
  }
}
