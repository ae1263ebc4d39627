// The desk's forms are those of the schemas: every field has its widget, and every widget stands for a field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { deskConfig } from '../../../../src/desk/cms/config.ts';
import { kindOf, type Kind } from '../../../../src/desk/cms/entry-text.ts';
import { BODY } from '../../../../src/desk/cms/form.ts';
import { fieldsOf } from '../../../../src/desk/cms/shape.ts';
import type { Widget } from '../../../../src/desk/cms/widgets.ts';
import { campaign as campaignSchema, type Campaign } from '../../../../src/schemas/campaign.ts';
import { collectionNames, collections } from '../../../../src/schemas/index.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const campaign = parse(readFileSync(join(ROOT, 'content/campaign.yaml'), 'utf8')) as Campaign;

interface Made {
  collections: { name: string; fields: Widget[]; folder: string; path?: string; extension: string; format: string }[];
  singletons: { name: string; fields: Widget[] }[];
}
const config = deskConfig({ campaign, folder: 'content', backend: { name: 'gitea' }, siteUrl: 'http://localhost/', links: false }) as unknown as Made;

/** Fields that have no widget, each with the reason. None at present. */
const WITHOUT: Record<string, string> = {};

interface Json {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  required?: string[];
  description?: string;
  maxLength?: number;
  minLength?: number;
  minItems?: number;
}

/** The paths of all fields in a schema, read off it on a way of this test's own. */
function* paths(schema: Json, prefix = ''): Generator<{ path: string; required: boolean; schema: Json }> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield { path: `${prefix}${name}`, required: schema.required?.includes(name) ?? false, schema: field };
    yield* paths(field.type === 'array' ? (field.items ?? {}) : field, `${prefix}${name}.`);
  }
}

/** The widget at a path. */
function widgetAt(fields: readonly Widget[], path: string): Widget | undefined {
  const [first, ...rest] = path.split('.');
  const found = fields.find(({ name }) => name === first);
  return rest.length === 0 || !found ? found : widgetAt(found.fields ?? [], rest.join('.'));
}

const schemaOf = (kind: Kind): z.ZodObject => (kind === 'campaign' ? campaignSchema : collections[kind].schema);
const fieldsFor = (kind: Kind): Widget[] => (kind === 'campaign' ? config.singletons : config.collections).find(({ name }) => name === kind)?.fields ?? [];
const kinds: Kind[] = [...collectionNames, 'campaign'];

describe('the desk’s forms', () => {
  it.each(kinds)('of %s have a widget for each field of the schema, needed where the field is', (kind) => {
    const json = z.toJSONSchema(schemaOf(kind), { io: 'input', unrepresentable: 'any' }) as Json;
    const all = [...paths(json)];
    expect(all.length).toBeGreaterThan(2);
    const wrong = all.filter(({ path, required, schema }) => {
      const widget = widgetAt(fieldsFor(kind), path);
      // A list that must be there but may be empty: the CMS would ask for an item.
      const mayBeEmpty = schema.type === 'array' && schema.minItems === undefined;
      return !(`${kind}.${path}` in WITHOUT) && widget?.required !== (required && !mayBeEmpty);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it.each(kinds)('of %s say of each field what its schema says, and hold to its lengths', (kind) => {
    const json = z.toJSONSchema(schemaOf(kind), { io: 'input', unrepresentable: 'any' }) as Json;
    const silent = [...paths(json)].filter(({ path, schema }) => !(widgetAt(fieldsFor(kind), path)?.hint ?? '').startsWith(schema.description ?? ''));
    expect(silent.map(({ path }) => path)).toEqual([]);
    const limits = [...paths(json)].filter(({ schema }) => schema.maxLength !== undefined);
    expect(limits.filter(({ path, schema }) => widgetAt(fieldsFor(kind), path)?.['maxlength'] !== schema.maxLength).map(({ path }) => path)).toEqual([]);
  });

  it.each(kinds)('of %s have no field that the schema does not have', (kind) => {
    const names = new Set(fieldsOf(schemaOf(kind)).map(({ name }) => name));
    expect(
      fieldsFor(kind)
        .map(({ name }) => name)
        .filter((name) => !names.has(name) && name !== BODY),
    ).toEqual([]);
  });

  it('lead from a reference to the entries of its collection, found by their titles and kept by their ids', () => {
    const inspection = widgetAt(fieldsFor('articles'), 'inspection');
    expect(inspection).toMatchObject({ widget: 'relation', collection: 'inspections', value_field: '{{slug}}', display_fields: ['title'], required: true });
    expect(widgetAt(fieldsFor('articles'), 'sources')).toMatchObject({ widget: 'relation', collection: 'sources', multiple: true, min: 1 });
    for (const { fields } of config.collections) for (const { widget, collection } of fields) if (widget === 'relation') expect(collectionNames).toContain(collection);
  });

  it('offer the kinds and steps of campaign.yaml', () => {
    const values = (path: string, kind: Kind): unknown[] => (widgetAt(fieldsFor(kind), path)?.['options'] as { value: unknown }[]).map(({ value }) => value);
    expect(values('kind', 'articles')).toEqual(campaign.kinds.map(({ id }) => id));
    expect(new Set(values('overall', 'inspections'))).toEqual(new Set(campaign.scales.flatMap(({ steps }) => steps.map(({ id }) => id))));
  });

  it('keep the text of an article raw: no editor writes it anew', () => {
    expect(widgetAt(fieldsFor('articles'), BODY)).toMatchObject({ widget: 'text' });
    expect(JSON.stringify(config)).not.toMatch(/"widget":"(?:richtext|markdown)"/);
  });

  it('put an article into a folder with its pictures beside it, as content has it', () => {
    const articles = config.collections.find(({ name }) => name === 'articles');
    expect(articles).toMatchObject({ folder: 'content/articles', path: '{{slug}}/index', extension: 'mdx', media_folder: '', public_folder: '' });
    expect(kindOf('articles/some-piece/index.mdx')).toBe('articles');
    expect(['articles/some-piece/a.jpg', 'articles/index.mdx', 'people/a/b.yaml', 'README.md', '../people/a.yaml'].map(kindOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
