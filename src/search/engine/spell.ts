// Better spellings, from the site’s own words: names first, by sound and by the fewest letters changed. Loaded when a word stands nowhere.
import { doubleMetaphone } from 'double-metaphone';
import { isCommon, stemOf, wordsOf } from '../query/words.ts';
import type { SpellFile } from './files.ts';

/** Letters put in, left out, changed or swapped with their neighbour to make one word of the other (optimal string alignment); `most` + 1 where it is more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] as number, most + 1);
}

const sounds = new Map<string, string>();

/** How a word sounds, as a key that words of the same sound share. */
function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const [sound] = doubleMetaphone(word);
  sounds.set(word, sound);
  return sound;
}

/** How many letters may differ in a word of this length. */
const mostChanges = (length: number): number => (length < 4 ? 1 : length < 8 ? 2 : 3);

/** An ordinary word is put right only where it is nearly the same: many words that this site does not use are words all the same. */
const isSlip = (typed: string, meant: string, each: number): boolean =>
  typed.length > 3 && (typed[0] === meant[0] || soundOf(typed) === soundOf(meant)) && each <= (typed.length < 6 ? 1 : typed.length < 9 ? 1.3 : 2.3);

/** How far a word is from another: 0 the same, about 1 a letter or the same sound; Infinity where nobody would mean it. */
export function cost(typed: string, meant: string): number {
  const whole = costOf(typed, meant);
  const isPlural = whole > 1 && typed.length > 4 && typed.endsWith('s') && !meant.endsWith('s');
  return isPlural ? Math.min(whole, costOf(typed.slice(0, -1), meant) + ENDING) : whole;
}

/** What an s at the end costs that is too much: of a plural, or of possession. */
const ENDING = 0.2;

function costOf(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const most = mostChanges(Math.min(typed.length, meant.length));
  const letters = distance(typed, meant, most + 1);
  const sound = soundOf(typed);
  const alike = sound.length > 1 && sound === soundOf(meant);
  if (letters > most + (alike ? 1 : 0)) return Infinity;
  const first = typed[0] === meant[0] ? 0 : 0.6;
  // Few people miss the first letter, unless the sound is the same.
  if (first > 0 && !alike && letters > 1) return Infinity;
  return Math.max(0.5, letters - (alike ? 0.8 : 0)) + first;
}

interface Name {
  words: string[];
  /** True where each word has a capital, as a person’s do. */
  isProper: boolean;
}

interface Vocabulary {
  /** All names, those that are only mentioned after those of things. */
  names: Name[];
  /** Each name of several words by its letters without spaces. */
  joined: Map<string, string>;
  /** Every word with its rank, the most used first. */
  ranks: Map<string, number>;
  inNames: Set<string>;
  /** Words that are written with a capital. */
  proper: Map<string, string>;
}

const read = new WeakMap<SpellFile, Vocabulary>();

function vocabularyOf(file: SpellFile): Vocabulary {
  const before = read.get(file);
  if (before) return before;
  const telling = (list: readonly string[]): Name[] =>
    list
      .map((name) => ({ words: wordsOf(name).flatMap(({ word }) => (isCommon(word) ? [] : [word])), isProper: /^\p{Lu}\p{Ll}\S*(?: \p{Lu}\p{Ll}\S*)*$/u.test(name) }))
      .filter(({ words }) => words.length > 0);
  const names = telling(file.names);
  const words = file.words.split(' ');
  const proper = new Map(words.filter((word) => word !== word.toLowerCase()).map((word) => [word.toLowerCase(), word]));
  const inNames = new Set([...names.flatMap((name) => name.words), ...proper.keys()]);
  const vocabulary = {
    names: [...names, ...telling(file.mentioned)],
    joined: new Map(
      [...file.names, ...file.mentioned]
        .filter((name) => name.includes(' '))
        .map((name) => [
          wordsOf(name)
            .map(({ word }) => word)
            .join(''),
          name,
        ]),
    ),
    ranks: new Map(words.map((word, rank) => [word.toLowerCase(), rank])),
    ...{ inNames, proper },
  };
  read.set(file, vocabulary);
  return vocabulary;
}

/** A word of the question that is put in another way. */
export interface Change {
  /** Its number among the question’s words. */
  index: number;
  to: string;
  /** What may be meant as well, the nearest first. */
  or?: string[];
}

/** A name costs at most this for each of its words, and no word of it more than TOO_FAR. */
const NAME_COST = 1.3;
const TOO_FAR = 3;
/** Another form of a first name beside the right surname, with the same first letter: “Mike”, “Mick”, “Michael”. */
const OTHER_FORM = 2.5;
/** A word that is known is another’s slip only where the two sound alike. */
const SOUNDS_ALIKE = 0.7;
const NAME_BONUS = 0.5;
/** What it costs at most to write a word of a name as it sounds. */
const SAME_SOUND = 1.2;

/**
 * Better spellings for the words of a question; `isKnown` says which stand somewhere.
 * Whole names come first: a neighbour that is known is changed too where that makes a name. Empty where nothing is near.
 */
export function betterSpelling(words: readonly string[], isKnown: (index: number) => boolean, file: SpellFile): Change[] {
  const vocabulary = vocabularyOf(file);
  const changes = new Map<number, string[]>();
  for (const [index, word] of words.entries()) {
    if (isKnown(index) || changes.has(index) || word.length < 3 || /\d/.test(word)) continue;
    const name = nameAround(words, index, isKnown, vocabulary);
    if (name) for (const { index: at, to } of name) changes.set(at, [to]);
    else changes.set(index, otherWords(word, vocabulary));
  }
  const written = (word: string): string => vocabulary.proper.get(word) ?? word;
  return [...changes].flatMap(([index, [to, ...or]]) =>
    to === undefined || words[index] === to ? [] : [{ index, to: written(to), ...(or.length > 0 && { or: or.map(written) }) }],
  );
}

/** What a single word may have been meant to be, the nearest first. */
function otherWords(word: string, vocabulary: Vocabulary): string[] {
  const name = vocabulary.joined.get(word);
  if (name !== undefined) return [name];
  const nearest = nearestWords(word, vocabulary);
  return nearest.length > 0 ? nearest : twoWords(word, vocabulary);
}

/** The nearest name of several words that goes over a place of the question. */
function nameAround(words: readonly string[], index: number, isKnown: (index: number) => boolean, { names }: Vocabulary): Change[] | undefined {
  let best: { cost: number; changes: Change[] } | undefined;
  for (const { words: name, isProper } of names) {
    if (name.length < 2 || name.length > 4) continue;
    for (let start = Math.max(0, index - name.length + 1); start <= index && start + name.length <= words.length; start += 1) {
      const costs = name.map((word, at) => costInName(words[start + at] as string, word));
      if (isProper && costs.length === 2 && costs[1] === 0 && words[start]?.[0] === name[0]?.[0]) costs[0] = Math.min(costs[0] as number, OTHER_FORM);
      const sum = costs.reduce((total, each) => total + each, 0);
      if (costs.some((each, at) => each > (isKnown(start + at) ? SOUNDS_ALIKE : TOO_FAR)) || sum > NAME_COST * name.length || (best && sum >= best.cost)) continue;
      best = { cost: sum, changes: name.map((to, at) => ({ index: start + at, to: inForm(words[start + at] as string, to) })) };
    }
  }
  return best?.changes;
}

/** “kings” stays what it is beside “Lynn”: no letter of the name is wrong in it. */
const inForm = (typed: string, meant: string): string => (stemOf(typed) === stemOf(meant) ? typed : meant);

/** Beside the rest of a name the same sound is enough: “Isle of White”; and the s of possession is no slip. */
function costInName(typed: string, meant: string): number {
  if (typed !== meant && stemOf(typed) === stemOf(meant)) return ENDING;
  const sound = soundOf(typed);
  const isSame = typed[0] === meant[0] && sound.length > 1 && sound === soundOf(meant);
  return isSame && typed !== meant ? Math.min(cost(typed, meant), SAME_SOUND) : cost(typed, meant);
}

/** A word that is two known words written as one: “careleavers”. */
function twoWords(word: string, { ranks }: Vocabulary): string[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 3);
  const pairs = cuts.map((cut) => [word.slice(0, cut), word.slice(cut)] as const).filter(([a, b]) => ranks.has(a) && ranks.has(b));
  const sum = ([a, b]: readonly [string, string]): number => (ranks.get(a) ?? 0) + (ranks.get(b) ?? 0);
  return pairs
    .sort((a, b) => sum(a) - sum(b))
    .slice(0, 1)
    .map((pair) => pair.join(' '));
}

/** How much further than the nearest another word may be that is told as well, and how many are. */
const ALSO_NEAR = 0.6;
const MOST_NEAR = 4;

/** The words nearest to one. Empty where the nearest is but another form of it. */
function nearestWords(word: string, { ranks, inNames }: Vocabulary): string[] {
  const near: { word: string; cost: number }[] = [];
  for (const [other, rank] of ranks) {
    if (isCommon(other)) continue;
    const each = cost(word, other);
    if (each === Infinity || (!inNames.has(other) && !isSlip(word, other, each))) continue;
    // The more used word of two as near is meant, and a name sooner than a word.
    const value = each + (0.6 * rank) / ranks.size - (inNames.has(other) ? NAME_BONUS : 0);
    near.push({ word: other, cost: value });
  }
  near.sort((a, b) => a.cost - b.cost);
  const [best] = near;
  if (!best || stemOf(best.word) === stemOf(word)) return [];
  return near
    .filter(({ cost: each }) => each <= best.cost + ALSO_NEAR)
    .slice(0, MOST_NEAR)
    .map((other) => other.word);
}
