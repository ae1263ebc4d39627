// An inspection as pages use it: its judgements, findings, figures, report and the replies to it.
import type { PartialDate } from '../lib/dates.ts';
import type { Area, Confidence, Framework, Item, Person, Source, Step } from './types.ts';

export interface AreaJudgement {
  /** Ids of the areas judged together; empty where none of ours matches. */
  areas: string[];
  officialName: string;
  step?: Step;
  outcome?: string;
  partOf?: string;
}

export interface Finding {
  text: string;
  kind: 'strength' | 'weakness' | 'mixed';
  areas: string[];
  /** True where the report asks for it to be put right. */
  asked: boolean;
  page?: number;
}

export interface Figure {
  label: string;
  value: number;
  unit?: string;
  asOf?: PartialDate;
  page?: number;
  source?: Source;
  note?: string;
}

export interface Reply {
  who: string;
  person?: Person;
  date?: PartialDate;
  text: string;
  source?: Source;
}

/** What a later report can say became of a recommendation. */
export type Status = 'met' | 'partly' | 'repeated' | 'regressed' | 'not-mentioned';

/** What one later report says of a recommendation. */
export interface Answer {
  inspection: Inspection;
  status: Status;
  page?: number;
  note?: string;
  confidence: Confidence;
}

/** Something that an inspection asked for, and its thread through later reports, oldest first. */
export interface Recommendation extends Item {
  inspection: Inspection;
  number: number;
  page?: number;
  area: Area;
  title: string;
  text: string;
  thread: Answer[];
}

export interface Inspection extends Item {
  title: string;
  framework: Framework;
  frameworkNote?: string;
  regulators: string[];
  scope: string;
  place?: string;
  start: PartialDate;
  end?: PartialDate;
  published: PartialDate;
  overall?: Step;
  outcome?: string;
  areas: AreaJudgement[];
  otherJudgements: { body: string; step?: Step; judgement: string }[];
  findings: Finding[];
  figures: Figure[];
  leadInspector?: Person;
  team?: string;
  report?: { source?: Source; url?: string; licence?: string; pages?: number };
  replies: Reply[];
  evidence: { field: string; sources: Source[] }[];
}
