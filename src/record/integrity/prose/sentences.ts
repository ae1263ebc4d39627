// Sentences of a block, and which stretches of it are somebody else’s words or a component’s.
import type { Block } from '../block.ts';

/** A stretch of a block’s text, `end` not included. */
export interface Stretch {
  start: number;
  end: number;
}

/** The months of the year, in order. */
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Numbers in words, in order from zero. */
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');

/** What a number in words or figures means; “a” and “an” are one. */
export function numberOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}

/** A pattern for a number in words (from two up to twenty) or figures. */
export const NUMBER = `\\d+|${NUMBERS.slice(1).join('|')}`;

const END = /[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\d]|\s*$)/gu;
/** A full stop after one of these ends no sentence. */
const SHORT = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|No|vs|etc|e\.g|i\.e)|\b\p{Lu})\.$/u;

/** The sentences of a text. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (SHORT.test(text.slice(start, index + 1))) continue;
    sentences.push({ start, end });
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return start < text.length ? [...sentences, { start, end: text.length }] : sentences;
}

/** Words in quotation marks: “double” ones, and ‘single’ ones of more than one word. */
export const QUOTED = /“[^”]*(?:”|$)|(?<![\p{L}\d])‘[^’]* [^’]*’(?!\p{L})/gu;

/** Components whose words are exact or anchored already. */
const EXACT = new Set(['Quote', 'PullQuote', 'When', 'Judgement']);

/** Stretches that the editor does not say in so many words of their own: quotations, and what components enclose. */
export function setApart(block: Block): Stretch[] {
  const spans = block.spans.filter(({ component, start, end }) => EXACT.has(component) && end > start);
  if (!/[“‘]/.test(block.text)) return spans;
  return [...spans, ...[...block.text.matchAll(QUOTED)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))];
}

/** True where two stretches share a place. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The text with the stretches made blank, so that every other place stays where it was. */
export function without(text: string, stretches: readonly Stretch[]): string {
  let left = text;
  for (const { start, end } of stretches) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}
