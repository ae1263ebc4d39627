// JSON Schemas for code editors, made from the schemas of content: descriptions, and the ids that exist.
import { z } from 'astro/zod';
import { campaign } from '../../schemas/campaign.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';
import { dateKindOf } from '../../schemas/json.ts';
import type { Choice } from '../cms/choices.ts';
import type { Choices } from './choices.ts';

/** As much of JSON Schema, draft 7, as editors’ language servers know. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  type?: string | string[];
  description?: string;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  /** What each of `enum` stands for; editors show it beside the choice. */
  enumDescriptions?: string[];
  examples?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  minimum?: number;
  maximum?: number;
  ref?: CollectionName;
  [key: string]: unknown;
}

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const TIME = 'T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)';
const INSTANT = `^\\d{4}-${MONTH}-${DAY}${TIME}$`;
const DATE = `^\\d{4}(?:-${MONTH}(?:-${DAY}(?:${TIME})?)?)?$`;

const dateText: JsonSchema = { type: 'string', pattern: DATE, examples: ['2017', '2017-07', '2017-07-20'] };
const year: JsonSchema = { type: 'integer', minimum: 1000, maximum: 9999 };
const dateOrYear: JsonSchema = { anyOf: [dateText, year] };

/** A partial date as it may be written: text, a bare year, or a record of what is known. */
const dateForms: JsonSchema[] = [
  dateText,
  year,
  {
    type: 'object',
    properties: {
      date: { ...dateOrYear, description: 'The date as far as it is known: "2017", "2017-07" or "2017-07-20".' },
      approximate: { type: 'string', enum: ['early', 'mid', 'late'], description: 'In which part of that year or month.' },
      inferred: { type: 'boolean', description: 'True where no source prints it and it was worked out.' },
      earliest: { ...dateOrYear, description: 'The earliest that it can be.' },
      latest: { ...dateOrYear, description: 'The latest that it can be.' },
      note: { type: 'string', description: 'How it is known.' },
    },
    required: ['date'],
    additionalProperties: false,
  },
];

function chosenFrom(choices: readonly Choice[]): JsonSchema {
  return { type: 'string', enum: choices.map(({ id }) => id), enumDescriptions: choices.map(({ label }) => label) };
}

/** Puts what Zod cannot say itself into a part of the schema. */
function complete(part: JsonSchema, schema: z.core.$ZodType, name: string, { refs, fields, hints }: Choices): void {
  const dateKind = dateKindOf(schema);
  if (dateKind === 'date') part.anyOf = dateForms;
  if (dateKind === 'instant') Object.assign(part, { pattern: INSTANT, examples: ['2026-05-18T09:00+01:00'] });
  const choices = part.ref ? refs[part.ref] : fields[name];
  if (choices && choices.length > 0 && part.type === 'string') {
    delete part.pattern;
    const where = part.ref ? `There is no such entry in content/${part.ref}/.` : 'This is not one of those in content/campaign.yaml.';
    // Else editors print the whole list of ids, hundreds of them.
    Object.assign(part, chosenFrom(choices), { errorMessage: where });
  }
  const hint = hints[name];
  if (hint && hint.length > 0 && part.type === 'string') {
    part.anyOf = [chosenFrom(hint), { type: part.type, ...(part.pattern && { pattern: part.pattern }) }];
    delete part.type;
    delete part.pattern;
  }
  delete part.ref;
}

/** A field’s path in its collection, from the path in the JSON Schema. */
const nameOf = (collection: string, path: readonly (string | number)[]): string => [collection, ...path.filter((_, index) => path[index - 1] === 'properties')].join('.');

/** The JSON Schema of a collection’s entries, or of campaign.yaml. */
export function editorSchema(collection: CollectionName | 'campaign', choices: Choices): JsonSchema {
  const schema = collection === 'campaign' ? campaign : collections[collection].schema;
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => complete(jsonSchema as JsonSchema, zodSchema, nameOf(collection, path), choices),
  }) as JsonSchema;
  return { ...made, title: collection === 'campaign' ? 'The campaign' : collections[collection].use };
}
