// Pictures in which a child can be seen: no full name beside them, and a consent of its own wherever they are shown again.
import { join } from 'node:path';
import { compareDates, parseDate } from '../../lib/dates.ts';
import { inParallel } from '../../lib/in-parallel.ts';
import { holdersIn, namesIn, namesInFile, type Known } from '../../record/pictures/names.ts';
import type { Problem } from '../problem.ts';
import { isAlike, patternAt, type Fingerprint } from './fingerprint.ts';
import type { Look } from './look.ts';
import { keepPatterns, keptPatterns } from './patterns.ts';
import type { Use } from './uses.ts';

type Found = [Use, Problem[]][];

/** Where the pictures are, what was seen of them, and where what takes long to find may be kept. */
export interface Folder {
  dir: string;
  looks: ReadonlyMap<string, Look>;
  cacheDir: string | undefined;
}

/** Checks the pictures that show a child, and those that are the same as one of them. */
export async function checkChildren(uses: readonly Use[], folder: Folder, known: () => Known): Promise<Found> {
  const children = uses.filter(({ child }) => child);
  if (children.length === 0) return uses.map((use): Found[number] => [use, unsaid(use)]);
  const lore = known();
  const named = children.map((use): Found[number] => [use, namesBeside(use, lore)]);
  const silent = uses.filter(({ child }) => !child).map((use): Found[number] => [use, unsaid(use)]);
  return [...named, ...silent, ...(await shownAgain(children, uses, folder))];
}

const CHILD = /\b(?:child(?:ren)?|boys?|girls?|bab(?:y|ies)|toddlers?|infants?|pupils?|teenagers?|schoolchildren|schoolboys?|schoolgirls?|youngsters?|sons?|daughters?)\b/i;

/** Words that speak of a child beside a picture that says nothing of one: a reminder. Signs and drawings of children are no children. */
function unsaid(use: Use): Problem[] {
  if (use.child) return [];
  const [word] = CHILD.exec(`${use.words.alt} ${use.words.caption}`) ?? [];
  if (!word) return [];
  const how = use.lead ? 'add `showsChild` with its `consent` and `purpose`' : 'add childConsent="…" and childPurpose="…"';
  const message = `the words beside ${use.file} speak of “${word}”: if a child can be seen in it, ${how}; if none can, leave it as it is`;
  return [{ ...use.problem('alt', { code: 'picture-child-unsaid', message }), severity: 'warning' }];
}

const FIELDS = ['alt', 'caption', 'credit'] as const;

function namesBeside(use: Use, known: Known): Problem[] {
  const holders = holdersIn(use.words.credit);
  const all = { ...known, names: [...known.names, ...holders, ...(use.child?.notNames ?? [])] };
  const inWords = FIELDS.flatMap((field) => namesIn(use.words[field], all).map((name) => ({ field, name })));
  const problems = inWords.map(({ field, name }) => {
    const message = `“${name}” looks like somebody’s full name, and a child can be seen in ${use.file}: no full name stands beside a child’s picture. Write “a girl” or “a pupil”. Somebody in public life gets an entry in people/; if it is nobody’s name, say so in notNames`;
    return use.problem(field, { code: 'picture-child-name', message });
  });
  const [inFile] = namesInFile(use.file, known);
  if (inFile === undefined) return problems;
  const better = use.file.replace(/^.*(?=\.)/, `picture-1`);
  const message = `“${inFile}” in the file’s name may be a name, and a child can be seen in the picture: call the file ${better}, and write that here`;
  return [...problems, use.problem('file', { code: 'picture-child-name', message, found: use.file, better })];
}

const same = (a: string, b: string): boolean => a.trim().replace(/\s+/g, ' ').toLowerCase() === b.trim().replace(/\s+/g, ' ').toLowerCase();

/** The earlier of two articles is the one that the picture was first agreed for. */
function isLater(a: Use, b: Use): boolean {
  const order = compareDates(parseDate(a.entry.data.published), parseDate(b.entry.data.published));
  return order === 0 ? a.entry.id > b.entry.id : order > 0;
}

/** What a use lacks beside another article’s use of the same picture. */
function lacks(use: Use, other: Use): Problem[] {
  const what = `${use.file} is the picture ${other.file} of “${other.entry.id}” (${other.entry.file}), in which a child can be seen`;
  if (!use.child) {
    const how = use.lead ? '`showsChild` with a `consent` and a `purpose`' : 'childConsent="…" and childPurpose="…"';
    return [use.problem('file', { code: 'picture-child-reuse', message: `${what}. A consent holds for what it was given for: ask again, and add ${how} for this article` })];
  }
  if (other.child && same(use.child.purpose, other.child.purpose) && isLater(use, other)) {
    const message = `${what}, and names the same purpose. A consent holds for what it was given for: write what it was given for here`;
    return [use.problem('purpose', { code: 'picture-child-reuse', message })];
  }
  return [];
}

/** How many pictures are unpacked at once. */
const AT_ONCE = 2;

/** The fingerprint of every picture that can be unpacked, by path: taken now, or kept from an earlier run. */
async function fingerprints(uses: readonly Use[], { dir, looks, cacheDir }: Folder): Promise<Map<string, Fingerprint>> {
  const digestOf = ({ path }: Use): string | undefined => looks.get(path)?.facts?.digest;
  const paths = new Map(uses.flatMap((use) => (digestOf(use) === undefined ? [] : [[digestOf(use) as string, use.path] as const])));
  const kept = await keptPatterns(cacheDir);
  const found = await inParallel([...paths.keys()], AT_ONCE, async (digest): Promise<[string, string | null]> => {
    const known = kept.get(digest);
    return [digest, known === undefined ? ((await patternAt(join(dir, paths.get(digest) ?? '')))?.toString(16) ?? null) : known];
  });
  const patterns = new Map(found);
  if (found.some(([digest]) => !kept.has(digest)) || kept.size > patterns.size) await keepPatterns(cacheDir, patterns);
  return new Map(
    uses.flatMap((use) => {
      const digest = digestOf(use);
      const hex = patterns.get(digest ?? '');
      return digest === undefined ? [] : [[use.path, { digest, pattern: hex ? BigInt(`0x${hex}`) : undefined }] as const];
    }),
  );
}

async function shownAgain(children: readonly Use[], uses: readonly Use[], folder: Folder): Promise<Found> {
  const prints = await fingerprints(uses, folder);
  const alike = (a: Use, b: Use): boolean => {
    const [mine, theirs] = [prints.get(a.path), prints.get(b.path)];
    return mine !== undefined && theirs !== undefined && isAlike(mine, theirs);
  };
  return uses.flatMap((use): Found => {
    const others = children.filter((child) => child.entry !== use.entry && alike(use, child));
    const [first] = others.map((other) => lacks(use, other)).filter((problems) => problems.length > 0);
    return first ? [[use, first]] : [];
  });
}
