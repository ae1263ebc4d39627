// An engine that finds what a test says, to see what the page makes of it.
import type { Answer, Counts, Hit, SearchEngine } from '../../../../src/search/engine/types.ts';
import { facets, type SearchState } from '../../../../src/search/query/state.ts';

export const hit = (number: number): Hit => ({
  url: `/pages/${number}/`,
  type: 'page',
  kind: 'pages',
  title: `Page ${number}`,
  document: number,
  excerpt: [],
  parts: [],
  score: 1,
  together: 1,
});

export const answer = (total: number, rest: Partial<Answer> = {}): Answer => ({
  total,
  understood: [],
  counts: () => Promise.resolve(Object.fromEntries(facets.map((facet) => [facet, {}])) as Counts),
  hits: (page) => Promise.resolve(Array.from({ length: Math.min(10, total - (page - 1) * 10) }, (_, index) => hit((page - 1) * 10 + index))),
  related: () => Promise.resolve([]),
  explain: () => {
    throw new Error('nothing is explained here');
  },
  ...rest,
});

export interface Asked {
  state: SearchState;
  typing: boolean;
}

/** An engine, and what it was asked. */
export function fakeEngine(find: (asked: Asked) => Answer): { engine: SearchEngine; asked: Asked[] } {
  const asked: Asked[] = [];
  const engine: SearchEngine = {
    warm: () => Promise.resolve(),
    suggest: () => Promise.resolve([]),
    async search(state, { typing = false } = {}) {
      asked.push({ state, typing });
      await Promise.resolve();
      return find({ state, typing });
    },
  };
  return { engine, asked };
}
