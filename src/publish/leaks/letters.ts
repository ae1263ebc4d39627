// Texts as they are compared: letters and figures alone, however they are written down. Tags, entities and escapes of HTML, XML, JSON,
// JavaScript and addresses are read as what they stand for; what stands inside tags is kept apart, so that no tag parts a sentence.
import { decodeAt, type Decoded } from './escapes.ts';
import { BYTES, foldPoint, Gap, isGap, joinGap, SPECIAL } from './fold.ts';

/** A run of symbols, with the gap before each, and one more behind the last. */
export class Letters {
  symbols = new Uint8Array(0);
  gaps = new Uint8Array(0);
  length = 0;
  /** The gap that is open now. */
  gap: number = Gap.Other;

  /** Empties it, with room for so many symbols. */
  start(room: number): void {
    if (this.symbols.length < room) [this.symbols, this.gaps] = [new Uint8Array(room), new Uint8Array(room)];
    this.length = 0;
    this.gap = Gap.Other | Gap.Opens | Gap.Closes;
  }

  add(symbol: number): void {
    this.symbols[this.length] = symbol;
    this.gaps[this.length] = this.gap;
    this.length += 1;
    this.gap = 0;
  }

  /** Writes down the gap at the end. */
  end(): void {
    this.gaps[this.length] = this.gap | Gap.Other | (this.gap === 0 ? Gap.Closes : 0);
  }
}

/** No character becomes more symbols than this for each of its bytes. */
const GROWTH = 6;
const LESS = 0x3c;
const MORE = 0x3e;
const CDATA = '![CDATA[';
const [NO_TAG, TAG, MARK] = [0, 1, 2];
/** What each byte after “<” makes of it: a letter, “/” (also escaped) or “?” starts a tag, “!” a tag, a comment or CDATA. */
const AFTER_LESS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  return char === '!' ? MARK : /[a-z/\\?]/i.test(char) ? TAG : NO_TAG;
});

/** Reads texts. One reader serves many, one after the other: its room is used again. */
export class Reader {
  /** What stands between tags. */
  readonly text = new Letters();
  /** What stands inside tags: attributes. */
  readonly tags = new Letters();
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #into = this.text;

  /** Reads a text in UTF-8 or Latin-1 into `text` and `tags`. */
  read(bytes: Uint8Array): void {
    const room = bytes.length * GROWTH + 8;
    for (const letters of [this.text, this.tags]) letters.start(room);
    [this.#bytes, this.#at, this.#into] = [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 0, this.text];
    while (this.#at < bytes.length) {
      this.#plain();
      if (this.#at < bytes.length) this.#special();
    }
    for (const letters of [this.text, this.tags]) letters.end();
  }

  /** Reads on to the next byte that needs a closer look. */
  #plain(): void {
    const [bytes, into, end] = [this.#bytes, this.#into, this.#bytes.length];
    const { symbols, gaps } = into;
    let { gap, length } = into;
    let at = this.#at;
    for (; at < end; at += 1) {
      const folded = BYTES[bytes[at] as number] as number;
      if (folded === SPECIAL) break;
      if (folded < 64) {
        symbols[length] = folded;
        gaps[length] = gap;
        length += 1;
        gap = 0;
      } else gap = joinGap(gap, folded);
    }
    into.gap = gap;
    into.length = length;
    this.#at = at;
  }

  #special(): void {
    const byte = this.#bytes[this.#at] as number;
    const found: Decoded = byte === LESS || byte === MORE ? { point: byte, next: this.#at + 1 } : decodeAt(this.#bytes, this.#at);
    this.#at = found.next;
    if (found.point === LESS) this.#less();
    else if (found.point === MORE) this.#more();
    else this.#take(found.point);
  }

  #take(point: number): void {
    if (point < 128 && point > 0) {
      const folded = BYTES[point] as number;
      this.#add(folded === SPECIAL ? 64 | Gap.Other : folded);
    } else for (const folded of foldPoint(point)) this.#add(folded);
  }

  #add(folded: number): void {
    if (isGap(folded)) this.#into.gap = joinGap(this.#into.gap, folded);
    else this.#into.add(folded);
  }

  /** A tag starts here, unless this is a sign of less. What comments and CDATA hold is text. */
  #less(): void {
    this.#into.gap |= Gap.Other;
    const kind = AFTER_LESS[this.#bytes[this.#at] ?? 0];
    if (kind === NO_TAG) return;
    const marked = kind === MARK ? this.#bytes.toString('latin1', this.#at, this.#at + CDATA.length) : '';
    if (marked.startsWith('!--')) return;
    if (marked.toUpperCase() === CDATA) {
      this.#at += CDATA.length;
      this.#into = this.text;
      return;
    }
    this.#into = this.tags;
    this.tags.gap |= Gap.Other;
  }

  #more(): void {
    this.#into.gap |= Gap.Other;
    this.#into = this.text;
  }
}
