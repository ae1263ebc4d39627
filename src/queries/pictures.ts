// Files made of the pictures of public articles, by address, each made when it is asked for.
import { dirname, join } from 'node:path';
import { pictureFile } from '../loaders/pictures/kept.ts';
import { absolute, picturePath } from '../lib/urls.ts';
import { once } from '../lib/once.ts';
import type { Made, PictureFacts, Recipe } from '../record/pictures/sizes.ts';
import type { Record_ } from '../record/types.ts';
import { frontPage } from '../record/views/home.ts';
import { filesMade } from '../record/views/pictures.ts';
import { site } from '../site.ts';
import { entryOf } from './entries.ts';
import { siteUrl, theRecord } from './record.ts';

const TYPES = { webp: 'image/webp', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

/** A type, not an interface: Astro takes props with any keys. */
type Published = { facts: PictureFacts; made: Made };

interface PicturePath {
  params: { article: string; name: string };
  props: Published;
}

/** Every file that is published, by its whole address. */
const publishedOf = once((record: Record_): ReadonlyMap<string, Published> => {
  const { lead, seconds } = frontPage(record);
  const files = filesMade(record, [...(lead ? [lead] : []), ...seconds]);
  return new Map(files.map((file) => [absolute(siteUrl, picturePath(file.facts.article, file.made.name)), file]));
});

/** The addresses of all files of one format. */
export async function picturePaths(format: Recipe['format']): Promise<PicturePath[]> {
  const files = [...publishedOf(await theRecord()).values()].filter(({ made }) => made.recipe.format === format);
  return files.map(({ facts, made }) => ({ params: { article: facts.article, name: made.name.replace(/\.\w+$/, '') }, props: { facts, made } }));
}

async function bytes({ facts, made }: Published): Promise<Uint8Array> {
  const entry = await entryOf('articles', facts.article);
  return pictureFile(join(dirname(entry?.filePath ?? ''), facts.file), facts, made.recipe, site.cacheDir);
}

/** A file as its address answers with it. */
export async function pictureResponse(file: Published): Promise<Response> {
  return new Response(new Uint8Array(await bytes(file)), { headers: { 'Content-Type': TYPES[file.made.recipe.format] } });
}

/** How many bytes the picture at a whole address has. Undefined where there is none. */
export async function bytesOf(url: string): Promise<number | undefined> {
  const file = publishedOf(await theRecord()).get(url);
  return file && (await bytes(file)).length;
}
