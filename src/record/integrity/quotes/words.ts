// The words of a text with their places, as quotations are compared by: without marks of print, quotation marks and hyphens.

/** A word in a text. `key` is what is compared: ligatures are taken apart, apostrophes and soft hyphens are gone. */
export interface Word {
  key: string;
  start: number;
  end: number;
}

/** Stands for nothing: a caller may blank marks with it, and the words around keep their places. */
export const NOTHING = '\u00ad';

const INVISIBLE = '\u00ad\u200b-\u200d\u2060\ufeff';
const LETTER = '\\p{L}\\p{N}\\p{M}';
// Apostrophes belong to a word, commas and points to a number; signs that say how much are words of their own.
const WORD = new RegExp(`[${LETTER}](?:(?:[${INVISIBLE}'’‘ʼ]|(?<=\\p{N})[.,](?=\\p{N}))*[${LETTER}])*|[£$€%&]`, 'gu');
const DROPPED = new RegExp(`[${INVISIBLE}'’‘ʼ]`, 'gu');
const PLAIN = /^[A-Za-z]+$/;

/** How a word is compared. */
export function keyOf(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(/,(?=\d{3}(?!\d))/g, '');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ key: keyOf(word), start: index, end: index + word.length }));
}

/** What stands between two words of a quotation where words were left out, or (in brackets) changed or added. */
export interface Gap {
  gap: 'ellipsis' | 'brackets';
}

/** A word of a quotation; brackets may stand for its beginning or its end. */
export interface QuotedWord extends Word {
  cutBefore?: boolean;
  cutAfter?: boolean;
}

/** A quotation: words of the source, and gaps. */
export type Part = QuotedWord | Gap;

export const isGap = (part: Part | undefined): part is Gap => part !== undefined && 'gap' in part;

/** True where a word of the source is a quoted one. The first of a quotation may start in either case. */
export function fits({ key, cutBefore, cutAfter }: QuotedWord, word: string, isFirst: boolean): boolean {
  if (cutBefore || cutAfter) return (cutBefore ? word.endsWith(key) : word.startsWith(key)) || (cutBefore === cutAfter && word.includes(key));
  return key === word || (isFirst && key.slice(1) === word.slice(1) && key.charAt(0).toLowerCase() === word.charAt(0).toLowerCase());
}

const GAP = /\[[^\]]*\]|…|\.(?:\s?\.){2,}/g;
const ELLIPSIS = /^(?:\[\s*)?(?:…|\.(?:\s?\.){2,})(?:\s*\])?$/;
const BEFORE = new RegExp(`[${LETTER}][${INVISIBLE}]*$`, 'u');
const AFTER = new RegExp(`^[${INVISIBLE}]*[${LETTER}]`, 'u');

/** Takes a quotation apart. Brackets that touch a word are part of it: “[t]he”, “child[ren]”. */
export function partsOf(quotation: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let cutBefore = false;
  const add = (to: number): void => {
    for (const { key, start, end } of wordsOf(quotation.slice(from, to))) {
      parts.push({ key, start: start + from, end: end + from, ...(cutBefore && { cutBefore }) });
      cutBefore = false;
    }
  };
  for (const { 0: found, index } of quotation.matchAll(GAP)) {
    add(index);
    from = index + found.length;
    const inBrackets = !ELLIPSIS.test(found);
    const last = parts.at(-1);
    if (inBrackets && last && !isGap(last) && BEFORE.test(quotation.slice(0, index))) last.cutAfter = true;
    cutBefore = inBrackets && AFTER.test(quotation.slice(from));
    parts.push({ gap: inBrackets ? 'brackets' : 'ellipsis' });
  }
  add(quotation.length);
  return parts;
}

const HYPHEN = new RegExp(`^[-‐‑${INVISIBLE}]+$`, 'u');

/** How many words of its source a quotation has, gaps and signs aside; words with nothing but a hyphen between them count as one. */
export function countQuoted(quotation: string): number {
  const words = partsOf(quotation).filter((part) => !isGap(part) && /[\p{L}\p{N}]/u.test(part.key)) as QuotedWord[];
  return words.filter(({ start }, index) => index === 0 || !HYPHEN.test(quotation.slice(words[index - 1]?.end, start))).length;
}
