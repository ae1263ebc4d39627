// A small index for tests of the engine: documents made of a few words, an engine over them, and explanations held to their sums.
import { expect } from 'vitest';
import { COVERAGE_POWER } from '../../../src/search/engine/score.ts';
import { buildIndex, type IndexOptions } from '../../../src/search/index/build.ts';
import { createEngine, MissingFile, type Answer, type LoadSpelling, type SearchDocument, type SearchEngine } from '../../../src/search/engine/index.ts';
import { emptyState, type SearchState } from '../../../src/search/query/state.ts';

export const spelling: LoadSpelling = () => import('../../../src/search/engine/spell.ts');

/** A document with as little as a test says. */
export function doc(url: string, words: Partial<SearchDocument> & { text?: string } = {}): SearchDocument {
  const { text = '', ...rest } = words;
  return { url, type: 'article', kind: 'news', title: url, aliases: [], lead: '', sections: text ? [{ text }] : [], facets: { kind: [rest.kind ?? 'news'] }, ...rest };
}

export interface Small {
  engine: SearchEngine;
  files: Map<string, string>;
  /** The files that were read, in order. */
  reads: string[];
  ask: (q: string, rest?: Partial<SearchState>) => Promise<Answer>;
  /** The addresses of the first results. */
  urls: (q: string, rest?: Partial<SearchState>) => Promise<string[]>;
}

/** An engine over documents. */
export function small(documents: readonly SearchDocument[], options: Partial<IndexOptions> = {}): Small {
  const files = buildIndex(documents, { lang: 'en-GB', synonyms: [], ...options });
  const reads: string[] = [];
  const engine = createEngine((path) => {
    reads.push(path);
    const file = files.get(path);
    return file === undefined ? Promise.reject(new MissingFile(path)) : Promise.resolve(JSON.parse(file) as unknown);
  }, spelling);
  const ask = (q: string, rest: Partial<SearchState> = {}): Promise<Answer> => engine.search({ ...emptyState, q, ...rest });
  return { engine, files, reads, ask, urls: async (q, rest) => (await (await ask(q, rest)).hits(1)).map(({ url }) => url) };
}

/** Holds each explanation to the score that it explains. */
export async function expectSums(answer: Answer): Promise<void> {
  for (const hit of await answer.hits(1)) {
    const { words, coverage, prior, lift, near, together } = answer.explain(hit);
    const sum = words.reduce((total, { points }) => total + points, 0);
    expect(sum * coverage ** COVERAGE_POWER * prior * lift * near * together, hit.url).toBeCloseTo(hit.score, 9);
  }
}
