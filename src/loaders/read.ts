// The one reader of content: every file checked and compiled, drafts and embargoes stopped, everything else handed on.
import { hash } from 'node:crypto';
import { checkChildCases, isChildCase } from '../record/integrity/child-case.ts';
import { checkRecord } from '../record/integrity/index.ts';
import { checkLeave, checkLikelyCases, dayOf } from '../record/integrity/safeguarding.ts';
import type { Quotation } from '../record/quotations.ts';
import type { Records } from '../record/records.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import { collectionNames } from '../schemas/index.ts';
import { checkBody } from './bodies.ts';
import { checkCampaignLinks, readCampaign, type ReadCampaign } from './campaign.ts';
import { readEntry, type Entry } from './entry.ts';
import { listFiles } from './files.ts';
import { dropWithheld, nextEmbargoAfter, withheldAt, withheldFiles, type WithheldFile } from './gate.ts';
import { checkIds } from './ids.ts';
import { jigsawProblems, readSignOffs } from './jigsaw.ts';
import { checkPictures } from './pictures.ts';
import { checkProse } from './prose.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checkQuotations } from './quotations.ts';
import { explainMissing, referencesOf } from './references.ts';
import { toProblem } from './validate.ts';
import { createWorld, type World } from './world.ts';

export type { Entry } from './entry.ts';
export type { Problem } from './problem.ts';

export interface ReadOptions {
  /** The content folder. */
  dir: string;
  /** The clock: embargoes that end later still hold. */
  now: Date;
  /** `drop` for the public; `show` for previews, where withheld entries come marked. */
  withheld: 'drop' | 'show';
  /** The folder with the texts of sources. Without it no quotation is compared. */
  reportsDir?: string;
  /** The digest of content that was read before and found right: where it is this content, rules that change nothing in it are not asked again. */
  checked?: string | undefined;
  /** True to look for jigsaws across all pieces. Without it only where a piece is about a child’s case. */
  jigsaw?: boolean;
}

/** The entries of each collection by id. */
export type Entries = { [C in CollectionName]: Map<string, Entry<C>> };

export interface Content {
  entries: Entries;
  campaign: Campaign | undefined;
  problems: Problem[];
  /** What may not be public now, whether or not `entries` has it. */
  withheld: WithheldFile[];
  /** The quotations in the articles. */
  quotations: Quotation[];
  /** The next embargo to end, as an ISO instant. */
  nextEmbargo: string | undefined;
  /** Of every entry’s text and of campaign.yaml. */
  digest: string;
}

/** Reads all content. What is wrong with it comes back as problems, all of them; only a missing folder throws. */
export async function readContent({ dir, now, withheld, reportsDir, checked, jigsaw }: ReadOptions): Promise<Content> {
  const [listing, campaign] = await Promise.all([listFiles(dir), readCampaign(dir)]);
  const read = await Promise.all(listing.entries.map(readEntry));
  const all = read.flatMap(({ entry }) => entry ?? []);
  for (const entry of all) mark(entry, now);
  const charts = campaign.campaign && (campaign.campaign.charts ?? []).map(({ id }) => id);
  const world = createWorld(listing.entries, all, { preview: withheld === 'show', charts, site: campaign.campaign?.url });
  const kept = withheld === 'show' ? all : all.filter((entry) => !entry.withheld);
  const entries = byCollection(kept);
  const quotes = await checkQuotations(all, reportsDir);
  const digest = digestOf(all, campaign);
  const ask = digest !== checked;
  const problems = [
    ...listing.problems,
    ...campaign.problems,
    ...read.flatMap(({ problems, draft }) => (draft ? problems.map(asWarning) : problems)),
    ...checkCampaignLinks(campaign, world),
    ...checkIds(all, world),
    ...all.flatMap((entry) => asDrafts(entry, [...checkEntry(entry, world, listing.pictures, ask), ...(quotes.problemsOf.get(entry) ?? [])])),
    ...quotes.problems,
    ...(ask ? checkRules(byCollection(all), campaign, now) : []),
    ...(await checkJigsaws(dir, { all, pictures: listing.pictures, campaign: campaign.campaign, always: ask && jigsaw === true })),
  ].sort(compareProblems);
  const quotations = quotes.quotationsIn(entries.articles.values());
  const withheldNow = withheldFiles(listing.entries, read);
  return { entries, campaign: campaign.campaign, problems, withheld: withheldNow, quotations, nextEmbargo: nextEmbargoAfter(all, now), digest };
}

function digestOf(entries: readonly Entry[], { context }: ReadCampaign): string {
  const files = entries.map(({ file, digest }) => `${file} ${digest}`).sort();
  return hash('sha1', [...files, ...(context?.lines ?? [])].join('\n'));
}

function mark(entry: Entry, now: Date): void {
  const reason = withheldAt(entry.data, now);
  if (reason) entry.withheld = reason;
}

/** What is wrong with a draft does not stop the others: it is a warning until it is published. */
const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });
const asDrafts = ({ data }: Entry, problems: Problem[]): Problem[] => (data.draft ? problems.map(asWarning) : problems);

function checkEntry(entry: Entry, world: World, pictures: ReadonlySet<string>, ask: boolean): Problem[] {
  return [
    ...missingReferences(entry, world),
    ...checkPictures(entry, pictures),
    ...(ask ? checkBody(entry, world) : []),
    ...(entry.withheld ? [] : dropWithheld(entry, ({ to, id }) => world.isWithheld(to, id))),
  ];
}

function missingReferences(entry: Entry, world: World): Problem[] {
  return referencesOf(entry.collection, entry.data)
    .filter(({ to, id }) => !world.exists(to, id))
    .map((reference) => toProblem({ path: reference.path, code: 'reference-missing', ...explainMissing(reference, world.ids(reference.to)) }, entry.context));
}

function byCollection(entries: readonly Entry[]): Entries {
  const made = Object.fromEntries(collectionNames.map((name) => [name, new Map<string, Entry>()]));
  for (const entry of entries) made[entry.collection]?.set(entry.id, entry);
  return made as unknown as Entries;
}

/** The plain data of all entries, for the rules and the record. */
export function recordsOf(entries: Entries, campaign: Campaign): Records {
  const plain = collectionNames.map((name) => [name, new Map([...entries[name].values()].map(({ id, data }) => [id, data]))]);
  return { ...Object.fromEntries(plain), campaign } as Records;
}

interface JigsawInput {
  all: readonly Entry[];
  pictures: ReadonlySet<string>;
  campaign: Campaign | undefined;
  always: boolean;
}

/** Sign-offs are read in any case, the archive where it is asked for or tells of a child’s case. */
async function checkJigsaws(dir: string, { all, pictures, campaign, always }: JigsawInput): Promise<Problem[]> {
  const read = await readSignOffs(dir);
  const isCase = all.some(({ data }) => isChildCase(data as Parameters<typeof isChildCase>[0]));
  if (!campaign || !(always || isCase)) return read.problems;
  return [...read.problems, ...jigsawProblems({ entries: all, pictures, campaign, signOffs: read.signOffs }, read)];
}

function checkRules(entries: Entries, { campaign, context }: ReadCampaign, now: Date): Problem[] {
  if (!campaign || !context) return [];
  const records = recordsOf(entries, campaign);
  const textOf = (collection: string, id: string): string => entries[collection as CollectionName].get(id)?.body?.text ?? '';
  const safeguards = [...checkChildCases(records, dayOf(now, campaign.timeZone)), ...checkLikelyCases(records, textOf), ...checkLeave(records)];
  const ofRecord = [...checkRecord(records), ...safeguards].map((finding): Problem => {
    const entry = finding.collection === 'campaign' ? undefined : entries[finding.collection].get(finding.id);
    const severity = entry?.data.draft ? 'warning' : finding.severity;
    return { ...toProblem(finding, entry?.context ?? context), severity };
  });
  return [...ofRecord, ...checkProse(entries.articles, records)];
}
