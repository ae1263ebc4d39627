// Small numbers as a newspaper writes them: “six”, “6”, “sixth”, “6th”.
import { NUMBER as CARDINAL, numberOf as cardinalOf } from '../integrity/prose/sentences.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
];

/** A pattern’s source for a number in words (up to twenty) or figures. */
export const NUMBER = `(?:${CARDINAL})`;
/** The same for an ordinal. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.join('|')})`;

/** The number that a text names, or NaN. */
export function numberOf(text: string): number {
  const low = text.toLowerCase();
  const at = ORDINALS.indexOf(low);
  return at < 0 ? (cardinalOf(low.replace(/(?<=\d)(?:st|nd|rd|th)$/, '')) ?? Number.NaN) : at + 1;
}
