// The page of the search: its filters, the labels of results, and everything that can be found without searching.
import { yearOf } from '../../lib/dates.ts';
import { routes, searchPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Record_ } from '../types.ts';
import { archiveView } from './archive.ts';
import { gradeView, overallView, type GradeView, type LinkView } from './common.ts';
import { insteadOfGrade } from './inspection-line.ts';
import { KINDS, searchFacts, type SearchFilters } from './search-facts.ts';

export { KINDS, searchFacts, type SearchFacts, type SearchItem } from './search-facts.ts';

export interface FacetView {
  id: keyof SearchFilters;
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
  /** Labels of results. */
  kinds: { id: string; label: string; opinion: boolean }[];
  inspections: InspectionMark[];
  /** Questions to try. */
  examples: LinkView[];
  browse: BrowseGroup[];
}

type Kind = SearchView['kinds'][number] & { plural: string };

/** The kinds of result: the campaign’s kinds that have articles, then the others. */
function kindsOf(record: Record_): Kind[] {
  const used = new Set(record.articles.map(({ kind }) => kind.id));
  const own = record.campaign.kinds.filter(({ id }) => used.has(id)).map((kind) => ({ ...kind, opinion: kind.opinion ?? false }));
  const none = new Set<string>([
    ...(record.recommendations.length > 0 ? [] : [KINDS.recommendation.id]),
    ...(record.terms.length > 0 ? [] : [KINDS.term.id]),
    ...(record.events.length > 0 ? [] : [KINDS.event.id]),
  ]);
  const others = Object.values(KINDS).filter(({ id }) => !none.has(id));
  return [...own, ...others.map((kind) => ({ ...kind, opinion: false }))];
}

/** The steps that inspections were given, best first; of scales that share a step, the newest names it. */
function gradeOptions(record: Record_): FacetView['options'] {
  const steps = new Map(record.inspections.flatMap(({ overall }) => (overall ? [[overall.id, overall] as const] : [])));
  const ranked = [...steps.values()].sort((a, b) => b.rank - a.rank || b.scale.localeCompare(a.scale));
  return ranked.map((step) => ({ value: step.id, label: step.label, grade: gradeView(step) }));
}

/** The years on which something stands, newest first. */
function yearOptions(record: Record_): FacetView['options'] {
  const items = [
    ...record.articles.map((entry) => searchFacts({ type: 'article', entry }, record)),
    ...record.inspections.map((entry) => searchFacts({ type: 'inspection', entry }, record)),
    ...record.events.map((entry) => searchFacts({ type: 'event', entry }, record)),
  ];
  const years = [...new Set(items.flatMap(({ filters }) => filters.year))].sort().reverse();
  return years.map((year) => ({ value: year, label: year }));
}

function facetViews(record: Record_): FacetView[] {
  const facetsOf: FacetView[] = [
    { id: 'kind', label: 'Kind', options: kindsOf(record).map(({ id, plural }) => ({ value: id, label: plural })) },
    { id: 'year', label: 'Year', options: yearOptions(record) },
    { id: 'inspection', label: 'Inspection', options: inspectionMarks(record).map(({ id, label, grade }) => ({ value: id, label, ...(grade && { grade }) })) },
    { id: 'area', label: 'Area', options: record.areas.map(({ id, name }) => ({ value: id, label: name })) },
    { id: 'person', label: 'Person', options: record.people.map(({ id, name }) => ({ value: id, label: name })) },
    { id: 'grade', label: 'Overall grade', options: gradeOptions(record) },
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
  const filled = groups.filter(({ links }) => links.length > 0).map(({ links, ...group }) => ({ ...group, links: links.map(({ label, url }) => ({ label, url })) }));
  const all: BrowseGroup = { heading: 'A to Z', url: routes.az, links: [{ label: 'Everything with a name in one alphabet', url: routes.az }] };
  return filled.length > 0 ? [all, ...filled] : [];
}

const ACRONYM = /^\p{Lu}{3,6}$/u;

/** Questions of the kinds that people ask: a name, a short form, a part of the service, an inspection by its year. */
function examplesOf({ tenures, terms, areas, inspections }: Record_): LinkView[] {
  const acronym = terms.flatMap(({ term, also }) => [term, ...also]).find((word) => ACRONYM.test(word));
  const year = inspections.find(({ overall }) => overall)?.published;
  const questions = [tenures.at(-1)?.person.name, acronym, areas[0]?.name.toLowerCase(), year && `inspection ${yearOf(year)}`];
  return questions.filter((question) => question !== undefined).map((question) => ({ label: question, url: searchPath(question) }));
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
    kinds: kindsOf(record).map(({ id, label, opinion }) => ({ id, label, opinion })),
    inspections: inspectionMarks(record),
    examples: examplesOf(record),
    browse: browseGroups(record),
  };
}
