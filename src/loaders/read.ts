// The one reader of content: every file checked and compiled, drafts and embargoes stopped, everything else handed on.
import type { PictureFacts } from '../record/pictures/sizes.ts';
import type { Quotation } from '../record/quotations.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { SignOff } from '../schemas/jigsaw.ts';
import type { ThesaurusEntry } from '../schemas/thesaurus.ts';
import { byCollection, type Entries } from './by-collection.ts';
import { checkFolder, checkJigsaws } from './checks.ts';
import { correctionEmbargoes, holdCorrections, type HeldCorrection } from './corrections.ts';
import { digestOf, readFolder, type Folder } from './folder.ts';
import { embargoesAfter, withheldFiles, type Embargo, type WithheldFile } from './gate.ts';
import { readMostRead, type MostRead } from './most-read.ts';
import { readPictures } from './pictures/check.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checkQuotations } from './quotations.ts';
import { checkTakedowns, takedownsOf, type Takedown } from './takedowns.ts';
import { readThesaurus } from './thesaurus.ts';

export { recordsOf, type Entries } from './by-collection.ts';
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
  /** True to look for jigsaws across all pieces. Without it only where a piece is about a child’s case. */
  jigsaw?: boolean;
}

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
  /** Who has looked at pieces that may together tell who a child is: for the desk alone. */
  signOffs: SignOff[];
  /** What readers read most, as far as it is public. */
  mostRead: MostRead | undefined;
  /** What readers say for the record’s words. */
  thesaurus: ThesaurusEntry[];
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

/** What is looked up outside the entries’ own files: quotations in their sources, pictures, figures of readers, sign-offs, readers’ words. */
async function lookUp({ listing, campaign: { campaign }, all, live }: Folder, options: ReadOptions, ask: boolean) {
  const { dir, now, reportsDir, cacheDir, jigsaw } = options;
  const quotes = await checkQuotations(live, reportsDir);
  const pictures = await readPictures({ dir, pictures: listing.pictures, entries: live, campaign, ask, cacheDir });
  const counted = await readMostRead(dir, { all, now, zone: campaign?.timeZone });
  const jigsaws = await checkJigsaws(dir, { all: live, pictures: listing.pictures, campaign, always: ask && jigsaw === true });
  const readers = await readThesaurus(dir);
  const problems = [quotes, pictures, counted, jigsaws, readers].flatMap((found) => found.problems);
  return { quotes, pictures, counted, signOffs: jigsaws.signOffs, thesaurus: readers.thesaurus, problems };
}

/** Reads all content. What is wrong with it comes back as problems, all of them; only a missing folder throws. */
export async function readContent(options: ReadOptions): Promise<Content> {
  const { dir, now, withheld, checked } = options;
  const folder = await readFolder(dir, now);
  const { listing, campaign, listed, takenDown, read, all, live } = folder;
  const digest = digestOf(folder);
  const ask = digest !== checked;
  const entries = byCollection(withheld === 'show' ? live : live.filter((entry) => !entry.withheld));
  const { quotes, pictures, counted, signOffs, thesaurus, problems } = await lookUp(folder, options, ask);
  problems.push(...listing.problems, ...campaign.problems, ...listed.problems);
  problems.push(...checkTakedowns(listed, { files: listing.entries, entries: all, now, zone: campaign.campaign?.timeZone }));
  problems.push(...checkFolder(folder, { preview: withheld === 'show', ask, now, looked: [quotes, pictures] }));
  const embargoes = [...embargoesAfter(live, now), ...correctionEmbargoes(live, now)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    entries,
    campaign: campaign.campaign,
    problems: problems.sort(compareProblems),
    withheld: withheldFiles(listing.entries, read, takenDown),
    // After all checks: on the day that an embargo ends nobody may be at the desk.
    heldCorrections: withheld === 'show' ? [] : holdCorrections(entries.articles, now),
    takedowns: takedownsOf(listed, all),
    signOffs,
    mostRead: counted.mostRead,
    thesaurus,
    quotations: quotes.quotationsIn(entries.articles.values()),
    pictures: pictures.shownBy(entries.articles.values()),
    nextEmbargo: embargoes[0]?.at,
    embargoes,
    digest,
  };
}
