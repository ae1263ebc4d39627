// Words that are said together: of the results on a page those come first that say most of what was asked in one sentence. Their texts are read for the page anyway.
import { shareSaid, type Masses } from './score.ts';
import type { ReadText, ReadTexts, TextWord } from './texts.ts';

/** How much more a page counts that says all in one sentence than one that says nothing. */
const TOGETHER_WEIGHT = 0.5;
const BETWEEN_SENTENCES = /(?<=[.?!])\s+|\n/g;

/** The words of a text, sentence by sentence. */
function sentencesOf({ text, words }: ReadText): (readonly TextWord[])[] {
  const sentences: (readonly TextWord[])[] = [];
  let at = 0;
  for (const stop of [...[...text.matchAll(BETWEEN_SENTENCES)].map(({ index }) => index), text.length]) {
    const from = at;
    while ((words[at]?.start ?? Infinity) < stop) at += 1;
    if (at > from) sentences.push(words.slice(from, at));
  }
  return sentences;
}

const stemsIn = (sentence: readonly TextWord[]): Set<string> => new Set(sentence.flatMap(({ stem, plain }) => (plain === undefined ? stem : [stem, plain])));

/** The most that one sentence says of what was asked, from 0 to 1: the title, the lead, a heading or one of the text. */
export function shareInOneSentence({ title, lead, sections }: ReadTexts, masses: Masses): number {
  let most = 0;
  for (const text of [title, lead, ...sections.flatMap(({ heading, body }) => (heading ? [heading, body] : body))]) {
    for (const sentence of sentencesOf(text)) most = Math.max(most, shareSaid(stemsIn(sentence), masses));
    if (most >= 1) break; // no sentence says more than all
  }
  return most;
}

/** What is left of the points of a page with such a share: up to 1. */
export const togetherFactor = (share: number): number => (1 + TOGETHER_WEIGHT * share ** 2) / (1 + TOGETHER_WEIGHT);
