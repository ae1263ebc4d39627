// What an editor may write, as a tree that forms can be made of: read off the Zod schemas, never written twice.
import type { z } from 'astro/zod';
import type { CollectionName } from '../../schemas/common.ts';
import { jsonOf, type JsonField } from '../../schemas/json.ts';

/** What kind of thing a field holds. */
export type Shape =
  | { kind: 'text'; long: boolean; min?: number; max?: number; pattern?: string; format?: 'url' | 'email' | 'instant' }
  | { kind: 'choice'; values: string[] }
  | { kind: 'flag' }
  | { kind: 'number'; whole: boolean; min?: number; max?: number }
  | { kind: 'date' }
  | { kind: 'ref'; to: CollectionName }
  /** `single`: one id may stand without a list around it. */
  | { kind: 'refs'; to: CollectionName; single: boolean; min?: number }
  | { kind: 'list'; item: Shape; min?: number; max?: number }
  | { kind: 'group'; fields: Field[] };

/** A field with the sentence on it for editors. */
export interface Field {
  name: string;
  required: boolean;
  hint: string;
  shape: Shape;
}

const ONE_LINE = '^[^\\n]*$';
/** Text that may be longer than this, and may have line breaks, is given room. */
const LONG = 200;

const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;

function textShape({ minLength, maxLength, pattern, format, desk }: JsonField): Shape {
  const free = pattern === undefined && format === undefined;
  const known = desk === 'instant' ? 'instant' : format === 'uri' ? 'url' : format === 'email' ? 'email' : undefined;
  const own = known || (pattern === ONE_LINE && (maxLength ?? 0) <= LONG) ? undefined : pattern;
  const long = (free || pattern === ONE_LINE) && !desk && (maxLength ?? Infinity) > LONG;
  return defined({ kind: 'text', long, min: minLength, max: maxLength, pattern: own, format: known }) as Shape;
}

function numberShape({ type, minimum, exclusiveMinimum, maximum }: JsonField): Shape {
  const min = exclusiveMinimum === 0 && type === 'integer' ? 1 : minimum;
  const isBound = (bound: number | undefined): number | undefined => (bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined);
  return defined({ kind: 'number', whole: type === 'integer', min: isBound(min), max: isBound(maximum) }) as Shape;
}

function listShape({ items = {}, minItems, maxItems }: JsonField): Shape {
  if (items.ref) return defined({ kind: 'refs', to: items.ref, single: false, min: minItems }) as Shape;
  return defined({ kind: 'list', item: shapeOf(items), min: minItems, max: maxItems }) as Shape;
}

/** Groups under a fixed set of keys are like any other group; each key may be left out. */
function recordShape({ propertyNames, additionalProperties }: JsonField): Shape {
  const value = shapeOf(additionalProperties as JsonField);
  return { kind: 'group', fields: (propertyNames?.enum ?? []).map((name) => ({ name, required: false, hint: '', shape: value })) };
}

function shapeOf(schema: JsonField): Shape {
  const { type, ref, anyOf, desk } = schema;
  if (desk === 'date') return { kind: 'date' };
  if (ref) return { kind: 'ref', to: ref };
  if (schema.enum) return { kind: 'choice', values: schema.enum };
  const [one, many] = anyOf ?? [];
  if (one?.ref && many?.items?.ref === one.ref) return { kind: 'refs', to: one.ref, single: true };
  if (type === 'string') return textShape(schema);
  if (type === 'boolean') return { kind: 'flag' };
  if (type === 'number' || type === 'integer') return numberShape(schema);
  if (type === 'array') return listShape(schema);
  if (schema.properties) return { kind: 'group', fields: fieldsIn(schema) };
  if (schema.propertyNames?.enum) return recordShape(schema);
  throw new Error(`The desk has no form for ${JSON.stringify(schema).slice(0, 200)}: give it one in src/desk/cms/shape.ts.`);
}

function fieldsIn({ properties = {}, required = [] }: JsonField): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    hint: schema.description ?? '',
    shape: shapeOf(schema),
  }));
}

/** The fields of a schema in its own order. Throws where a field is of a kind that the desk has no form for. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return fieldsIn(jsonOf(schema));
}
