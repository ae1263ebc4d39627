// Tells whether two files hold the same picture: by their bytes, and by what is light and dark in them, which survives another size.
import sharp from 'sharp';
import { LARGEST_PIXELS } from './limits.ts';

/** A picture’s bytes and its pattern of light and dark. */
export interface Fingerprint {
  digest: string;
  /** 256 bits, or none for a picture that is too even to have a pattern. */
  pattern: bigint | undefined;
}

const SIDE = 11;
/** Of 220 bits. Another size, quality or format of one picture differs in a dozen at most; two pictures differ in about 110. */
const FARTHEST = 22;
/** Shades between the lightest and the darkest field, at the least. */
const LEAST_CONTRAST = 24;

/** Which of each two fields side by side, and one above the other, is lighter. */
function patternOf(fields: Uint8Array): bigint | undefined {
  if (Math.max(...fields) - Math.min(...fields) < LEAST_CONTRAST) return undefined;
  let pattern = 0n;
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const field = fields[row * SIDE + column] as number;
      if (column > 0) pattern = (pattern << 1n) | BigInt(field > (fields[row * SIDE + column - 1] as number));
      if (row > 0) pattern = (pattern << 1n) | BigInt(field > (fields[(row - 1) * SIDE + column] as number));
    }
  }
  return pattern;
}

/** Takes a picture’s fingerprint. Undefined where it cannot be unpacked. */
export async function fingerprintOf(path: string, digest: string): Promise<Fingerprint | undefined> {
  const fields = sharp(path, { limitInputPixels: LARGEST_PIXELS }).autoOrient().flatten({ background: '#fff' }).greyscale().resize(SIDE, SIDE, { fit: 'fill' }).raw();
  const { data, info } = await fields.toBuffer({ resolveWithObject: true }).catch(() => ({ data: undefined, info: undefined }));
  if (!data || !info) return { digest, pattern: undefined };
  return { digest, pattern: patternOf(data.filter((_, index) => index % info.channels === 0)) };
}

function distance(a: bigint, b: bigint): number {
  let count = 0;
  for (let bits = a ^ b; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}

/** True for two copies of one picture. */
export function isAlike(a: Fingerprint, b: Fingerprint): boolean {
  if (a.digest === b.digest) return true;
  return a.pattern !== undefined && b.pattern !== undefined && distance(a.pattern, b.pattern) <= FARTHEST;
}
