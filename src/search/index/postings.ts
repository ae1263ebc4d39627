// Where each word stands and how much it says there: the files of terms and of places.
import type { ThesaurusEntry } from '../../schemas/thesaurus.ts';
import { dateTerms } from '../query/dates.ts';
import { isOpenInPhrases, stemOf } from '../query/words.ts';
import { aboutTerm, levelOf, nameTerm, toDeltas, type Posting } from '../engine/files.ts';
import type { SearchDocument } from '../engine/types.ts';
import { asName, impactOf, meanLengths, type ReadDocument } from './fields.ts';
import { sayingEach } from './proper.ts';
import { readersWords } from './thesaurus.ts';

/** All that is indexed. */
export interface Corpus {
  documents: readonly SearchDocument[];
  /** The words of each of them. */
  read: readonly ReadDocument[];
  /** Words that are names, as they are written. */
  proper: ReadonlyMap<string, string>;
  /** Names of several words that stand in the texts alone. */
  mentioned: readonly string[];
  thesaurus: readonly ThesaurusEntry[];
}

/** Files of one sort, and where each begins among the words. */
interface Files {
  files: string[];
  firsts: string[];
}

/** Characters of a file of words, roughly: one answer on a slow network should bring little that was not asked for. */
const FILE_SIZE = 9_000;

/** How much each word says of each document; `names` are the stems of proper names. */
function impactsOf(read: readonly ReadDocument[], names: ReadonlySet<string>): Map<string, Map<number, number>> {
  const means = meanLengths(read);
  const lists = new Map<string, Map<number, number>>();
  read.forEach(({ stems, lengths, dates, about }, document) => {
    const add = (term: string, share: number): void => {
      const list = lists.get(term);
      if (list) list.set(document, share);
      else lists.set(term, new Map([[document, share]]));
    };
    for (const [stem, counts] of stems) add(stem, impactOf(names.has(stem) ? asName(counts) : counts, lengths, means));
    if (about !== undefined) add(aboutTerm(about), 1);
    for (const term of new Set(dates.flatMap(dateTerms))) add(term, 1);
  });
  return lists;
}

/** Each term with its posting as JSON, in files. */
export function termFiles({ read, proper, mentioned, thesaurus }: Corpus): Files {
  const impacts = impactsOf(read, new Set([...proper.keys()].map(stemOf)));
  const posting = (list: ReadonlyMap<number, number>): [Posting[0], string] => [toDeltas([...list.keys()]), [...list.values()].map(levelOf).join('')];
  const own = [...impacts].map(([term, list]) => [term, JSON.stringify(posting(list))] as const);
  const readers = [...readersWords(thesaurus, impacts, read.length)].map(([term, { impacts: list, names }]) => [term, JSON.stringify([...posting(list), names])] as const);
  const names = [...sayingEach(mentioned, read)].map(([stems, documents]) => [nameTerm(stems), JSON.stringify(posting(sharesOf(stems.split(' '), documents, impacts)))] as const);
  return split(new Map([...own, ...readers, ...names]));
}

/** The mean of what the words of a name say of each document. */
function sharesOf(stems: readonly string[], documents: readonly number[], impacts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<number, number> {
  const shareOf = (document: number): number => stems.reduce((sum, stem) => sum + (impacts.get(stem)?.get(document) ?? 0), 0) / stems.length;
  return new Map(documents.map((document) => [document, shareOf(document)]));
}

/** The places of each word that phrases are made of, as JSON, in files. */
export function placeFiles(read: readonly ReadDocument[]): Files {
  const lists = new Map<string, { documents: number[]; places: number[][] }>();
  read.forEach(({ places }, document) => {
    for (const [word, place] of places) {
      if (isOpenInPhrases(word)) continue;
      const list = lists.get(word) ?? { documents: [], places: [] };
      if (list.documents.at(-1) === document) list.places.at(-1)?.push(place);
      else {
        list.documents.push(document);
        list.places.push([place]);
      }
      lists.set(word, list);
    }
  });
  return split(new Map([...lists].map(([word, { documents, places }]) => [word, JSON.stringify([toDeltas(documents), places.map(toDeltas)])])));
}

/** As much of a word as sets it apart from the one before it: every search loads the first words of all files. */
function startOf(word: string, before: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}

/** The word that a term begins with: “care” of “care leaver”. */
const firstOf = (term: string): string => term.replace(/ .*/s, '');

/** Entries in the order of their words, in files of about one size. What begins with the same word is not divided: it is looked for in the file of that word. */
function split(entries: ReadonlyMap<string, string>): Files {
  const [files, firsts]: [string[], string[]] = [[], []];
  let [json, before] = ['', ''];
  for (const word of [...entries.keys()].sort()) {
    if (json.length >= FILE_SIZE && firstOf(word) !== firstOf(before)) {
      files.push(`${json}}`);
      json = '';
    }
    if (json === '') firsts.push(startOf(word, before));
    json += `${json === '' ? '{' : ','}${JSON.stringify(word)}:${entries.get(word)}`;
    before = word;
  }
  if (json !== '') files.push(`${json}}`);
  return { files, firsts };
}
