// Reading one entry: its text, frontmatter or YAML, schema and body.
import { hash } from 'node:crypto';
import type { CollectionName } from '../schemas/common.ts';
import { collections, type EntryInput } from '../schemas/index.ts';
import type { EntryFile } from './files.ts';
import type { WithheldReason } from './gate.ts';
import { compileBody } from './mdx/compile.ts';
import type { Body } from './mdx/types.ts';
import type { Problem } from './problem.ts';
import { readText, splitFrontmatter } from './text-file.ts';
import { validate, type Context } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** An entry whose file was read and found right. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  id: string;
  file: string;
  path: string;
  /** Of the file’s text: changes when anything in it changes. */
  digest: string;
  data: EntryInput<C>;
  /** Why the public may not see it, where that is so. */
  withheld?: WithheldReason;
  body?: Body;
  /** Lines before the body’s first line. */
  bodyOffset?: number;
  context: Context;
}

export interface ReadEntry {
  entry?: Entry;
  problems: Problem[];
  /** True where the file says that it is a draft, whether or not the rest of it is right. */
  draft: boolean;
}

/** Reads and checks one file. What is wrong with it comes back as problems; nothing is thrown. */
export async function readEntry(source: EntryFile): Promise<ReadEntry> {
  const file = await readText(source.path, source.file);
  if ('code' in file) return { problems: [file], draft: false };
  const isYaml = collections[source.collection].layout === 'yaml';
  const split = isYaml ? undefined : splitFrontmatter(file);
  if (split && 'code' in split) return { problems: [split], draft: false };
  const parsed = parseYaml(split?.frontmatter ?? file.text, source.file, split?.frontmatterOffset ?? 0);
  if (parsed.problems.length > 0) return { problems: parsed.problems, draft: false };
  const context: Context = { file: source.file, lines: file.text.split('\n'), locate: parsed.locate };
  const draft = (parsed.data as { draft?: unknown } | null)?.draft === true;
  const checked = validate(collections[source.collection].schema, parsed.data ?? {}, context);
  const body = split && compileBody(split.body, { file: source.file, lineOffset: split.bodyOffset });
  const problems = [...checked.problems, ...(body?.problems ?? [])];
  if (!checked.data || problems.length > 0) return { problems, draft };
  const data = checked.data as EntryInput<CollectionName>;
  return { entry: { ...source, digest: hash('sha1', file.text), data, context, ...(body && { body, bodyOffset: split.bodyOffset }) }, problems, draft };
}
