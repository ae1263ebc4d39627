// What is wrong with the content: each entry by itself, all of them together, and the rules of the record.
import { dayIn } from '../lib/dates.ts';
import { checkChildCases, isChildCase } from '../record/integrity/child-case.ts';
import { checkRecord } from '../record/integrity/index.ts';
import { checkLeave, checkLikelyCases } from '../record/integrity/safeguarding.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { CollectionName } from '../schemas/common.ts';
import type { SignOff } from '../schemas/jigsaw.ts';
import { checkBody } from './bodies.ts';
import { byCollection, recordsOf, type Entries } from './by-collection.ts';
import { checkCampaignLinks, type ReadCampaign } from './campaign.ts';
import type { Entry } from './entry.ts';
import { keyOf, type EntryFile } from './files.ts';
import type { Folder } from './folder.ts';
import { dropWithheld } from './gate.ts';
import { checkIds } from './ids.ts';
import { jigsawProblems, readSignOffs } from './jigsaw.ts';
import { checkPictures } from './pictures.ts';
import type { Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { explainMissing, referencesOf, type Reference } from './references.ts';
import { toProblem } from './validate.ts';
import { createWorld, type World } from './world.ts';

export interface Checks {
  preview: boolean;
  /** False leaves out rules that change nothing in the entries. */
  ask: boolean;
  /** The clock: what was cleared later is not cleared yet. */
  now: Date;
  /** What was found by looking at quotations and pictures. */
  looked: readonly { problemsOf: ReadonlyMap<Entry, Problem[]> }[];
}

/** What is wrong with entries, by themselves and together. Takes references to what is withheld out of public ones. */
export function checkFolder({ listing, campaign, takenDown, read, all, live }: Folder, { preview, ask, now, looked }: Checks): Problem[] {
  const charts = campaign.campaign && (campaign.campaign.charts ?? []).map(({ id }) => id);
  const world = createWorld(listing.entries, all, { preview, takenDown, charts, site: campaign.campaign?.url });
  return [
    ...read.flatMap(({ problems, draft }, index) => slipsOf(problems, { draft, isTakenDown: takenDown.has(keyOf(listing.entries[index] as EntryFile)) })),
    ...checkCampaignLinks(campaign, world),
    ...checkIds(live, world),
    ...live.flatMap((entry) => asDrafts(entry, [...checkEntry(entry, world, listing.pictures, ask), ...looked.flatMap(({ problemsOf }) => problemsOf.get(entry) ?? [])])),
    ...(ask ? checkRules(byCollection(live), campaign, now) : []),
  ];
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

export interface JigsawInput {
  all: readonly Entry[];
  pictures: ReadonlySet<string>;
  campaign: Campaign | undefined;
  always: boolean;
}

/** Sign-offs are read in any case, the archive where it is asked for or tells of a child’s case. */
export async function checkJigsaws(dir: string, { all, pictures, campaign, always }: JigsawInput): Promise<{ problems: Problem[]; signOffs: SignOff[] }> {
  const read = await readSignOffs(dir);
  const { signOffs } = read;
  const isCase = all.some(({ data }) => isChildCase(data as Parameters<typeof isChildCase>[0]));
  if (!campaign || !(always || isCase)) return { problems: read.problems, signOffs };
  return { problems: [...read.problems, ...jigsawProblems({ entries: all, pictures, campaign, signOffs }, read)], signOffs };
}

function checkRules(entries: Entries, { campaign, context }: ReadCampaign, now: Date): Problem[] {
  if (!campaign || !context) return [];
  const records = recordsOf(entries, campaign);
  const textOf = (collection: string, id: string): string => entries[collection as CollectionName].get(id)?.body?.text ?? '';
  const safeguards = [...checkChildCases(records, dayIn(now, campaign.timeZone)), ...checkLikelyCases(records, textOf), ...checkLeave(records)];
  const ofRecord = [...checkRecord(records), ...safeguards].map((finding): Problem => {
    const entry = finding.collection === 'campaign' ? undefined : entries[finding.collection].get(finding.id);
    const severity = entry?.data.draft ? 'warning' : finding.severity;
    return { ...toProblem(finding, entry?.context ?? context), severity };
  });
  return [...ofRecord, ...checkProse(entries.articles, records)];
}
