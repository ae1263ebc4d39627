// Reads content as it would stand after a save, in a copy beside it, and says what would be wrong.
import { copyFile, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent, type Problem } from '../../../loaders/read.ts';
import type { FileChange } from './answer.ts';

export interface Where {
  dir: string;
  reportsDir: string;
  now: () => Date;
}

/** Links every file that does not change into another folder: nothing is copied where the disk is the same. */
async function copyContent(from: string, to: string, without: ReadonlySet<string>): Promise<void> {
  const found = await readdir(from, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
  const one = async (file: string): Promise<void> => {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    await link(join(from, file), target).catch(() => copyFile(join(from, file), target));
  };
  await Promise.all(files.filter((file) => !without.has(file.replaceAll('\\', '/'))).map(one));
}

/** All problems of the content as it would be. */
export async function problemsAfter({ dir, reportsDir, now }: Where, changes: readonly FileChange[]): Promise<Problem[]> {
  const copy = await mkdtemp(join(tmpdir(), 'desk-'));
  try {
    await copyContent(dir, copy, new Set(changes.map(({ path }) => path)));
    for (const { path, data } of changes) {
      if (!data) continue;
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), data);
    }
    return (await readContent({ dir: copy, now: now(), withheld: 'show', reportsDir })).problems;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const sameProblem = (a: Problem, b: Problem): boolean => a.file === b.file && a.code === b.code && a.field === b.field && a.message === b.message;

/** The errors that forbid a save: any in a changed file, and those elsewhere that were not there before. */
export function forbidding(before: readonly Problem[], after: readonly Problem[], changed: ReadonlySet<string>): Problem[] {
  const errors = after.filter(({ severity }) => severity === 'error');
  return errors.filter((problem) => changed.has(problem.file) || !before.some((old) => sameProblem(old, problem)));
}

const SHOWN = 4;

/** The problems in a few sentences, for the message that the CMS shows when it cannot save. */
export function explained(problems: readonly Problem[]): string {
  const one = ({ file, field, message, allowed, fix }: Problem): string => {
    const hint = fix ? ` Write: ${fix.trim()}` : allowed && allowed.length > 0 ? ` Allowed: ${allowed.slice(0, 6).join(', ')}.` : '';
    return `${field ?? file}: ${message}.${hint}`;
  };
  const more = problems.length > SHOWN ? ` And ${problems.length - SHOWN} more: see the list below the form.` : '';
  return `Nothing was saved. ${problems.slice(0, SHOWN).map(one).join(' ')}${more}`;
}
