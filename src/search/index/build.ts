// The index, made of documents: every file of it by its path, as the engine reads them.
import { hash } from 'node:crypto';
import type { ThesaurusEntry } from '../../schemas/thesaurus.ts';
import { stemsOf, wordsOf } from '../query/words.ts';
import { levelOf, toDeltas, type Docs, type DocumentFile, type Head, type Named, type PlaceFirsts } from '../engine/files.ts';
import { facets, type Facet } from '../query/state.ts';
import type { SearchDocument } from '../engine/types.ts';
import { readFields } from './fields.ts';
import { namedOf } from './named.ts';
import { fullerOf, nearestOf } from './near.ts';
import { priorOf } from './prior.ts';
import { placeFiles, termFiles, type Corpus } from './postings.ts';
import { namesMentioned, properWords } from './proper.ts';
import { namesOfThings, spellFile } from './vocabulary.ts';

export interface IndexOptions {
  lang: string;
  /** Names for the same thing, group by group. */
  synonyms: readonly (readonly { name: string; note?: string }[])[];
  /** Words that readers type for the record’s. */
  thesaurus?: readonly ThesaurusEntry[];
  /** What the ids of the facets are called; an id without a label is its own. */
  labels?: Partial<Record<Facet, Readonly<Record<string, string>>>>;
}

/** A longer name is an official sentence: nobody asks for it, and its words stand everywhere. */
const LONGEST_NAME = 4;

/** The documents in the order of the index: newest day first, then those without a day. */
function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || (a.url < b.url ? -1 : 1));
}

/** The files in the folder of the version: words, places, documents. */
function versionedFiles(corpus: Corpus): { files: [string, string][]; terms: string[]; placeFiles: number } {
  const [terms, places] = [termFiles(corpus), placeFiles(corpus.read)];
  const numbered = (folder: string, jsons: readonly string[]): [string, string][] => jsons.map((json, index) => [`${folder}/${index}.json`, json]);
  const texts = corpus.documents.map((document) => JSON.stringify(documentFile(document)));
  const firsts: [string, string] = ['p/firsts.json', JSON.stringify(places.firsts satisfies PlaceFirsts)];
  return { files: [...numbered('t', terms.files), ...numbered('p', places.files), firsts, ...numbered('d', texts)], terms: terms.firsts, placeFiles: places.files.length };
}

/** Makes every file of the index: its path in the index’s folder, and its JSON. */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions): Map<string, string> {
  const ordered = inOrder(documents);
  const read = ordered.map(readFields);
  const proper = properWords(ordered);
  const named = namedOf(ordered);
  const names = namesOfThings(named, ordered);
  const corpus: Corpus = { documents: ordered, read, proper, mentioned: namesMentioned(ordered, proper, names), thesaurus: options.thesaurus ?? [] };
  const { files, terms, placeFiles: placeCount } = versionedFiles(corpus);
  const near = nearestOf(thingsIn(named), read);
  const docs = { priors: priorsOf(ordered), facets: facetsOf(ordered, options.labels ?? {}), near, fuller: fullerOf(near, ordered) };
  const spell = spellFile(corpus, names);
  const synonyms = synonymsOf(options.synonyms);
  const version = hash('sha1', JSON.stringify([files, docs, named, spell, synonyms])).slice(0, 10);
  const rest: [string, string][] = [
    ['docs.json', JSON.stringify({ version, ...docs } satisfies Docs)],
    ['suggest.json', JSON.stringify({ version, named })],
    ['spell.json', JSON.stringify({ version, ...spell })],
    ...files.map(([path, json]): [string, string] => [`${version}/${path}`, json]),
  ];
  const counts = { documents: ordered.length, dated: ordered.filter(({ day }) => day).length };
  const bytes = rest.reduce((sum, [, json]) => sum + Buffer.byteLength(json), 0);
  const head: Head = { version, lang: options.lang, ...counts, terms, placeFiles: placeCount, synonyms, bytes };
  return new Map([['head.json', JSON.stringify(head)], ...rest]);
}

/** The numbers of the things that have a name. */
const thingsIn = (named: readonly Named[]): number[] => named.filter(({ type }) => type !== 'article').map(({ d }) => d);

function priorsOf(documents: readonly SearchDocument[]): string {
  const days = documents.flatMap(({ day }) => (day ? Date.parse(day) : []));
  const newest = Math.max(0, ...days);
  return documents.map((document) => levelOf(priorOf(document, newest))).join('');
}

function facetsOf(documents: readonly SearchDocument[], labels: NonNullable<IndexOptions['labels']>): Docs['facets'] {
  const made = facets.map((facet) => {
    const byId = new Map<string, number[]>();
    documents.forEach((document, number) => {
      for (const id of new Set(document.facets[facet])) {
        const list = byId.get(id);
        if (list) list.push(number);
        else byId.set(id, [number]);
      }
    });
    const ids = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
    return [facet, Object.fromEntries(ids.map(([id, list]) => [id, { label: labels[facet]?.[id] ?? id, documents: toDeltas(list) }]))];
  });
  return Object.fromEntries(made) as Docs['facets'];
}

/** The groups with their names as stems too. A name that comes down to one word of several, such as “in care”, says too little alone. */
function synonymsOf(groups: IndexOptions['synonyms']): Head['synonyms'] {
  const stemmed = groups.map((names) => {
    const pairs = names.map(({ name, note }) => [stemsOf(name).join(' '), note ? `${name} (${note})` : name] as const);
    const telling = pairs.filter(
      ([stems], index) => stems !== '' && stems.split(' ').length <= LONGEST_NAME && (stems.includes(' ') || wordsOf(names[index]?.name ?? '').length === 1),
    );
    return [...new Map(telling.toReversed()).entries()].reverse();
  });
  return stemmed.filter((names) => names.length > 1);
}

function documentFile({ url, type, kind, title, lead, date, corrected, withheld, since, facets: { inspection }, sections }: SearchDocument): DocumentFile {
  const first = inspection?.[0];
  return {
    url,
    type,
    kind,
    title,
    lead,
    ...(date && { date }),
    ...(first && { inspection: first }),
    ...(corrected && { corrected }),
    ...(withheld && { withheld }),
    ...(since && { since }),
    sections,
  };
}
