// What each byte and character comes down to when texts are compared: a letter or figure without case and accents, a gap, or nothing at all.

/** What stands between two letters, as bits. A gap of none is 0: the letters stand together. */
export const Gap = {
  /** Hyphens and low lines. */
  Hyphen: 1,
  /** What parts the steps of an address: slashes and number signs. */
  Slash: 2,
  /** Anything else: spaces, stops, quotation marks, tags. */
  Other: 4,
  /** It starts with something that ends a value, such as a quotation mark. */
  Closes: 8,
  /** It ends with something that starts a value. */
  Opens: 16,
} as const;

/** Bits of a symbol. Letters are 1 to 26, figures 27 to 36, letters of other scripts share the rest. */
export const SYMBOL_BITS = 6;
const OTHERS = 27;
const FIRST_OTHER = 37;

/** In the tables: from here on no symbols but gaps. */
const GAP = 64;
/** A character that says nothing at all, such as a soft hyphen. */
const NOTHING = 0;

/** In BYTES: a byte that needs a closer look. */
export const SPECIAL = 255;

const symbolOfCode = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : FIRST_OTHER + (code % OTHERS);
};

function gapOf(char: string): number {
  const kind = '-_'.includes(char) ? Gap.Hyphen : '/#'.includes(char) ? Gap.Slash : Gap.Other;
  return kind | ('"\'`/#=?&()'.includes(char) ? Gap.Opens : 0);
}

/** For each byte: a symbol, GAP and the bits of a gap, or SPECIAL. */
export const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (byte > 0x7f || '&\\%<>'.includes(char)) return SPECIAL;
  return /[a-z0-9]/i.test(char) ? symbolOfCode(char.toLowerCase().charCodeAt(0)) : GAP | gapOf(char);
});

const known = new Map<number, Uint8Array>();

/** The symbols of a character beyond the first 128, or a gap: “é” is one letter, “ﬁ” two, a soft hyphen none. */
export function foldPoint(point: number): Uint8Array {
  const found = known.get(point);
  if (found) return found;
  const made = Uint8Array.from([...String.fromCodePoint(point).normalize('NFKD').toLowerCase()].map(symbolOf).filter((symbol) => symbol !== NOTHING));
  known.set(point, made);
  return made;
}

function symbolOf(char: string): number {
  if (/[\p{M}\p{Cf}\0]/u.test(char)) return NOTHING;
  if (/[\p{L}\p{N}]/u.test(char)) return symbolOfCode(char.codePointAt(0) as number);
  return GAP | (char.length === 1 && char.charCodeAt(0) < 128 ? gapOf(char) : Gap.Other);
}

/** True for what BYTES and foldPoint give for a gap. */
export const isGap = (folded: number): boolean => folded >= GAP;

/** The gap that a run of gaps becomes when one more is added to it. */
export const joinGap = (run: number, folded: number): number => (run === 0 ? ((folded & Gap.Opens) >> 1) | (folded & 63) : (run & ~Gap.Opens) | (folded & 63));
