// The state of a search, as the address holds it: what is asked, the filters, the order, how many pages of results are open.

/** The filters of a search, in the order of the address and of the page. */
export const facets = ['kind', 'year', 'inspection', 'area', 'person', 'grade'] as const;
export type Facet = (typeof facets)[number];

/** The orders of results; the first is the one that nobody has to ask for. */
export const sorts = ['best', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** The ids chosen in each filter, sorted; results match any of a filter’s ids, and every filter that has some. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export interface SearchState {
  /** What was asked, with its spaces tidied. */
  q: string;
  filters: Filters;
  sort: Sort;
  /** True where the words are searched as they were typed: no better spelling, no other words for the same. */
  exact: boolean;
  /** Pages of results that are open, from 1. */
  page: number;
}

/** Longer questions are cut: nothing in a text is found by more. */
export const LONGEST_QUERY = 200;
/** The last page that an address may ask for. */
export const LAST_PAGE = 20;

const MOST_VALUES = 50;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

export const noFilters: Filters = { kind: [], year: [], inspection: [], area: [], person: [], grade: [] };

/** Nothing asked yet. */
export const emptyState: SearchState = { q: '', filters: noFilters, sort: 'best', exact: false, page: 1 };

/** A question without spaces at its ends, control characters, or half a character. */
export function tidyQuery(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return [...clean].slice(0, LONGEST_QUERY).join('').trim();
}

/** Ids without doubles, sorted; what cannot be an id is left out. A value may hold several, with commas between. */
function tidyIds(values: readonly string[]): string[] {
  const ids = values.flatMap((value) => value.toLowerCase().split(',')).map((id) => id.trim());
  const valid = ids.filter((id) => id.length <= LONGEST_ID && ID.test(id));
  return [...new Set(valid)].sort().slice(0, MOST_VALUES);
}

function tidyPage(text: string | null): number {
  const page = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), LAST_PAGE);
}

/** Makes the filters from the ids of each. */
export function filtersFrom(idsOf: (facet: Facet) => readonly string[]): Filters {
  return Object.fromEntries(facets.map((facet) => [facet, tidyIds(idsOf(facet))])) as unknown as Filters;
}

/** Reads the part of an address after `?`. Forgives everything: what makes no sense is left out. */
export function parseState(search: string | URLSearchParams): SearchState {
  const params = new URLSearchParams(search);
  return {
    q: tidyQuery(params.getAll('q').join(' ')),
    filters: filtersFrom((facet) => params.getAll(facet)),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'best',
    exact: params.get('exact') === '1',
    page: tidyPage(params.get('page')),
  };
}

/** The part of an address after `?`, empty where nothing is asked. `parseState` reads it back as it was. */
export function printState({ q, filters, sort, exact, page }: SearchState): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const facet of facets) for (const id of filters[facet]) params.append(facet, id);
  if (sort !== 'best') params.set('sort', sort);
  if (exact) params.set('exact', '1');
  if (page > 1) params.set('page', String(page));
  return params.toString();
}

/** The same search with only those ids that there are. */
export function withKnown(state: SearchState, isKnown: (facet: Facet, id: string) => boolean): SearchState {
  return { ...state, filters: filtersFrom((facet) => state.filters[facet].filter((id) => isKnown(facet, id))) };
}

/** How many ids are chosen. */
export function countFilters(filters: Filters): number {
  return facets.reduce((sum, facet) => sum + filters[facet].length, 0);
}

/** True where nothing is asked. */
export function isEmpty({ q, filters }: SearchState): boolean {
  return q === '' && countFilters(filters) === 0;
}

/** True where two states ask the same, however many pages are open. */
export function asksTheSame(a: SearchState, b: SearchState): boolean {
  return printState({ ...a, page: 1 }) === printState({ ...b, page: 1 });
}
