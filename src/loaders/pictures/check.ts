// What is wrong with the pictures that articles show, and what pages need to know of those that are right.
import { posix, join } from 'node:path';
import { inParallel } from '../../lib/in-parallel.ts';
import type { PictureFacts } from '../../record/pictures/sizes.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import type { Entry } from '../entry.ts';
import type { Problem, Severity } from '../problem.ts';
import { checkChildren } from './children.ts';
import { knownOf } from './known.ts';
import { lookAt, type Look } from './look.ts';
import { usesOf, type Article, type Use } from './uses.ts';

/** The pictures of all articles, looked at. */
export interface CheckedPictures {
  /** What is wrong with those of each entry. */
  problemsOf: ReadonlyMap<Entry, Problem[]>;
  /** Pictures that no article names: whoever can read the folder can read them. */
  problems: Problem[];
  /** The pictures that some entries show. */
  shownBy(entries: Iterable<Entry>): PictureFacts[];
}

/** How many files are read at once. */
const AT_ONCE = 4;

async function lookAtAll(dir: string, files: readonly string[]): Promise<Map<string, Look>> {
  return new Map(await inParallel(files, AT_ONCE, async (file): Promise<[string, Look]> => [file, await lookAt(join(dir, file))]));
}

const STRIP = 'npm run pictures -- --strip';

/** What a picture’s file tells everybody who can read the folder. A child’s is an error: where a child was is nobody’s to know. */
function toldProblem(use: Use, { tells }: Look): Problem[] {
  if (tells.length === 0) return [];
  const grave = use.child !== undefined && tells.some((what) => what.startsWith('where'));
  const severity: Severity = grave ? 'error' : 'warning';
  const message = `${use.file} tells ${list(tells)}. The site publishes none of it, but everybody who can read this folder can read it: take it out with ${STRIP}`;
  return [{ ...use.problem('file', { code: 'picture-metadata', message }), severity }];
}

const list = (items: readonly string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);

function problemsOfUse(use: Use, look: Look): Problem[] {
  if (look.slip) return [use.problem('file', { code: look.slip.code, message: `${use.file} ${look.slip.message}` })];
  const removed = look.removed.length > 0 ? `${use.file} holds ${list(look.removed)}: taken out before it is published. See whether the drawing still looks right` : undefined;
  return [...toldProblem(use, look), ...(removed ? [{ ...use.problem('file', { code: 'picture-drawing', message: removed }), severity: 'warning' as const }] : [])];
}

/** A picture that nobody names may be one that was taken out of an article: it is still there for all who can read the folder. */
function unnamed(file: string, look: Look | undefined): Problem[] {
  const tells = look && look.tells.length > 0 ? `, and tells ${list(look.tells)}` : '';
  const message = `no article shows ${posix.basename(file)}${tells}. It is not published, but everybody who can read this folder can see it: delete it if it is not needed`;
  return [{ file, line: 1, column: 1, code: 'picture-unused', severity: 'warning', message }];
}

/** Where to read, and what else was read. */
export interface PictureOptions {
  /** The content folder. */
  dir: string;
  /** Pictures, as paths from there. */
  pictures: ReadonlySet<string>;
  /** All entries, withheld ones too. */
  entries: readonly Entry[];
  campaign: Campaign | undefined;
  /** False where this content was found right before: then pictures are only looked at for their sizes. */
  ask: boolean;
  cacheDir: string | undefined;
}

/** Looks at every picture of the content folder. */
export async function readPictures({ dir, pictures, entries, campaign, ask, cacheDir }: PictureOptions): Promise<CheckedPictures> {
  const all = entries.flatMap(usesOf);
  const uses = all.filter(({ path }) => pictures.has(path));
  const looks = await lookAtAll(dir, [...pictures]);
  const problemsOf = new Map<Entry, Problem[]>();
  const add = (use: Use, problems: Problem[]): unknown => problems.length > 0 && problemsOf.set(use.entry, [...(problemsOf.get(use.entry) ?? []), ...problems]);
  for (const use of uses) add(use, problemsOfUse(use, looks.get(use.path) as Look));
  const children = ask ? await checkChildren(uses, { dir, looks, cacheDir }, () => knownOf(entries, campaign)) : [];
  for (const [use, problems] of children) add(use, problems);
  const named = new Set(uses.map(({ path }) => path));
  // Where an article names one that is not there, the slip is in the name; where it cannot be read, nobody knows what it shows.
  const astray = new Set(all.filter(({ path }) => !pictures.has(path)).map(({ entry }) => entry));
  const folders = new Set(entries.filter((entry) => !astray.has(entry as Article)).map(({ file }) => posix.dirname(file)));
  const lost = [...pictures].filter((file) => !named.has(file) && folders.has(posix.dirname(file)));
  return { problemsOf, problems: lost.flatMap((file) => unnamed(file, looks.get(file))), shownBy: (of) => shown(uses, new Set(of), looks) };
}

function shown(uses: readonly Use[], entries: ReadonlySet<Entry>, looks: ReadonlyMap<string, Look>): PictureFacts[] {
  const facts = new Map<string, PictureFacts>();
  for (const { entry, file, path } of uses) {
    const look = looks.get(path);
    if (entries.has(entry) && look?.facts) facts.set(path, { article: entry.id, file, ...look.facts });
  }
  return [...facts.values()];
}
