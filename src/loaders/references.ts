// References between entries: found by walking what an editor wrote beside its schema, and checked for existence.
import { z } from 'astro/zod';
import { nearest } from '../lib/text.ts';
import type { CollectionName } from '../schemas/common.ts';
import { collections, entryFile } from '../schemas/index.ts';
import { proseComponents, type ProseName } from '../schemas/prose.ts';

/** A reference: the collection and id it points to, and the field it stands in. */
export interface Reference {
  to: CollectionName;
  id: string;
  path: (string | number)[];
}

interface JsonSchema {
  ref?: CollectionName;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

const schemas = new Map<z.ZodType, JsonSchema>();

/** The JSON Schema of what an editor writes; custom checks (dates) are left open. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  let made = schemas.get(schema);
  if (!made) schemas.set(schema, (made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema));
  return made;
}

function* walk(schema: JsonSchema, value: unknown, path: (string | number)[]): Generator<Reference> {
  if (value === undefined || value === null) return;
  if (typeof value === 'string') {
    const to = schema.ref ?? schema.anyOf?.find((option) => option.ref)?.ref;
    if (to) yield { to, id: value, path };
  } else if (Array.isArray(value)) {
    const items = schema.items ?? schema.anyOf?.find((option) => option.items)?.items;
    if (items) for (const [index, item] of value.entries()) yield* walk(items, item, [...path, index]);
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const inner = schema.properties?.[key] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
      if (inner) yield* walk(inner, item, [...path, key]);
    }
  }
}

/** Every reference in data that fits a schema. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  return [...walk(jsonSchemaOf(schema), data, [])];
}

/** Every reference in an entry’s fields. */
export function referencesOf(collection: CollectionName, data: unknown): Reference[] {
  return referencesIn(collections[collection].schema, data);
}

/** Every reference in a component’s attributes. */
export function referencesOfComponent(name: ProseName, attributes: Record<string, string>): Reference[] {
  return referencesIn(proseComponents[name].attributes, attributes);
}

/** What to say of a reference that leads nowhere. */
export function explainMissing({ to, id }: Reference, known: Iterable<string>): { message: string; found: string; better?: string } {
  const better = nearest(id, known);
  const hint = better ? `; did you mean ${better}?` : `: mend the id, or add content/${entryFile(to, id)} for it`;
  return { message: `there is no “${id}” among the ${to}${hint}`, found: id, ...(better && { better }) };
}
