// Pictures of public articles: the sizes that are published, and each size made when its address is asked for.
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { href } from '../lib/urls.ts';
import { componentsIn, readBody } from '../loaders/body.ts';
import type { PictureView } from '../record/views/prose.ts';
import { entriesOf, entryOf } from './entries.ts';

const WIDTHS = [480, 960, 1600];
const QUALITY = 76;

/** Widths made of a picture: never wider than it is. */
function widthsOf(width: number): number[] {
  return [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
}

const address = (article: string, file: string, width: number): string => `/pictures/${article}/${file.replace(/\.\w+$/, '')}-${width}.webp`;

async function folderOf(article: string): Promise<string> {
  const entry = await entryOf('articles', article);
  return dirname(entry?.filePath ?? '');
}

/** What a page needs to show a picture that stands beside an article. */
export async function pictureOf(article: string, file: string, words: Pick<PictureView, 'alt' | 'caption' | 'credit'>): Promise<PictureView> {
  const { autoOrient } = await sharp(join(await folderOf(article), file)).metadata();
  const { width, height } = autoOrient;
  const widths = widthsOf(width);
  const src = href(address(article, file, widths.at(-1) ?? width));
  return { ...words, src, srcset: widths.map((w) => `${href(address(article, file, w))} ${w}w`).join(', '), width, height };
}

/** The files that an article shows: its own picture and those in its text. */
async function filesOf(article: string, image: { file: string } | undefined): Promise<string[]> {
  const entry = await entryOf('articles', article);
  const { pieces } = await readBody(entry?.filePath ?? '');
  const figures = [...componentsIn(pieces)].filter(({ component }) => component === 'Figure');
  return [...(image ? [image.file] : []), ...figures.flatMap(({ attributes }) => attributes['file'] ?? [])];
}

/** Every published size of every picture, for the route that makes them. */
export async function allPictures(): Promise<{ params: { article: string; name: string }; props: { path: string; width: number } }[]> {
  const made = (await entriesOf('articles')).map(async ({ id, data }) => {
    const folder = await folderOf(id);
    const files = [...new Set(await filesOf(id, data.image))];
    return Promise.all(files.map(async (file) => sizes(id, file, join(folder, file))));
  });
  return (await Promise.all(made)).flat(2);
}

async function sizes(article: string, file: string, path: string): Promise<{ params: { article: string; name: string }; props: { path: string; width: number } }[]> {
  const { autoOrient } = await sharp(path).metadata();
  return widthsOf(autoOrient.width).map((width) => ({
    params: {
      article,
      name:
        address(article, file, width)
          .split('/')
          .at(-1)
          ?.replace(/\.webp$/, '') ?? '',
    },
    props: { path, width },
  }));
}

/** A picture at a width, turned upright, as WebP without camera or location metadata. */
export function makePicture(path: string, width: number): Promise<Buffer> {
  return sharp(path).autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer();
}
