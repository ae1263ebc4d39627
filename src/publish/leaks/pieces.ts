// What is withheld, piece by piece: its ids, every text in it, its pictures. Read anew from the files: a draft with slips in it is withheld too.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readEntry, type Entry } from '../../loaders/entry.ts';
import { keyOf } from '../../loaders/files.ts';
import type { WithheldFile } from '../../loaders/gate.ts';
import { componentsIn } from '../../loaders/mdx/components-in.ts';
import type { Body } from '../../loaders/mdx/types.ts';
import type { Content } from '../../loaders/read.ts';
import { referencesOf, referencesOfComponent } from '../../loaders/references.ts';
import { readText, splitFrontmatter } from '../../loaders/text-file.ts';
import { parseYaml } from '../../loaders/yaml.ts';
import { TAKEDOWNS_FILE } from '../../loaders/takedowns.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { JIGSAW_FILE } from '../../loaders/jigsaw.ts';
import { collections } from '../../schemas/index.ts';
import { partEntry } from './desk-only.ts';

/** A text of a piece, and where in it it stands. */
export interface PieceText {
  /** As in the file: `headline`, `image.alt`, `text`. */
  field: string;
  text: string;
}

export interface Piece {
  /** From the content folder. */
  file: string;
  /** Why it is withheld, in words: `a draft`. */
  why: string;
  /** Where it is a whole entry: its collection, its id and earlier ones. */
  entry?: { collection: CollectionName; ids: string[] };
  texts: PieceText[];
  /** Absolute paths. */
  pictures: string[];
  /** Files of the site that may name it: its notices. From the site’s root. */
  notices: string[];
}

const WHY = { draft: 'a draft', embargo: 'under embargo', takedown: 'taken down' } as const;
const DESK = 'for the desk alone';
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/i;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Every text in data, with its field. Dates are left out: they stand everywhere. */
function textsIn(data: unknown, field = ''): PieceText[] {
  if (typeof data === 'string') return data.trim() === '' || DATE.test(data) ? [] : [{ field, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, item]) => textsIn(item, Array.isArray(data) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`));
}

const fieldOf = (path: readonly (string | number)[]): string => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** The texts in data that are no ids of other entries: those have fingerprints of their own where they are withheld. */
function ownTexts(data: unknown, references: readonly { path: (string | number)[] }[]): PieceText[] {
  const ids = new Set(references.map(({ path }) => fieldOf(path)));
  return textsIn(data).filter(({ field }) => !ids.has(field) && !/^formerly\[/.test(field));
}

function bodyTexts({ text, pieces }: Body): PieceText[] {
  const attributes = [...componentsIn(pieces)].flatMap(({ component, attributes: given }) =>
    ownTexts(given, referencesOfComponent(component, given)).map((found) => ({ ...found, field: `${component} ${found.field}` })),
  );
  return [{ field: 'text', text }, ...attributes];
}

/** What can be read of a file that is no entry yet: its fields, else its lines. */
async function slippedTexts({ path, file, collection }: WithheldFile): Promise<{ data: unknown; texts: PieceText[] }> {
  const read = await readText(path, file);
  if ('code' in read) return { data: {}, texts: [] };
  const split = collections[collection].layout === 'yaml' ? undefined : splitFrontmatter(read);
  const isSplit = split && !('code' in split);
  const parsed = parseYaml(isSplit ? split.frontmatter : read.text, file);
  const fields = parsed.problems.length > 0 ? [{ field: 'text', text: read.text }] : ownTexts(parsed.data, []);
  return { data: parsed.data ?? {}, texts: [...fields, ...(isSplit ? [{ field: 'text', text: split.body }] : [])] };
}

/** Pictures in the folder of an article, whether or not it names them. */
function picturesBeside({ path, collection }: WithheldFile): string[] {
  if (collections[collection].layout !== 'folder') return [];
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => PICTURE.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const formerIn = (data: unknown): string[] => {
  const formerly = (data as { formerly?: unknown } | null)?.formerly;
  return Array.isArray(formerly) ? formerly.filter((id) => typeof id === 'string') : [];
};

async function pieceOf(source: WithheldFile, content: Content): Promise<Piece> {
  const { collection, id, file, reason } = source;
  const { entry } = await readEntry(source);
  const slipped = entry ? undefined : await slippedTexts(source);
  const texts = entry ? [...ownTexts(entry.data, referencesOf(collection, entry.data)), ...(entry.body ? bodyTexts(entry.body) : [])] : (slipped?.texts ?? []);
  const pictures = picturesBeside(source);
  const names = pictures.map((path) => ({ field: 'file name', text: basename(path) }));
  const notices = noticesOf(content, collection, id);
  return { file, why: WHY[reason], entry: { collection, ids: [id, ...formerIn(entry?.data ?? slipped?.data)] }, texts: [...texts, ...names], pictures, notices };
}

/** The pages that say that something was taken down. */
function noticesOf({ takedowns }: Content, collection: CollectionName, id: string): string[] {
  const found = takedowns.filter((takedown) => takedown.collection === collection && [takedown.id, ...takedown.formerly].includes(id));
  return found.flatMap(({ addresses }) => addresses).map((path) => `${path.slice(1)}index.html`);
}

/** What the desk keeps to itself of a takedown; and the id of what was taken down, where its file is gone. */
function takedownPieces({ takedowns, withheld }: Content): Piece[] {
  const there = new Set(withheld.map(keyOf));
  return takedowns.map(({ collection, id, formerly, reason, addresses }, index) => ({
    file: TAKEDOWNS_FILE,
    why: DESK,
    ...(!there.has(keyOf({ collection, id })) && { entry: { collection, ids: [id, ...formerly] } }),
    texts: [{ field: `[${index}].reason`, text: reason }],
    pictures: [],
    notices: addresses.map((path) => `${path.slice(1)}index.html`),
  }));
}

const deskPiece = (file: string, texts: PieceText[]): Piece[] => (texts.length > 0 ? [{ file, why: DESK, texts, pictures: [], notices: [] }] : []);

/** What the desk keeps to itself of pieces that are public, and of sign-offs. */
function deskPieces({ entries, signOffs }: Content): Piece[] {
  const ofEntries = Object.values(entries).flatMap((map) =>
    [...map.values()].flatMap((entry: Entry) => {
      const { data, attributes } = partEntry(entry).desk;
      return deskPiece(entry.file, [...textsIn(data), ...attributes.flatMap((own) => textsIn(own).map(({ field, text }) => ({ field: `Figure ${field}`, text })))]);
    }),
  );
  const ofSignOffs = signOffs.map(({ by, note, digest }) => ({ by, note, digest }));
  return [...ofEntries, ...deskPiece(JIGSAW_FILE, textsIn({ signOffs: ofSignOffs }))];
}

/** All that the public may not see a byte of. What a preview shows is not among it. */
export async function withheldPieces(content: Content): Promise<Piece[]> {
  const hidden = content.withheld.filter(({ collection, id }) => !content.entries[collection].has(id));
  const files = await Promise.all(hidden.map((source) => pieceOf(source, content)));
  const corrections = content.heldCorrections.map(({ file, index, correction }) => ({
    file,
    why: 'under embargo',
    texts: textsIn({ wrong: correction.wrong, right: correction.right }, `corrections[${index}]`),
    pictures: [],
    notices: [],
  }));
  return [...files, ...corrections, ...takedownPieces(content), ...deskPieces(content)];
}
