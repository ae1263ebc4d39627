// The people in the record: who held the head office in turn, then everybody else by what kind of post they held.
import { capitalise, count } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { holdersDuring } from '../tenure.ts';
import type { Inspection, Person, Record_, Tenure } from '../types.ts';
import { overallView, type GradeView, type LinkView } from './common.ts';
import { confidenceText, periodText, postTitle } from './people-posts.ts';

/** An inspection that fell, or may have fallen, in somebody’s time. */
export interface InTime extends LinkView {
  grade?: GradeView;
  uncertain: boolean;
}

/** A holder of the head office. */
export interface HeadLine {
  name: string;
  url: string;
  period: string;
  interim: boolean;
  confidence?: string;
  inspections: InTime[];
}

export interface PersonLine {
  name: string;
  url: string;
  title: string;
  period: string;
  /** “and 2 earlier posts”. */
  more?: string;
}

export interface PeopleView {
  facts: PageFacts;
  intro: string;
  heads: { heading: string; lines: HeadLine[] };
  groups: { id: string; heading: string; people: PersonLine[] }[];
}

/** What one of a kind, and a list of them, is called. */
export const KINDS: Record<Person['kind'], { one: string; many: string }> = {
  director: { one: 'Director', many: 'Directors' },
  councillor: { one: 'Councillor', many: 'Councillors' },
  officer: { one: 'Senior officer', many: 'Senior officers' },
  nhs: { one: 'Health service', many: 'Health service' },
  commissioner: { one: 'Commissioner', many: 'Commissioners' },
  minister: { one: 'Minister', many: 'Ministers' },
  inspector: { one: 'Inspector', many: 'Inspectors' },
  reporter: { one: 'Reporter', many: 'Reporters' },
  other: { one: 'In the record', many: 'Others' },
};

/** True where somebody certainly held the post from an inspection’s first day to its last. */
function heldThroughout({ post }: Tenure, { start, end = start }: Inspection): boolean {
  const from = post.from ?? post.firstKnown;
  const until = post.to ?? post.lastKnown;
  return from !== undefined && until !== undefined && from.last <= start.first && end.last <= until.first;
}

/**
 * Inspections that fell in a holder’s time, oldest first; uncertain where the dates known allow another reading.
 * Nobody holds the office beside another, so one who certainly held it throughout leaves no room for others.
 */
export function inspectionsIn(tenure: Tenure, record: Record_): { inspection: Inspection; uncertain: boolean }[] {
  return record.inspections.flatMap((inspection) => {
    const holders = holdersDuring(inspection.start, inspection.end ?? inspection.start, record);
    const certain = holders.find((holder) => heldThroughout(holder, inspection));
    const here = certain ? certain.post === tenure.post : holders.some(({ post }) => post === tenure.post);
    return here ? [{ inspection, uncertain: !certain }] : [];
  });
}

function headLine(tenure: Tenure, record: Record_): HeadLine {
  const { person, post } = tenure;
  const confidence = confidenceText(post.confidence);
  const inspections = inspectionsIn(tenure, record).map(({ inspection, uncertain }): InTime => {
    const grade = overallView(inspection, record);
    return { label: inspection.title, url: inspection.url, uncertain, ...(grade && { grade }) };
  });
  return { name: person.name, url: person.url, period: periodText(post, record.lang), interim: post.interim, ...(confidence && { confidence }), inspections };
}

function personLine(person: Person, lang: string): PersonLine {
  const last = person.posts.at(-1);
  const earlier = person.posts.length - 1;
  return {
    name: person.name,
    url: person.url,
    title: last ? postTitle(last) : KINDS[person.kind].one,
    period: last ? periodText(last, lang) : 'Dates not known',
    ...(earlier > 0 && { more: count(earlier, 'earlier post') }),
  };
}

/** Everybody in the record. Holders of the head office stand once, in their own list. */
export function peopleView(record: Record_): PeopleView {
  const heads = new Set(record.tenures.map(({ person }) => person.id));
  const rest = Map.groupBy(
    record.people.filter(({ id }) => !heads.has(id)),
    ({ kind }) => kind,
  );
  const { title } = record.campaign.headOffice;
  return {
    facts: {
      path: routes.people,
      title: 'People',
      description: `Who has been ${title}, in order, with the inspections that fell in each one’s time, and the other people in the record of ${record.campaign.name}.`,
    },
    intro: 'Who was in charge, who inspected, and when. Each post has its dates as exactly as they are known, and its sources.',
    heads: { heading: capitalise(`who has been ${title}`), lines: record.tenures.map((tenure) => headLine(tenure, record)) },
    groups: (Object.keys(KINDS) as Person['kind'][]).flatMap((kind) => {
      const people = rest.get(kind);
      return people ? [{ id: kind, heading: KINDS[kind].many, people: people.map((person) => personLine(person, record.lang)) }] : [];
    }),
  };
}
