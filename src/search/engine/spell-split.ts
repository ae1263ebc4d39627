// Words that were written as one: “careleavers”, “nowrongdoor”, “kingslyn”.
import { isCommon } from '../query/words.ts';
import { cost, distance, isSlip, soundOf } from './spell-cost.ts';
import type { Vocabulary } from './spell-vocabulary.ts';

const MOST_PIECES = 3;
/** Letters that a piece has at least; one that is put right, and the one beside it, have more, or they would stand in any word. */
const SHORTEST_PIECE = 2;
const SHORTEST_SURE = 4;
const SHORTEST_SLIP = 5;
const SHORTEST_NAME = 7;

/** The name of several words whose letters a word has, or nearly has: “kingslyn”. Undefined where there is none. */
export function nameJoined(word: string, { joined }: Vocabulary): string | undefined {
  return joined.get(word) ?? nearestName(word, joined, (letters, far) => isSlip(word, letters, far));
}

/** The name of several words that sounds as a word does: “saratuff”. Undefined where there is none. */
export function nameSounding(word: string, { joined }: Vocabulary): string | undefined {
  return nearestName(word, joined, (letters) => soundOf(word) === soundOf(letters));
}

function nearestName(word: string, joined: Vocabulary['joined'], isMeant: (letters: string, far: number) => boolean): string | undefined {
  if (word.length < SHORTEST_NAME) return undefined;
  const near = [...joined].map(([letters, name]) => ({ name, letters, far: cost(word, letters) }));
  return near.filter(({ letters, far }) => far < Infinity && isMeant(letters, far)).sort((a, b) => a.far - b.far)[0]?.name;
}

/** The words that a word is made of, with spaces between, one of them put right where it is no word. Undefined where it is made of none. */
export function wordsJoined(word: string, vocabulary: Vocabulary): string | undefined {
  const long = (piece: string): boolean => piece.length >= SHORTEST_SURE || isCommon(piece);
  const splits = splitsOf(word, MOST_PIECES, vocabulary).filter((pieces) => pieces.length === 2 || pieces.every(long));
  const whole = splits.sort((a, b) => a.length - b.length || rankOf(a, vocabulary) - rankOf(b, vocabulary));
  return (whole[0] ?? nearSplit(word, vocabulary))?.join(' ');
}

/** All ways to cut a word into at most so many words of the site; the last of them is never a common word alone. */
function splitsOf(word: string, most: number, vocabulary: Vocabulary): string[][] {
  const whole = vocabulary.ranks.has(word) && !isCommon(word) ? [[word]] : [];
  if (most === 1) return whole;
  return [...whole, ...cutsOf(word).flatMap(([first, rest]) => (isWord(first, vocabulary) ? splitsOf(rest, most - 1, vocabulary).map((others) => [first, ...others]) : []))];
}

const cutsOf = (word: string): (readonly [string, string])[] =>
  Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PIECE) }, (_, index) => [word.slice(0, index + SHORTEST_PIECE), word.slice(index + SHORTEST_PIECE)] as const);

const isWord = (piece: string, { ranks }: Vocabulary): boolean => ranks.has(piece) || isCommon(piece);

const rankOf = (pieces: readonly string[], { ranks }: Vocabulary): number => pieces.reduce((sum, piece) => sum + (ranks.get(piece) ?? 0), 0);

/** Two words of which one has a wrong letter. */
function nearSplit(word: string, vocabulary: Vocabulary): string[] | undefined {
  const isSure = (piece: string): boolean => piece.length >= SHORTEST_SURE && vocabulary.ranks.has(piece) && !isCommon(piece);
  for (const [first, rest] of cutsOf(word)) {
    const left = isSure(rest) ? wordLike(first, vocabulary) : undefined;
    const right = isSure(first) ? wordLike(rest, vocabulary) : undefined;
    if (left !== undefined) return [left, rest];
    if (right !== undefined) return [first, right];
  }
  return undefined;
}

/** The most used word that is a letter away, not the first: anything more would take too long between two keys. */
function wordLike(piece: string, { ranks }: Vocabulary): string | undefined {
  if (piece.length < SHORTEST_SLIP) return undefined;
  for (const other of ranks.keys()) if (other[0] === piece[0] && !isCommon(other) && distance(piece, other, 1) === 1) return other;
  return undefined;
}
