// What the search works on and what it gives: the documents of the index, a question, an answer. Shared by the browser, the commands and the tests.
import type { Facet, SearchState } from '../query/state.ts';

/** What a document of the index is. */
export type DocumentType = 'article' | 'inspection' | 'recommendation' | 'area' | 'person' | 'term' | 'event' | 'page' | 'report';

/** A stretch of a document’s text, under its heading where it has one. */
export interface Section {
  /** The heading’s fragment on the page. */
  id?: string;
  heading?: string;
  text: string;
}

/** Something that can be found. */
export interface SearchDocument {
  /** Path from the site’s root, as in dist/data; may end in a fragment. Absolute where it is not on this site. */
  url: string;
  type: DocumentType;
  /** The id of its kind, for the facet and the label: a kind of article, or one of the other kinds. */
  kind: string;
  title: string;
  /** Other names of the thing itself: also known as, official names, dated names. Not shown. */
  aliases: readonly string[];
  /** Those of the aliases that name a thing which has no entry of its own, such as a help line: a better spelling may lead to them. */
  names?: readonly string[];
  /** Words that readers type for it. Not shown. */
  keywords?: readonly string[];
  /** Words of what it is tied to, which find it without standing in it: areas, people, years. Not shown. */
  tags?: readonly string[];
  /** What it says in short: standfirst, meaning, explanation. */
  lead: string;
  sections: readonly Section[];
  /** The day that it stands on, as YYYY-MM-DD, for order and age; none where it has none. */
  day?: string;
  /** All dates of the thing, as exactly as they are known: YYYY, YYYY-MM or YYYY-MM-DD. */
  dates?: readonly string[];
  /** The day as printed. */
  date?: string;
  /** Ids for the facets; the first inspection is the one that it is about. */
  facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  corrected?: boolean;
  /** Why the public may not see it: in previews only. */
  withheld?: 'draft' | 'embargo';
  /** Says in a few words that later inspections have changed the picture. */
  since?: string;
}

/** A piece of an excerpt; `match` where it is what was looked for. */
export interface Segment {
  text: string;
  match: boolean;
}

/** A part of a page where the words stand. */
export interface Part {
  title: string;
  id: string;
}

/** A result as it is shown. */
export interface Hit extends Pick<SearchDocument, 'url' | 'type' | 'kind' | 'title' | 'date' | 'corrected' | 'withheld' | 'since'> {
  /** The inspection that it is about. */
  inspection?: string;
  excerpt: Segment[];
  /** Up to three parts of a long page. */
  parts: Part[];
  score: number;
  /** What is left of its points for how much of what was asked it says in one sentence; the first result keeps 1. Up to 1, and within `score` already. */
  together: number;
  /** For what has none of the words and is about the same as the results: how near it is to them, above 0. */
  related?: number;
  /** Its number in the index. */
  document: number;
}

/** Something that was understood in a question and can be undone by asking `without` instead. */
export interface Understood {
  /** `phrase`; `not`; `field`; `newest`: a word that asks for it; `synonym`: other words for the same, searched too. */
  as: 'phrase' | 'not' | 'field' | 'newest' | 'synonym';
  /** As it was understood: “care leavers”, “Kind: leader”. */
  text: string;
  /** For a synonym: the words that it stands beside. */
  for?: string;
  /** The question without it. */
  without: SearchState;
}

/** For each facet the number of results with each of its ids, as if nothing were chosen in that facet. */
export type Counts = Record<Facet, Record<string, number>>;

export interface Answer {
  total: number;
  understood: Understood[];
  /** What was searched in place of what was typed, since that found nothing: in a better spelling, or without its quotes. `original`: to search that all the same. */
  corrected?: { from: string; to: string; original: SearchState; unquoted?: true };
  /** A better spelling where what was typed found something too. */
  suggested?: { text: string; state: SearchState };
  /** How many results each id of each facet would leave. */
  counts(): Promise<Counts>;
  /** The results of a page, counted from 1: PER_PAGE of them, or fewer where fewer are asked for. */
  hits(page: number, most?: number): Promise<Hit[]>;
  /** Where the results do not fill a page: pages about the same that do not have the words, nearest first. Not counted in `total`. */
  related(): Promise<Hit[]>;
  /** Why a result stands where it does. */
  explain(hit: Hit): Explanation;
}

/** How a result’s score came about: the points of its words, times the rest. */
export interface Explanation {
  /** `share`: how much the word says of the document, 0 to 1; `rarity`: how telling it is. For other names of the same, `for` is what was asked. */
  words: { word: string; for?: string; share: number; rarity: number; points: number }[];
  /** The share of the question that the document covers. */
  coverage: number;
  /** What it is and how old it is, 0 to 1. */
  prior: number;
  /** 1, or more where the question names the thing itself. */
  lift: number;
  /** How near it is to the first result, which keeps 1. Up to 1. */
  near: number;
  /** How much of what was asked it says in one sentence; the first result keeps 1. Up to 1. */
  together: number;
}

/** A line of the instant suggestions. */
export interface Suggestion {
  url: string;
  title: string;
  type: DocumentType;
  kind: string;
  /** What stands beside the title: a post, a grade, a date. */
  note?: string;
  /** The title in pieces, matches marked. */
  segments: Segment[];
}

/** Reads a file of the index by its path in the index’s folder. Rejects with a MissingFile where it does not come. */
export type ReadFile = (path: string, options?: { fresh?: boolean }) => Promise<unknown>;

/** Loads the part of the engine that finds better spellings. */
export type LoadSpelling = () => Promise<Pick<typeof import('./spell.ts'), 'betterSpelling' | 'cost' | 'nameOf'>>;

export interface SearchEngine {
  /** Loads what every search needs. */
  warm(): Promise<void>;
  /** Things and headlines that the typed letters may mean, best first. Needs one file of the index. */
  suggest(typed: string, most?: number): Promise<Suggestion[]>;
  /** `typing`: the last word may go on. */
  search(state: SearchState, options?: { typing?: boolean }): Promise<Answer>;
}

export const PER_PAGE = 10;
