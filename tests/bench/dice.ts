// Numbers that look like chance and that a seed fixes, the same on every machine.

/** A sequence of numbers (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T;
  }

  /** Up to so many of a list, at least one, each once and in the list’s order. */
  some<T>(list: readonly T[], most: number): T[] {
    const wanted = new Set(Array.from({ length: this.between(1, most) }, () => this.pick(list)));
    return list.filter((item) => wanted.has(item));
  }

  /** True so often, from 0 (never) to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
