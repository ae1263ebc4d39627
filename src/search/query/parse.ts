// The language of questions: words, "phrases", -not and field:words, forgiving of everything. Every character of a question belongs to one clause or to none.
import { facets, type Facet } from './state.ts';
import { asksForNewest, isCommon, wordsOf, type Word } from './words.ts';

interface Range {
  start: number;
  end: number;
}

export interface Phrase extends Range {
  words: string[];
  not: boolean;
}

export interface FieldWord extends Range {
  field: Facet;
  value: string;
  not: boolean;
}

/** A question taken apart. Places are those in the question. */
export interface Query {
  text: string;
  /** The words that count, in order; common ones are left out unless there is nothing else. */
  words: Word[];
  /** Words that were left out. */
  common: Word[];
  not: Word[];
  phrases: Phrase[];
  fields: FieldWord[];
  /** True where the newest is asked for. */
  newest: boolean;
  /** True where the question ends in the middle of a word. */
  open: boolean;
}

/** Other names of the fields. */
const FIELDS: Record<string, Facet> = {
  ...Object.fromEntries(facets.map((facet) => [facet, facet])),
  type: 'kind',
  date: 'year',
  who: 'person',
  people: 'person',
  judgement: 'grade',
  rating: 'grade',
};

const CLAUSE = /(-?)["“”„]([^"“”„]*)["“”„]|(-?)([a-z]+):(?:["“”]([^"“”]*)["“”]|([^\s"“”]+))|(\S+)/giu;
/** More would only be slow: nothing in a text is found by more. */
const MOST_WORDS = 32;

/** Takes a question apart. */
export function parseQuery(text: string): Query {
  const query: Query = { text, words: [], common: [], not: [], phrases: [], fields: [], newest: false, open: /[\p{L}\p{N}]$/u.test(text) };
  let loose = '';
  for (const match of text.matchAll(CLAUSE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (!takePhrase(query, match, range) && !takeField(query, match, range) && !takeNot(query, match, range)) {
      // What is left is read as one text, so that “23.5 million” and “per cent” stay whole.
      loose = loose.padEnd(range.start, ' ') + match[0];
    }
  }
  takeWords(query, loose);
  return query;
}

function takePhrase(query: Query, [, minus, inner]: RegExpMatchArray, range: Range): boolean {
  if (inner === undefined) return false;
  const words = wordsOf(inner).map(({ word }) => word);
  if (words.length > 0) query.phrases.push({ words: words.slice(0, MOST_WORDS), not: minus === '-', ...range });
  return true;
}

function takeField(query: Query, [, , , minus, name, quoted, plain]: RegExpMatchArray, range: Range): boolean {
  const field = name && Object.hasOwn(FIELDS, name.toLowerCase()) ? FIELDS[name.toLowerCase()] : undefined;
  const value = (quoted ?? plain ?? '').trim();
  if (!field || value === '') return false;
  query.fields.push({ field, value, not: minus === '-', ...range });
  return true;
}

function takeNot(query: Query, [whole]: RegExpMatchArray, { start }: Range): boolean {
  if (!/^-[\p{L}\p{N}]/u.test(whole)) return false;
  for (const word of wordsOf(whole.slice(1))) query.not.push({ ...word, start, end: word.end + start + 1 });
  return true;
}

function takeWords(query: Query, loose: string): void {
  const words = wordsOf(loose).slice(0, MOST_WORDS);
  query.newest = words.some(({ word }) => asksForNewest(word));
  query.common = words.filter(({ word }) => isCommon(word) || asksForNewest(word));
  query.words = words.filter(({ word }) => !isCommon(word) && !asksForNewest(word));
  const isEmpty = query.words.length === 0 && query.phrases.length === 0 && query.fields.length === 0;
  if (isEmpty) [query.words, query.common] = [query.common, []];
}

/** The question without a part of it. */
export function withoutRange(text: string, { start, end }: Range): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
}

/** The question with the words of its phrases loose, and what is excluded as it is. */
export function withoutQuotes({ text, phrases }: Query): string {
  const wanted = phrases.filter(({ not }) => !not).toReversed();
  // What looks like a field or an exclusion inside quotes is none.
  return wanted
    .reduce((loose, phrase) => withRange(loose, phrase, text.slice(phrase.start, phrase.end).replace(/[:"“”„-]/g, ' ')), text)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The question with a part of it put in another way. */
export function withRange(text: string, { start, end }: Range, better: string): string {
  return text.slice(0, start) + better + text.slice(end);
}
