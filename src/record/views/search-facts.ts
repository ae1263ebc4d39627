// What search knows of each thing that can be found: the ids for its filters, what a result shows of it, its day.
import { formatDate, formatMonth, formatSpan, yearOf, type PartialDate } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import { sinceDay } from '../standing.ts';
import type { Area, Article, Event, Inspection, Person, Recommendation, Record_, Term } from '../types.ts';

/** What may be found. `page` is any page of text that an editor writes. */
export type SearchItem =
  | { type: 'article'; entry: Article }
  | { type: 'inspection'; entry: Inspection }
  | { type: 'recommendation'; entry: Recommendation }
  | { type: 'area'; entry: Area }
  | { type: 'person'; entry: Person }
  | { type: 'term'; entry: Term }
  | { type: 'event'; entry: Event }
  | { type: 'page' };

/** Ids for the filters, in the order of the page. The first inspection is the one that the item is about. */
export interface SearchFilters {
  kind: string[];
  year: string[];
  inspection: string[];
  area: string[];
  person: string[];
  /** The step that the inspection gave which the item is about. */
  grade: string[];
}

export interface SearchFacts {
  filters: SearchFilters;
  /** Words for a result. `since`: that a later grade has changed the picture. */
  meta: { date?: string; corrected?: string; withheld?: 'draft' | 'embargo'; since?: string };
  sort: { day: string };
}

/** Kinds of result beside the campaign’s kinds of article. */
export const KINDS = {
  inspection: { id: 'inspections', label: 'Inspection', plural: 'Inspections' },
  recommendation: { id: 'recommendations', label: 'Recommendation', plural: 'Recommendations' },
  area: { id: 'areas', label: 'Area', plural: 'Areas' },
  person: { id: 'people', label: 'Person', plural: 'People' },
  term: { id: 'terms', label: 'Word', plural: 'Words explained' },
  event: { id: 'events', label: 'Event', plural: 'Events' },
  page: { id: 'pages', label: 'Page', plural: 'Other pages' },
  report: { id: 'reports', label: 'Report page', plural: 'Pages of reports' },
} as const;

/** Where an item has no day: before all that have one. */
const NO_DAY = '0000-00-00';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const idsOf = (items: readonly { id: string }[]): string[] => unique(items.map(({ id }) => id));
const yearsOf = (...dates: PartialDate[]): string[] => unique(dates.map((date) => String(yearOf(date))));
const gradeOf = ({ overall }: Inspection): string[] => (overall ? [overall.id] : []);

const filters = (kind: string, rest: Partial<SearchFilters> = {}): SearchFilters => ({ kind: [kind], year: [], inspection: [], area: [], person: [], grade: [], ...rest });

/** “Since then: rated outstanding (May 2026)”, for a text that came before today’s grade and does not tell of it. */
export function sinceWords({ day, inspection, also }: Pick<Article, 'day' | 'inspection' | 'also'>, record: Record_): string | undefined {
  const latest = sinceDay(day, record).grades.at(-1);
  if (!latest?.overall || [inspection, ...also].some(({ id }) => id === latest.id)) return undefined;
  return `Since then: rated ${latest.overall.label.toLowerCase()} (${formatMonth(latest.published, record.lang)})`;
}

function articleFacts(article: Article, record: Record_): SearchFacts {
  const { kind, day, inspection, also, areas, people, corrections } = article;
  const since = sinceWords(article, record);
  return {
    filters: filters(kind.id, { year: yearsOf(day), inspection: idsOf([inspection, ...also]), area: idsOf(areas), person: idsOf(people), grade: gradeOf(inspection) }),
    meta: { date: capitalise(formatDate(day, record.lang)), ...(corrections.length > 0 && { corrected: '1' }), ...(since && { since }) },
    sort: { day: day.first },
  };
}

function inspectionFacts(inspection: Inspection, { lang }: Record_): SearchFacts {
  const { id, start, end, published, areas, findings, leadInspector, replies } = inspection;
  const covered = [...areas, ...findings].flatMap((part) => part.areas);
  const people = [leadInspector, ...replies.map(({ person }) => person)].filter((person) => person !== undefined);
  return {
    filters: filters(KINDS.inspection.id, { year: yearsOf(start, published), inspection: [id], area: unique(covered), person: idsOf(people), grade: gradeOf(inspection) }),
    meta: { date: capitalise(formatSpan(start, end, lang)) },
    sort: { day: published.first },
  };
}

function recommendationFacts({ inspection, thread, area }: Recommendation): SearchFacts {
  const reports = [inspection, ...thread.filter(({ status }) => status !== 'not-mentioned').map((answer) => answer.inspection)];
  return {
    filters: filters(KINDS.recommendation.id, { year: yearsOf(inspection.published), inspection: idsOf(reports), area: [area.id], grade: gradeOf(inspection) }),
    meta: {},
    sort: { day: inspection.published.first },
  };
}

function eventFacts({ date, areas, people }: Event, { lang }: Record_): SearchFacts {
  return {
    filters: filters(KINDS.event.id, { year: yearsOf(date), area: unique(areas), person: idsOf(people) }),
    meta: { date: capitalise(formatDate(date, lang)) },
    sort: { day: date.first },
  };
}

function factsOf(item: SearchItem, record: Record_): SearchFacts {
  if (item.type === 'article') return articleFacts(item.entry, record);
  if (item.type === 'inspection') return inspectionFacts(item.entry, record);
  if (item.type === 'recommendation') return recommendationFacts(item.entry);
  if (item.type === 'event') return eventFacts(item.entry, record);
  const rest = item.type === 'area' ? { area: [item.entry.id] } : item.type === 'person' ? { person: [item.entry.id] } : {};
  return { filters: filters(KINDS[item.type].id, rest), meta: {}, sort: { day: NO_DAY } };
}

/** What search knows of a thing that can be found. */
export function searchFacts(item: SearchItem, record: Record_): SearchFacts {
  const facts = factsOf(item, record);
  const withheld = item.type === 'page' ? undefined : item.entry.withheld;
  return withheld ? { ...facts, meta: { ...facts.meta, withheld } } : facts;
}
