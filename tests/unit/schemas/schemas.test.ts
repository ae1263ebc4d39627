// All schemas: strict at every level, a sentence for editors on every field, and references that name a collection.
import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { jsonSchemaOf } from '../../../src/loaders/references.ts';
import { campaign } from '../../../src/schemas/campaign.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { proseComponents } from '../../../src/schemas/prose.ts';
import { aCampaign, anArticle, anEvent, anInspection, aPerson, type Fields } from '../../fixtures/build.ts';

interface Node {
  description?: string;
  ref?: string;
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
}

/** Every node of a schema with the path to it. */
function* nodes(node: Node, path = ''): Generator<[path: string, node: Node]> {
  yield [path, node];
  for (const [key, inner] of Object.entries(node.properties ?? {})) yield* nodes(inner, path ? `${path}.${key}` : key);
  if (node.items) yield* nodes(node.items, `${path}[]`);
  if (typeof node.additionalProperties === 'object') yield* nodes(node.additionalProperties, `${path}.*`);
  for (const option of node.anyOf ?? []) yield* nodes(option, path);
}

const schemas: [string, z.ZodObject][] = [
  ['campaign', campaign],
  ...collectionNames.map((name): [string, z.ZodObject] => [name, collections[name].schema]),
  ...Object.entries(proseComponents).map(([name, { attributes }]): [string, z.ZodObject] => [`<${name}>`, attributes]),
];

const references = (schema: z.ZodObject): string[] => [...nodes(jsonSchemaOf(schema) as Node)].filter(([, { ref }]) => ref).map(([path, { ref }]) => `${path} -> ${ref}`);

describe.each(schemas)('the schema of %s', (_name, schema) => {
  const all = [...nodes(jsonSchemaOf(schema) as Node)];

  it('refuses unknown keys at every level', () => {
    const open = all.filter(([, node]) => node.properties && node.additionalProperties !== false).map(([path]) => path);
    expect(all[0]?.[1].properties).toBeDefined();
    expect(open).toEqual([]);
  });

  it('says of every field, in a sentence, what it is for', () => {
    const silent = all.flatMap(([path, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => !/^\S.{2,}[.”:"]$/.test(description ?? '') && !/\d{4}$/.test(description ?? ''))
        .map(([key]) => (path ? `${path}.${key}` : key)),
    );
    expect(silent).toEqual([]);
  });

  it('refers only to collections', () => {
    for (const [, { ref }] of all) if (ref) expect(collectionNames).toContain(ref);
  });
});

describe('references', () => {
  it('are known wherever an article or inspection has one', () => {
    expect(references(collections.articles.schema)).toEqual([
      'sources[] -> sources',
      'byline[] -> authors',
      'inspection -> inspections',
      'also[] -> inspections',
      'areas[] -> areas',
      'people[] -> people',
      'retells -> sources',
      'replies[].person -> people',
      'replies[].source -> sources',
    ]);
    expect(references(collections.inspections.schema)).toEqual(
      [
        'sources[] -> sources',
        'framework -> frameworks',
        'areas[].area -> areas',
        'areas[].area[] -> areas',
        'findings[].area -> areas',
        'findings[].area[] -> areas',
        'figures[].source -> sources',
        'leadInspector -> people',
        'report.source -> sources',
        'replies[].person -> people',
        'replies[].source -> sources',
        'evidence.* -> sources',
      ].map((path) => path.replace('evidence.*', 'evidence.*[]')),
    );
  });

  it('are known in the smaller collections, the campaign and components', () => {
    const of = (name: string): string[] => references(schemas.find(([found]) => found === name)?.[1] as z.ZodObject);
    expect(of('people')).toContain('posts[].sources[] -> sources');
    expect(of('areas')).toContain('officialNames[].framework -> frameworks');
    expect(of('glossary')).toContain('see[] -> glossary');
    expect(of('letters')).toContain('article -> articles');
    expect(of('campaign')).toEqual([
      'charts[].area -> areas',
      'charts[].of.inspection -> inspections',
      'charts[].of.event -> events',
      'charts[].figures[].inspection -> inspections',
      'charts[].figures[].event -> events',
      'help.lines[].sources[] -> sources',
    ]);
    expect(of('<Judgement>')).toEqual(['of -> inspections', 'area -> areas']);
    expect(of('<Figure>')).toEqual([]);
  });
});

describe('an article', () => {
  const accepts = (fields: Fields): boolean => {
    try {
      return Boolean(anArticle(fields));
    } catch {
      return false;
    }
  };

  it.each([
    ['headline', 15, 110],
    ['standfirst', 40, 260],
  ])('has a %s of %i to %i characters', (field, least, most) => {
    expect([least - 1, least, most, most + 1].map((length) => accepts({ [field]: 'x'.repeat(length) }))).toEqual([false, true, true, false]);
  });

  it.each(['headline', 'standfirst', 'kind', 'published', 'byline', 'inspection', 'sources'])('needs its %s', (field) => {
    expect(accepts({})).toBe(true);
    expect(accepts({ [field]: undefined })).toBe(false);
  });

  it('has at least one byline and one source', () => {
    expect([accepts({ byline: [] }), accepts({ sources: [] })]).toEqual([false, false]);
  });
});

describe('the campaign', () => {
  it('has a time zone that exists', () => {
    expect(aCampaign({ timeZone: 'America/New_York' }).timeZone).toBe('America/New_York');
    expect(() => aCampaign({ timeZone: 'Europe/Nowhere' })).toThrow(/time zone/);
  });

  it('has links within the site in its navigation', () => {
    const to = (path: string) => () => aCampaign({ navigation: { main: [{ label: 'A link', to: path }], footer: [] } });
    for (const path of ['/', '/articles/', '/articles/year/2017/']) expect(to(path)).not.toThrow();
    for (const path of ['articles/', '/articles', '//other.example/', 'https://other.example/', 'javascript:x']) expect(to(path)).toThrow();
  });

  it('has scales of two to seven steps', () => {
    const scale = (steps: number) => () =>
      aCampaign({ scales: [{ id: 'a', name: 'A', steps: Array.from({ length: steps }, (_, index) => ({ id: `s${index}`, label: 'S', meaning: 'S.' })) }] });
    expect(scale(1)).toThrow();
    expect(scale(2)).not.toThrow();
    expect(scale(7)).not.toThrow();
    expect(scale(8)).toThrow();
  });
});

describe('other entries', () => {
  it('name what is refused', () => {
    expect(() => anInspection({ findings: [] })).toThrow();
    expect(() => aPerson({ posts: [] })).toThrow();
    expect(() => anEvent({ kind: 'weather' })).toThrow();
    expect(() => anEvent({ unknown: 1 })).toThrow();
  });
});
