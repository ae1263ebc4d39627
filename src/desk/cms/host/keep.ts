// Saving from the desk: lossless, only what passes the check, all of a commit's files or none, and nothing outside the collections.
import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteContent } from '../../../loaders/astro.ts';
import type { Problem } from '../../../loaders/problem.ts';
import { SLUG } from '../../../schemas/common.ts';
import { replaceFile } from '../../save/write.ts';
import { kindOf } from '../entry-text.ts';
import { merged } from '../merge.ts';
import type { FileChange, Refused, Save, Saved } from './answer.ts';
import { explained, forbidding, problemsAfter, type Where } from './check.ts';
import { blobId } from './tree.ts';

const PICTURE = /^articles\/([^/]+)\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/;

const refuse = (status: number, message: string, problems: Problem[] = []): Refused => ({ status, message, problems });

/** Whether the desk may write a file: an entry of a collection under a good id, campaign.yaml, or a picture beside an article. */
function mayWrite(path: string): boolean {
  const [, folder] = PICTURE.exec(path) ?? [];
  if (folder) return SLUG.test(folder);
  const kind = kindOf(path);
  if (kind === 'campaign') return true;
  const [, id = ''] = /^[^/]+\/([^/]+?)(?:\/index\.mdx|\.\w+)$/.exec(path) ?? [];
  return kind !== undefined && SLUG.test(id);
}

const present = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** What is written in the end: of an entry that is there, only what was edited. */
function settledChange(change: FileChange, was: Buffer | undefined): FileChange {
  const kind = kindOf(change.path);
  if (!change.data || !kind) return change;
  const text = merged(kind, was?.toString('utf8'), Buffer.from(change.data).toString('utf8'));
  return { ...change, data: Buffer.from(text) };
}

/** Why the change cannot be made to the file as it is now. */
function clash({ path, base, data }: FileChange, was: Buffer | undefined): string | undefined {
  if (base === undefined) return was && data && kindOf(path) ? `${path} is there already: choose another id.` : undefined;
  if (!was) return `${path} is gone: somebody has taken it away since it was opened.`;
  return blobId(was) === base ? undefined : `${path} has been changed since it was opened here. Close it without saving, open it again, and make the change once more.`;
}

interface Step {
  change: FileChange;
  was: Buffer | undefined;
}

async function write(dir: string, { change: { path, data }, was }: Step): Promise<void> {
  const file = join(dir, path);
  if (data && was?.equals(data)) return;
  if (data) return replaceFile(file, data);
  await rm(file, { force: true });
  await rmdir(dirname(file)).catch(() => undefined); // an article's folder, once it is empty
}

/** Writes all or none: where one fails, what was written before it is put back. */
async function writeAll(dir: string, steps: readonly Step[]): Promise<void> {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await write(dir, step);
      done.push(step);
    }
  } catch (error) {
    for (const { change, was } of done.toReversed()) await write(dir, { change: { ...change, data: was }, was: undefined }).catch(() => undefined);
    throw error;
  }
}

async function save(where: Where, changes: readonly FileChange[]): Promise<Saved | Refused> {
  const { dir } = where;
  const wrong = changes.find(({ path }) => !mayWrite(path));
  if (wrong)
    return refuse(
      422,
      `The desk cannot save ${wrong.path}: entries stand in their collection under an id in lower-case letters, digits and hyphens; pictures beside their article.`,
    );
  const was = await Promise.all(changes.map(({ path }) => present(join(dir, path))));
  const clashes = changes.map((change, index) => clash(change, was[index])).filter((message) => message !== undefined);
  if (clashes.length > 0) return refuse(409, `Nothing was saved. ${clashes.join(' ')}`);
  const steps = changes.map((change, index): Step => ({ change: settledChange(change, was[index]), was: was[index] }));
  const after = await problemsAfter(
    where,
    steps.map(({ change }) => change),
  );
  const changed = new Set(changes.map(({ path }) => path));
  const errors = forbidding(siteContent().problems(), after, changed);
  if (errors.length > 0) return refuse(422, explained(errors), errors);
  await writeAll(dir, steps);
  const blobs = steps.flatMap(({ change: { path, data } }) => (data ? [{ path, sha: blobId(data) }] : []));
  return { blobs, problems: after.filter(({ file }) => changed.has(file)) };
}

/** What saves into a content folder, one save after another. */
export function keeper(where: Where): Save {
  let last: Promise<unknown> = Promise.resolve();
  return (changes) => {
    const mine = last.then(() => save(where, changes)).catch((error: unknown) => refuse(422, (error as Error).message));
    last = mine;
    return mine;
  };
}
