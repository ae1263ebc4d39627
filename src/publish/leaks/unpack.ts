// The texts in a file, packed or not: gzip, Brotli, what pictures carry beside their pixels, files within files.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { cborTexts } from './cbor.ts';
import { isPng, pngChunks, withoutPixels } from './pixels.ts';

/** A run of bytes to look through. */
export interface Part {
  bytes: Buffer;
  /** What was done to get at it, in words; empty for the file as it stands. */
  how: string;
  /** No text: letters may stand in it by chance, so words must be parted exactly as they are written. */
  binary: boolean;
}

/** Fonts hold the shapes of letters, packed by their makers: no text of the content goes into them. */
const FONT = /\.(?:woff2?|ttf|otf)$/i;
/** No honest file of a site is larger once unpacked. In bytes. */
const LARGEST = 256 * 1024 * 1024;
const DEEPEST = 3;
/** What Pagefind puts before what it has packed. */
const PAGEFIND = 'pagefind_dcd';
/** The first byte of what zlib has packed. */
const ZLIB = 0x78;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const MAGICS = [[0x89, ...ascii('PNG')], [0xff, 0xd8, 0xff], ascii('RIFF'), ascii('GIF8'), ascii('%PDF'), ascii('wOF2'), [0, 0, 1, 0], [0, 0, 0]];
const PAGEFIND_MAGIC = ascii(PAGEFIND);
const PAGEFIND_PACKED = /\.pf_(?:index|meta|filter|sort)$/;
const LOOK = 4_096;

/** True for files whose bytes are not letters: pictures, archives, anything with zeros in it. */
function isBinary(bytes: Uint8Array): boolean {
  return MAGICS.some((magic) => startsWith(bytes, magic)) || bytes.subarray(0, LOOK).includes(0);
}

function attempt(unpack: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unpack(bytes, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}

/** Everything in a file that can be read as text. Of fonts, nothing. */
export function* partsOf(name: string, bytes: Buffer, how = '', depth = 0): Generator<Part> {
  if (FONT.test(name)) return;
  const binary = isBinary(bytes);
  yield* binary ? binaryParts(withoutPixels(bytes) ?? bytes, how) : [{ bytes, how, binary }];
  if (depth >= DEEPEST) return;
  const inner: Inner = (made, what, as = name) => (made ? partsOf(as, Buffer.from(made), how === '' ? what : `${how}, ${what}`, depth + 1) : []);
  if (isGzip(bytes)) yield* inner(attempt(gunzipSync, bytes), 'unpacked from gzip', name.replace(/\.gz$/i, ''));
  else if (/\.br$/i.test(name)) yield* inner(attempt(brotliDecompressSync, bytes), 'unpacked from Brotli', name.replace(/\.br$/i, ''));
  else if (isPng(bytes)) for (const text of pngTexts(bytes)) yield* inner(text, 'in the picture’s own text', '');
  else if (startsWith(bytes, PAGEFIND_MAGIC)) yield* inner(pagefindTexts(name, bytes), 'in Pagefind’s index', '');
  else if (binary) yield* unknown(name, bytes, inner);
  else for (const file of dataAddresses(bytes)) yield* inner(file, 'in a data: address', '');
}

type Inner = (made: Uint8Array | undefined, what: string, as?: string) => Iterable<Part>;

/** As they stand, and without zeros: so Latin letters of two bytes each come together. */
function* binaryParts(bytes: Buffer, how: string): Generator<Part> {
  yield { bytes, how, binary: true };
  if (bytes.includes(0)) yield { bytes: bytes.filter((byte) => byte !== 0) as Buffer, how, binary: true };
}

/** Bytes of no known form, as they may be packed. */
function* unknown(name: string, bytes: Uint8Array, inner: Inner): Generator<Part> {
  if (MAGICS.some((magic) => startsWith(bytes, magic))) return;
  yield* inner(attempt(brotliDecompressSync, bytes) ?? attempt(inflateSync, bytes), 'unpacked', name);
}

const PACKED = new Set(['zTXt', 'iTXt', 'iCCP']);

/** The packed texts of a PNG: those that are not packed are found as they stand. */
function* pngTexts(bytes: Buffer): Generator<Uint8Array> {
  for (const { type, data } of pngChunks(bytes)) {
    if (!PACKED.has(type)) continue;
    // A name, how it is packed, two more names in iTXt: what is packed starts at the first byte from which it can be unpacked.
    for (let start = data.indexOf(ZLIB); start >= 0; start = data.indexOf(ZLIB, start + 1)) {
      const text = attempt(inflateSync, data.subarray(start));
      if (!text) continue;
      yield text;
      break;
    }
  }
}

function pagefindTexts(name: string, bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(PAGEFIND.length);
  return PAGEFIND_PACKED.test(name) ? new TextEncoder().encode(cborTexts(rest).join('\n')) : rest;
}

const DATA = ascii(';base64,');
const isBase64 = (byte: number | undefined): boolean => byte !== undefined && /[\w+/=%-]/.test(String.fromCharCode(byte));

/** Files that stand in a text as `data:` addresses. */
function* dataAddresses(bytes: Buffer): Generator<Uint8Array> {
  const mark = Buffer.from(DATA);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const start = at + mark.length;
    let end = start;
    while (isBase64(bytes[end])) end += 1;
    yield Buffer.from(decodeURIComponent(bytes.toString('latin1', start, end).replace(/%(?![\da-f]{2})/gi, '')), 'base64');
  }
}
