// Why a picture cannot be used, in words that say what to do.
import type { Sniffed } from '../../lib/picture-bytes.ts';
import { LARGEST_BYTES, LARGEST_PIXELS, LEAST_SIDE, LONGEST_RATIO } from './limits.ts';

/** What is wrong with a picture’s file: the sentence goes on after its name. */
export interface Slip {
  code: string;
  message: string;
}

/** Endings of each kind of file that is taken. */
const ENDINGS: Partial<Record<Sniffed, readonly string[]>> = { jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], avif: ['avif'], svg: ['svg'] };

const REFUSED: Partial<Record<Sniffed, string>> = {
  empty: 'is empty: the copy or the download went wrong. Fetch it again',
  heic: 'is a HEIC picture, as iPhones take them, whatever its name says; few browsers show it. Open it and export it as JPEG (on a Mac: Preview, File, Export), or send it to yourself by mail, which converts it',
  gif: 'is a GIF. Save it as png; of one that moves, the frame that you want',
  tiff: 'is a TIFF, which no browser shows. Export it as JPEG',
  bmp: 'is a BMP. Save it as png',
  pdf: 'is a PDF. Export the page as png, or link to the document',
  html: 'is a web page, not a picture: the address that it was saved from gave a page. Open the picture itself and save that',
  gzip: 'is packed (an svgz perhaps). Unpack it, or save it as plain SVG',
  unknown: 'is no picture that can be read: it is damaged or another kind of file. Open the original in a picture program and save it as JPEG',
};

/** Where a file is not of a kind that is taken, or not of the kind that its name says. `ending` is what stands behind its dot. */
export function wrongKind(sniffed: Sniffed, ending: string): Slip | undefined {
  const endings = ENDINGS[sniffed];
  if (!endings) return { code: sniffed === 'empty' || sniffed === 'unknown' ? 'picture-unreadable' : 'picture-kind', message: REFUSED[sniffed] ?? 'cannot be read' };
  if (endings.includes(ending)) return undefined;
  return { code: 'picture-kind', message: `is named .${ending} and is a ${sniffed.toUpperCase()} inside. Let its name end in .${endings[0]}, here and where the article names it` };
}

const million = (n: number): string => `${(n / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: n < 10_000_000 ? 1 : 0 })} million`;

/** Where a file is larger than is read. */
export function tooManyBytes(bytes: number, most = LARGEST_BYTES): Slip | undefined {
  if (bytes <= most) return undefined;
  return { code: 'picture-size', message: `has ${million(bytes)} bytes; at most ${million(most)} are taken of its kind. Export it as JPEG, 3,000 pixels wide at most` };
}

/** Where a picture of so many pixels cannot be shown well. */
export function wrongSize(width: number, height: number): Slip | undefined {
  const size = `is ${width.toLocaleString('en-GB')} by ${height.toLocaleString('en-GB')} pixels`;
  if (width * height > LARGEST_PIXELS)
    return { code: 'picture-size', message: `${size}, ${million(width * height)} in all; at most ${million(LARGEST_PIXELS)} are taken. Export it 3,000 pixels wide` };
  if (Math.min(width, height) < LEAST_SIDE)
    return { code: 'picture-size', message: `${size}: too small to be seen. Find a larger one, ${LEAST_SIDE} pixels each way at the least and better 1,600 wide` };
  if (Math.max(width, height) > LONGEST_RATIO * Math.min(width, height))
    return { code: 'picture-size', message: `${size}: one side is more than ${LONGEST_RATIO} times as long as the other. Cut it, or make two of it` };
  return undefined;
}

/** Why a file cannot stand beside an article’s text, by its name. */
export function whyNoPicture(name: string): string {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const known: Record<string, Sniffed> = { heic: 'heic', heif: 'heic', gif: 'gif', tif: 'tiff', tiff: 'tiff', bmp: 'bmp', pdf: 'pdf', svgz: 'gzip' };
  if (Object.hasOwn(known, ending)) return `${name} ${REFUSED[known[ending] as Sniffed]}`;
  const isPicture = Object.values(ENDINGS).some((endings) => endings.includes(ending));
  const hint = isPicture ? `: call it ${name.toLowerCase()}` : '';
  return `beside index.mdx stand only pictures: jpg, png, webp, avif or svg, with names in lower case${hint}`;
}
