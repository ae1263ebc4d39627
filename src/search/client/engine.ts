// Asks Pagefind: results by page, and how many results each filter would leave.
import { facets, type Facet, type Filters } from '../query/state.ts';
import { segmentsOf, type Segment } from './excerpt.ts';
import { quietPagefind, reasonOf, SearchFailure, watchRequests } from './failure.ts';
import { partsOf, type Part } from './parts.ts';
import { loadPagefind, type Counts, type PagefindAnswer, type PagefindData, type PagefindInstance, type SearchOptions } from './pagefind.ts';

export const PER_PAGE = 10;

/** A result. */
export interface Hit {
  url: string;
  title: string;
  excerpt: Segment[];
  kind: string;
  date?: string;
  /** The inspection that it is about. */
  inspection?: string;
  corrected: boolean;
  /** Why the public may not see it: in previews only. */
  withheld?: string;
  /** Parts of the page where the words stand. */
  parts: Part[];
}

export interface Answer {
  total: number;
  counts: Counts;
  /** The results of a page, counted from 1. */
  hits(page: number): Promise<Hit[]>;
}

export interface Question {
  q: string;
  filters: Filters;
}

export interface Engine {
  /** Loads what every search needs. */
  warm(): Promise<void>;
  /** Throws a SearchFailure. */
  ask(question: Question): Promise<Answer>;
}

function optionsFor({ q, filters }: Question, without?: Facet): SearchOptions {
  const chosen = facets.filter((facet) => facet !== without && filters[facet].length > 0);
  return { filters: Object.fromEntries(chosen.map((facet) => [facet, { any: filters[facet] }])), ...(q === '' && { sort: { day: 'desc' } }) };
}

function hitOf({ url, excerpt, meta, filters, anchors, locations }: PagefindData): Hit {
  const inspection = filters.inspection?.[0];
  return {
    url,
    title: meta.title ?? url,
    excerpt: segmentsOf(excerpt),
    kind: filters.kind?.[0] ?? '',
    ...(meta.date && { date: meta.date }),
    ...(inspection && { inspection }),
    corrected: meta.corrected !== undefined,
    ...(meta.withheld && { withheld: meta.withheld }),
    parts: partsOf(anchors, locations),
  };
}

/** The engine for the site under `base`. */
export function createEngine(base: string): Engine {
  quietPagefind();
  const failures = watchRequests(`${base}pagefind/`);
  let loaded: Promise<PagefindInstance> | undefined;
  let attempt = 0;
  /** Runs a task; after a failure everything is loaded anew, since Pagefind keeps what did not come. */
  const guard = async <T>(task: (pagefind: PagefindInstance) => Promise<T>): Promise<T> => {
    const before = failures();
    try {
      if (typeof WebAssembly === 'undefined') throw new Error('no WebAssembly');
      const result = await task(await (loaded ??= loadPagefind(base, attempt)));
      if (failures() > before) throw new Error('a part of the index did not come');
      return result;
    } catch (error) {
      loaded = undefined;
      attempt += 1;
      throw new SearchFailure(reasonOf(error, failures() > before), error);
    }
  };
  return {
    warm: () => guard(async (pagefind) => void (await pagefind.filters())),
    async ask(question) {
      const { results, counts } = await guard((pagefind) => search(pagefind, question));
      const hits = (page: number): Promise<Hit[]> =>
        guard(async () => Promise.all(results.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(async ({ data }) => hitOf(await data()))));
      return { total: results.length, counts, hits };
    },
  };
}

/** Searches, and counts for each filter what its other ids would give: as if nothing were chosen in it. */
async function search(pagefind: PagefindInstance, question: Question): Promise<{ results: PagefindAnswer['results']; counts: Counts }> {
  const query = question.q === '' ? null : question.q;
  const options = optionsFor(question);
  await Promise.all([pagefind.filters(), pagefind.preload(query, options)]);
  const { results, filters } = await pagefind.search(query, options);
  const chosen = facets.filter((facet) => question.filters[facet].length > 0);
  const others = await Promise.all(chosen.map(async (facet) => [facet, (await pagefind.search(query, optionsFor(question, facet))).filters[facet]] as const));
  return { results, counts: { ...filters, ...Object.fromEntries(others) } };
}
