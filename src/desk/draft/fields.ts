// The questions that a new entry needs answered: made from the schema, so that nothing is written twice.
import type { z } from 'astro/zod';
import { jsonSchemaOf } from '../../loaders/references.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';

/** How a field is answered. */
type FieldKind = 'text' | 'date' | 'instant' | 'one' | 'many' | 'texts' | 'yesno' | 'number';

export interface Field {
  /** Where it stands in the entry, such as `posts`, 0, `title`. */
  path: (string | number)[];
  /** The flag that answers it, without its hyphens. */
  flag: string;
  kind: FieldKind;
  required: boolean;
  /** The schema’s sentence to editors. */
  about: string;
  /** The collection that an id leads to. */
  to?: CollectionName | undefined;
  /** What may be chosen, where the schema lists it. */
  values?: string[] | undefined;
}

interface Shape {
  type?: string;
  ref?: CollectionName;
  enum?: string[];
  description?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  minItems?: number;
}

/** Flags that are given once for each of several answers carry the word for one of them. */
const SINGULAR: Record<string, string> = { areas: 'area', people: 'person', sources: 'source', regulators: 'regulator' };

const flagOf = (path: readonly (string | number)[]): string =>
  path
    .filter((step) => typeof step === 'string')
    .map((step) => SINGULAR[step] ?? step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .join('-');

function kindOf(name: string, { type, ref, enum: values, items }: Shape): FieldKind | undefined {
  if (name === 'embargo') return 'instant';
  if (type === 'array') return items?.ref ? 'many' : items?.type === 'string' ? 'texts' : undefined;
  if (type === 'boolean') return 'yesno';
  if (type === 'number' || type === 'integer') return 'number';
  if (ref || values) return 'one';
  return type === 'string' ? 'text' : type === undefined ? 'date' : undefined;
}

/** Optional fields that are asked for too, by collection. */
const ALSO_ASKED: { [C in CollectionName]?: readonly string[] } = {
  articles: ['embargo', 'asOf', 'areas', 'people'],
  events: ['text', 'people', 'sources'],
  sources: ['date'],
  inspections: ['end', 'overall'],
  letters: ['place'],
};
/** The order of the questions, where it is not the schema’s. */
const FIRST: { [C in CollectionName]?: readonly string[] } = {
  articles: ['kind', 'headline', 'standfirst', 'inspection', 'areas', 'people', 'sources', 'byline', 'published', 'asOf', 'embargo'],
};

function fieldsOf(shape: Shape, path: (string | number)[], asked: readonly string[]): Field[] {
  const names = Object.keys(shape.properties ?? {}).filter((name) => shape.required?.includes(name) || asked.includes(name));
  return names.flatMap((name): Field[] => {
    const inner = shape.properties?.[name] as Shape;
    const one = inner.anyOf?.find(({ ref }) => ref) ?? inner;
    const place = [...path, name];
    if (one.type === 'array' && one.items?.properties) return (one.minItems ?? 0) > 0 ? fieldsOf(one.items, [...place, 0], []) : [];
    const kind = kindOf(name, one);
    if (!kind) return [];
    const required = shape.required?.includes(name) === true;
    const to = one.ref ?? one.items?.ref;
    return [{ path: place, flag: flagOf(place), kind, required, about: inner.description ?? name, ...(to && { to }), ...(one.enum && { values: one.enum }) }];
  });
}

/** The fields that a new entry of a collection is asked for, in the order of the questions. */
export function questionsOf(collection: CollectionName): Field[] {
  const shape = jsonSchemaOf(collections[collection].schema as z.ZodType) as Shape;
  const fields = fieldsOf(shape, [], ALSO_ASKED[collection] ?? []);
  const first = FIRST[collection] ?? [];
  const place = ({ path }: Field): number => (first.includes(String(path[0])) ? first.indexOf(String(path[0])) : first.length);
  return fields.toSorted((a, b) => place(a) - place(b));
}

/** Lists that an entry must have and may leave empty, such as the findings of a new inspection. */
export function emptyLists(collection: CollectionName): string[] {
  const { properties = {}, required = [] } = jsonSchemaOf(collections[collection].schema as z.ZodType) as Shape;
  return required.filter((name) => properties[name]?.type === 'array' && properties[name].items?.properties && !properties[name].minItems);
}

/** Puts a value into an entry, making the groups and lists on the way. */
export function put(data: Record<string, unknown>, [step, ...rest]: readonly (string | number)[], value: unknown): void {
  if (step === undefined) return;
  if (rest.length === 0) data[step] = value;
  else put((data[step] ??= typeof rest[0] === 'number' ? [] : {}) as Record<string, unknown>, rest, value);
}
