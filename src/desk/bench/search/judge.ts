// The part of the bench that judges results: the campaign’s own corpus, three systems over it, the judged queries.
import { Failure } from '../../run/failure.ts';
import { shownPath, warn } from '../../run/say.ts';
import { ROOT } from '../../site/root.ts';
import type { CampaignSite } from './campaign.ts';
import type { SearchOptions } from './options.ts';
import { readQueries, unknownAddresses, type Query } from './queries.ts';
import { ask, leadOf, summarise, type Answers } from './quality.ts';
import type { QualitySummary } from './quality-table.ts';
import { openMiniSearch } from './systems/minisearch.ts';
import { openOurs } from './systems/ours.ts';
import { copyPages, endPagefind, indexPages, openPagefind } from './systems/pagefind.ts';
import { LABELS, SYSTEMS, type System } from './systems/system.ts';

/** Opens the three systems over one corpus. */
async function openAll({ outDir, documents }: CampaignSite, folder: string): Promise<System[]> {
  await copyPages(
    outDir,
    folder,
    documents.map(({ url }) => url),
  );
  await indexPages(folder);
  await endPagefind();
  return [openOurs(outDir), await openPagefind(folder), openMiniSearch(documents)];
}

/** The content may have moved on since the queries were judged: what nobody can find would count against everybody. */
function warnOfUnknown(queries: readonly Query[], { documents }: CampaignSite): void {
  const unknown = unknownAddresses(queries, new Set(documents.map(({ url }) => url)));
  if (unknown.length > 0) warn(`  ${unknown.length} judged addresses are those of no document, so nobody can find them:\n    ${unknown.join('\n    ')}`);
}

/** Asks every system every query. */
export async function judge(site: CampaignSite, folder: string, { options, signal }: { options: SearchOptions; signal: AbortSignal }): Promise<Answers> {
  const queries = await readQueries(options.queries, shownPath(ROOT, options.queries));
  if (queries.length === 0) throw new Failure(`${shownPath(ROOT, options.queries)} holds no query.`);
  warnOfUnknown(queries, site);
  warn(`Asking ${queries.length} judged queries of ${SYSTEMS.map((name) => LABELS[name]).join(', ')}.`);
  const answers: Answers = {};
  for (const system of await openAll(site, folder)) {
    answers[system.name] = await ask(system, queries, signal);
    await system.close();
  }
  return answers;
}

/** The figures of the answers. The samples are drawn from one seed, so that the same answers give the same figures. */
export async function summariseAnswers(answers: Answers): Promise<QualitySummary> {
  const { Dice } = await import('../../../../tests/bench/dice.ts');
  const { ours } = answers;
  const names = SYSTEMS.filter((name) => answers[name]);
  const systems = Object.fromEntries(names.map((name) => [name, summarise(answers[name] ?? [])]));
  const leads = names.filter((name) => name !== 'ours').map((name) => [name, leadOf(ours ?? [], answers[name] ?? [], { set: 'validation', chance: chanceOf(new Dice(1)) })]);
  return { systems, leads: Object.fromEntries(leads) };
}

const chanceOf = (dice: { next: () => number }) => (): number => dice.next();
