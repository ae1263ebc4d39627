// What a picture’s file holds beside its pixels: names, notes, places. Among pixels any letters stand by chance, and there are very many.

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const [SCAN, END] = [0xda, Buffer.from([0xff, 0xd9])];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, PNG);
const isWebp = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';

/** A part of a picture’s file: its four letters and what it holds. */
export interface Chunk {
  type: string;
  data: Buffer;
}

/** The parts of a PNG, and last what stands behind its end. */
export function* pngChunks(bytes: Buffer): Generator<Chunk> {
  let at = PNG.length;
  for (let type = ''; type !== 'IEND' && at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, data: bytes.subarray(at + 8, at + 8 + size) };
    at += 12 + size;
  }
  yield { type: '', data: bytes.subarray(at) };
}

/** The same of a WebP. */
function* webpChunks(bytes: Buffer): Generator<Chunk> {
  const end = Math.min(8 + bytes.readUInt32LE(4), bytes.length);
  let at = 12;
  while (at + 8 <= end) {
    const size = bytes.readUInt32LE(at + 4);
    yield { type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
  yield { type: '', data: bytes.subarray(end) };
}

/** The same of a JPEG: what stands before its first scan, and behind its end. */
function* jpegChunks(bytes: Buffer): Generator<Chunk> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const size = bytes.readUInt16BE(at + 2);
    yield { type: 'segment', data: bytes.subarray(at + 4, at + 2 + size) };
    at += 2 + size;
  }
  const end = bytes.lastIndexOf(END);
  yield { type: '', data: bytes.subarray(end > at ? end + END.length : at) };
}

const PIXELS = new Set(['IDAT', 'fdAT', 'VP8 ', 'VP8L', 'ALPH']);
const BETWEEN = Buffer.from('\n');

/** A PNG, WebP or JPEG without its pixels; undefined for anything else. */
export function withoutPixels(bytes: Buffer): Buffer | undefined {
  const chunks = isPng(bytes) ? pngChunks(bytes) : isWebp(bytes) ? webpChunks(bytes) : startsWith(bytes, JPEG) ? jpegChunks(bytes) : undefined;
  if (!chunks) return undefined;
  return Buffer.concat([...chunks].flatMap(({ type, data }) => (PIXELS.has(type) ? [] : [data, BETWEEN])));
}
