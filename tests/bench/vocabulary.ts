// Words in the proportions of a language: a few everywhere, most hardly ever, so that an index of made articles is as big as one of real ones.
import { Dice } from './dice.ts';
import { words } from './words.ts';

/** How many words there are to draw from: about what ten thousand articles of a newspaper hold. */
const SIZE = 60_000;
/** Zipf and Mandelbrot: the word of rank r is drawn in proportion to 1 / (r + SHIFT); past the KNEE, where words are rare, faster still. */
const SHIFT = 2.7;
const KNEE = 4_000;
const STEEPER = 0.9;
/** Words that are used more are shorter. */
const SHORT = 4_000;

const COMMON =
  'the|of|and|to|in|a|is|that|for|it|was|on|are|as|with|they|be|at|this|have|from|or|had|by|not|but|what|all|were|when|there|can|an|which|their|said|if|will|each|about|how|up|out|them|then|she|many|some|so|these|would|other|into|has|more|her|two|like|him|see|time|could|no|make|than|first|been|its|who|now|people|my|made|over|did|down|only|way|find|use|may|long|little|very|after|called|just|where|most|know|year|years|week|month|day|work|last|take|part|place|old|any|through|back|give|good|our|under|name|home|family|children|help|report|found|told|asked|need|plan|staff|must|should|still|while|before|between|because|both|own|against|during|without|again|around|another|same|few|later|might|often|since|until|also|never|every|such|much|well|even'.split(
    '|',
  );

const STARTS = 'b|bl|br|c|ch|cl|cr|d|dr|f|fl|fr|g|gl|gr|h|j|l|m|n|p|pl|pr|r|s|sh|sl|sp|st|str|t|th|tr|v|w'.split('|');
const MIDDLES = 'a|e|i|o|u|ai|ea|ee|oa|ou'.split('|');
const ENDS = 'ck|d|ft|g|l|ld|ll|m|mp|n|nd|ng|nt|p|r|rd|rk|rm|rn|rt|s|ss|st|t|th|ve|y'.split('|');

const weight = (rank: number): number => (1 / (rank + SHIFT)) * (rank > KNEE ? (KNEE / rank) ** STEEPER : 1);

/** A word that could be English. */
function madeWord(dice: Dice, most: number): string {
  const body = Array.from({ length: dice.between(1, most) }, () => dice.pick(STARTS) + dice.pick(MIDDLES)).join('');
  return body + dice.pick(ENDS);
}

function allWords(dice: Dice): string[] {
  const bench = Object.values(words)
    .flat()
    .flatMap((text) => text.split(' '))
    .map((word) => word.toLowerCase());
  const all = new Set([...COMMON, ...bench]);
  while (all.size < SIZE) all.add(madeWord(dice, all.size < SHORT ? 2 : 3));
  return [...all];
}

/** A stock of words, drawn as often as they stand in a language. The same seed gives the same stock. */
export class Vocabulary {
  readonly words: readonly string[];
  /** For each word the weight of all up to it. */
  readonly #reach: Float64Array;

  constructor(seed = 1) {
    this.words = allWords(new Dice(seed));
    this.#reach = new Float64Array(this.words.length);
    let sum = 0;
    this.words.forEach((_, rank) => {
      sum += weight(rank + 1);
      this.#reach[rank] = sum;
    });
  }

  /** A word, by a throw of the dice. */
  draw(dice: Dice): string {
    const wanted = dice.next() * (this.#reach.at(-1) ?? 0);
    let [low, high] = [0, this.words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] as string;
  }
}
