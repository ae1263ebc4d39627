// Which documents the filters let through, and how many each further id would leave.
import { once } from '../../lib/once.ts';
import { facets, type Facet, type Filters } from '../query/state.ts';
import type { FieldWord } from '../query/parse.ts';
import { fold, wordsOf } from '../query/words.ts';
import { inPieces } from './breathe.ts';
import { fromDeltas, type Docs } from './files.ts';
import type { Counts } from './types.ts';

/** The documents of each id of each facet. */
export type FacetIndex = Record<Facet, ReadonlyMap<string, { label: string; documents: readonly number[] }>>;

/** The index of the facets. Each facet is read when it is first asked for: a question without filters needs none. */
export const facetIndex = once((docs: Docs): FacetIndex => {
  const getters = facets.map((facet) => {
    let read: FacetIndex[Facet] | undefined;
    return [facet, { enumerable: true, get: () => (read ??= readFacet(docs, facet)) }];
  });
  return Object.defineProperties({}, Object.fromEntries(getters) as PropertyDescriptorMap) as FacetIndex;
});

const readFacet = (docs: Docs, facet: Facet): FacetIndex[Facet] =>
  new Map(Object.entries(docs.facets[facet]).map(([id, { label, documents }]) => [id, { label, documents: fromDeltas(documents) }]));

export interface ResolvedField {
  field: FieldWord;
  ids: string[];
  /** The labels of the ids, for the reader. */
  labels: string[];
}

/** The ids that a field word means: one of that id, or those in whose id or label all its words stand. */
export function resolveField(field: FieldWord, index: FacetIndex): ResolvedField {
  const all = index[field.field];
  const id = field.value.toLowerCase();
  const exact = all.get(id);
  if (exact) return { field, ids: [id], labels: [exact.label] };
  const wanted = wordsOf(field.value.replaceAll('-', ' ')).map(({ word }) => word);
  const matching = [...all].filter(([other, { label }]) => {
    const words = wordsOf(`${other.replaceAll('-', ' ')} ${label}`).map(({ word }) => word);
    return wanted.length > 0 && wanted.every((word) => words.some((one) => one === word || (word.length > 2 && one.startsWith(fold(word)))));
  });
  return { field, ids: matching.map(([other]) => other), labels: matching.map(([, { label }]) => label) };
}

function union(index: FacetIndex, facet: Facet, ids: readonly string[]): Set<number> {
  return new Set(ids.flatMap((id) => index[facet].get(id)?.documents ?? []));
}

/** For each facet in use the documents that it lets through. */
export function filterSets(filters: Filters, fields: readonly ResolvedField[], index: FacetIndex): { facet: Facet; documents: Set<number>; not: boolean; chosen: boolean }[] {
  const chosen = facets.filter((facet) => filters[facet].length > 0).map((facet) => ({ facet, documents: union(index, facet, filters[facet]), not: false, chosen: true }));
  const asked = fields
    .filter(({ ids }) => ids.length > 0)
    .map(({ field, ids }) => ({ facet: field.field, documents: union(index, field.field, ids), not: field.not, chosen: false }));
  return [...chosen, ...asked];
}

/** Counts of each id among the documents that all other filters let through. */
export async function countAll(documents: readonly number[], sets: ReturnType<typeof filterSets>, index: FacetIndex): Promise<Counts> {
  const passes = (document: number, besides?: Facet): boolean => sets.every(({ facet, documents: set, not, chosen }) => (chosen && facet === besides) || set.has(document) !== not);
  const inAll = new Set(documents.filter((document) => passes(document)));
  const counts: Partial<Counts> = {};
  await inPieces(facets, (facet) => {
    const isChosen = sets.some((set) => set.chosen && set.facet === facet);
    const base = isChosen ? new Set(documents.filter((document) => passes(document, facet))) : inAll;
    counts[facet] = Object.fromEntries([...index[facet]].map(([id, { documents: list }]) => [id, list.reduce((sum, document) => sum + (base.has(document) ? 1 : 0), 0)]));
  });
  return counts as Counts;
}
