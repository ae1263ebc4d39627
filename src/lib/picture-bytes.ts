// What the bytes of a picture say: which kind of file it is, whether its end is there, and the parts that hold words about it.

/** What a file is by its first bytes, whatever its name says. */
export type Sniffed = 'jpeg' | 'png' | 'webp' | 'avif' | 'svg' | 'gif' | 'heic' | 'tiff' | 'bmp' | 'pdf' | 'html' | 'gzip' | 'empty' | 'unknown';

const latin = (bytes: Uint8Array, start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end));
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const STARTS: readonly [string, Sniffed][] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF8', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM', 'bmp'],
  ['%PDF', 'pdf'],
  ['\x1f\x8b', 'gzip'],
];

/** Says what a file is. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  const start = latin(bytes, 0, 16);
  const plain = STARTS.find(([magic]) => start.startsWith(magic));
  if (plain) return plain[1];
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp') return /avi[fs]/.test(latin(bytes, 8, Math.min(bytes.length, 40))) ? 'avif' : 'heic';
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (/<!doctype html|<html/i.test(text)) return 'html';
  return /<(?:\w+:)?svg[\s>]/.test(new TextDecoder().decode(bytes)) ? 'svg' : 'unknown';
}

/** A part of a file: from `start` up to `end`, in bytes. */
export interface Part {
  name: string;
  start: number;
  end: number;
}

/** A JPEG’s segments before its picture, by marker (“e1”), then `scan` up to its end mark, then what was hung on behind it. Stops where they break off. */
export function jpegParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return [...parts, ...scanParts(bytes, at)];
    const end = at + 2 + view(bytes).getUint16(at + 2);
    parts.push({ name: marker.toString(16), start: at, end });
    at = end;
  }
  return parts;
}

/** In a scan’s data a mark is followed by 0 or is one of restart; a segment between two scans is stepped over by its length. */
function endOfScans(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(0xff, start); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const mark = bytes[at + 1] as number;
    if (mark === 0xd9) return at + 2;
    if (mark === 0xff) at += 1;
    else if (mark === 0 || (mark >= 0xd0 && mark <= 0xd7)) at += 2;
    else at += at + 4 <= bytes.length ? 2 + view(bytes).getUint16(at + 2) : 2;
  }
  return undefined;
}

function scanParts(bytes: Uint8Array, start: number): Part[] {
  const end = endOfScans(bytes, start);
  if (end === undefined) return [{ name: 'broken', start, end: bytes.length }];
  return [{ name: 'scan', start, end }, ...(end < bytes.length ? [{ name: 'trailer', start: end, end: bytes.length }] : [])];
}

/** A PNG’s chunks by name. Stops where they break off. */
export function pngParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view(bytes).getUint32(at);
    if (end > bytes.length) break;
    const name = latin(bytes, at + 4, at + 8);
    parts.push({ name, start: at, end });
    at = end;
    if (name === 'IEND') return at < bytes.length ? [...parts, { name: 'trailer', start: at, end: bytes.length }] : parts;
  }
  return parts;
}

/** A WebP’s chunks by name. Stops where they break off. */
export function webpParts(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view(bytes).getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) break;
    parts.push({ name: latin(bytes, at, at + 4), start: at, end: Math.min(end, bytes.length) });
    at = end;
  }
  return parts;
}

/** An AVIF’s boxes lie end to end; the last one ends where the file does. */
function boxesFit(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return false;
    const size = view(bytes).getUint32(at);
    if (size === 0) return true;
    at += size === 1 && at + 16 <= bytes.length ? Number(view(bytes).getBigUint64(at + 8)) : Math.max(size, 8);
    if (at > bytes.length) return false;
  }
  return true;
}

/** True where the file stops before its own end: half a download, a full disk. */
export function isCutOff(bytes: Uint8Array, kind: Sniffed): boolean {
  if (kind === 'jpeg') return !jpegParts(bytes).some(({ name }) => name === 'scan');
  if (kind === 'png') return !pngParts(bytes).some(({ name }) => name === 'IEND');
  if (kind === 'webp') return bytes.length < 12 || view(bytes).getUint32(4, true) + 8 > bytes.length;
  return kind === 'avif' && !boxesFit(bytes);
}

/** True where it is a film of several pictures in a file of a kind that is otherwise still. */
export function isMoving(bytes: Uint8Array, kind: Sniffed): boolean {
  if (kind === 'png') return pngParts(bytes).some(({ name }) => name === 'acTL');
  if (kind === 'webp') return webpParts(bytes).some(({ name }) => name === 'ANIM');
  return kind === 'avif' && latin(bytes, 8, 12) === 'avis';
}
