// Where code editors look for schemas: the folder in which Astro’s own language server looks for those of frontmatter, which Git does not keep.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, type EntryFile } from '../../loaders/files.ts';
import type { Content } from '../../loaders/read.ts';
import { collectionNames, collections } from '../../schemas/index.ts';
import { replaceFile } from '../save/write.ts';
import { choicesOf } from './choices.ts';
import { editorSchema } from './json-schema.ts';

/** From the project’s root. */
export const SCHEMA_FOLDER = '.astro/collections';

/** The file of a schema. Not the collection’s bare name: under that, Astro writes one without ids at each build. */
export const schemaFile = (collection: string): string => `desk-${collection}.schema.json`;

/** The list from which Astro’s language server learns which file of frontmatter goes with which schema. */
export function manifestOf(entries: readonly EntryFile[]): object {
  const mdx = collectionNames.filter((name) => collections[name].layout !== 'yaml');
  const files = entries.filter(({ collection }) => mdx.includes(collection));
  return {
    collections: mdx.map((name) => ({ hasSchema: true, name: `desk-${name}` })),
    entries: Object.fromEntries(files.map(({ collection, path }) => [decodeURIComponent(pathToFileURL(path).href).toLowerCase(), `desk-${collection}`])),
  };
}

/** Writes a schema for each collection, and the list. Gives the names of the files that have changed. Throws a Failure where one cannot be written. */
export async function writeSchemas(root: string, dir: string, content: Pick<Content, 'entries' | 'campaign'>): Promise<string[]> {
  const { entries } = await listFiles(dir);
  const choices = choicesOf(entries, content);
  const folder = join(root, SCHEMA_FOLDER);
  const schemas = (['campaign', ...collectionNames] as const).map((name) => [schemaFile(name), editorSchema(name, choices)] as const);
  const changed: string[] = [];
  for (const [name, data] of [...schemas, ['collections.json', manifestOf(entries)] as const]) {
    const text = `${JSON.stringify(data, null, 1)}\n`;
    const old = await readFile(join(folder, name), 'utf8').catch(() => ''); // not there yet
    if (old === text) continue; // editors load a schema anew when its file is written
    await replaceFile(join(folder, name), text);
    changed.push(name);
  }
  return changed;
}
