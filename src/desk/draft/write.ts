// A draft as files: its fields and a first text, written whole or not at all; and what is said of it afterwards.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type Content, type Entries } from '../../loaders/read.ts';
import { baseOf, entryPath } from '../../lib/urls.ts';
import type { Environment } from '../../lib/environment.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collectionNames, collections, entryFile } from '../../schemas/index.ts';
import { printProblems } from '../report.ts';
import { createFile, createFolder } from '../save/write.ts';
import { yamlOf } from './yaml.ts';

export interface Draft {
  collection: CollectionName;
  id: string;
  data: Readonly<Record<string, unknown>>;
  /** The text under the fields, for what has one. */
  body: string;
}

/** The file of a draft, from the content folder. */
export const fileOf = ({ collection, id }: Pick<Draft, 'collection' | 'id'>): string => entryFile(collection, id);

/** What a draft’s file says. */
export function textOf({ collection, data, body }: Omit<Draft, 'id'>): string {
  const yaml = yamlOf(collection, { ...data, draft: true });
  return collections[collection].layout === 'yaml' ? yaml : `---\n${yaml}---\n\n${body}\n`;
}

/** Writes a draft. Throws a Failure where something stands there already, or it cannot be written: then nothing is. */
export async function writeDraft(dir: string, draft: Draft): Promise<void> {
  const text = textOf(draft);
  if (collections[draft.collection].layout === 'folder') await createFolder(join(dir, draft.collection, draft.id), { 'index.mdx': text });
  else await createFile(join(dir, fileOf(draft)), text);
}

/** Whether an id is in use, or was: by an entry, by a file that cannot be read as one, or as an earlier id. */
export function takenIn(dir: string, collection: CollectionName, entries: Entries): (id: string) => boolean {
  const earlier = new Set([...entries[collection].values()].flatMap(({ data }) => data.formerly ?? []));
  const pages = collection === 'pages' ? collectionNames : [];
  const folder = (id: string): boolean => existsSync(join(dir, collection, id)) || existsSync(join(dir, fileOf({ collection, id })));
  return (id) => entries[collection].has(id) || earlier.has(id) || (pages as string[]).includes(id) || folder(id);
}

/** The words that a new text starts with: a note that nobody sees, as the text has to be written. */
export const FIRST_WORDS: { [C in CollectionName]?: string } = {
  articles: `{/* Write the piece below this note, and take the note out: readers do not see it. An empty line starts a paragraph, ## a subhead. A grade comes from the record: <Judgement of="the inspection’s id" area="the area’s id" />. A figure, a grade or a quotation has its source behind it: <Cite source="the source’s id" page="1" />. */}`,
  letters: '{/* Put the letter below this note, word for word as it was written, and take the note out. */}',
  pages: '{/* Write the page below this note, and take the note out. */}',
};

/** What is said when a draft stands: where, what to do next, what is still wrong with it, and who can read it. */
export async function sayDone({ collection, id }: Draft, { contentDir, now, port, siteUrl }: Environment, shown: string): Promise<string> {
  const content: Content = await readContent({ dir: contentDir, now, withheld: 'show' });
  const file = fileOf({ collection, id });
  const problems = content.problems.filter((problem) => problem.file === file);
  const site = siteUrl ?? content.campaign?.url ?? 'http://localhost/';
  const root = `http://localhost:${port}${baseOf(site).replace(/\/$/, '')}`;
  const address = `${root}${entryPath(collection, id)}`;
  return [
    `Written: ${shown}/${file}`,
    ...(problems.length > 0 ? ['', 'Still to mend before it can be published:', '', printProblems(problems, `${shown}/`).text] : []),
    '',
    `  npm run dev    shows it at ${address}, marked as a draft;`,
    `                 the desk is at ${root}/desk/`,
    '  npm run check  says what is wrong with it',
    '',
    'Switch Draft off in the desk, or take out the line “draft: true”, when it may be published.',
    'Drafts, embargoes and the reasons of takedowns are kept off the site, but they are not secret:',
    'everybody who can read this repository can read them.',
  ].join('\n');
}
