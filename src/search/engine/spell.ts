// Better spellings, from the site’s own words: names first, by sound and by the fewest letters changed. Loaded when a word stands nowhere.
import { isCommon, stemOf } from '../query/words.ts';
import { breathe, inPieces } from './breathe.ts';
import type { SpellFile } from './files.ts';
import { cost, ENDING, isSlip, isSlipOfLetters, soundOf } from './spell-cost.ts';
import { nameJoined, nameSounding, wordsJoined } from './spell-split.ts';
import { vocabularyOf, type Vocabulary } from './spell-vocabulary.ts';

export { cost } from './spell-cost.ts';

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
/** A name that goes over one more word may cost so much more: “directer of children’s servises” is no “directer” and a name. */
const LONGER = 0.6;
/** Another form of a first name beside the right surname, with the same first letter: “Mike”, “Mick”, “Michael”; and of a surname beside the right first name: “Thompson”, “Thomas”. */
const OTHER_FORM = 2.5;
/** Letters that two forms of a surname have in common at their beginning. */
const BEGINNING = 3;
const ONE_LETTER = 1;
/** A word that is known is another’s slip only where the two sound alike. */
const SOUNDS_ALIKE = 0.7;
/** A word of a name is meant sooner than another as near, most of all one that is always written with a capital; and a word that is much used sooner than a rare one. */
const NAME_BONUS = 0.4;
const PROPER_BONUS = 1;
const PROPER_RANK = 0.3;
const WORD_RANK = 0.6;
/** What it costs at most to write a word of a name as it sounds. */
const SAME_SOUND = 1.2;

/** Which words of a question need no better spelling, and which of them the record has itself: a reader’s word may be half of a name. */
export interface Known {
  isKnown: (index: number) => boolean;
  isOwn: (index: number) => boolean;
}

/**
 * Better spellings for the words of a question.
 * Whole names come first: a neighbour that is known is changed too where that makes a name. Empty where nothing is near.
 */
export async function betterSpelling(words: readonly string[], { isKnown, isOwn }: Known, file: SpellFile): Promise<Change[]> {
  const vocabulary = vocabularyOf(file);
  const changes = new Map<number, string[]>();
  for (const [index, word] of words.entries()) {
    if (isKnown(index) || changes.has(index) || word.length < 3 || /\d/.test(word)) continue;
    const name = await nameAround(words, index, isOwn, vocabulary);
    if (name) for (const { index: at, to } of name) changes.set(at, [to]);
    else changes.set(index, await otherWords(word, vocabulary));
  }
  const written = (word: string): string => vocabulary.proper.get(word) ?? word;
  return [...changes].flatMap(([index, [to, ...or]]) =>
    to === undefined || words[index] === to ? [] : [{ index, to: written(to), ...(or.length > 0 && { or: or.map(written) }) }],
  );
}

/** The word of a name that letters make, to a letter or a sound: those of “off sted”. Undefined where they make none. */
export async function nameOf(letters: string, file: SpellFile): Promise<string | undefined> {
  const vocabulary = vocabularyOf(file);
  const [nearest] = await nearestWords(letters, vocabulary);
  if (nearest === undefined || !vocabulary.inNames.has(nearest) || cost(letters, nearest) > ONE_LETTER) return undefined;
  return vocabulary.proper.get(nearest) ?? nearest;
}

/** What a single word may have been meant to be, the nearest first. */
async function otherWords(word: string, vocabulary: Vocabulary): Promise<string[]> {
  await breathe();
  const name = nameJoined(word, vocabulary);
  if (name !== undefined) return [name];
  const nearest = await nearestWords(word, vocabulary);
  if (nearest.length > 0) return nearest;
  await breathe();
  const words = nameSounding(word, vocabulary) ?? wordsJoined(word, vocabulary);
  return words === undefined ? [] : [words];
}

/** The nearest name of several words that goes over a place of the question. */
async function nameAround(words: readonly string[], index: number, isOwn: (index: number) => boolean, { names }: Vocabulary): Promise<Change[] | undefined> {
  let best: { value: number; changes: Change[] } | undefined;
  await breathe();
  await inPieces(names, ({ words: name, isProper }) => {
    if (name.length < 2 || name.length > 4) return;
    for (let start = Math.max(0, index - name.length + 1); start <= index && start + name.length <= words.length; start += 1) {
      const costs = name.map((word, at) => costInName(words[start + at] as string, word));
      if (isProper && costs.length === 2) allowOtherForm(costs, words.slice(start), name);
      const sum = costs.reduce((total, each) => total + each, 0);
      const value = sum - LONGER * name.length;
      if (costs.some((each, at) => each > (isOwn(start + at) ? SOUNDS_ALIKE : TOO_FAR)) || sum > NAME_COST * name.length || (best && value >= best.value)) continue;
      best = { value, changes: name.map((to, at) => ({ index: start + at, to: inForm(words[start + at] as string, to) })) };
    }
  });
  return best?.changes;
}

/** One of two names is right, and the other begins as it should. */
function allowOtherForm(costs: number[], [given = '', surname = '']: readonly string[], [meant = '', called = '']: readonly string[]): void {
  const [first, last] = costs as [number, number];
  if (last === 0 && given[0] === meant[0]) costs[0] = Math.min(first, OTHER_FORM);
  if (first === 0 && surname.slice(0, BEGINNING) === called.slice(0, BEGINNING)) costs[1] = Math.min(last, OTHER_FORM);
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

/** How much further than the nearest another word may be that is told as well, and how many are. */
const ALSO_NEAR = 0.6;
const MOST_NEAR = 4;

/** The words nearest to one. Empty where the nearest is but another form of it. */
async function nearestWords(word: string, { ranks, inNames, acronyms, proper }: Vocabulary): Promise<string[]> {
  const near: { word: string; cost: number }[] = [];
  await breathe();
  await inPieces(ranks, ([other, rank]) => {
    if (isCommon(other)) return;
    const each = cost(word, other);
    if (each === Infinity || (!inNames.has(other) && !isSlip(word, other, each)) || (acronyms.has(other) && !isSlipOfLetters(word, other))) return;
    const ordinary = inNames.has(other) ? NAME_BONUS : 0;
    const [bonus, slope] = proper.has(other) ? [PROPER_BONUS, PROPER_RANK] : [ordinary, WORD_RANK];
    const value = each - bonus + (slope * rank) / ranks.size;
    near.push({ word: other, cost: value });
  });
  near.sort((a, b) => a.cost - b.cost);
  const [best] = near;
  if (!best || stemOf(best.word) === stemOf(word)) return [];
  return near
    .filter(({ cost: each }) => each <= best.cost + ALSO_NEAR)
    .slice(0, MOST_NEAR)
    .map((other) => other.word);
}
