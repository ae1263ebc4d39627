// npm run guide: writes the part of the editors’ guide that the schemas decide: collections, fields, components, messages.
import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'astro/zod';
import { codes } from '../loaders/codes.ts';
import { campaign } from '../schemas/campaign.ts';
import { collections } from '../schemas/index.ts';
import { jsonOf, type JsonField } from '../schemas/json.ts';
import { proseComponents } from '../schemas/prose.ts';
import { takedown } from '../schemas/takedown.ts';
import { thesaurus } from '../schemas/thesaurus.ts';

const GUIDE = new URL('../../content/README.md', import.meta.url);
const START = '<!-- reference: start. Written by `npm run guide` from src/schemas; do not edit by hand. -->';
const END = '<!-- reference: end -->';

function typeOf(schema: JsonField): string {
  if (schema.ref) return `id in ${schema.ref}`;
  if (schema.enum) return schema.enum.join(', ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'values'}`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(', or ');
  if (schema.type === 'object') return 'fields';
  if (schema.type === undefined) return 'date';
  return { string: 'text', number: 'number', integer: 'whole number', boolean: 'true or false' }[schema.type] ?? schema.type;
}

function* rows(schema: JsonField, prefix = ''): Generator<string> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const need = schema.required?.includes(name) ? 'yes' : '';
    yield `| \`${prefix}${name}\` | ${need} | ${typeOf(field)} | ${field.description ?? ''} |`;
    const inner = field.type === 'array' ? field.items : field;
    if (inner?.properties) yield* rows(inner, `${prefix}${name}${field.type === 'array' ? '[]' : ''}.`);
  }
}

const table = (schema: z.ZodType): string => ['| field | needed | what | |', '| --- | --- | --- | --- |', ...rows(jsonOf(schema))].join('\n');

const PLACES = { folder: '<id>/index.mdx', mdx: '<id>.mdx', yaml: '<id>.yaml' };

function collectionParts(): string[] {
  const parts = Object.entries(collections).map(([name, { layout, schema, use }]) => `### ${name}\n\n${use} \`content/${name}/${PLACES[layout]}\`\n\n${table(schema)}`);
  return [`### campaign\n\nThe campaign itself. \`content/campaign.yaml\`\n\n${table(campaign)}`, ...parts, takedownPart(), thesaurusPart()];
}

function takedownPart(): string {
  return `### takedowns\n\nWhat was taken down: a list, which \`npm run takedown\` writes. \`content/takedowns.yaml\`\n\n${table(takedown)}`;
}

function thesaurusPart(): string {
  return `### thesaurus\n\nWhat readers say for the record’s words: search leads from one to the other. May be left out. \`content/thesaurus.yaml\`\n\n${table(thesaurus)}`;
}

function componentParts(): string[] {
  return Object.entries(proseComponents).map(([name, { place, children, attributes, use }]) => {
    const example = children === 'none' ? `<${name} ... />` : `<${name} ...>words</${name}>`;
    const where = place === 'inline' ? 'inside a sentence' : 'on lines of its own';
    return `### \`${example}\`\n\n${use} Stands ${where}.\n\n${table(attributes)}`;
  });
}

/** The reference part of the guide, as Markdown. */
export function reference(): string {
  const messages = Object.entries(codes).map(([code, [meaning, remedy]]) => `| \`${code}\` | ${meaning} | ${remedy} |`);
  return [
    START,
    '## Every collection and field',
    ...collectionParts(),
    '## Every component',
    ...componentParts(),
    '## Every message',
    ['| code | what it means | what to do |', '| --- | --- | --- |', ...messages].join('\n'),
    END,
  ].join('\n\n');
}

/** The guide with its reference part made anew. Throws where the guide has no place for it. */
export function withReference(guide: string): string {
  const [start, end] = [guide.indexOf(START), guide.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`content/README.md needs the lines\n${START}\n${END}`);
  return guide.slice(0, start) + reference() + guide.slice(end + END.length);
}

/** Runs the command. Gives the exit code. */
export async function run(): Promise<number> {
  await writeFile(GUIDE, withReference(await readFile(GUIDE, 'utf8')));
  process.stdout.write('content/README.md: the reference is up to date\n');
  return 0;
}
