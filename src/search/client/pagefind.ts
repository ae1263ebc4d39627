// Pagefind in the browser, as far as it is used here.
import type { Facet } from '../query/state.ts';
import type { Anchor } from './parts.ts';

/** How many results each id of each filter would leave. */
export type Counts = Partial<Record<Facet, Record<string, number>>>;

export interface PagefindData {
  url: string;
  excerpt: string;
  meta: Partial<Record<'title' | 'date' | 'corrected' | 'withheld', string>>;
  filters: Partial<Record<Facet, string[]>>;
  anchors: Anchor[];
  /** Places of the matching words. */
  locations: number[];
}

export interface PagefindAnswer {
  results: { id: string; data: () => Promise<PagefindData> }[];
  filters: Counts;
}

export interface SearchOptions {
  filters?: Partial<Record<Facet, { any: readonly string[] }>>;
  sort?: { day: 'asc' | 'desc' };
}

export interface PagefindInstance {
  search(query: string | null, options: SearchOptions): Promise<PagefindAnswer>;
  preload(query: string | null, options: SearchOptions): Promise<void>;
  filters(): Promise<Counts>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/**
 * Loads Pagefind from the site’s index. It runs beside the page’s own code rather than in a worker, which would be a
 * second copy of the same program to fetch. `attempt` makes the address another one after a failure that browsers remember.
 */
export async function loadPagefind(base: string, attempt: number): Promise<PagefindInstance> {
  const folder = `${base}pagefind/`;
  const address = `${folder}pagefind.js${attempt > 0 ? `?again=${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return createInstance({ noWorker: true, basePath: folder, baseUrl: base, excerptLength: 32 });
}
