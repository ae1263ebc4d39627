// Pictures that must not be published, known again in any size and form: by their bytes, and by how they look.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import type { Piece } from './pieces.ts';

/** Pictures are compared as so many squares each way, in colour. */
const SIDE = 16;
/**
 * How far two pictures may lie apart and still be one: the root of the mean squared difference of their squares, of 255.
 * Sizes from 16 pixels up and WebP or JPEG of any sensible quality stay below 6, two different photographs above 20: see the tests.
 */
export const SAME = 9;
/** Shapes that differ by less are the same: widths and heights are rounded. */
const SHAPE = 0.03;
/** Where a picture may have been cut: the middle of what is left, as a share. */
const CUTS = [0, 0.25, 0.5, 0.75, 1];

/** How a picture looks. */
export interface Look {
  /** Width by height. */
  shape: number;
  squares: Uint8Array;
}

export interface KnownPicture {
  piece: Piece;
  path: string;
  digest: string;
  width: number;
  height: number;
  /** Undefined for what cannot be opened as a picture. */
  look: Look | undefined;
  /** How it looks when it is cut to other shapes, as they are met. */
  cuts: Map<string, Look[]>;
}

/** A digest of a file’s bytes. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Too large to be opened: a picture of more pixels is refused. */
const OPTIONS = { failOn: 'none', limitInputPixels: 120_000_000 } as const;

/** How a picture looks; undefined where it cannot be opened. */
export async function lookOf(bytes: Uint8Array): Promise<(Look & { width: number; height: number }) | undefined> {
  try {
    const picture = sharp(bytes, OPTIONS);
    const { width, height } = (await picture.metadata()).autoOrient;
    return { width, height, shape: width / height, squares: await squaresOf(picture.autoOrient()) };
  } catch {
    return undefined;
  }
}

/** Clear parts are white, as on the page. */
function squaresOf(picture: Sharp): Promise<Uint8Array> {
  return picture.resize(SIDE, SIDE, { fit: 'fill' }).flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer();
}

/** Opens the pictures of a piece. */
export async function knownPictures(piece: Piece): Promise<KnownPicture[]> {
  const open = piece.pictures.map(async (path): Promise<KnownPicture> => {
    const bytes = readFileSync(path);
    const look = await lookOf(bytes);
    return { piece, path, digest: digestOf(bytes), width: look?.width ?? 0, height: look?.height ?? 0, look, cuts: new Map() };
  });
  return Promise.all(open);
}

/** How far apart two looks lie, from 0 to 255. */
export function distance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 255;
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += ((a[index] as number) - (b[index] as number)) ** 2;
  return Math.sqrt(sum / a.length);
}

/** True where one picture is made of the other: the same in another size, or cut to another shape. */
export async function isMadeOf(look: Look, known: KnownPicture): Promise<boolean> {
  if (!known.look) return false;
  const looks = Math.abs(look.shape / known.look.shape - 1) < SHAPE ? [known.look] : await cutTo(known, look.shape);
  return looks.some(({ squares }) => distance(squares, look.squares) < SAME);
}

/** A picture as it looks when it is cut to a shape around several points. Shapes far from its own leave too little to know it by. */
async function cutTo(known: KnownPicture, shape: number): Promise<Look[]> {
  const own = known.width / known.height;
  if (shape / own > 3 || own / shape > 3) return [];
  const key = shape.toFixed(2);
  const made = known.cuts.get(key);
  if (made) return made;
  const [width, height] = shape < own ? [Math.round(known.height * shape), known.height] : [known.width, Math.round(known.width / shape)];
  const upright = await sharp(readFileSync(known.path), OPTIONS).autoOrient().toBuffer();
  const looks = CUTS.map(async (cut) => {
    const region = { left: Math.floor((known.width - width) * cut), top: Math.floor((known.height - height) * cut), width: Math.max(1, width), height: Math.max(1, height) };
    return { shape, squares: await squaresOf(sharp(upright, OPTIONS).extract(region)) };
  });
  const all = await Promise.all(looks);
  known.cuts.set(key, all);
  return all;
}

/** True where one of these files is the picture, in whatever size. */
export async function standsAmong(known: KnownPicture, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const look = await lookOf(readFileSync(path));
    if (look && (await isMadeOf(look, known))) return true;
  }
  return false;
}
