// Looks for many patterns at once: each is known by five letters of it that are rare, and compared whole where those stand.
import { SYMBOL_BITS } from './fold.ts';
import type { Letters } from './letters.ts';
import { ANCHOR, keyAt, stands, type Pattern } from './patterns.ts';

const MASK = 2 ** (SYMBOL_BITS * ANCHOR) - 1;
/** Knuth’s multiplier: spreads keys over the slots. */
const SPREAD = 0x9e3779b1;
const SLOTS_EACH = 16;

const slotOf = (key: number, shift: number): number => Math.imul(key, SPREAD) >>> shift;

/** How often runs of five letters stand in texts, roughly. */
export class Frequencies {
  readonly #counts = new Uint32Array(2 ** 20);

  add({ symbols, length }: Letters): void {
    let key = 0;
    for (let at = 0; at < length; at += 1) {
      key = ((key << SYMBOL_BITS) | (symbols[at] as number)) & MASK;
      const slot = slotOf(key, 12);
      this.#counts[slot] = (this.#counts[slot] as number) + 1;
    }
  }

  of(key: number): number {
    return this.#counts[slotOf(key, 12)] as number;
  }
}

/** A set of patterns, ready to be looked for. Plain arrays of numbers, since the comparing is done millions of times. */
export class Search<P extends Pattern> {
  readonly #patterns: readonly P[];
  /** Where the anchor of each pattern ends, its key, and that of the five letters before it where there are as many. */
  readonly #ends: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #befores: Uint32Array;
  /** For each slot of keys the first pattern there, counted from 1; for each pattern the next with its slot. */
  readonly #firsts: Uint32Array;
  readonly #nexts: Uint32Array;
  readonly #shift: number;

  /** `frequencies`: of what will be searched, so that anchors are rare in it. */
  constructor(patterns: readonly P[], frequencies: Frequencies) {
    const bits = Math.max(14, Math.ceil(Math.log2(patterns.length * SLOTS_EACH + 1)));
    this.#patterns = patterns;
    this.#shift = 32 - bits;
    this.#firsts = new Uint32Array(2 ** bits);
    const list = (): Uint32Array => new Uint32Array(patterns.length);
    [this.#ends, this.#keys, this.#befores, this.#nexts] = [list(), list(), list(), list()];
    for (const [index, { symbols }] of patterns.entries()) {
      const end = rarest(symbols, frequencies);
      const slot = slotOf(keyAt(symbols, end), this.#shift);
      this.#ends[index] = end;
      this.#keys[index] = keyAt(symbols, end);
      this.#befores[index] = keyBefore(symbols, end);
      this.#nexts[index] = this.#firsts[slot] as number;
      this.#firsts[slot] = index + 1;
    }
  }

  /** Calls `found` for each pattern at each place where it stands. */
  in(letters: Letters, found: (pattern: P) => void, exact = false): void {
    const { symbols, length } = letters;
    const firsts = this.#firsts;
    const shift = this.#shift;
    let key = 0;
    for (let at = 0; at < length; at += 1) {
      key = ((key << SYMBOL_BITS) | (symbols[at] as number)) & MASK;
      const first = firsts[Math.imul(key, SPREAD) >>> shift] as number;
      if (first !== 0) this.#compare(first, key, at + 1, letters, exact, found);
    }
  }

  #compare(first: number, key: number, at: number, letters: Letters, exact: boolean, found: (pattern: P) => void): void {
    const keyThere = keyBefore(letters.symbols, at);
    for (let next = first; next !== 0; next = this.#nexts[next - 1] as number) {
      const before = this.#befores[next - 1];
      if (this.#keys[next - 1] !== key || (before !== 0 && before !== keyThere)) continue;
      const start = at - (this.#ends[next - 1] as number);
      const pattern = this.#patterns[next - 1] as P;
      if (isAt(pattern.symbols, letters, start) && stands(pattern, letters, start, exact)) found(pattern);
    }
  }
}

function isAt(wanted: Uint8Array, { symbols, length }: Letters, start: number): boolean {
  const size = wanted.length;
  if (start < 0 || start + size > length) return false;
  for (let index = 0; index < size; index += 1) if (wanted[index] !== symbols[start + index]) return false;
  return true;
}

/** The key of the letters before the anchor; 0 where there are too few. */
const keyBefore = (symbols: Uint8Array, end: number): number => (end < 2 * ANCHOR ? 0 : keyAt(symbols, end - ANCHOR));

/** Where the run of five letters ends that is rarest in what will be searched: with five more before it, where there are as many. */
function rarest(symbols: Uint8Array, frequencies: Frequencies): number {
  let [best, least] = [symbols.length, Infinity];
  for (let end = Math.min(2 * ANCHOR, symbols.length); end <= symbols.length; end += 1) {
    const count = frequencies.of(keyAt(symbols, end));
    if (count < least) [best, least] = [end, count];
  }
  return best;
}
