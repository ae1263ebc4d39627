// The one reader of content: every file checked and compiled, drafts and embargoes stopped, everything else handed on.
import { hash } from 'node:crypto';
import { checkRecord } from '../record/integrity/index.ts';
import type { PictureFacts } from '../record/pictures/sizes.ts';
import type { Quotation } from '../record/quotations.ts';
import type { Records } from '../record/records.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import { collectionNames } from '../schemas/index.ts';
import { checkBody } from './bodies.ts';
import { checkCampaignLinks, readCampaign, type ReadCampaign } from './campaign.ts';
import { correctionEmbargoes, holdCorrections, type HeldCorrection } from './corrections.ts';
import { readEntry, type Entry, type ReadEntry } from './entry.ts';
import { listFiles, type Listing } from './files.ts';
import { dropWithheld, embargoesAfter, withheldAt, withheldFiles, type Embargo, type WithheldFile } from './gate.ts';
import { checkIds } from './ids.ts';
import { readMostRead, type MostRead } from './most-read.ts';
import { checkPictures } from './pictures.ts';
import { readPictures } from './pictures/check.ts';
import { checkProse } from './prose.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checkQuotations } from './quotations.ts';
import { explainMissing, referencesOf, type Reference } from './references.ts';
import { checkTakedowns, readTakedowns, takedownsOf, takenDownKeys, type ReadTakedowns, type Takedown } from './takedowns.ts';
import { toProblem } from './validate.ts';
import { createWorld, type World } from './world.ts';

export type { Entry } from './entry.ts';
export type { Embargo } from './gate.ts';
export type { MostRead } from './most-read.ts';
export type { Problem } from './problem.ts';
export type { Takedown } from './takedowns.ts';

export interface ReadOptions {
  /** The content folder. */
  dir: string;
  /** The clock: embargoes that end later still hold. */
  now: Date;
  /** `drop` for the public; `show` for previews, where drafts and embargoed entries come marked. What was taken down comes in neither. */
  withheld: 'drop' | 'show';
  /** The folder with the texts of sources. Without it no quotation is compared. */
  reportsDir?: string;
  /** Where what takes long to find out may be kept from run to run. */
  cacheDir?: string | undefined;
  /** The digest of content that was read before and found right: where it is this content, rules that change nothing in it are not asked again. */
  checked?: string | undefined;
}

/** The entries of each collection by id. */
export type Entries = { [C in CollectionName]: Map<string, Entry<C>> };

export interface Content {
  entries: Entries;
  campaign: Campaign | undefined;
  problems: Problem[];
  /** What may not be public now, whether or not `entries` has it. */
  withheld: WithheldFile[];
  /** Corrections under embargo, which the articles in `entries` do not have. */
  heldCorrections: HeldCorrection[];
  /** What the desk has taken down, with the addresses that it had. */
  takedowns: Takedown[];
  /** What readers read most, as far as it is public. */
  mostRead: MostRead | undefined;
  /** The quotations in the articles. */
  quotations: Quotation[];
  /** The pictures that the articles in `entries` show. */
  pictures: PictureFacts[];
  /** The next embargo to end, as an ISO instant. */
  nextEmbargo: string | undefined;
  /** Every embargo still to end, the next first. */
  embargoes: Embargo[];
  /** Of every entry’s text and of campaign.yaml. */
  digest: string;
}

/** Everything in the content folder as it stands, each entry marked by the gate. */
interface Folder {
  listing: Listing;
  campaign: ReadCampaign;
  listed: ReadTakedowns;
  /** The keys of what was taken down. */
  takenDown: ReadonlySet<string>;
  /** What was read of each file, in their order. */
  read: ReadEntry[];
  all: Entry[];
  /** Without what was taken down, of which nothing more is asked: a slip in it must not stop the build that takes it away. */
  live: Entry[];
}

async function readFolder(dir: string, now: Date): Promise<Folder> {
  const [listing, campaign, listed] = await Promise.all([listFiles(dir), readCampaign(dir), readTakedowns(dir)]);
  const read = await Promise.all(listing.entries.map(readEntry));
  const all = read.flatMap(({ entry }) => entry ?? []);
  const takenDown = takenDownKeys(listed);
  for (const entry of all) mark(entry, now, takenDown);
  return { listing, campaign, listed, takenDown, read, all, live: all.filter((entry) => entry.withheld !== 'takedown') };
}

/** Reads all content. What is wrong with it comes back as problems, all of them; only a missing folder throws. */
export async function readContent({ dir, now, withheld, reportsDir, cacheDir, checked }: ReadOptions): Promise<Content> {
  const folder = await readFolder(dir, now);
  const { listing, campaign, listed, takenDown, read, all, live } = folder;
  const digest = digestOf(all, campaign, listed);
  const entries = byCollection(withheld === 'show' ? live : live.filter((entry) => !entry.withheld));
  const quotes = await checkQuotations(live, reportsDir);
  const ask = digest !== checked;
  const pictures = await readPictures({ dir, pictures: listing.pictures, entries: live, campaign: campaign.campaign, ask, cacheDir });
  const looked = [quotes, pictures];
  const counted = await readMostRead(dir, { all, now, zone: campaign.campaign?.timeZone });
  const problems = [
    ...listing.problems,
    ...campaign.problems,
    ...listed.problems,
    ...checkTakedowns(listed, listing.entries, now, campaign.campaign?.timeZone),
    ...checkFolder(folder, { preview: withheld === 'show', ask }, looked),
    ...looked.flatMap((found) => found.problems),
    ...counted.problems,
  ].sort(compareProblems);
  const embargoes = [...embargoesAfter(live, now), ...correctionEmbargoes(live, now)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    entries,
    campaign: campaign.campaign,
    problems,
    withheld: withheldFiles(listing.entries, read, takenDown),
    // After all checks: on the day that an embargo ends nobody may be at the desk.
    heldCorrections: withheld === 'show' ? [] : holdCorrections(entries.articles, now),
    takedowns: takedownsOf(listed, all),
    mostRead: counted.mostRead,
    quotations: quotes.quotationsIn(entries.articles.values()),
    pictures: pictures.shownBy(entries.articles.values()),
    nextEmbargo: embargoes[0]?.at,
    embargoes,
    digest,
  };
}

/** What is wrong with entries, by themselves and together. `ask: false` leaves out rules that change nothing in them. */
function checkFolder(
  { listing, campaign, takenDown, read, all, live }: Folder,
  { preview, ask }: { preview: boolean; ask: boolean },
  looked: readonly { problemsOf: ReadonlyMap<Entry, Problem[]> }[],
): Problem[] {
  const charts = campaign.campaign && (campaign.campaign.charts ?? []).map(({ id }) => id);
  const world = createWorld(listing.entries, all, { preview, takenDown, charts, site: campaign.campaign?.url });
  return [
    ...read.flatMap(({ problems, draft }, index) => slipsOf(problems, { draft, isTakenDown: takenDown.has(keyOf(listing.entries[index])) })),
    ...checkCampaignLinks(campaign, world),
    ...checkIds(live, world),
    ...live.flatMap((entry) => asDrafts(entry, [...checkEntry(entry, world, listing.pictures, ask), ...looked.flatMap(({ problemsOf }) => problemsOf.get(entry) ?? [])])),
    ...(ask ? checkRules(byCollection(live), campaign) : []),
  ];
}

function digestOf(entries: readonly Entry[], campaign: ReadCampaign, takedowns: ReadTakedowns): string {
  const files = entries.map(({ file, digest }) => `${file} ${digest}`).sort();
  return hash('sha1', [...files, ...(campaign.context?.lines ?? []), ...(takedowns.context?.lines ?? [])].join('\n'));
}

const keyOf = (file: { collection: string; id: string } | undefined): string => `${file?.collection}/${file?.id}`;

function mark(entry: Entry, now: Date, takenDown: ReadonlySet<string>): void {
  const reason = withheldAt(entry.data, now, takenDown.has(keyOf(entry)));
  if (reason) entry.withheld = reason;
}

/** What is wrong with a draft does not stop the others: it is a warning until it is published. */
const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });
const slipsOf = (problems: Problem[], { draft, isTakenDown }: { draft: boolean; isTakenDown: boolean }): Problem[] =>
  isTakenDown ? [] : draft ? problems.map(asWarning) : problems;
const asDrafts = ({ data }: Entry, problems: Problem[]): Problem[] => (data.draft ? problems.map(asWarning) : problems);

function checkEntry(entry: Entry, world: World, pictures: ReadonlySet<string>, ask: boolean): Problem[] {
  const isTakenDown = ({ to, id }: Reference): boolean => world.isTakenDown(to, id);
  return [
    ...missingReferences(entry, world),
    ...checkPictures(entry, pictures),
    ...(ask ? checkBody(entry, world) : []),
    ...dropWithheld(entry, entry.withheld ? isTakenDown : ({ to, id }) => world.isWithheld(to, id), isTakenDown),
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

function checkRules(entries: Entries, { campaign, context }: ReadCampaign): Problem[] {
  if (!campaign || !context) return [];
  const records = recordsOf(entries, campaign);
  const ofRecord = checkRecord(records).map((finding): Problem => {
    const entry = finding.collection === 'campaign' ? undefined : entries[finding.collection].get(finding.id);
    const severity = entry?.data.draft ? 'warning' : finding.severity;
    return { ...toProblem(finding, entry?.context ?? context), severity };
  });
  return [...ofRecord, ...checkProse(entries.articles, records)];
}
