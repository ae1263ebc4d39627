// Words that readers type and the record does not: for each the documents that hold the record’s words for it, worked out while indexing so that a search only looks them up.
import type { ThesaurusEntry } from '../../schemas/thesaurus.ts';
import { readersTerm } from '../engine/files.ts';
import { stemsOf, wordsOf, stemOf } from '../query/words.ts';

/** How much each word of the index says of each document, from 0 to 1. */
export type Impacts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What stands under a reader’s word: how much it says of each document, and the words of the record that do. */
export interface Readers {
  impacts: ReadonlyMap<number, number>;
  names: string[];
}

/** A document answers a reader’s word as well as its best word of the record; the first counts fully. */
const LESS_EACH = 0.04;
/** Documents under a reader’s word, the best: what stands everywhere would only make the index large. */
const MOST_DOCUMENTS = 20;
const MOST_NAMES = 2;
/** A single word that the record has itself means what it says there, unless it hardly stands: in two documents, or one of a hundred. */
const FEW = 2;
const FEW_SHARE = 0.01;
/** What stands in more than one document of ten says too little of each to lead there. */
const BROAD_SHARE = 0.1;
const LEAST_BROAD = 10;

/** Stems of a name, common words left out unless there is nothing else. */
function stemsIn(name: string): string[] {
  const stems = stemsOf(name);
  return stems.length > 0 ? stems : wordsOf(name).map(({ word }) => stemOf(word));
}

/** The documents that hold all words of a name, with the mean of what they say. */
function holding(name: string, impacts: Impacts): Map<number, number> {
  const [first, ...rest] = stemsIn(name).map((stem) => impacts.get(stem));
  const found = new Map<number, number>();
  for (const [document, share] of first ?? []) {
    const others = rest.map((list) => list?.get(document));
    if (others.includes(undefined)) continue;
    found.set(document, others.reduce((sum: number, other) => sum + (other as number), share) / (rest.length + 1));
  }
  return found;
}

/** By the term of each reader’s word what stands under it, for an index of so many documents. Nothing for words whose meaning stands nowhere, and for those of the record itself. */
export function readersWords(thesaurus: readonly ThesaurusEntry[], impacts: Impacts, documents: number): Map<string, Readers> {
  const held = new Map<string, Map<number, number>>();
  // Many words of readers mean the same.
  const holds = (name: string): Map<number, number> => {
    const found = held.get(name) ?? holding(name, impacts);
    held.set(name, found);
    return found;
  };
  const broad = Math.max(LEAST_BROAD, documents * BROAD_SHARE);
  const few = Math.max(FEW, documents * FEW_SHARE);
  const meanings = new Map<string, Set<string>>();
  for (const { say, means } of thesaurus) {
    for (const name of say) {
      const stems = stemsIn(name);
      if (stems.length === 1 && (impacts.get(stems[0] as string)?.size ?? 0) > few) continue;
      const term = readersTerm(stems);
      meanings.set(term, new Set([...(meanings.get(term) ?? []), ...means]));
    }
  }
  return new Map([...meanings].flatMap(([term, means]) => withDocuments(term, [...means], holds, broad)));
}

function withDocuments(term: string, means: readonly string[], holds: (name: string) => ReadonlyMap<number, number>, broad: number): [string, Readers][] {
  const best = new Map<number, number>();
  const names = means.filter((name, rank) => {
    const found = holds(name);
    if (found.size > broad) return false;
    for (const [document, share] of found) best.set(document, Math.max(best.get(document) ?? 0, share * (1 - LESS_EACH * rank)));
    return found.size > 0;
  });
  if (names.length === 0) return [];
  const kept = [...best].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_DOCUMENTS);
  return [[term, { impacts: new Map(kept.sort(([a], [b]) => a - b)), names: names.slice(0, MOST_NAMES) }]];
}
