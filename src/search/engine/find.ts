// Finding and ranking: from a question to the documents that answer it, in order.
import { datesIn } from '../query/dates.ts';
import { parseQuery, withRange, type Query } from '../query/parse.ts';
import { isCommon, stemOf } from '../query/words.ts';
import type { SearchState } from '../query/state.ts';
import { breathe } from './breathe.ts';
import { aboutTerm, shareAt, type Docs, type Head, type Named } from './files.ts';
import { countAll, facetIndex, filterSets, resolveField, type FacetIndex, type ResolvedField } from './filter.ts';
import { insteadOf } from './instead.ts';
import { liftsOf, WHOLE } from './names.ts';
import { relatedTo } from './near.ts';
import { newestInspections, newness } from './newest.ts';
import { documentsWith } from './phrases.ts';
import { ranked, type Ranking } from './rank.ts';
import { massesOf, scoreUnits, type Masses } from './score.ts';
import type { Store } from './store.ts';
import { PER_PAGE, type Counts } from './types.ts';
import { nameOf, unitsOf, type Unit } from './units.ts';

const ABOUT_LIFT = 1.6;

/** What was found for a question. */
export interface Finding {
  query: Query;
  fields: ResolvedField[];
  units: Unit[];
  /** Documents in the order of the results. */
  order: number[];
  /** True where that is the order of how well they answer words. */
  isBest: boolean;
  /** How many there would be without filters. */
  unfiltered: number;
  score(document: number): number;
  coverage(document: number): number;
  prior(document: number): number;
  lift(document: number): number;
  /** How much of its score is left for how near it is to the first result. */
  near(document: number): number;
  /** Where the results do not fill a page: what is about the same without having the words, nearest first. */
  related(): [document: number, nearness: number][];
  /** How much each word of the question tells. */
  masses: Masses;
  counts(): Promise<Counts>;
  all: number;
}

/** The question with its field words resolved; a field word that means nothing is taken for words. */
function readQuery(text: string, index: FacetIndex): { query: Query; fields: ResolvedField[] } {
  const query = parseQuery(text);
  const fields = query.fields.map((field) => resolveField(field, index));
  const lost = fields.find(({ ids }) => ids.length === 0);
  if (!lost) return { query, fields };
  return readQuery(withRange(text, lost.field, ` ${lost.field.value.replace(/[:"“”-]/g, ' ')} `), index);
}

/** Documents that hold all phrases and none of what is excluded. */
async function allowed(query: Query, store: Store): Promise<(document: number) => boolean> {
  const phrases = await Promise.all(query.phrases.map(async ({ words, not }) => ({ not, documents: await documentsWith(words, store) })));
  const not = await Promise.all(query.not.filter(({ word }) => !isCommon(word)).map(({ word }) => store.find(stemOf(word))));
  const excluded = new Set(not.flatMap(({ documents }) => documents));
  return (document) => !excluded.has(document) && phrases.every(({ documents, not: isNot }) => !documents || documents.has(document) !== isNot);
}

interface Looked {
  docs: Docs;
  named: readonly Named[];
  head: Head;
  query: Query;
  fields: ResolvedField[];
  units: Unit[];
  isAllowed: (document: number) => boolean;
}

/** Looks up all that a question needs. Its words are looked up while the other files still come, unless those are needed to tell words from fields. */
async function lookUp(state: SearchState, store: Store, typing: boolean): Promise<Looked> {
  const options = { typing, synonyms: !state.exact };
  const [before, early] = [store.head(), state.q.includes(':') ? undefined : unitsOf(parseQuery(state.q), store, options)];
  for (const waited of [before, early]) waited?.catch(() => undefined); // waited for below
  const [docs, { named }] = await Promise.all([store.beside('docs.json'), store.named()]);
  const head = await store.head();
  const { query, fields } = readQuery(state.q, facetIndex(docs));
  const isSame = (await before) === head;
  const [units, isAllowed] = await Promise.all([early && isSame ? early : unitsOf(query, store, options), allowed(query, store)]);
  return { docs, named, head, query, fields, units, isAllowed };
}

interface Weighed extends Pick<Finding, 'prior' | 'lift' | 'masses'> {
  /** The share of the question that each document covers. */
  coverage: Float64Array;
  /** What was found, before filters. */
  candidates: number[];
  /** What a document counts by itself, names that the question gives left aside. */
  worth: (document: number) => number;
  /** The points of each document. */
  totals: Float64Array;
}

/** Weighs all documents. */
async function weigh(looked: Looked, store: Store): Promise<Weighed> {
  const { head, units, fields, named, isAllowed } = looked;
  const lifts = await liftsByField(fields, named, store);
  await breathe();
  const { score, coverage } = units.length > 0 ? scoreUnits(units, head.documents) : everything(head.documents);
  const factors = factorsOf(looked, lifts, coverage);
  const candidates = documentsOf(score).filter(isAllowed);
  await breathe();
  const worth = (document: number): number => (score[document] as number) * factors.prior(document);
  const totals = new Float64Array(head.documents);
  for (const document of candidates) totals[document] = worth(document) * factors.lift(document);
  return { ...factors, coverage, candidates, worth, totals };
}

/** Finds and ranks. */
export async function find(state: SearchState, store: Store, typing: boolean): Promise<Finding> {
  const looked = await lookUp(state, store, typing);
  const { docs, head, query, fields, units, named, isAllowed } = looked;
  const { candidates, coverage, totals, worth, ...factors } = await weigh(looked, store);
  const index = facetIndex(docs);
  const sets = filterSets(state.filters, fields, index);
  const passes = (document: number): boolean => sets.every(({ documents, not }) => documents.has(document) !== not);
  const documents = candidates.filter(passes);
  const isBest = state.sort === 'best' && units.length > 0;
  const instead = (first: number): number | undefined => insteadOf(first, { documents, units, named, all: head.documents, worth });
  const ranking: Ranking = { documents, totals, coverage, sort: state.sort, isBest, namesDate: namesDate(query), dated: head.dated, insteadOf: instead };
  const { near, order } = await ranked(ranking, docs);
  const total = (document: number): number => totals[document] as number;
  // Who asks for exact words wants nothing else.
  const isLoose = isBest && !state.exact && query.phrases.length === 0;
  return {
    ...{ query, fields, units, order, isBest, near, ...factors },
    // Worked out only where it is shown: not while somebody types.
    related: () => (isLoose ? toFill(order, relatedTo(order, total, docs), (document) => isAllowed(document) && passes(document)) : []),
    unfiltered: candidates.length,
    score: total,
    coverage: (document) => coverage[document] as number,
    counts: () => countAll(candidates, sets, index),
    all: head.documents,
  };
}

/** What fills the first page where the results do not. */
function toFill(order: readonly number[], related: readonly [number, number][], isWanted: (document: number) => boolean): [number, number][] {
  return related.filter(([document]) => isWanted(document)).slice(0, PER_PAGE - order.length);
}

const namesAsked = (units: readonly Unit[]): string[][] => units.filter(nameOf).map(({ words }) => words.map(({ stem }) => stem));

const namesDate = ({ words }: Query): boolean => datesIn(words).length > 0;

/** What each document’s points are multiplied with: what it is, and how far the question names it; and how much each word tells. `lifts` are those of field words. */
function factorsOf({ docs, named, head, query, fields, units }: Looked, lifts: Map<number, number>, coverage: Float64Array): Pick<Finding, 'prior' | 'lift' | 'masses'> {
  const masses = massesOf(units, head.documents);
  const asked = {
    stems: [...masses.keys()],
    weightOf: (stem: string) => masses.get(stem) ?? 0,
    dated: namesDate(query) || query.newest,
    names: namesAsked(units),
    said: new Set([...query.words, ...query.common].map(({ word }) => stemOf(word))),
  };
  const newer = query.newest ? newestInspections(named, coverage) : [];
  for (const [document, lift] of [...liftsOf(asked, named), ...newer]) lifts.set(document, lift * (lifts.get(document) ?? 1));
  const isAsked = units.length > 0 || fields.length > 0;
  const newest = query.newest ? newness(head.dated) : () => 1;
  return {
    masses,
    prior: (document) => (isAsked ? shareAt(docs.priors, document) : 1) * newest(document),
    lift: (document) => lifts.get(document) ?? 1,
  };
}

/** The documents that have a score. */
function documentsOf(score: Float64Array): number[] {
  const documents: number[] = [];
  for (let document = 0; document < score.length; document += 1) if (score[document] !== 0) documents.push(document);
  return documents;
}

/** Of what a field word lets through, the thing itself comes first, and then what is about that inspection before all. */
async function liftsByField(fields: readonly ResolvedField[], named: readonly Named[], store: Store): Promise<Map<number, number>> {
  const meant = fields.filter(({ field }) => !field.not);
  const inspections = meant.filter(({ field }) => field.field === 'inspection').flatMap(({ ids }) => ids);
  const about = await Promise.all(inspections.map((id) => store.find(aboutTerm(id))));
  const things = named.filter(({ url, type }) => meant.some(({ field, ids }) => field.field === type && ids.some((id) => url.endsWith(`/${id}/`))));
  return new Map([
    ...about.flatMap(({ documents }) => documents.map((document): [number, number] => [document, ABOUT_LIFT])),
    ...things.map(({ d }): [number, number] => [d, WHOLE]),
  ]);
}

function everything(all: number): { score: Float64Array; coverage: Float64Array } {
  return { score: new Float64Array(all).fill(1), coverage: new Float64Array(all).fill(1) };
}
