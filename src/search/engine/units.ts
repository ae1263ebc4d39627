// What a question looks for, unit by unit: its words with their endings, and for stretches of them the other names of the same thing.
import { datesIn, dateTerm } from '../query/dates.ts';
import type { Query } from '../query/parse.ts';
import { stemOf } from '../query/words.ts';
import type { Head } from './files.ts';
import type { Found, Store } from './store.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** A name that says the same as a stretch of the question. */
export interface OtherName {
  /** As it is written, with its times where it has some. */
  name: string;
  found: Found[];
  /** How much it counts beside the words themselves. */
  weight: number;
  /** True for what needs no telling: that a date is a date. */
  silent?: boolean;
  /** For a reader’s word what the record says for it. */
  means?: readonly string[];
  /** True for a name that the texts mention: apart, its words mean something else. */
  isName?: boolean;
}

export interface UnitWord {
  stem: string;
  word: string;
  start: number;
  end: number;
  /** The word itself, and words that start with it while it is being typed; the first counts fully. */
  found: Found[];
}

/** A stretch of the question that stands for one thing; mostly a single word. */
export interface Unit {
  words: UnitWord[];
  others: OtherName[];
}

/** Where the name that a stretch is stands as one; none where it is no name that the texts mention. */
export const nameOf = ({ others }: Unit): Found | undefined => others.find(({ isName }) => isName)?.found[0];

/** How much another name counts: enough to find, too little to bury what was asked for. */
const OTHER_WEIGHT = 0.85;
/** The same for one ordinary word in place of another. */
const WORD_WEIGHT = 0.9;
const DATE_WEIGHT = 0.8;
const MOST_OTHERS = 12;
const MOST_ENDINGS = 24;
const SHORTEST_OPEN = 2;

export interface UnitOptions {
  /** The last word may go on. */
  typing: boolean;
  /** Other names are looked for too. */
  synonyms: boolean;
}

/** Splits the words of a question into units and looks them all up. */
export async function unitsOf(query: Query, store: Store, { typing, synonyms }: UnitOptions): Promise<Unit[]> {
  const head = await store.head();
  const { words, loose, open } = wordsIn(query, typing);
  const found = words.map((word, at) => findWord(store, word, open && at === words.length - 1));
  const spansWith = (stretches: readonly Stretch[]): Span[] => spansOf(words, synonyms ? head.synonyms : [], stretches);
  const othersOf = ({ at, length, groups }: Span): Promise<OtherName[]> => findOthers(store, head, groups, joinedStems(words.slice(at, at + length)));
  // All files come together: those of other names too, while stretches are looked for that say something else.
  for (const asked of [...found, ...spansWith([]).map(othersOf)]) asked.catch(() => undefined); // waited for below
  const stretches = await stretchesOf(words.slice(0, loose), head, store, { readers: synonyms });
  return Promise.all(
    spansWith(stretches).map(async (span) => {
      const { at, length, date } = span;
      const own = words.slice(at, at + length).map(async (word, index) => ({ ...word, found: (await found[at + index]) ?? [] }));
      const [unitWords, others, dated] = await Promise.all([Promise.all(own), othersOf(span), date ? findDate(store, date) : []]);
      return { words: unitWords, others: [...dated, ...stretches.filter((one) => isAt(one, span)).map(({ name }) => name), ...others] };
    }),
  );
}

const isAt = (stretch: Stretch, { at, length }: Span): boolean => stretch.at === at && stretch.length === length;

/** The words of a question with their stems: so many loose ones first, then those of its phrases. `open` where the last is still typed. */
function wordsIn(query: Query, typing: boolean): { words: Omit<UnitWord, 'found'>[]; loose: number; open: boolean } {
  const phrased = query.phrases.filter(({ not }) => !not).flatMap(({ words, start, end }) => words.map((word) => ({ word, start, end })));
  const all = [...query.words, ...phrased];
  const words = all.map(({ word, start, end }) => ({ word, stem: stemOf(word), start, end }));
  return { words, loose: query.words.length, open: typing && query.open && phrased.length === 0 };
}

const joinedStems = (words: readonly { stem: string }[]): string => words.map(({ stem }) => stem).join(' ');

async function findWord(store: Store, { stem, word }: { stem: string; word: string }, open: boolean): Promise<Found[]> {
  // Asked for together: words that go on from this may stand in the next file.
  const [exact, longer] = await Promise.all([store.find(stem), open && word.length >= SHORTEST_OPEN ? store.startingWith(word, MOST_ENDINGS) : undefined]);
  if (!longer) return [exact];
  const endings = longer.filter((other) => other !== stem);
  // “adoptio” goes on to “adoption”, whose stem is shorter than what is typed.
  const shorter = exact.documents.length === 0 && endings.length === 0 ? stemsWithin(word) : [];
  return [exact, ...(await Promise.all([...endings, ...shorter].map((other) => store.find(other))))];
}

function stemsWithin(word: string): string[] {
  return [1, 2, 3, 4].map((cut) => word.slice(0, -cut)).filter((start) => start.length >= 4);
}

interface Span {
  at: number;
  length: number;
  /** Numbers of the groups of names in which it is one. */
  groups: number[];
  date?: string;
}

/** A thing of that day, month or year counts as much as one that names it. */
async function findDate(store: Store, date: string): Promise<OtherName[]> {
  const found = await store.find(dateTerm(date));
  return found.documents.length > 0 ? [{ name: date, weight: DATE_WEIGHT, found: [found], silent: true }] : [];
}

/** The question in stretches: dates, and then the longest known names. */
function spansOf(words: readonly { word: string; stem: string }[], synonyms: Head['synonyms'], stretches: readonly Stretch[]): Span[] {
  const stems = words.map(({ stem }) => stem);
  const dates = new Map(datesIn(words).map((span) => [span.at, span]));
  const byName = Map.groupBy(
    synonyms.flatMap((names, group) => names.map(([name]) => ({ name, group }))),
    ({ name }) => name,
  );
  const longest = Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length), ...stretches.map(({ length }) => length));
  const spans: Span[] = [];
  for (let at = 0; at < stems.length;) {
    const dated = dates.get(at);
    if (dated) {
      spans.push({ ...dated, groups: [] });
      at += dated.length;
      continue;
    }
    let length = Math.min(longest, stems.length - at);
    const isOne = (): boolean => byName.has(stems.slice(at, at + length).join(' ')) || stretches.some((stretch) => stretch.at === at && stretch.length === length);
    while (length > 1 && !isOne()) length -= 1;
    const groups = byName.get(stems.slice(at, at + length).join(' ')) ?? [];
    spans.push({ at, length, groups: [...new Set(groups.map(({ group }) => group))] });
    at += length;
  }
  return spans;
}

async function findOthers(store: Store, head: Head, groups: readonly number[], stems: string): Promise<OtherName[]> {
  const names = new Map(groups.flatMap((group) => head.synonyms[group] ?? []).filter(([name]) => name !== stems));
  const some = [...names].slice(0, MOST_OTHERS);
  const found = await Promise.all(
    some.map(async ([name, written]) => ({
      name: written,
      weight: name.includes(' ') || stems.includes(' ') ? OTHER_WEIGHT : WORD_WEIGHT,
      found: await Promise.all(name.split(' ').map((stem) => store.find(stem))),
    })),
  );
  return found.filter(({ found: parts }) => parts.every(({ documents }) => documents.length > 0));
}
