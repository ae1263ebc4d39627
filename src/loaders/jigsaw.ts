// The jigsaw check over the content: sign-offs read, sets found, and problems made of those that nobody has signed off.
import { hash } from 'node:crypto';
import { count, joinWords } from '../lib/text.ts';
import { findJigsaws, fitting, type Jigsaw, type JigsawResult, type Piece } from '../record/jigsaw/index.ts';
import { digestOf, idsOf, signedSets, type Signed } from '../record/jigsaw/signed.ts';
import type { Campaign } from '../schemas/campaign.ts';
import { jigsaw as schema, type SignOff } from '../schemas/jigsaw.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './files.ts';
import { readFolder } from './folder.ts';
import { jigsawOptions, jigsawPieces } from './jigsaw-pieces.ts';
import type { Problem } from './problem.ts';
import { readRootFile } from './root-file.ts';
import { toProblem, type Context } from './validate.ts';

export const JIGSAW_FILE = 'jigsaw.yaml';

export interface ReadSignOffs {
  signOffs: SignOff[];
  context?: Context;
  problems: Problem[];
}

/** Reads the sign-offs in the content folder. No file, no sign-offs. */
export async function readSignOffs(dir: string): Promise<ReadSignOffs> {
  const { data, context, problems } = await readRootFile(dir, JIGSAW_FILE, schema);
  return { signOffs: data?.signOffs ?? [], problems, ...(context && { context }) };
}

const sha = (text: string): string => hash('sha1', text);

export interface JigsawCheck extends JigsawResult, Signed {
  pieces: Map<string, Piece>;
  /** What a sign-off of a set must carry. */
  digest: (set: Jigsaw) => string;
}

/** Everything that the content can be asked for jigsaws: `entries` with the withheld ones among them. */
export interface Archive {
  entries: readonly Entry[];
  pictures: ReadonlySet<string>;
  campaign: Campaign;
  signOffs: readonly SignOff[];
}

/** Looks for jigsaws across all pieces. */
function checkArchive({ entries, pictures, campaign, signOffs }: Archive): JigsawCheck {
  const pieces = new Map(jigsawPieces(entries, pictures, campaign.timeZone).map((piece) => [piece.id, piece]));
  // The words that the check reads are English.
  const result = campaign.lang.startsWith('en') ? findJigsaws([...pieces.values()], jigsawOptions(entries, campaign)) : { sets: [], subjects: [], crowded: 0 };
  return { ...result, ...signedSets(result.sets, signOffs, pieces, sha), pieces, digest: (set) => digestOf(idsOf(set), pieces, sha) };
}

/** Problems of sets that nobody has signed off. An error for each with a piece about a child’s case; for the others one warning in all. */
export function jigsawProblems(archive: Archive, { context }: ReadSignOffs): Problem[] {
  const { open, voided, unknown } = checkArchive(archive);
  const entryOf = (id: string): Entry | undefined => archive.entries.find((entry) => keyOf(entry) === id);
  const isCase = (set: Jigsaw): boolean => set.subjects.some(({ piece }) => piece.childCase);
  const [cases, others] = [open.filter(isCase), open.filter((set) => !isCase(set))];
  const problem = (set: Jigsaw, message: string, severity: Problem['severity']): Problem[] => {
    const entry = entryOf((set.subjects.find(({ piece }) => piece.childCase) ?? set.subjects[0])?.piece.id ?? '');
    return entry ? [{ ...toProblem({ path: ['childCase'], code: 'jigsaw-open', message }, entry.context), severity: entry.data.draft ? 'warning' : severity }] : [];
  };
  const ofCases = cases.flatMap((set) => problem(set, `${described(set)} \`npm run jigsaw\` shows how, and how a named person signs it off`, 'error'));
  const ofOthers = others
    .slice(0, 1)
    .flatMap((set) =>
      problem(set, `${described(set)} There ${others.length === 1 ? 'is no further set' : `are ${count(others.length - 1, 'more such set')}`}: see \`npm run jigsaw\``, 'warning'),
    );
  const inFile = (index: number, message: string): Problem[] =>
    context ? [{ ...toProblem({ path: ['signOffs', index], code: 'jigsaw-void', message }, context), severity: 'warning' }] : [];
  return [
    ...ofCases,
    ...ofOthers,
    ...voided
      .filter((index) => !unknown.some((one) => one.index === index))
      .flatMap((index) => inFile(index, 'no longer holds: a piece that it names has changed since. Look again, and sign anew')),
    ...unknown.flatMap(({ index, id }) => inFile(index, `names “${id}”, which is not there: take the sign-off out`)),
  ];
}

function described(set: Jigsaw): string {
  const ids = idsOf(set);
  const who = ids.length === 1 ? 'by itself may tell who a child is' : `may together tell who a child is: ${joinWords(ids)}`;
  return `${who}. About ${count(fitting(set.bits), 'child', 'children')} would fit all that is said.`;
}

/** Reads the content for the command. Throws where campaign.yaml cannot be read: the check needs its place and its zone. */
export async function readForJigsaw(dir: string, now: Date): Promise<JigsawCheck & { zone: string; problems: Problem[] }> {
  const [{ listing, campaign: found, read, live }, signed] = await Promise.all([readFolder(dir, now), readSignOffs(dir)]);
  const { campaign } = found;
  if (!campaign) throw Object.assign(new Error('campaign.yaml is not in order. Mend it first: npm run check says what is wrong.'), { expected: true });
  const [broken] = signed.problems;
  if (broken) throw Object.assign(new Error(`${broken.file}:${broken.line} ${broken.message}. Mend it first: npm run check says more.`), { expected: true });
  const problems = read.flatMap((one) => (one.entry ? [] : one.problems));
  return { ...checkArchive({ entries: live, pictures: listing.pictures, campaign, signOffs: signed.signOffs }), zone: campaign.timeZone, problems };
}
