// The sizes and crops that are published of a picture: how wide, which part of it, and under which name.

/** What is known of a picture that a public article shows. */
export interface PictureFacts {
  /** The article’s id and the file beside it. */
  article: string;
  file: string;
  /** A photograph is made anew in its sizes; a drawing (SVG) is cleaned and served in one. */
  kind: 'photo' | 'drawing';
  /** In pixels, the way it is looked at: turned upright. */
  width: number;
  height: number;
  /** Of the file’s bytes. */
  digest: string;
}

/** Pictures by article and file. */
export type PicturesByFile = ReadonlyMap<string, PictureFacts>;

const keyOf = (article: string, file: string): string => `${article}/${file}`;

/** Pictures by article and file, for `pictureAt`. */
export function byFile(pictures: readonly PictureFacts[]): PicturesByFile {
  return new Map(pictures.map((facts) => [keyOf(facts.article, facts.file), facts]));
}

/** The picture that stands beside an article under a name, if it is shown and can be. */
export function pictureAt(pictures: PicturesByFile, article: string, file: string): PictureFacts | undefined {
  return pictures.get(keyOf(article, file));
}

/** A point of a picture, as shares of its width and height from the top left corner: 0 to 1. */
export interface Focus {
  x: number;
  y: number;
}

/** A part of a picture in whole pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How one published file is made of a picture. */
export interface Recipe {
  format: 'webp' | 'jpeg' | 'svg';
  /** In pixels, never wider than what it is made of. Absent for a drawing served as it is. */
  width?: number;
  /** The part that is kept; without it, the whole. */
  crop?: Box;
  /** Shown whole on white at this width and height. */
  within?: { width: number; height: number };
}

/** A published file: its name in the article’s folder of pictures, and how it is made. */
export interface Made {
  name: string;
  recipe: Recipe;
}

/** Widths of a whole picture and of a teaser’s, in pixels. */
const WHOLE = [480, 960, 1600];
const TEASER = [400, 800, 1400];
/** Width to height in a teaser. */
const TEASER_RATIO = 3 / 2;
/** What networks and messengers ask for. */
const SHARED = { width: 1200, height: 630 };
/** Below this a shared picture looks worse than none. */
const LEAST_SHARED = 600;

/** The point that “50% 30%” names; the middle where nothing is said. */
export function focusOf(text: string | undefined): Focus {
  const [x = 50, y = 50] = (text ?? '').match(/\d+/g)?.map(Number) ?? [];
  return { x: x / 100, y: y / 100 };
}

/** Widths made of something this wide: never wider than it is. */
function widthsOf(width: number, wanted: readonly number[]): number[] {
  return [...new Set(wanted.map((each) => Math.min(each, width)))];
}

/** The largest part with this ratio of width to height that has the focus as near to its middle as the edges let it. */
export function cropAround({ width, height }: { width: number; height: number }, ratio: number, { x, y }: Focus): Box {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const start = (at: number, part: number, whole: number): number => Math.round(Math.min(Math.max(at * whole - part / 2, 0), whole - part));
  return { left: start(x, wide, width), top: start(y, high, height), width: wide, height: high };
}

/** The first letters of a picture’s digest: enough to tell the pictures of an article apart, and a new one from the one it replaces. */
const idOf = ({ digest }: PictureFacts): string => digest.slice(0, 12);

/** A crop’s name tells its focus: with another one it has another address, so that no cache shows the old part. */
const at = (focus: string | undefined): string => {
  const { x, y } = focusOf(focus);
  return `${Math.round(x * 100)}x${Math.round(y * 100)}`;
};

/** The sizes of a whole picture, narrowest first; of a drawing the one file. */
export function wholeSizes(facts: PictureFacts): Made[] {
  if (facts.kind === 'drawing') return [{ name: `${idOf(facts)}.svg`, recipe: { format: 'svg' } }];
  return widthsOf(facts.width, WHOLE).map((width) => ({ name: `${idOf(facts)}-${width}.webp`, recipe: { format: 'webp', width } }));
}

/** The sizes of a teaser’s picture, narrowest first, with their common height and width at the widest. */
export function teaserSizes(facts: PictureFacts, focus: string | undefined): { made: Made[]; width: number; height: number } {
  if (facts.kind === 'drawing') return { made: wholeSizes(facts), width: facts.width, height: facts.height };
  const crop = cropAround(facts, TEASER_RATIO, focusOf(focus));
  const made = widthsOf(crop.width, TEASER).map((width): Made => ({ name: `${idOf(facts)}-${at(focus)}-${width}.webp`, recipe: { format: 'webp', width, crop } }));
  return { made, width: crop.width, height: crop.height };
}

/** The picture that goes out with a link to the article. Undefined where the picture is too small for one. */
export function sharedSize(facts: PictureFacts, focus: string | undefined): (Made & { width: number; height: number }) | undefined {
  const name = `${idOf(facts)}-${at(focus)}-share.jpg`;
  if (facts.kind === 'drawing') return { name, ...SHARED, recipe: { format: 'jpeg', within: SHARED } };
  const crop = cropAround(facts, SHARED.width / SHARED.height, focusOf(focus));
  const width = Math.min(SHARED.width, crop.width);
  if (width < LEAST_SHARED) return undefined;
  return { name, width, height: Math.round((width * SHARED.height) / SHARED.width), recipe: { format: 'jpeg', width, crop } };
}
