// Characters written in a roundabout way: entities of HTML and XML, escapes of JSON and JavaScript, percent signs of addresses, UTF-8.
// Written twice over, as HTML in a feed’s XML is, they are read all the same.

/** A character, and where the text goes on. */
export interface Decoded {
  point: number;
  next: number;
}

const [AMPERSAND, BACKSLASH, PERCENT] = [0x26, 0x5c, 0x25];
const [SPACE, QUOTE, SLASH] = [0x20, 0x22, 0x2f];
/** Says nothing at all; what a backslash before most characters is read as. */
const SOFT_HYPHEN = 0xad;
/** The longest name of an entity that is read, and more than the digits of any character. */
const LONGEST = 12;

/** Entities with a meaning here. Accented letters come down to their first letter; all others stand between words. */
const ENTITIES: Record<string, number> = {
  lt: 0x3c,
  gt: 0x3e,
  amp: 0x26,
  quot: 0x22,
  apos: 0x27,
  shy: SOFT_HYPHEN,
  zwj: SOFT_HYPHEN,
  zwnj: SOFT_HYPHEN,
  szlig: 0xdf,
  aelig: 0xe6,
  oelig: 0x153,
  oslash: 0xf8,
};
const ACCENTED = /^([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil|caron|slash)$/i;

const asciiAt = (bytes: Buffer, start: number, length: number): string => bytes.toString('latin1', start, start + length);
const valid = (point: number): number => (point <= 0x10ffff ? point : SPACE);

/** Reads what stands at a byte that is no plain letter or sign. */
export function decodeAt(bytes: Buffer, at: number): Decoded {
  const byte = bytes[at] as number;
  if (byte === AMPERSAND) return entity(bytes, at + 1);
  if (byte === BACKSLASH) return escape(bytes, at + 1);
  if (byte === PERCENT) return percent(bytes, at + 1);
  return utf8(bytes, at);
}

/** Past “amp;”, which stands once for each time that a text was escaped. */
function entity(bytes: Buffer, start: number): Decoded {
  let at = start;
  while (bytes[at] === 0x61 && asciiAt(bytes, at, 4) === 'amp;') at += 4;
  const [whole, hex, digits, name] = /^(?:#x([\da-f]+)|#(\d+)|(\w+)(?=;));?/i.exec(asciiAt(bytes, at, LONGEST)) ?? [];
  if (whole === undefined) return { point: AMPERSAND, next: at };
  if (name === undefined) return { point: valid(hex ? Number.parseInt(hex, 16) : Number(digits)), next: at + whole.length };
  const accented = ACCENTED.exec(name)?.[1];
  return { point: accented?.charCodeAt(0) ?? ENTITIES[name.toLowerCase()] ?? SPACE, next: at + whole.length };
}

/** Past any number of backslashes: there are two and four and eight of them where JSON stands in JSON. */
function escape(bytes: Buffer, start: number): Decoded {
  let at = start;
  while (bytes[at] === BACKSLASH) at += 1;
  // By far the most frequent.
  if (bytes[at] === QUOTE || bytes[at] === SLASH) return { point: SOFT_HYPHEN, next: at };
  const [whole, braced, four, two] = /^(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(asciiAt(bytes, at, LONGEST)) ?? [];
  if (whole !== undefined) return paired(Number.parseInt(braced ?? four ?? two ?? '20', 16), bytes, at + whole.length);
  if ('nrtbfv\n'.includes(asciiAt(bytes, at, 1))) return { point: SPACE, next: Math.min(at + 1, bytes.length) };
  return { point: SOFT_HYPHEN, next: at };
}

/** Two escapes that make one character between them. */
function paired(high: number, bytes: Buffer, next: number): Decoded {
  if (high < 0xd800 || high > 0xdbff) return { point: valid(high), next };
  const [whole, digits] = /^\\+u(d[c-f][\da-f]{2})/i.exec(asciiAt(bytes, next, LONGEST)) ?? [];
  if (whole === undefined || digits === undefined) return { point: SPACE, next };
  return { point: 0x10000 + (high - 0xd800) * 0x400 + (Number.parseInt(digits, 16) - 0xdc00), next: next + whole.length };
}

const byteAt = (bytes: Buffer, at: number): number => {
  const digits = asciiAt(bytes, at, 2);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
};

/** A byte of an address, or the bytes of one character; past “25”, which stands once for each time that it was escaped again. */
function percent(bytes: Buffer, start: number): Decoded {
  const run: number[] = [];
  let next = start;
  for (let at: number | undefined = start; at !== undefined && run.length < 4; at = bytes[next] === PERCENT ? next + 1 : undefined) {
    while (asciiAt(bytes, at, 2) === '25' && byteAt(bytes, at + 2) >= 0) at += 2;
    const byte = byteAt(bytes, at);
    if (byte < 0 || (run.length > 0 && (byte & 0xc0) !== 0x80)) break;
    run.push(byte);
    next = at + 2;
    if (byte < 0xc0 && run.length === 1) break;
  }
  return run.length === 0 ? { point: SPACE, next } : { point: utf8(Buffer.from(run), 0).point, next };
}

/** A character in UTF-8; a byte that is none is read as Latin-1. */
function utf8(bytes: Buffer, at: number): Decoded {
  const first = bytes[at] as number;
  const more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : 1;
  let point = first & (0x3f >> more);
  for (let index = 1; index <= more; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if ((byte & 0xc0) !== 0x80 || first < 0xc2 || first > 0xf4) return { point: first, next: at + 1 };
    point = (point << 6) | (byte & 0x3f);
  }
  return { point: valid(point), next: at + more + 1 };
}
