// From a page that was read to what is proposed for each question.
import { formatDate, parseDate } from '../../lib/dates.ts';
import { joinWords, slugify } from '../../lib/text.ts';
import type { Records } from '../../record/records.ts';
import { wrongIn, type Desk } from '../draft/answers.ts';
import type { Proposed } from '../draft/collect.ts';
import type { Field } from '../draft/fields.ts';
import type { PastedPage } from './page.ts';
import { proposeAreas, proposeInspections, proposePeople, proposeSources, type About, type Proposal } from './propose.ts';

/** What the record says of a page. */
export interface Proposals {
  inspections: Proposal[];
  areas: Proposal[];
  people: Proposal[];
  sources: Proposal[];
}

/** What a page is about, by the record. `inspection` is the one that the editor named, if one was. */
export function proposalsFor(page: PastedPage, records: Records, day: string | undefined, inspection: string | undefined): Proposals {
  const headline = page.headline ?? '';
  const about: About = { headline, text: [headline, page.standfirst ?? '', ...page.words].join('\n'), day, address: page.address };
  const inspections = proposeInspections(about, records);
  const covered = inspection ?? (inspections[0]?.sure ? inspections[0].id : undefined);
  const report = covered === undefined ? undefined : records.inspections.get(covered)?.report?.source;
  return { inspections, areas: proposeAreas(about, records), people: proposePeople(about, records.people), sources: proposeSources(about, records.sources, report) };
}

/** A source of its own for a page that the record does not have, where its address is known; under an id that is free. */
export function ownSource(page: PastedPage, records: Records, isTaken: (id: string) => boolean): { id: string; data: Record<string, unknown> } | undefined {
  const { address, headline, published } = page;
  if (address === undefined || headline === undefined) return undefined;
  const isOwn = new URL(address).hostname.replace(/^www\./, '') === new URL(records.campaign.publisher.url).hostname.replace(/^www\./, '');
  const publisher = isOwn ? records.campaign.publisher.name : page.publisher;
  if (publisher === undefined) return undefined;
  const short = slugify(isOwn ? records.campaign.publisher.short : publisher)
    .slice(0, 20)
    .replace(/-+$/, '');
  const start = [short, published ?? slugify(headline).split('-').slice(0, 4).join('-')].join('-');
  const id = [start, ...Array.from({ length: 98 }, (_, index) => `${start}-${index + 2}`)].find((one) => !isTaken(one)) ?? `${start}-page`;
  return { id, data: { publisher, title: headline.slice(0, 300), ...(published && { date: published }), url: address, read: 'whole' } };
}

const reasons = (proposals: readonly Proposal[]): string => proposals.map(({ id, reason }) => `${id}: ${reason}`).join('; ');

/** Ids for a field with several: those that are sure, or all with `--yes`, which asks for them by `all`. */
const several = (proposals: readonly Proposal[], all: boolean): Proposed | undefined => {
  const chosen = proposals.filter(({ sure }) => sure || all).map(({ id }) => id);
  return chosen.length === 0 ? undefined : { value: chosen, sure: true, reason: `Proposed: ${reasons(proposals)}.` };
};

export interface PlanInput {
  page: PastedPage;
  proposals: Proposals;
  source: { id: string } | undefined;
  today: string;
  /** True where everything that is proposed is chosen: with --yes, or in front of somebody who confirms it. */
  all: boolean;
}

/** What is proposed for each question, by flag. */
export function proposedFor({ page, proposals, source, today, all }: PlanInput, { records }: Desk): Map<string, Proposed> {
  const { campaign } = records;
  const [inspection] = proposals.inspections;
  const opinion = campaign.kinds.find((kind) => kind.opinion === true);
  const kind = page.isOpinion && opinion ? opinion : campaign.kinds[0];
  const byline = [...records.authors].filter(([, { name }]) => page.authors.some((one) => one.toLowerCase() === name.toLowerCase())).map(([id]) => id);
  const own = proposals.sources.some(({ sure }) => sure) ? [] : source ? [{ id: source.id, label: '', reason: 'the page itself, a new entry', sure: true }] : [];
  const made: [string, Proposed | undefined][] = [
    ['kind', kind && { value: kind.id, sure: false }],
    ['headline', page.headline === undefined ? undefined : { value: page.headline, sure: true }],
    ['standfirst', page.standfirst === undefined ? undefined : { value: page.standfirst, sure: true, reason: 'From the page.' }],
    ['inspection', inspection && { value: inspection.id, sure: inspection.sure, reason: `Proposed: ${reasons(proposals.inspections)}.` }],
    ['area', several(proposals.areas, all)],
    ['person', several(proposals.people, all)],
    ['source', several([...own, ...proposals.sources], all)],
    ['byline', byline.length > 0 ? { value: byline, sure: true, reason: `The page names ${joinWords(page.authors)}.` } : undefined],
    ['published', { value: today, sure: true, reason: 'Today: the day on which the text first appears on this site.' }],
    [
      'as-of',
      page.published === undefined || page.published === today
        ? undefined
        : { value: page.published, sure: true, reason: `The page came out on ${formatDate(parseDate(page.published), campaign.lang)}.` },
    ],
  ];
  return new Map(made.flatMap(([flag, proposed]) => (proposed ? [[flag, proposed] as const] : [])));
}

/** What to say beside a flag that is missing although the page has something for it. */
export function hintsFor(fields: readonly Field[], proposed: ReadonlyMap<string, Proposed>, { collection }: Desk): Map<string, string> {
  return new Map(
    fields.flatMap((field) => {
      const one = proposed.get(field.flag);
      if (!one) return field.flag === 'as-of' ? [[field.flag, 'No date was found on the page: write the day it came out.'] as const] : [];
      const wrong = wrongIn(field, one.value, collection);
      return [[field.flag, wrong === undefined ? `Proposed: ${String(one.value)}.` : `The page has “${String(one.value)}”. ${wrong}.`] as const];
    }),
  );
}
