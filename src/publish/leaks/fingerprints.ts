// Fingerprints: by what each withheld piece would be known in a built site. What stands in public anyway is left out.
import { entryPath } from '../../lib/urls.ts';
import { stemOf, wordsOf } from '../../search/query/words.ts';
import { Reader } from './letters.ts';
import { ANCHOR, patternsOf, type Manner, type Pattern } from './patterns.ts';
import type { Piece } from './pieces.ts';
import { Search, type Frequencies } from './search.ts';

/** Something by which a piece is known. */
export interface Fingerprint {
  piece: Piece;
  /** Where in the piece it stands. */
  field: string;
  text: string;
  /** Looked for in the search index alone: a word says enough there. */
  indexOnly: boolean;
  patterns: Pattern[];
}

export interface PatternOf extends Pattern {
  of: Fingerprint;
}

export interface Fingerprints {
  search: Search<PatternOf>;
  /** How many are looked for, words of the index aside. */
  count: number;
  /** Words that only withheld pieces hold. */
  words: number;
  /** Also in public, and left out. */
  alsoPublic: number;
  /** Too short to tell anything, and left out. */
  tooShort: number;
}

/** An id of one word may be an ordinary word. */
const isCompound = (id: string): boolean => /[-_\d]/.test(id);
/** Running text is cut at colons too: what stands before one is often a name that the site prints before the same thing. */
const TEXT_END = /(?<=[.!?…:]["'”’)\]]*)\s+|\n+/;
const SENTENCE_END = /(?<=[.!?…]["'”’)\]]*)\s+|\n+/;

const texts = (piece: Piece): Fingerprint[] =>
  piece.texts.flatMap(({ field, text }) => {
    const sentences = text.split(field === 'text' ? TEXT_END : SENTENCE_END).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
    const manner: Manner = sentences.length > 1 || field === 'text' ? 'run' : 'words';
    const make = (sentence: string): Fingerprint => ({ piece, field, text: sentence, indexOnly: isOrdinary(sentence, field), patterns: patternsOf(sentence, manner) });
    return isFileName(field) ? [fileName(piece, field, text)] : [...new Set(sentences)].map(make);
  });

/** Names, however short, are told by every page that has them. */
const NAMES = /(?:^|[ .])(?:name|title|headline|term|who)$/;
/** A phrase of fewer characters that is no sentence. */
const PHRASE = 30;

/** A single word, or a short phrase without capitals or figures, such as a keyword: pages may hold it by chance, so it counts in the search index alone. */
const isOrdinary = (text: string, field: string): boolean => !NAMES.test(field) && (/^\p{L}+$/u.test(text) || (text.length < PHRASE && !/[\p{Lu}\d]/u.test(text)));

const isFileName = (field: string): boolean => /(?:^|[ .])file(?: name)?$/.test(field);

/** Sizes made of a picture carry its name with another ending; “river” alone is an ordinary word. */
function fileName(piece: Piece, field: string, text: string): Fingerprint {
  const stem = text.replace(/\.\w+$/, '');
  return { piece, field, text, indexOnly: false, patterns: patternsOf(isCompound(stem) ? stem : text, 'id') };
}

function ids(piece: Piece): Fingerprint[] {
  const { collection, ids: all = [] } = piece.entry ?? { collection: 'articles' };
  return all.flatMap((id) => {
    const path = collection === 'pages' ? [] : patternsOf(entryPath(collection, id), 'path');
    const own = patternsOf(id, isCompound(id) ? 'id' : 'value');
    return own.length + path.length > 0 ? { piece, field: 'id', text: id, indexOnly: false, patterns: [...own, ...path] } : [];
  });
}

/** A word that says something where it stands alone. */
const isTelling = (word: string): boolean => word.length >= ANCHOR && /^\p{L}+$/u.test(word);

/** The words of all pieces, and their stems, as the search index would hold them; each once. */
function words(pieces: readonly Piece[]): Fingerprint[] {
  const all = pieces.flatMap((piece) => piece.texts.flatMap(({ text }) => wordsOf(text).flatMap(({ word }) => (isTelling(word) ? [[word, piece] as const] : []))));
  const forms = (word: string): string[] => [...new Set([word, stemOf(word)])];
  return [...new Map(all)].map(([word, piece]) => ({ piece, field: 'a word', text: word, indexOnly: true, patterns: forms(word).flatMap((form) => patternsOf(form, 'words')) }));
}

/** Before it is looked for in public: an id of one word, and a word, may stand there with another ending. */
function loosened(pattern: PatternOf): PatternOf {
  if (pattern.manner !== 'value' && !pattern.of.indexOnly) return pattern;
  const last = pattern.symbols.at(-1) as number;
  const cut = ENDINGS.has(last) && pattern.symbols.length > ANCHOR ? pattern.symbols.subarray(0, -1) : pattern.symbols;
  return { ...pattern, symbols: cut, manner: 'start' };
}

/** e, i, y: what stems and words may differ in at their end. */
const ENDINGS = new Set([5, 9, 25]);

/** Figures, months, and the signs that part what stands beside them. */
const JOINTS =
  /[,;:()[\]–—…/|]+|(?<![\p{L}\p{N}])(?:\p{Sc}?\d[\d.,]*(?:st|nd|rd|th|%|m|bn)?|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/u;
/** Words by which dates and places are joined to what stands before or after them. */
const JOINING =
  /^(?:\s*(?:a|an|and|at|by|early|from|in|late|mid|of|on|since|the|to|until)(?=\s|$))+|(?:(?<=^|\s)(?:a|an|and|at|by|early|from|in|late|mid|of|on|since|the|to|until)\s*)+$/giu;

/**
 * What a text is made of between its figures and dates: “A. Name, March 2015 to May 2016”, “Asked for in 2023”. The site itself says
 * such things of public facts, so a text is left out where all its parts are public. None where it has a part that is too short for that.
 */
function partsOf(text: string): Pattern[] {
  return text.split(JOINTS).flatMap((part) => patternsOf(part.replace(JOINING, ''), 'part'));
}

/** The fingerprints of withheld pieces, without those that stand in `publicTexts` too. `frequencies`: of what will be searched. */
export function takeFingerprints(pieces: readonly Piece[], publicTexts: Iterable<string>, frequencies: Frequencies): Fingerprints {
  const all = [...pieces.flatMap((piece) => [...ids(piece), ...texts(piece)]), ...words(pieces)];
  const made = all.filter(({ patterns, indexOnly }) => patterns.length > 0 || !indexOnly);
  const composed = new Map(made.filter(({ field, indexOnly }) => field !== 'id' && !indexOnly).map((of) => [of, partsOf(of.text)]));
  const inPublic = standingIn(publicTexts, made, composed, frequencies);
  const isComposed = (of: Fingerprint): boolean => {
    const parts = composed.get(of) ?? [];
    return parts.length > 0 && parts.every(({ symbols }) => inPublic.has(symbols));
  };
  const own = new Set(made.filter((of) => !isComposed(of)));
  const left = [...own].flatMap((of) => of.patterns.map((pattern): PatternOf => ({ ...pattern, of }))).filter((pattern) => !inPublic.has(pattern.symbols));
  const kept = new Set(left.map(({ of }) => of));
  const whole = made.filter(({ indexOnly }) => !indexOnly);
  const tooShort = whole.filter(({ patterns }) => patterns.length === 0).length;
  const count = whole.filter((one) => kept.has(one)).length;
  return { search: new Search(left, frequencies), count, words: kept.size - count, alsoPublic: whole.length - count - tooShort, tooShort };
}

/** After so many public texts, what has been found in them is no longer looked for: most of it is ordinary words. */
const LET_GO = new Set([10, 50, 250]);

/** The symbols of the patterns that stand in public. */
function standingIn(publicTexts: Iterable<string>, made: readonly Fingerprint[], parts: ReadonlyMap<Fingerprint, Pattern[]>, frequencies: Frequencies): Set<Uint8Array> {
  const found = new Set<Uint8Array>();
  const whole = made.flatMap((of) => of.patterns.map((pattern) => ({ ...loosened({ ...pattern, of }), whole: pattern.symbols })));
  const patterns = [...whole, ...[...parts.values()].flat().map((pattern) => ({ ...pattern, whole: pattern.symbols }))];
  let search = new Search(patterns, frequencies);
  const reader = new Reader();
  const encoder = new TextEncoder();
  let count = 0;
  for (const text of publicTexts) {
    reader.read(encoder.encode(text));
    for (const letters of [reader.text, reader.tags]) search.in(letters, ({ whole }) => found.add(whole));
    count += 1;
    if (LET_GO.has(count)) {
      const left = patterns.filter(({ whole }) => !found.has(whole));
      search = new Search(left, frequencies);
    }
  }
  return found;
}
