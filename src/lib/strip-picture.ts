// Takes what a picture tells out of its file and leaves the picture itself as it is, byte for byte: nothing is compressed again.
import { jpegParts, pngParts, webpParts, type Part, type Sniffed } from './picture-bytes.ts';

/** Segments of a JPEG that its picture needs: JFIF, colours (ICC, Adobe’s mark) and the picture’s own. */
const JPEG_KEPT = /^(?:e0|e2|ee|c[0-9a-f]|d[0-9a-f]|scan)$/;
/** Chunks of a PNG that its picture needs. */
const PNG_KEPT = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|hIST|pHYs|acTL|fcTL|fdAT)$/;
const WEBP_TOLD = /^(?:EXIF|XMP )$/;

const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const pick = (bytes: Uint8Array, parts: readonly Part[]): Uint8Array[] => parts.map(({ start, end }) => bytes.subarray(start, end));

/** An EXIF segment that says how the picture is turned and nothing else. */
function turned(orientation: number): Uint8Array {
  const exif = new Uint8Array(36);
  const data = new DataView(exif.buffer);
  data.setUint16(0, 0xffe1);
  data.setUint16(2, 34);
  exif.set(new TextEncoder().encode('Exif\0\0MM\0*'), 4);
  data.setUint32(14, 8);
  data.setUint16(18, 1);
  data.setUint16(20, 0x0112);
  data.setUint16(22, 3);
  data.setUint32(24, 1);
  data.setUint16(28, orientation);
  return exif;
}

const text = (bytes: Uint8Array, { start }: Part): string => String.fromCharCode(...bytes.subarray(start + 4, start + 16));

/** What these two must start with to be kept: under the same markers lie small and whole copies of the picture. */
const STARTS: Record<string, string> = { e0: 'JFIF', e2: 'ICC_PROFILE' };
const isNeeded = (bytes: Uint8Array, part: Part): boolean => JPEG_KEPT.test(part.name) && text(bytes, part).startsWith(STARTS[part.name] ?? '');

function stripJpeg(bytes: Uint8Array, orientation: number): Uint8Array {
  const kept = jpegParts(bytes).filter((part) => isNeeded(bytes, part));
  return join([bytes.subarray(0, 2), ...(orientation > 1 ? [turned(orientation)] : []), ...pick(bytes, kept)]);
}

function stripPng(bytes: Uint8Array): Uint8Array {
  return join([
    bytes.subarray(0, 8),
    ...pick(
      bytes,
      pngParts(bytes).filter(({ name }) => PNG_KEPT.test(name)),
    ),
  ]);
}

/** The first chunk’s flags say which others there are: those for EXIF and XMP are cleared. */
function stripWebp(bytes: Uint8Array): Uint8Array {
  const stripped = join([
    bytes.subarray(0, 12),
    ...pick(
      bytes,
      webpParts(bytes).filter(({ name }) => !WEBP_TOLD.test(name)),
    ),
  ]);
  new DataView(stripped.buffer).setUint32(4, stripped.length - 8, true);
  const flags = 20;
  if (String.fromCharCode(...stripped.subarray(12, 16)) === 'VP8X') stripped[flags] = (stripped[flags] as number) & ~0b1100;
  return stripped;
}

/**
 * The same picture without what it tells. `orientation` (EXIF, 1 to 8) is kept where it turns a JPEG.
 * Undefined for kinds of file that cannot be stripped without compressing them again.
 */
export function stripped(bytes: Uint8Array, kind: Sniffed, orientation = 1): Uint8Array | undefined {
  if (kind === 'jpeg') return stripJpeg(bytes, orientation);
  if (kind === 'png') return stripPng(bytes);
  // A turned WebP would lie on its side without its EXIF.
  if (kind === 'webp' && orientation <= 1) return stripWebp(bytes);
  return undefined;
}
