// Makes a published file of a picture: turned upright, cut, made smaller, in the colours of the web, without a word of what it told.
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { cleanSvg } from '../../lib/svg/clean.ts';
import type { Recipe } from '../../record/pictures/sizes.ts';
import { LARGEST_PIXELS } from './limits.ts';

const WEBP = { quality: 76, effort: 4 };
/** Networks compress it once more. */
const JPEG = { quality: 82, progressive: true, mozjpeg: true };
const WHITE = '#ffffff';

/** Changes whenever the same picture and recipe would give another file. */
export const EDITION = `1 ${sharp.versions.sharp} ${sharp.versions.vips} ${JSON.stringify([WEBP, JPEG])}`;

/** Names the picture: an error within the image library says neither which nor what to do. */
export class PictureError extends Error {
  constructor(file: string) {
    super(`The picture ${file} cannot be unpacked: it is damaged. Open the original in a picture program, save it anew, and put it in this one’s place.`);
    this.name = 'PictureError';
  }
}

/** Pixels kept as they are shown: upright, which libvips does not do by itself, then cut. */
function cut(image: Sharp, { crop, width, within }: Recipe): Sharp {
  if (within) return image.resize({ ...within, fit: 'contain', background: WHITE }).flatten({ background: WHITE });
  const part = crop ? image.extract(crop) : image;
  return width ? part.resize({ width, withoutEnlargement: true }) : part;
}

/** Waits for its turn: two at once, so that no number of pages unpacks more pictures than the memory holds. */
const turns = { free: 2, waiting: [] as (() => void)[] };

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (turns.free > 0) turns.free -= 1;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await task();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.free += 1;
  }
}

/** A drawing is shown from its cleaned text, whatever is made of it. By bytes, not by path: of a file that was changed, the library would remember what it held. */
async function sourceOf(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (!path.endsWith('.svg')) return bytes;
  const drawing = cleanSvg(bytes.toString('utf8'));
  if (!drawing) throw new PictureError(path);
  return Buffer.from(drawing.svg);
}

async function unpack(path: string, recipe: Recipe): Promise<Buffer> {
  const source = await sourceOf(path);
  if (recipe.format === 'svg') return source;
  const image = cut(sharp(source, { limitInputPixels: LARGEST_PIXELS, failOn: 'error' }).autoOrient(), recipe);
  // Metadata is left behind unless it is asked for; the colour profile is used and left behind too.
  return recipe.format === 'webp' ? image.webp(WEBP).toBuffer() : image.flatten({ background: WHITE }).jpeg(JPEG).toBuffer();
}

/** Makes the file. Throws a PictureError that names the picture where it cannot be unpacked. */
export async function makePicture(path: string, recipe: Recipe): Promise<Uint8Array> {
  return inTurn(async () => {
    try {
      return await unpack(path, recipe);
    } catch {
      throw new PictureError(path);
    }
  });
}
