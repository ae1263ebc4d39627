// npm run bench -- search: how well and how fast this project’s search finds, beside stock Pagefind and MiniSearch, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../lib/environment.ts';
import { untilInterrupted } from '../run/interrupt.ts';
import { say } from '../run/say.ts';
import { ROOT } from '../site/root.ts';
import { readCampaignSite } from './search/campaign.ts';
import { indexingTargets, printIndexing } from './search/indexing-table.ts';
import { judge, summariseAnswers } from './search/judge.ts';
import { readOptions, type SearchOptions } from './search/options.ts';
import { printQuality, printTuning, qualityTargets, type QualitySummary } from './search/quality-table.ts';
import type { Answers } from './search/quality.ts';
import { race, type RaceFigures } from './search/race.ts';
import { printSpeed } from './search/speed-table.ts';
import { speedTargets } from './search/speed-targets.ts';
import { printTargets, type Target } from './search/targets.ts';

/** What was measured, as far as it was asked for. */
interface Figures {
  answers?: Answers;
  quality?: QualitySummary;
  race?: RaceFigures;
}

/** Measures and prints. Gives the exit code. */
export async function benchSearch(args: string[]): Promise<number> {
  const options = readOptions(args, ROOT);
  const environment = readEnvironment(process.env, { root: ROOT });
  const signal = untilInterrupted();
  const site = await readCampaignSite(environment);
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const figures: Figures = {};
    if (options.parts.has('quality')) {
      figures.answers = await judge(site, join(folder, 'pages'), { options, signal });
      figures.quality = await summariseAnswers(figures.answers);
    }
    if (options.parts.has('speed') || options.parts.has('indexing')) figures.race = await race(site, folder, { options, chromePath: environment.chromePath, signal });
    say(options.json ? printJson(figures) : print(figures, options));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return 0;
}

const targetsOf = ({ quality, race: raced }: Figures): Target[] => [
  ...(quality ? qualityTargets(quality) : []),
  ...speedTargets(raced?.speed ?? []),
  ...indexingTargets(raced?.indexing ?? []),
];

function printJson(figures: Figures): string {
  const { quality, race: raced } = figures;
  return JSON.stringify({ ...(quality && { quality }), ...(raced && { speed: raced.speed, indexing: raced.indexing }), targets: targetsOf(figures) }, null, 2);
}

function print(figures: Figures, { tuning }: SearchOptions): string {
  const { answers, quality, race: raced } = figures;
  const targets = targetsOf(figures);
  return [
    ...(tuning && answers?.ours ? ['Every query of the tuning half, ours', printTuning(answers.ours)] : []),
    ...(quality ? [printQuality(quality)] : []),
    ...(raced && raced.speed.length > 0 ? [printSpeed(raced.speed)] : []),
    ...(raced ? [printIndexing(raced.indexing)] : []),
    ...(targets.length > 0 ? [`Targets\n${printTargets(targets)}`] : []),
  ].join('\n\n');
}
