// What search knows of each page: its filters, what a result shows, its day. And the page of the search itself.
import { formatDate, formatSpan, yearOf, type PartialDate } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Area, Article, Inspection, Person, Recommendation, Record_ } from '../types.ts';
import { archiveView } from './archive.ts';
import { overallView, type GradeView, type LinkView } from './common.ts';
import { insteadOfGrade } from './inspection-line.ts';

/** What may be found. `page` is any page of text: the editors’, the glossary, the timeline. */
export type SearchItem =
  | { type: 'article'; entry: Article }
  | { type: 'inspection'; entry: Inspection }
  | { type: 'recommendation'; entry: Recommendation }
  | { type: 'area'; entry: Area }
  | { type: 'person'; entry: Person }
  | { type: 'page' };

/** Ids for the filters (the first inspection is the one that the page is about), words for a result, a day to sort by. */
export interface SearchFacts {
  filters: { kind: string[]; year: string[]; inspection: string[]; area: string[] };
  meta: { date?: string; corrected?: string; withheld?: 'draft' | 'embargo' };
  sort: { day: string };
}

/** Kinds of result beside the campaign’s kinds of article. */
const KINDS = {
  inspection: { id: 'inspections', label: 'Inspection', plural: 'Inspections' },
  recommendation: { id: 'recommendations', label: 'Recommendation', plural: 'Recommendations' },
  area: { id: 'areas', label: 'Area', plural: 'Areas' },
  person: { id: 'people', label: 'Person', plural: 'People' },
  page: { id: 'pages', label: 'Page', plural: 'Other pages' },
} as const;

/** Where a page has no day: after all that have one. Pagefind leaves out what it cannot sort. */
const NO_DAY = '0000-00-00';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const yearsOf = (...dates: PartialDate[]): string[] => unique(dates.map((date) => String(yearOf(date))));

function articleFacts({ kind, day, inspection, also, areas, corrections }: Article, lang: string): SearchFacts {
  return {
    filters: { kind: [kind.id], year: yearsOf(day), inspection: unique([inspection, ...also].map(({ id }) => id)), area: areas.map(({ id }) => id) },
    meta: { date: capitalise(formatDate(day, lang)), ...(corrections.length > 0 && { corrected: '1' }) },
    sort: { day: day.first },
  };
}

function inspectionFacts({ id, start, end, published, areas, findings }: Inspection, lang: string): SearchFacts {
  const covered = [...areas, ...findings].flatMap((part) => part.areas);
  return {
    filters: { kind: [KINDS.inspection.id], year: yearsOf(start, published), inspection: [id], area: unique(covered) },
    meta: { date: capitalise(formatSpan(start, end, lang)) },
    sort: { day: published.first },
  };
}

function recommendationFacts({ inspection, thread, area }: Recommendation): SearchFacts {
  const reports = [inspection, ...thread.filter(({ status }) => status !== 'not-mentioned').map((answer) => answer.inspection)];
  return {
    filters: { kind: [KINDS.recommendation.id], year: yearsOf(inspection.published), inspection: unique(reports.map(({ id }) => id)), area: [area.id] },
    meta: {},
    sort: { day: inspection.published.first },
  };
}

const plainFacts = (kind: string, area: string[] = []): SearchFacts => ({ filters: { kind: [kind], year: [], inspection: [], area }, meta: {}, sort: { day: NO_DAY } });

function factsOf(item: SearchItem, lang: string): SearchFacts {
  if (item.type === 'article') return articleFacts(item.entry, lang);
  if (item.type === 'inspection') return inspectionFacts(item.entry, lang);
  if (item.type === 'recommendation') return recommendationFacts(item.entry);
  return plainFacts(KINDS[item.type].id, item.type === 'area' ? [item.entry.id] : []);
}

/** What search knows of a page. */
export function searchFacts(item: SearchItem, lang: string): SearchFacts {
  const facts = factsOf(item, lang);
  const withheld = item.type === 'page' ? undefined : item.entry.withheld;
  return withheld ? { ...facts, meta: { ...facts.meta, withheld } } : facts;
}

/** The facts as Pagefind reads them from a page: the values of `data-pagefind-filter`, `-meta` and `-sort`. */
export function searchMarks({ filters, meta, sort }: SearchFacts): { filter: string[]; meta: string[]; sort: string[] } {
  const marks = (facts: Record<string, string | string[]>): string[] => Object.entries(facts).flatMap(([name, values]) => [values].flat().map((value) => `${name}:${value}`));
  return { filter: marks(filters), meta: marks(meta), sort: marks(sort) };
}

export interface FacetView {
  id: keyof SearchFacts['filters'];
  label: string;
  options: { value: string; label: string; grade?: GradeView }[];
}

/** An inspection as results show it. */
export interface InspectionMark extends LinkView {
  id: string;
  grade?: GradeView;
  /** What is said instead of a grade. */
  instead?: string;
}

export interface BrowseGroup {
  heading: string;
  /** Leads to the whole list. */
  url: string;
  links: LinkView[];
}

export interface SearchView {
  facts: PageFacts;
  facets: FacetView[];
  /** Labels of results. `long`: results name the parts of the page where the words stand. */
  kinds: { id: string; label: string; opinion: boolean; long: boolean }[];
  inspections: InspectionMark[];
  browse: BrowseGroup[];
}

type Kind = SearchView['kinds'][number] & { plural: string };

/** The kinds of result: the campaign’s kinds that have articles, then the others. */
function kindsOf(record: Record_): Kind[] {
  const used = new Set(record.articles.map(({ kind }) => kind.id));
  const own = record.campaign.kinds.filter(({ id }) => used.has(id)).map((kind) => ({ ...kind, opinion: kind.opinion ?? false, long: false }));
  const others = Object.values(KINDS).filter(({ id }) => id !== KINDS.recommendation.id || record.recommendations.length > 0);
  return [...own, ...others.map((kind) => ({ ...kind, opinion: false, long: kind.id === KINDS.page.id }))];
}

function facetViews(record: Record_): FacetView[] {
  const dated = [...record.articles.map((entry) => articleFacts(entry, record.lang)), ...record.inspections.map((entry) => inspectionFacts(entry, record.lang))];
  const years = unique(dated.flatMap(({ filters }) => filters.year))
    .sort()
    .reverse();
  const facetsOf: FacetView[] = [
    { id: 'kind', label: 'Kind', options: kindsOf(record).map(({ id, plural }) => ({ value: id, label: plural })) },
    { id: 'year', label: 'Year', options: years.map((year) => ({ value: year, label: year })) },
    { id: 'inspection', label: 'Inspection', options: inspectionMarks(record).map(({ id, label, grade }) => ({ value: id, label, ...(grade && { grade }) })) },
    { id: 'area', label: 'Area', options: record.areas.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  return facetsOf.filter(({ options }) => options.length > 0);
}

function inspectionMarks(record: Record_): InspectionMark[] {
  return record.inspections.toReversed().map((inspection) => {
    const grade = overallView(inspection, record);
    return { id: inspection.id, label: inspection.title, url: inspection.url, ...(grade ? { grade } : { instead: insteadOfGrade(inspection) }) };
  });
}

function browseGroups(record: Record_): BrowseGroup[] {
  const { years, kinds } = archiveView(record);
  const groups: BrowseGroup[] = [
    { heading: 'Articles by year', url: routes.articles, links: years },
    { heading: 'Articles by kind', url: routes.articles, links: kinds },
    { heading: 'Inspections', url: routes.inspections, links: inspectionMarks(record) },
    { heading: 'Recommendations', url: routes.recommendations, links: record.recommendations.map(({ title, url }) => ({ label: title, url })) },
    { heading: 'Areas', url: routes.areas, links: record.areas.map(({ name, url }) => ({ label: name, url })) },
    { heading: 'People', url: routes.people, links: record.people.map(({ name, url }) => ({ label: name, url })) },
    { heading: 'Glossary', url: routes.glossary, links: record.terms.map(({ term, url }) => ({ label: term, url })) },
  ];
  return groups.filter(({ links }) => links.length > 0).map(({ links, ...group }) => ({ ...group, links: links.map(({ label, url }) => ({ label, url })) }));
}

/** The page of the search, with all that can be found without it. */
export function searchView(record: Record_): SearchView {
  return {
    facts: {
      path: routes.search,
      title: 'Search',
      description: `Search every article, inspection, area and person in the record of ${record.campaign.name}, or browse it by year, kind and name.`,
    },
    facets: facetViews(record),
    kinds: kindsOf(record).map(({ id, label, opinion, long }) => ({ id, label, opinion, long })),
    inspections: inspectionMarks(record),
    browse: browseGroups(record),
  };
}
