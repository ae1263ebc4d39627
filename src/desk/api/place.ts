// Which files of content the desk may touch, and nothing else: a path is taken apart by a short list of forms, never cleaned up.
import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { SLUG, type CollectionName } from '../../schemas/common.ts';
import { collectionNames, collections } from '../../schemas/index.ts';
import { Failure } from '../run/failure.ts';

/** A file of content. */
export interface ContentPlace {
  /** Path from the content folder, with forward slashes. */
  path: string;
  collection: CollectionName | 'campaign';
  /** The entry’s id. */
  id: string;
  /** True for a picture beside an article. */
  picture: boolean;
}

const PICTURE = /^[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/;

/** What a path means. Throws a Failure where it is no entry, no picture of one, and not campaign.yaml. */
export function placeOf(path: string): ContentPlace {
  if (path === 'campaign.yaml') return { path, collection: 'campaign', id: 'campaign', picture: false };
  const [folder = '', ...rest] = path.split('/');
  if (!Object.hasOwn(collections, folder)) throw refused(path);
  const collection = folder as CollectionName;
  const { layout } = collections[collection];
  const [first = '', name = ''] = rest;
  if (layout === 'folder') {
    const picture = PICTURE.test(name);
    if (rest.length !== 2 || !SLUG.test(first) || (name !== 'index.mdx' && !picture)) throw refused(path);
    return { path, collection, id: first, picture };
  }
  const id = first.endsWith(`.${layout}`) ? first.slice(0, -layout.length - 1) : '';
  if (rest.length !== 1 || !SLUG.test(id)) throw refused(path);
  return { path, collection, id, picture: false };
}

const refused = (path: string): Failure =>
  new Failure(
    `“${path}” is not a file that the desk writes. It writes campaign.yaml and the entries of ${collectionNames.join(', ')}; an id is lower-case letters and digits joined by hyphens.`,
    2,
  );

/** The absolute path of a place. Throws a Failure where a link on the way leads elsewhere. */
export async function confined(dir: string, { path }: ContentPlace): Promise<string> {
  const root = await realpath(dir);
  const full = join(root, path);
  const outside = new Failure(`“${path}” is a link, or stands in a folder that is one. The desk writes only files that are in the content folder themselves.`, 2);
  for (let at = full; at !== root; at = dirname(at)) {
    if (relative(root, at).startsWith(`..${sep}`) || relative(root, at) === '..') throw outside;
    const found = await lstat(at).catch(() => undefined); // not there yet
    if (found?.isSymbolicLink()) throw outside;
  }
  return full;
}
