// What is looked for: runs of letters, with how they must stand. A long text is looked for in overlapping stretches, so that a part of it is found too.
import { Gap, SYMBOL_BITS } from './fold.ts';
import { Reader, type Letters } from './letters.ts';

/**
 * How a pattern must stand: `run` anywhere, `words` as whole words (`part` too, however few), `start` where a word starts, `id` with its own hyphens,
 * `value` as an id of one word between quotation marks or in an address, `path` as an address.
 */
export type Manner = 'run' | 'words' | 'part' | 'start' | 'id' | 'value' | 'path';

export interface Pattern {
  symbols: Uint8Array;
  /** The gaps between them: as many as symbols, the first of no matter. */
  gaps: Uint8Array;
  manner: Manner;
}

/** The fewest letters that a pattern can have: as many as ANCHOR, by which it is found. */
export const ANCHOR = 5;
/** The letters of a stretch, and how far apart stretches start: any run of 59 letters of a long text is found. */
const STRETCH = 44;
const STEP = 16;
/** A sentence with fewer letters is looked for as whole words, and below the second number not at all: it says too little. */
const WHOLE_WORDS = 24;
const FEWEST = { run: 14, words: 6, part: ANCHOR, id: 6, start: ANCHOR, value: ANCHOR, path: ANCHOR };

const reader = new Reader();
const encoder = new TextEncoder();

/** The letters of a text: valid until the next is read. */
export function lettersOf(text: string): Letters {
  reader.read(encoder.encode(text));
  return reader.text;
}

/** The patterns that stand for a text; none where it is too short to tell anything. */
export function patternsOf(text: string, manner: Manner): Pattern[] {
  const { symbols, gaps, length } = lettersOf(text);
  if (length < FEWEST[manner]) return [];
  const cut = (start: number, end: number, how: Manner): Pattern => ({ symbols: symbols.slice(start, end), gaps: gaps.slice(start, end), manner: how });
  if (length <= STRETCH) return [cut(0, length, manner === 'run' && length < WHOLE_WORDS ? 'words' : manner)];
  const starts = Array.from({ length: Math.ceil((length - STRETCH) / STEP) }, (_, index) => index * STEP);
  return [...starts, length - STRETCH].map((start) => cut(start, start + STRETCH, 'run'));
}

const kindOf = (gap: number): number => gap & (Gap.Hyphen | Gap.Slash | Gap.Other);

/** Whether the gaps around and in a pattern are as they must be where it was found. `exact`: words must be parted as in the pattern, as among bytes that are no text. */
export function stands({ gaps, manner, symbols: { length } }: Pattern, found: Letters, start: number, exact: boolean): boolean {
  const [before, after] = [found.gaps[start] as number, found.gaps[start + length] as number];
  if (manner !== 'run' && (before === 0 || (after === 0 && manner !== 'start'))) return false;
  if (manner === 'value' && !((before & Gap.Opens) !== 0 && (after & Gap.Closes) !== 0)) return false;
  if (manner === 'path' && kindOf(after) === Gap.Hyphen) return false;
  const strict = manner === 'id' || manner === 'value' || manner === 'path';
  if (!strict && !exact) return true;
  for (let index = 1; index < length; index += 1) {
    const [own, other] = [gaps[index] as number, found.gaps[start + index] as number];
    if ((own === 0) !== (other === 0)) return false;
    if (strict && kindOf(own) !== Gap.Other && kindOf(own) !== kindOf(other)) return false;
  }
  return true;
}

/** The key of the ANCHOR symbols that end before a place. */
export function keyAt(symbols: Uint8Array, end: number): number {
  let key = 0;
  for (let index = end - ANCHOR; index < end; index += 1) key = (key << SYMBOL_BITS) | (symbols[index] as number);
  return key;
}
