// What a question looks for, unit by unit: its words with their endings, and for stretches of them the other names of the same thing.
import { datesIn, dateTerm } from '../query/dates.ts';
import type { Query } from '../query/parse.ts';
import { stemOf } from '../query/words.ts';
import { fileOf, type Head } from './files.ts';
import type { Found, Store } from './store.ts';

/** A name that says the same as a stretch of the question. */
export interface OtherName {
  /** As it is written, with its times where it has some. */
  name: string;
  found: Found[];
  /** How much it counts beside the words themselves. */
  weight: number;
  /** True for what needs no telling: that a date is a date. */
  silent?: boolean;
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

/** How much another name counts: enough to find, too little to bury what was asked for. */
const OTHER_WEIGHT = 0.7;
/** The same for one ordinary word in place of another. */
const WORD_WEIGHT = 0.9;
const DATE_WEIGHT = 0.8;
/** Two words written as one. */
const JOIN_WEIGHT = 0.9;
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
  const phrased = query.phrases.filter(({ not }) => !not).flatMap(({ words, start, end }) => words.map((word) => ({ word, start, end })));
  const loose = query.words.map(({ word, start, end }) => ({ word, start, end }));
  const words = [...loose, ...phrased].map(({ word, start, end }) => ({ word, stem: stemOf(word), start, end }));
  const open = typing && query.open && phrased.length === 0;
  const found = words.map((word, at) => findWord(store, word, open && at === words.length - 1));
  const spansWith = (joins: ReadonlyMap<number, OtherName>): Span[] => spansOf(words, synonyms ? head.synonyms : [], joins);
  const othersOf = ({ at, length, groups }: Span): Promise<OtherName[]> => findOthers(store, head, groups, joinedStems(words.slice(at, at + length)));
  // All files come together: those of other names too, while words are looked for that stand as one.
  for (const asked of [...found, ...spansWith(new Map()).map(othersOf)]) asked.catch(() => undefined); // waited for below
  const joins = await joinsOf(
    loose.map(({ word }) => word),
    head,
    store,
  );
  return Promise.all(
    spansWith(joins).map(async (span) => {
      const { at, length, date } = span;
      const own = words.slice(at, at + length).map(async (word, index) => ({ ...word, found: (await found[at + index]) ?? [] }));
      const [unitWords, others, dated] = await Promise.all([Promise.all(own), othersOf(span), date ? findDate(store, date) : []]);
      const joined = length === 2 ? joins.get(at) : undefined;
      return { words: unitWords, others: [...dated, ...(joined ? [joined] : []), ...others] };
    }),
  );
}

const joinedStems = (words: readonly { stem: string }[]): string => words.map(({ stem }) => stem).join(' ');

/** Two words that stand as one somewhere: “child line”. Looked for only in the file of the first, so that nothing more is fetched. */
async function joinsOf(words: readonly string[], { terms }: Head, store: Store): Promise<Map<number, OtherName>> {
  const pairs = words.slice(1).map((second, at) => ({ at, name: `${words[at]}${second}`, first: words[at] as string, second }));
  const near = pairs.filter(({ name, first, second }) => second.length > 2 && /^[a-z]+$/.test(name) && fileOf(terms, stemOf(name)) === fileOf(terms, stemOf(first)));
  const found = await Promise.all(near.map(async ({ at, name }) => ({ at, name, found: await store.find(stemOf(name)) })));
  return new Map(found.flatMap(({ at, name, found: one }) => (one.documents.length > 0 ? [[at, { name, found: [one], weight: JOIN_WEIGHT, silent: true }]] : [])));
}

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
function spansOf(words: readonly { word: string; stem: string }[], synonyms: Head['synonyms'], joins: ReadonlyMap<number, OtherName>): Span[] {
  const stems = words.map(({ stem }) => stem);
  const dates = new Map(datesIn(words).map((span) => [span.at, span]));
  const byName = Map.groupBy(
    synonyms.flatMap((names, group) => names.map(([name]) => ({ name, group }))),
    ({ name }) => name,
  );
  const longest = Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length));
  const spans: Span[] = [];
  for (let at = 0; at < stems.length;) {
    const dated = dates.get(at);
    if (dated) {
      spans.push({ ...dated, groups: [] });
      at += dated.length;
      continue;
    }
    let length = Math.min(longest, stems.length - at);
    while (length > 1 && !byName.has(stems.slice(at, at + length).join(' '))) length -= 1;
    if (length === 1 && joins.has(at)) length = 2;
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
