// What is compared: ways of searching the same corpus, each with a name and a unit of results.
export const SYSTEMS = ['ours', 'pagefind', 'minisearch'] as const;
export type SystemName = (typeof SYSTEMS)[number];

export const LABELS: Record<SystemName, string> = { ours: 'this project', pagefind: 'stock Pagefind', minisearch: 'MiniSearch' };

/** A way of searching, ready to be asked. */
export interface System {
  name: SystemName;
  /** What a result is: an address, or a page as a whole, which also stands for every part of it. */
  unit: 'address' | 'page';
  /** The addresses of the first results, best first, as in data/. */
  search: (q: string) => Promise<string[]>;
  close: () => Promise<void>;
}
