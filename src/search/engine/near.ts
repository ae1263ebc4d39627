// What belongs together: of the pages that hold the words, those come first that are about the same as the first result, which says what the reader means best; and where few hold them, others about the same follow.
import { facetIndex } from './filter.ts';
import { fromDeltas, shareAt, type Docs } from './files.ts';
import { PER_PAGE } from './types.ts';

/** What pages are about. */
const ABOUT = ['inspection', 'area', 'person'] as const;
/** How much more a page counts that is about just the same as the first, by facets and by its words. Found with the tuning half of the judged queries, as all weights of the ranking. */
const KIN_WEIGHT = 1;
const NEAR_WEIGHT = 5;

/** A factor up to 1, so that the first result stays the first. */
const factor = (weight: number, share: number): number => (1 + weight * share) / (1 + weight);

const lengths = new WeakMap<Docs, Float64Array>();

/** Rare subjects tell more. */
const weightOf = (documents: number, all: number): number => Math.log(1 + all / documents);

/** The length of each document’s vector of subjects. */
function lengthsOf(docs: Docs, all: number): Float64Array {
  const before = lengths.get(docs);
  if (before) return before;
  const squares = new Float64Array(all);
  const index = facetIndex(docs);
  for (const facet of ABOUT) {
    for (const { documents } of index[facet].values()) {
      const square = weightOf(documents.length, all) ** 2;
      for (const document of documents) squares[document] = (squares[document] as number) + square;
    }
  }
  const made = squares.map(Math.sqrt);
  lengths.set(docs, made);
  return made;
}

/** How much of its score each document keeps for how near it is to the first result: by the inspections, areas and people that both are about, and by their words where the first is a thing of the record. */
export function nearnessTo(first: number, docs: Docs, all: number): (document: number) => number {
  const [documents, levels] = docs.near[first] ?? [[], ''];
  const near = new Map(fromDeltas(documents).map((document, at) => [document, shareAt(levels, at)]));
  const kin = kinTo(first, docs, all);
  return (document) => (document === first ? 1 : factor(KIN_WEIGHT, kin(document)) * factor(NEAR_WEIGHT, near.get(document) ?? 0));
}

/** The cosine of what two documents are about. */
function kinTo(first: number, docs: Docs, all: number): (document: number) => number {
  const shared = new Float64Array(all);
  const index = facetIndex(docs);
  for (const facet of ABOUT) {
    for (const { documents } of index[facet].values()) {
      if (!documents.includes(first)) continue;
      const square = weightOf(documents.length, all) ** 2;
      for (const document of documents) shared[document] = (shared[document] as number) + square;
    }
  }
  const norms = lengthsOf(docs, all);
  return (document) => (shared[document] as number) / ((norms[document] as number) * (norms[first] as number) || 1);
}

/**
 * Where what was found does not fill a page: documents that do not answer but are about the same, best first, with how near each is (above 0). `found` is in order, best first.
 * A document of the words is the nearer the better it answers; the nearness of two is told by the nearest of each thing of the record, read both ways.
 */
export function relatedTo(found: readonly number[], score: (document: number) => number, docs: Docs): [document: number, nearness: number][] {
  if (found.length === 0 || found.length >= PER_PAGE) return [];
  const best = score(found[0] as number);
  const weights = new Map(found.map((document) => [document, Math.sqrt(score(document) / best)]));
  const sums = new Map<number, number>();
  const add = (from: number, to: number, share: number): void => {
    const weight = weights.get(from);
    if (weight !== undefined && !weights.has(to)) sums.set(to, (sums.get(to) ?? 0) + weight * share * shareAt(docs.priors, to));
  };
  for (const [thing, [documents, levels]] of Object.entries(docs.near)) {
    for (const [at, document] of fromDeltas(documents).entries()) {
      const share = shareAt(levels, at);
      add(Number(thing), document, share);
      add(document, Number(thing), share);
    }
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || a - b);
}
