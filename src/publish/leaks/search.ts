// Looks for many patterns at once: each is known by five letters of it that are rare, and compared whole where those stand.
import { SYMBOL_BITS } from './fold.ts';
import type { Letters } from './letters.ts';
import { ANCHOR, keyAt, stands, type Pattern } from './patterns.ts';

/** A pattern, and which of its places the anchor ends at. */
interface Anchored<P> {
  pattern: P;
  end: number;
}

const MASK = 2 ** (SYMBOL_BITS * ANCHOR) - 1;
/** Knuth’s multiplier: spreads keys over the slots. */
const SPREAD = 0x9e3779b1;
const BITS_EACH = 32;

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

/** A set of patterns, ready to be looked for. */
export class Search<P extends Pattern> {
  readonly #anchored = new Map<number, Anchored<P>[]>();
  readonly #slots: Uint32Array;
  readonly #shift: number;

  /** `frequencies`: of ordinary text, so that anchors are rare in it. */
  constructor(patterns: readonly P[], frequencies: Frequencies) {
    const bits = Math.max(15, Math.ceil(Math.log2(patterns.length * BITS_EACH + 1)));
    this.#shift = 32 - bits;
    this.#slots = new Uint32Array(2 ** (bits - 5));
    for (const pattern of patterns) this.#put(pattern, rarest(pattern.symbols, frequencies));
  }

  #put(pattern: P, end: number): void {
    const key = keyAt(pattern.symbols, end);
    const others = this.#anchored.get(key);
    if (others) others.push({ pattern, end });
    else this.#anchored.set(key, [{ pattern, end }]);
    const slot = slotOf(key, this.#shift);
    this.#slots[slot >>> 5] = (this.#slots[slot >>> 5] as number) | (1 << (slot & 31));
  }

  /** Calls `found` for each pattern at each place where it stands. */
  in(letters: Letters, found: (pattern: P) => void, exact = false): void {
    const { symbols, length } = letters;
    const slots = this.#slots;
    const shift = this.#shift;
    let key = 0;
    for (let at = 0; at < length; at += 1) {
      key = ((key << SYMBOL_BITS) | (symbols[at] as number)) & MASK;
      const slot = Math.imul(key, SPREAD) >>> shift;
      if (((slots[slot >>> 5] as number) >>> (slot & 31)) & 1) this.#compare(key, at + 1, letters, exact, found);
    }
  }

  #compare(key: number, at: number, letters: Letters, exact: boolean, found: (pattern: P) => void): void {
    for (const { pattern, end } of this.#anchored.get(key) ?? []) {
      const start = at - end;
      if (start >= 0 && start + pattern.symbols.length <= letters.length && isAt(pattern.symbols, letters.symbols, start) && stands(pattern, letters, start, exact)) found(pattern);
    }
  }
}

function isAt(wanted: Uint8Array, symbols: Uint8Array, start: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (wanted[index] !== symbols[start + index]) return false;
  return true;
}

/** Where the run of five letters ends that is rarest in ordinary text. */
function rarest(symbols: Uint8Array, frequencies: Frequencies): number {
  let [best, least] = [ANCHOR, Infinity];
  for (let end = ANCHOR; end <= symbols.length; end += 1) {
    const count = frequencies.of(keyAt(symbols, end));
    if (count < least) [best, least] = [end, count];
  }
  return best;
}
