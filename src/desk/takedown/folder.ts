// The content folder as the command sees it: what there is, what is down, and what is wrong.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import { listFiles, type EntryFile } from '../../loaders/files.ts';
import { readContent, type Content } from '../../loaders/read.ts';
import { TAKEDOWNS_FILE } from '../../loaders/takedowns.ts';
import { codeOf, Failure } from '../run/failure.ts';
import type { Target } from './find.ts';

export interface Folder {
  content: Content;
  files: EntryFile[];
  /** takedowns.yaml as it stands, where there is one. */
  text: string | undefined;
}

/** Reads it as a build would. Throws a Failure where takedowns.yaml cannot be opened. */
export async function readFolder({ contentDir, now }: Pick<Environment, 'contentDir' | 'now'>): Promise<Folder> {
  const [content, { entries }, text] = await Promise.all([readContent({ dir: contentDir, now, withheld: 'drop' }), listFiles(contentDir), readList(contentDir)]);
  return { content, files: entries, text };
}

async function readList(contentDir: string): Promise<string | undefined> {
  const path = join(contentDir, TAKEDOWNS_FILE);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Failure(`${path} cannot be read (${codeOf(error) || (error as Error).message}). Nothing was changed.`);
  }
}

/** The words that readers know an entry by, where it could be read and is public. */
export function titleOf({ content }: Folder, { collection, id }: Target): string | undefined {
  const data = content.entries[collection].get(id)?.data as Partial<Record<'headline' | 'title' | 'name' | 'term', string>> | undefined;
  return data?.headline ?? data?.title ?? data?.name ?? data?.term;
}

/** The earlier ids of an entry. */
export function formerlyOf({ content }: Folder, { collection, id }: Target): readonly string[] {
  return content.entries[collection].get(id)?.data.formerly ?? content.takedowns.find((one) => one.collection === collection && one.id === id)?.formerly ?? [];
}
