// What belongs together: of the pages that hold the words, those come first that are about the same as the first result, which says what the reader means best; and where few hold them, others about the same follow.
import { once } from '../../lib/once.ts';
import { inPieces } from './breathe.ts';
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

/** What documents are about. */
interface Subjects {
  /** The documents of each subject. */
  documents: (readonly number[])[];
  /** The length of each document’s vector of subjects. */
  lengths: Float64Array;
}

/** How many documents there are. */
const countOf = ({ priors }: Docs): number => priors.length;

/** Adds to each document of a subject the square of what that tells: rare subjects tell more. */
function addSquares(documents: readonly number[], sums: Float64Array): void {
  const square = Math.log(1 + sums.length / documents.length) ** 2;
  for (const document of documents) sums[document] = (sums[document] as number) + square;
}

/** The subjects, read once. */
const subjectsOf = once(async (docs: Docs): Promise<Subjects> => {
  const [documents, squares]: [Subjects['documents'], Float64Array] = [[], new Float64Array(countOf(docs))];
  await inPieces(ABOUT, (facet) => {
    for (const subject of facetIndex(docs)[facet].values()) {
      documents.push(subject.documents);
      addSquares(subject.documents, squares);
    }
  });
  return { documents, lengths: squares.map(Math.sqrt) };
});

/** How much of its score each document keeps for how near it is to the first result: by the inspections, areas and people that both are about, and by their words where the first is a thing of the record. */
export async function nearnessTo(first: number, docs: Docs): Promise<(document: number) => number> {
  const [documents, levels] = docs.near[first] ?? [[], ''];
  const near = new Map(fromDeltas(documents).map((document, at) => [document, shareAt(levels, at)]));
  const kin = kinTo(first, await subjectsOf(docs));
  return (document) => (document === first ? 1 : factor(KIN_WEIGHT, kin(document)) * factor(NEAR_WEIGHT, near.get(document) ?? 0));
}

/** The cosine of what two documents are about. */
function kinTo(first: number, { documents: subjects, lengths }: Subjects): (document: number) => number {
  const shared = new Float64Array(lengths.length);
  for (const documents of subjects) if (documents.includes(first)) addSquares(documents, shared);
  return (document) => (shared[document] as number) / ((lengths[document] as number) * (lengths[first] as number) || 1);
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
