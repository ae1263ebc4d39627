// The record as pages use it: dates read, references followed, steps ranked. Made by `model.ts`.
import type { PartialDate } from '../lib/dates.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { EventInput, PersonInput, SourceInput, TermInput, AuthorInput } from '../schemas/entries.ts';
import type { ArticleInput } from '../schemas/article.ts';
import type { PicturesByFile } from './pictures/sizes.ts';
import type { Quotation } from './quotations.ts';
import type { Inspection, Recommendation, Reply } from './types-inspection.ts';

export type * from './types-inspection.ts';

/** A step of a scale. `rank` counts from 1, the lowest; `of` is how many steps the scale has. */
export interface Step {
  id: string;
  label: string;
  meaning: string;
  scale: string;
  rank: number;
  of: number;
}

export type Confidence = 'high' | 'medium' | 'low';

/** What every entry has once it is part of the record. `url` is a path from the site’s root, without the base. */
export interface Item {
  id: string;
  url: string;
  notes: string[];
  sources: Source[];
  confidence?: Confidence;
  /** Words by which search finds it beside its own. */
  keywords: string[];
  /** Set in previews only. */
  withheld?: 'draft' | 'embargo';
}

export interface Source extends Item {
  publisher: string;
  title: string;
  titleSeen: boolean;
  date?: PartialDate;
  dateBasis?: string;
  href: string;
  archive?: string;
  licence?: string;
  read: SourceInput['read'];
  supports: string[];
  note?: string;
}

export interface Framework extends Item {
  name: string;
  plainName: string;
  short: string;
  meaning: string;
  from?: PartialDate;
  to?: PartialDate;
  graded: boolean;
  scale?: string;
  form: 'inspection' | 'visit' | 'joint';
  comparability: string;
  comparabilityNote?: string;
  /** What its judgements of each area are called. */
  officialNames: { area: string; name: string }[];
}

export interface Area extends Item {
  name: string;
  explanation: string;
  graded: boolean;
  order: number;
  officialNames: { framework: string; name: string }[];
}

/** A post somebody held. An absent `to` means that the end is not known. */
export interface Post {
  office?: string;
  title: string;
  from?: PartialDate;
  to?: PartialDate;
  firstKnown?: PartialDate;
  lastKnown?: PartialDate;
  interim: boolean;
  confidence: Confidence;
  sources: Source[];
  note?: string;
}

export interface Person extends Item {
  name: string;
  kind: PersonInput['kind'];
  also: string[];
  posts: Post[];
}

/** Somebody in the head office, with the post that put them there. */
export interface Tenure {
  person: Person;
  post: Post;
}

export interface Event extends Item {
  date: PartialDate;
  title: string;
  text?: string;
  kind: EventInput['kind'];
  people: Person[];
  areas: string[];
  figures: { label: string; value: number; unit?: string }[];
}

export interface Term extends Item {
  term: string;
  also: string[];
  meaning: string;
  group?: TermInput['group'];
  see: { term: string; url: string }[];
  /** Ids of terms for the same thing at other times or in other places. */
  same: string[];
  from?: PartialDate;
  to?: PartialDate;
}

export interface Author extends Item {
  name: string;
  role: string;
  kind: AuthorInput['kind'];
  about?: string;
}

export interface Kind {
  id: string;
  label: string;
  plural: string;
  opinion: boolean;
}

export type Correction = Omit<NonNullable<ArticleInput['corrections']>[number], 'date' | 'stoodFrom'> & { date: PartialDate; stoodFrom: PartialDate };

/** Where an article’s day falls beside the inspection it covers; null where the dates cannot decide. */
export type Stage = 'before' | 'during' | 'awaiting' | 'after';

export interface Article extends Item {
  headline: string;
  standfirst: string;
  kind: Kind;
  published: PartialDate;
  updated?: PartialDate;
  asOf?: PartialDate;
  /** The day that the piece stands on: `asOf`, or else `published`. */
  day: PartialDate;
  byline: Author[];
  inspection: Inspection;
  also: Inspection[];
  areas: Area[];
  people: Person[];
  retells?: Source;
  replies: Reply[];
  /** Its picture. What was agreed for a child’s picture stays with the desk: of it, only that there is a child. */
  image?: Omit<NonNullable<ArticleInput['image']>, 'showsChild'> & { showsChild: boolean };
  corrections: Correction[];
  sensitive: boolean;
  featured?: number;
  stage: Stage | null;
}

/** The whole record. Lists are sorted: inspections and events oldest first, articles newest day first. */
export interface Record_ {
  campaign: Campaign;
  lang: string;
  checkedTo: PartialDate;
  launch: PartialDate;
  scales: Map<string, Step[]>;
  inspections: Inspection[];
  articles: Article[];
  /** In the order of their inspections, then by number. */
  recommendations: Recommendation[];
  areas: Area[];
  people: Person[];
  events: Event[];
  sources: Source[];
  terms: Term[];
  authors: Author[];
  frameworks: Framework[];
  /** Holders of the head office, oldest first. */
  tenures: Tenure[];
  /** The quotations in the articles, by article and then in the order of its text. */
  quotations: readonly Quotation[];
  /** The pictures that the articles show, by article and file. */
  pictures: PicturesByFile;
}
