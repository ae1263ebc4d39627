// The schemas as JSON Schema: what forms, code editors and the guide are made from, read in one place.
import { z } from 'astro/zod';
import { instant, partialDate, type CollectionName } from './common.ts';

/** As much of JSON Schema as Zod writes for what an editor may write, with our own marks. */
export interface JsonField {
  type?: string;
  /** The two kinds of date, which JSON Schema does not know. */
  desk?: 'date' | 'instant';
  /** The collection that a reference points to. */
  ref?: CollectionName;
  enum?: string[];
  description?: string;
  properties?: Record<string, JsonField>;
  required?: string[];
  items?: JsonField;
  anyOf?: JsonField[];
  propertyNames?: JsonField;
  additionalProperties?: JsonField | boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** Which kind of date a schema is. One with a description is a copy that shares its definition. */
export function dateKindOf(schema: z.core.$ZodType): JsonField['desk'] {
  const { def } = schema._zod;
  return def === partialDate.def ? 'date' : def === instant.def ? 'instant' : undefined;
}

/** What may be written by a schema, as JSON Schema. */
export function jsonOf(schema: z.ZodType): JsonField {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const desk = dateKindOf(zodSchema);
      if (desk) Object.assign(jsonSchema, { desk });
    },
  }) as JsonField;
}
