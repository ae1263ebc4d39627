// The lossless writer: of what a desk’s program saved, only the fields whose value changed go into the file; every other letter stays. Runs in the browser too.
import type { Document } from 'yaml';
import { diffData, withChanges, type Change, type DiffOptions } from './patch/diff.ts';
import { applyToYaml } from './patch/apply.ts';
import { PatchError } from './patch/errors.ts';
import { evenText, joined, patchBody, takeApart, withOriginalEnds, type Layout } from './patch/frame.ts';
import { readDocument } from './patch/nodes.ts';
import { sameValue } from './patch/same.ts';

export { diffData, type Change, type DiffOptions, type Path, type Shape } from './patch/diff.ts';
export { PatchError } from './patch/errors.ts';
export type { Layout } from './patch/frame.ts';

/**
 * The file’s text with what was changed, and nothing else.
 * `original` is the file as it is, `edited` the whole file as a program wrote it in its own style. Throws a PatchError where it cannot be done without loss.
 */
export function patchEntry(original: string, edited: string, layout: Layout, options: DiffOptions = {}): string {
  const old = takeApart(evenText(original), layout, 'The file');
  const now = takeApart(evenText(edited), layout, 'What was sent');
  const file = readFields(old.fields, 'The file', true);
  const changes = diffData(file.data, readFields(now.fields, 'What was sent').data, options);
  const body = layout === 'mdx' ? patchBody(old.body, now.body) : '';
  if (changes.length === 0 && body === old.body) return original;
  return withOriginalEnds(original, joined({ ...old, fields: changed(file, changes), body }));
}

/** The file’s text with changes made to its fields. Throws a PatchError where that cannot be done without loss. */
export function applyChanges(original: string, changes: readonly Change[], layout: Layout): string {
  if (changes.length === 0) return original;
  const old = takeApart(evenText(original), layout, 'The file');
  return withOriginalEnds(original, joined({ ...old, fields: changed(readFields(old.fields, 'The file', true), changes) }));
}

/** The fields of a file, and its body where it has one. Throws a PatchError where it cannot be read. */
export function entryData(text: string, layout: Layout): { data: unknown; body: string } {
  const { fields, body } = takeApart(evenText(text), layout, 'The file');
  return { data: readFields(fields, 'The file').data, body };
}

interface Fields {
  text: string;
  document: Document;
  data: unknown;
}

function readFields(text: string, whose: string, places = false): Fields {
  const document = readDocument(text, whose, places);
  const data = plainData(document, whose);
  if (data === null || data === undefined || (typeof data === 'object' && !Array.isArray(data))) return { text, document, data: data ?? {} };
  throw new PatchError(`${whose} holds no fields: a line is “name: value”. Nothing was saved.`);
}

function plainData(document: Document, whose: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    throw new PatchError(`${whose} cannot be read as YAML (${(error as Error).message}). Nothing was saved.`);
  }
}

/** Makes the changes and looks whether the text then says what it should: what cannot be written without touching something else is not written. */
function changed({ text, document, data }: Fields, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const made = applyToYaml(text, document, changes);
  if (sameValue(readFields(made, 'The changed file').data, withChanges(data, changes))) return made;
  const names = [...new Set(changes.map(({ path }) => String(path[0])))].join(', ');
  throw new PatchError(
    `The change to ${names} could not be written without changing something else in the file: other fields may refer to it. Edit the file itself. Nothing was saved.`,
  );
}
