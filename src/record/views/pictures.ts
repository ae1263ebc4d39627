// What pages print of a picture: its addresses in each size, its own size, and the words that belong to it.
import { absolute, href, picturePath } from '../../lib/urls.ts';
import { pictureAt, sharedSize, teaserSizes, wholeSizes, type Made, type PictureFacts } from '../pictures/sizes.ts';
import type { Article, Record_ } from '../types.ts';

export interface PictureView {
  src: string;
  /** Absent for a drawing, which is sharp at any size. */
  srcset?: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}

/** A picture that goes out with a link to the page. Its address is whole. */
export interface SharedPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}

export type PictureWords = Pick<PictureView, 'alt' | 'caption' | 'credit'>;

interface Sizes {
  made: Made[];
  width: number;
  height: number;
}

function view(article: string, { made, width, height }: Sizes, { alt, caption, credit }: PictureWords): PictureView {
  const address = ({ name }: Made): string => href(picturePath(article, name));
  const srcset = made.flatMap((size) => (size.recipe.width ? `${address(size)} ${size.recipe.width}w` : [])).join(', ');
  return { src: address(made.at(-1) as Made), ...(srcset && { srcset }), width, height, alt, caption, credit };
}

/** A picture as an article shows it: whole. */
export function pictureView(facts: PictureFacts, words: PictureWords): PictureView {
  return view(facts.article, { made: wholeSizes(facts), width: facts.width, height: facts.height }, words);
}

/** An article’s own picture as its teaser shows it: cut around its focus. */
export function teaserPicture({ id, image }: Article, { pictures }: Pick<Record_, 'pictures'>): PictureView | undefined {
  const facts = image && pictureAt(pictures, id, image.file);
  return facts && view(id, teaserSizes(facts, image.focus), image);
}

/**
 * An article’s own picture as it goes out with a link: to networks, messengers, feed readers, search engines.
 * None of a child: what was agreed for this page was not agreed for copies that nobody can call back.
 */
export function sharedPicture({ id, image }: Article, { pictures }: Pick<Record_, 'pictures'>, siteUrl: string): SharedPicture | undefined {
  const facts = image && !image.showsChild ? pictureAt(pictures, id, image.file) : undefined;
  const size = facts && sharedSize(facts, image?.focus);
  if (!size || !image) return undefined;
  const { alt, caption, credit } = image;
  return { url: absolute(siteUrl, picturePath(id, size.name)), width: size.width, height: size.height, alt, caption, credit };
}

/** Every file that is made of the pictures which public articles show, each once. `teased` are the articles whose teasers have their picture. */
export function filesMade({ pictures, articles }: Pick<Record_, 'pictures' | 'articles'>, teased: readonly Article[]): { facts: PictureFacts; made: Made }[] {
  const ids = new Set(teased.map(({ id }) => id));
  const leads = new Map(articles.flatMap((article) => (article.image ? [[`${article.id}/${article.image.file}`, article.image]] : [])));
  return [...pictures].flatMap(([key, facts]) => {
    const lead = leads.get(key);
    const shared = lead && !lead.showsChild ? sharedSize(facts, lead.focus) : undefined;
    const made = [...wholeSizes(facts), ...(lead && ids.has(facts.article) ? teaserSizes(facts, lead.focus).made : []), ...(shared ? [shared] : [])];
    return [...new Map(made.map((one) => [one.name, one])).values()].map((one) => ({ facts, made: one }));
  });
}
