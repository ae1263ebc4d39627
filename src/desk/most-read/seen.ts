// Who has read what on which day: a set of digests that cannot be turned back, kept in memory alone and gone with the command.
import { hash, randomBytes } from 'node:crypto';

const EMPTY = 0n;
const FIRST_ROOM = 1 << 16;

/** A set of digests of 64 bits, in 16 bytes or fewer each: twenty million readings need no more than 512 MB. */
export class Seen {
  /** Drawn anew each time: without it, who knows an address and a browser could ask whether they were here. */
  readonly #salt = randomBytes(16).toString('hex');
  #slots = new BigUint64Array(FIRST_ROOM);
  #size = 0;

  /** Remembers a text by its digest. False where it was there already. */
  add(text: string): boolean {
    const digest = hash('sha256', this.#salt + text, 'buffer').readBigUInt64LE() || 1n;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    const slot = this.#slotOf(digest);
    if (this.#slots[slot] === digest) return false;
    this.#slots[slot] = digest;
    this.#size += 1;
    return true;
  }

  get size(): number {
    return this.#size;
  }

  /** Where a digest stands, or would: the first free place from its own on. */
  #slotOf(digest: bigint): number {
    const mask = this.#slots.length - 1;
    let slot = Number(digest & 0xffff_ffffn) & mask;
    while (this.#slots[slot] !== EMPTY && this.#slots[slot] !== digest) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new BigUint64Array(old.length * 2);
    for (const digest of old) if (digest !== EMPTY) this.#slots[this.#slotOf(digest)] = digest;
  }
}
