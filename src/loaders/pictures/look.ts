// Looks at a picture’s file without unpacking it: what it is, how large, what it tells, and what is wrong with it.
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { isCutOff, isMoving, sniff, type Sniffed } from '../../lib/picture-bytes.ts';
import { toldBy, toldInWords } from '../../lib/picture-metadata.ts';
import { cleanSvg, type Drawing } from '../../lib/svg/clean.ts';
import type { PictureFacts } from '../../record/pictures/sizes.ts';
import { LARGEST_DRAWING, LARGEST_PIXELS } from './limits.ts';
import { wrongKind, wrongSize, tooManyBytes, type Slip } from './slips.ts';

/** What was seen of a picture. */
export interface Look {
  /** Absent where the picture cannot be used. */
  facts?: Omit<PictureFacts, 'article' | 'file'>;
  sniffed: Sniffed;
  /** EXIF’s number for how it is turned, 1 to 8. */
  orientation: number;
  /** What it tells beside what it shows, in words. */
  tells: string[];
  /** What is taken out of a drawing before it is published. */
  removed: string[];
  /** Why it cannot be used. */
  slip?: Slip;
}

const nothing = { orientation: 1, tells: [], removed: [] };

/** True where a drawing can be drawn, small, with what its parts refer to. */
async function draws({ svg }: Drawing): Promise<boolean> {
  const small = sharp(Buffer.from(svg), { limitInputPixels: LARGEST_PIXELS }).resize({ width: 64, height: 64, fit: 'inside' });
  return small
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** A drawing is text, and cleaned to see what there is of it. */
async function lookAtDrawing(bytes: Uint8Array): Promise<Look> {
  const large = tooManyBytes(bytes.length, LARGEST_DRAWING);
  if (large) return { ...nothing, sniffed: 'svg', slip: large };
  const text = decode(bytes);
  const drawing = text === undefined ? undefined : cleanSvg(text);
  if (!drawing || !(await draws(drawing))) {
    const message = 'holds no drawing that can be read, or does not say how large it is. Save it in the drawing program as “plain SVG”, with a width and a height';
    return { ...nothing, sniffed: 'svg', slip: { code: 'picture-unreadable', message } };
  }
  const { width, height, removed } = drawing;
  return { ...nothing, sniffed: 'svg', removed, facts: { kind: 'drawing', width, height, digest: digestOf(bytes) } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes);

async function lookAtPhoto(bytes: Uint8Array, sniffed: Sniffed): Promise<Look> {
  // Headers alone are read here: the limit on pixels is ours to explain.
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return { ...nothing, sniffed, slip: unreadable('cannot be opened: the file is damaged') };
  const { width, height } = metadata.autoOrient;
  const tells = toldInWords(toldBy(metadata));
  const slip = wrongSize(width, height);
  const seen = { ...nothing, sniffed, tells, orientation: metadata.orientation ?? 1 };
  return slip ? { ...seen, slip } : { ...seen, facts: { kind: 'photo', width, height, digest: digestOf(bytes) } };
}

const unreadable = (what: string): Slip => ({
  code: 'picture-unreadable',
  message: `${what}. Open the original in a picture program, save it anew, and put it in this one’s place`,
});

/** Looks at a file’s bytes. `file` is its name, whose ending must fit. */
export async function lookAtBytes(bytes: Uint8Array, file: string): Promise<Look> {
  const sniffed = sniff(bytes);
  const slip = wrongKind(sniffed, extname(file).slice(1).toLowerCase());
  if (slip) return { ...nothing, sniffed, slip };
  if (isCutOff(bytes, sniffed)) return { ...nothing, sniffed, slip: unreadable('breaks off before its end: the copy or the download was not finished') };
  if (isMoving(bytes, sniffed))
    return { ...nothing, sniffed, slip: { code: 'picture-kind', message: 'moves, and only its first frame would be seen. Save the frame that you want as a jpg or png' } };
  return sniffed === 'svg' ? lookAtDrawing(bytes) : lookAtPhoto(bytes, sniffed);
}

const KEY = Symbol.for('campaign-site.looks');
/** One for the process: while somebody writes, every change of a text would have all pictures read again. */
const shared = globalThis as { [KEY]?: Map<string, Promise<Look>> };

/** Looks at the file at a path. Nothing is thrown: a file that cannot be read has a slip. Looked at again only once it has changed. */
export async function lookAt(path: string): Promise<Look> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return { ...nothing, sniffed: 'unknown', slip: unreadable('cannot be read') };
  const large = tooManyBytes(state.size);
  if (large) return { ...nothing, sniffed: 'unknown', slip: large };
  const looks = (shared[KEY] ??= new Map());
  const key = `${path} ${state.size} ${state.mtimeMs}`;
  const look =
    looks.get(key) ??
    readFile(path)
      .then((bytes) => lookAtBytes(bytes, path))
      .catch((): Look => ({ ...nothing, sniffed: 'unknown', slip: unreadable('cannot be read') }));
  looks.set(key, look);
  return look;
}
