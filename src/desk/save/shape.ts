// The form of an entry as the lossless writer needs it, read from the schemas: which fields there are, in which order they stand, which may not be missing.
import type { z } from 'astro/zod';
import { campaign } from '../../schemas/campaign.ts';
import { entryKeys, searchKeys, type CollectionName } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';
import type { Layout, Shape } from './patch.ts';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** Fields that any entry may have come after its own, as content has them; the words for search come last. */
const LATER = [...Object.keys(entryKeys), ...Object.keys(searchKeys)];

/** The names of a group’s fields in the order in which content has them: `sources` of an article are its own, its `draft` is not. */
export function fieldOrder(shape: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(shape);
  return [...keys.filter((key) => !LATER.includes(key)), ...['sources', ...LATER.filter((key) => key !== 'sources')].filter((key) => keys.includes(key))];
}

/** A yes-or-no that may be left out and whose “no” says something, as its sentence tells: there “no” must be written. */
const saysNo = (schema: z.ZodType): boolean => schema.description?.startsWith('False') === true;

function shapeOfSchema(schema: z.ZodType, required = true): Shape {
  const { type, shape, element, innerType } = defOf(schema);
  if (type === 'optional' && innerType) return shapeOfSchema(innerType, saysNo(schema));
  if (innerType) return shapeOfSchema(innerType, required);
  if (type === 'array' && element) return { required, item: shapeOfSchema(element) };
  if (type !== 'object' || !shape) return { required };
  const fields = fieldOrder(shape).map((key) => [key, shapeOfSchema(shape[key] as z.ZodType)] as const);
  return { required, fields: Object.fromEntries(fields) };
}

/** The form of a collection’s entries, or of campaign.yaml. */
export function shapeOf(collection: CollectionName | 'campaign'): Shape {
  return shapeOfSchema(collection === 'campaign' ? campaign : collections[collection].schema);
}

/** How the lossless writer takes a collection’s files apart. */
export function layoutOf(collection: CollectionName | 'campaign'): Layout {
  return collection === 'campaign' || collections[collection].layout === 'yaml' ? 'yaml' : 'mdx';
}
