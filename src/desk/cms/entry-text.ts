// An entry's file as the form holds it, and back to a file: for the CMS in the browser, and for whoever saves.
import { parse, stringify } from 'yaml';
import { campaign } from '../../schemas/campaign.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';
import { layoutOf } from '../save/shape.ts';
import { BODY, fromForm, toForm } from './form.ts';
import { fieldsOf, type Field } from './shape.ts';

/** A collection, or the one file that is none. */
export type Kind = CollectionName | 'campaign';

type Data = Record<string, unknown>;

interface Parts {
  data: Data;
  /** The text after the frontmatter; undefined in a file of YAML alone. */
  body: string | undefined;
}

const known = new Map<Kind, Field[]>();

/** The fields of a kind of file, in the schema's order. */
export function fieldsOfKind(kind: Kind): Field[] {
  const fields = known.get(kind) ?? fieldsOf(kind === 'campaign' ? campaign : collections[kind].schema);
  known.set(kind, fields);
  return fields;
}

/** Whether a kind of file has text under its fields. */
export const hasBody = (kind: Kind): boolean => layoutOf(kind) === 'mdx';

/** Which kind of file stands at a path from the content folder; undefined for pictures and what the desk does not edit. */
export function kindOf(path: string): Kind | undefined {
  if (path === 'campaign.yaml') return 'campaign';
  const [folder = '', ...rest] = path.split('/');
  if (!Object.hasOwn(collections, folder)) return undefined;
  const { layout } = collections[folder as CollectionName];
  const right = layout === 'folder' ? rest.length === 2 && rest[1] === 'index.mdx' : rest.length === 1 && rest[0]?.endsWith(`.${layout}`);
  return right ? (folder as CollectionName) : undefined;
}

function split(kind: Kind, text: string): { yaml: string; body: string | undefined } {
  if (!hasBody(kind)) return { yaml: text, body: undefined };
  const [, yaml = '', body = ''] = /^\uFEFF?---[^\S\n]*\n([\s\S]*?)(?:^|\n)---[^\S\n]*(?:\n([\s\S]*))?$/.exec(text.replace(/\r\n?/g, '\n')) ?? [];
  return { yaml, body };
}

/** The data and the text of a file. Throws where it is no YAML, or not a list of fields. */
export function partsOf(kind: Kind, text: string): Parts {
  const { yaml, body } = split(kind, text);
  const data: unknown = parse(yaml) ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('is not a list of fields and what they hold');
  return { data: data as Data, body };
}

const joined = ({ data, body }: Parts): string => {
  const yaml = stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN' });
  return body === undefined ? yaml : `---\n${yaml}---\n\n${body.trim()}\n`;
};

/** What a form holds of a file. */
export function formOf(kind: Kind, text: string): Data {
  const { data, body } = partsOf(kind, text);
  return { ...toForm(fieldsOfKind(kind), data), ...(body !== undefined && { [BODY]: body.trim() }) };
}

/** A file for what a form holds: right, but written anew, without the comments and the layout of the one before it. */
export function textOf(kind: Kind, form: Data): string {
  const { [BODY]: body = '', ...fields } = form;
  return joined({ data: fromForm(fieldsOfKind(kind), hasBody(kind) ? fields : form), body: hasBody(kind) ? String(body) : undefined });
}
