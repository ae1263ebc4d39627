// The files of the index: what stands in each, and how numbers are written in them. The builder writes them, the engine reads them.
import type { Facet } from '../query/state.ts';
import type { DocumentType, SearchDocument, Section } from './types.ts';

/** Documents in ascending order, each as its distance from the one before. */
export type Deltas = readonly number[];

/** Where a word stands: its documents, and how much it says of each, a letter of LEVELS for each document. For a reader’s word the record’s words for it. */
export type Posting = readonly [documents: Deltas, impacts: string, names?: readonly string[]];

/** Where a word stands, place by place: its documents, and for each the places as distances. */
export type Places = readonly [documents: Deltas, places: readonly Deltas[]];

/** The documents that are most about the same as one: their numbers, and how near each is, a letter of LEVELS for each. */
export type Near = readonly [documents: Deltas, levels: string];

/** `t/<n>.json`: stems in order. */
export type TermFile = Readonly<Record<string, Posting>>;
/** `p/<n>.json`: words in order. */
export type PlaceFile = Readonly<Record<string, Places>>;

/** `p/firsts.json`: where each file of places begins among the words. Only phrases need it. */
export type PlaceFirsts = readonly string[];

/** `head.json`: what every search starts from. */
export interface Head {
  /** The folder of the other files; names the content of the whole index. */
  version: string;
  /** Names all pages of a built site as they stand: a copy that was kept of an older one is fetched anew. */
  pages?: string;
  lang: string;
  /** Number of documents. Those with a day come first, newest first. */
  documents: number;
  dated: number;
  /** Where each term file begins among the stems. */
  terms: readonly string[];
  /** How many files of places there are. */
  placeFiles: number;
  /** Names for the same, group by group: each as stems with spaces between, and as it is written. */
  synonyms: readonly (readonly (readonly [stems: string, name: string])[])[];
  /** Bytes of all files. */
  bytes: number;
}

/** `docs.json`: what is known of the documents without their words. */
export interface Docs {
  version: string;
  /** For each document how much it counts by what it is and how old it is, a letter of LEVELS. */
  priors: string;
  /** The documents with each id of each facet, and what the id is called. */
  facets: Readonly<Record<Facet, Readonly<Record<string, { label: string; documents: Deltas }>>>>;
  /** By the number of each thing of the record. */
  near: Readonly<Record<string, Near>>;
  /** By the number of an event the article that tells of it at length. Not in an index of before, which a device or a host may keep for a while beside a newer program. */
  fuller?: Readonly<Record<string, number>>;
}

/** A thing with a name, or a headline. */
export interface Named {
  /** The document’s number. */
  d: number;
  url: string;
  title: string;
  type: DocumentType;
  kind: string;
  note?: string;
  /** Its other names. */
  also?: readonly string[];
}

/** `suggest.json`. */
export interface SuggestFile {
  version: string;
  named: readonly Named[];
}

/** `spell.json`: the words of the site, with spaces between. */
export interface SpellFile {
  version: string;
  /** Names of people, areas, terms and inspections. */
  names: readonly string[];
  /** Names of several words that stand in the texts alone: “Isle of Wight”. */
  mentioned: readonly string[];
  /** Words in the order of how often they stand, most often first. */
  words: string;
}

/** `d/<n>.json`: a document as its result shows it. */
export interface DocumentFile extends Pick<SearchDocument, 'url' | 'type' | 'kind' | 'title' | 'lead' | 'date' | 'corrected' | 'withheld' | 'since'> {
  inspection?: string;
  sections: readonly Section[];
}

/** Small numbers as letters, which compress well and need no quotes. */
const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TOP = LEVELS.length - 1;

/** The letter of a share from 0 to 1. */
export const levelOf = (share: number): string => LEVELS.charAt(Math.round(Math.min(Math.max(share, 0), 1) * TOP));

/** By the letter’s number in ASCII. */
const SHARES = new Float64Array(128);
for (const [index, letter] of [...LEVELS].entries()) SHARES[letter.charCodeAt(0)] = index / TOP;

/** The share of the letter at a place. */
export const shareAt = (letters: string, index: number): number => SHARES[letters.charCodeAt(index)] ?? 0;

/** The term under which the index keeps what a document is about before all: the first of its inspections. */
export const aboutTerm = (inspection: string): string => `@${inspection}`;

/** The term under which the index keeps what the record says for a reader’s words. A space goes before all letters: so it follows their first in the order of terms, before any longer word. */
export const readersTerm = (stems: readonly string[]): string => `${stems.join(' ')} ~`;

/** The term of a name of several words, by its stems: where they stand one after the other. */
export const nameTerm = (stems: string): string => `${stems}=`;

/** True for a word’s own term, and not for one that the index keeps something else under. */
export const isWordTerm = (term: string): boolean => !/[@~=]/.test(term);

/** Ascending numbers as distances. */
export function toDeltas(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** Distances as ascending numbers. */
export function fromDeltas(deltas: Deltas): number[] {
  let sum = 0;
  return deltas.map((delta) => (sum += delta));
}

/** Which file holds a word: the last that begins with it or before it. -1 where it comes before all. */
export function fileOf(firsts: readonly string[], word: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as string) <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
