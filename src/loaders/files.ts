// The files under the content folder: which collection each belongs to, and what cannot belong to any.
import { readdir, stat } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { joinWords, slugify } from '../lib/text.ts';
import { collectionNames, collections } from '../schemas/index.ts';
import { SLUG, type CollectionName } from '../schemas/common.ts';
import { whyNoPicture } from './pictures/slips.ts';
import type { Problem } from './problem.ts';

/** A file that holds an entry. `file` is the path from the content folder, `path` the absolute one. */
export interface EntryFile {
  collection: CollectionName;
  id: string;
  file: string;
  path: string;
}

/** An entry’s collection and id in one. */
export const keyOf = ({ collection, id }: { collection: string; id: string }): string => `${collection}/${id}`;

export interface Listing {
  entries: EntryFile[];
  /** Absolute path of campaign.yaml, where there is one. */
  campaign: string | undefined;
  /** Pictures, as paths from the content folder. */
  pictures: Set<string>;
  problems: Problem[];
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|svg)$/;
const AT_ROOT = new Set(['campaign.yaml', 'takedowns.yaml', 'most-read.yaml', 'jigsaw.yaml', 'thesaurus.yaml', 'README.md']);

/** Lists and sorts out every file under `dir`. Hidden files are passed over. */
export async function listFiles(dir: string): Promise<Listing> {
  const listing: Listing = { entries: [], campaign: undefined, pictures: new Set(), problems: [] };
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .filter((file) => !/(?:^|\/)\./.test(file))
    .sort();
  for (const file of files) place(file, dir, listing);
  reportClashes(listing);
  return listing;
}

/** Which files stand under `dir`, with their sizes and times: the same text as long as none comes, goes or is written. */
export async function stateOf(dir: string): Promise<string> {
  const names = (await readdir(dir, { recursive: true })).sort();
  const states = names.map(async (name) => {
    const found = await stat(join(dir, name)).catch(() => undefined); // gone since it was listed
    return found?.isFile() ? `${name} ${found.size} ${found.mtimeMs}` : '';
  });
  return (await Promise.all(states)).join('\n');
}

function misplaced(file: string, message: string, code = 'file-misplaced'): Problem {
  return { file, line: 1, column: 1, code, severity: 'error', message };
}

function place(file: string, dir: string, listing: Listing): void {
  const [folder, ...rest] = file.split('/') as [string, ...string[]];
  if (rest.length === 0) {
    if (file === 'campaign.yaml') listing.campaign = join(dir, file);
    else if (!AT_ROOT.has(file)) listing.problems.push(misplaced(file, `only ${joinWords([...AT_ROOT])} stand at the top of the content folder`));
    return;
  }
  if (!Object.hasOwn(collections, folder)) {
    const known = collectionNames.map((name) => `${name}/`);
    listing.problems.push({ ...misplaced(file, `“${folder}/” is not a collection`), allowed: known });
    return;
  }
  const collection = folder as CollectionName;
  if (collections[collection].layout === 'folder') placeInFolder(collection, file, rest, dir, listing);
  else placeFlat(collection, file, rest, dir, listing);
}

function placeInFolder(collection: CollectionName, file: string, rest: string[], dir: string, listing: Listing): void {
  const [id, name] = rest;
  if (rest.length !== 2 || !id || !name) {
    const hint = rest.length === 1 ? `${collection}/${slugify(rest[0]?.replace(/\.\w+$/, '') ?? '')}/index.mdx` : `${collection}/<id>/<file>`;
    listing.problems.push(misplaced(file, `an entry here is a folder with its text in index.mdx: ${hint}`));
  } else if (name === 'index.mdx') add(collection, id, file, dir, listing);
  else if (PICTURE.test(name)) listing.pictures.add(file);
  else listing.problems.push(misplaced(file, whyNoPicture(name)));
}

function placeFlat(collection: CollectionName, file: string, rest: string[], dir: string, listing: Listing): void {
  const { layout } = collections[collection];
  const [name] = rest;
  const dot = name?.lastIndexOf('.') ?? -1;
  if (rest.length > 1 || !name || name.slice(dot + 1) !== layout) {
    listing.problems.push(misplaced(file, `an entry here is a single file: ${collection}/<id>.${layout}`));
  } else add(collection, name.slice(0, dot), file, dir, listing);
}

function add(collection: CollectionName, id: string, file: string, dir: string, listing: Listing): void {
  if (!SLUG.test(id)) {
    const better = slugify(id);
    const message = `“${id}” cannot be an id: use lower-case letters and digits, joined by hyphens`;
    listing.problems.push({ ...misplaced(file, message, 'id-invalid'), ...(better && { fix: file.replace(id, better) }) });
  }
  listing.entries.push({ collection, id, file, path: join(dir, file) });
}

function reportClashes(listing: Listing): void {
  const seen = new Map<string, string>();
  const validFirst = listing.entries.toSorted((a, b) => Number(SLUG.test(b.id)) - Number(SLUG.test(a.id)));
  for (const { collection, id, file } of validFirst) {
    const key = `${collection}/${slugify(id)}`;
    const other = seen.get(key);
    if (other) listing.problems.push(misplaced(file, `has the same id as ${other}: two entries cannot share an address`, 'id-clash'));
    else seen.set(key, file);
  }
}
