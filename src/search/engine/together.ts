// Words that are said together: of the results on a page those come first that say most of what was asked in one sentence. Their texts are read for the page anyway.
import { stemOf, wordsOf } from '../query/words.ts';
import type { DocumentFile } from './files.ts';
import type { Masses } from './score.ts';

/** How much more a page counts that says all in one sentence than one that says nothing. */
const TOGETHER_WEIGHT = 0.5;

/** The sentences of a document: its title, its lead, its headings and its text. */
function sentencesOf({ title, lead, sections }: DocumentFile): string[] {
  const texts = [title, lead, ...sections.flatMap(({ heading = '', text }) => [heading, text])];
  return texts.flatMap((text) => text.split(/(?<=[.?!])\s+|\n/));
}

/** The most that one sentence says of what was asked, from 0 to 1. */
export function shareInOneSentence(file: DocumentFile, masses: Masses): number {
  const total = [...masses.values()].reduce((sum, mass) => sum + mass, 0);
  let most = 0;
  for (const sentence of sentencesOf(file)) {
    const stems = new Set(wordsOf(sentence).flatMap(({ word, plain }) => (plain === undefined ? [stemOf(word)] : [word, plain])));
    let sum = 0;
    for (const [stem, mass] of masses) if (stems.has(stem)) sum += mass;
    most = Math.max(most, sum);
    if (most >= total) break; // no sentence says more than all
  }
  return most / (total || 1);
}

/** What is left of the points of a page with such a share: up to 1. */
export const togetherFactor = (share: number): number => (1 + TOGETHER_WEIGHT * share ** 2) / (1 + TOGETHER_WEIGHT);
