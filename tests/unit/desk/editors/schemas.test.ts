// The schemas for code editors: all real content fits them, what the schemas of content refuse they refuse too, and real language servers complete by them.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { choicesOf, type Choices } from '../../../../src/desk/editors/choices.ts';
import { editorSchema, type JsonSchema } from '../../../../src/desk/editors/json-schema.ts';
import { manifestOf, schemaFile, SCHEMA_FOLDER, writeSchemas } from '../../../../src/desk/editors/write.ts';
import { entryData } from '../../../../src/desk/save/patch.ts';
import { layoutOf } from '../../../../src/desk/save/shape.ts';
import { listFiles } from '../../../../src/loaders/files.ts';
import { readContent } from '../../../../src/loaders/read.ts';
import { campaign } from '../../../../src/schemas/campaign.ts';
import type { CollectionName } from '../../../../src/schemas/common.ts';
import { collectionNames, collections } from '../../../../src/schemas/index.ts';
import { CAMPAIGN_DIR, contentFolder, NOW } from '../../../fixtures/build.ts';
import { temporaryFolder } from '../folder.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const NAMES = ['campaign', ...collectionNames] as const;
type Name = (typeof NAMES)[number];

interface Ajv {
  compile(schema: object): (data: unknown) => boolean;
}
// ESLint’s own validator of JSON Schemas: nothing is installed for this test.
const AjvClass = createRequire(createRequire(import.meta.url).resolve('eslint'))('ajv') as new (options: object) => Ajv;

interface Campaigns {
  dir: string;
  choices: Choices;
  fits: Record<Name, (data: unknown) => boolean>;
}

async function open(dir: string): Promise<Campaigns> {
  const choices = choicesOf((await listFiles(dir)).entries, await readContent({ dir, now: NOW, withheld: 'show' }));
  const fits = NAMES.map((name) => [name, new AjvClass({ logger: false, unknownFormats: 'ignore' }).compile(editorSchema(name, choices))] as const);
  return { dir, choices, fits: Object.fromEntries(fits) as Campaigns['fits'] };
}

const opened = await Promise.all([join(ROOT, 'content'), CAMPAIGN_DIR].map(open));
const [real, fixture] = opened as [Campaigns, Campaigns];

interface File {
  file: string;
  name: Name;
  data: Record<string, unknown>;
}

function filesOf({ dir }: Campaigns): File[] {
  return globSync('{campaign.yaml,*/*.yaml,*/*.mdx,*/*/index.mdx}', { cwd: dir }).map((path) => {
    const file = path.replaceAll('\\', '/');
    const first = file.split('/')[0] as CollectionName;
    const name: Name = collectionNames.includes(first) ? first : 'campaign';
    return { file, name, data: entryData(readFileSync(join(dir, file), 'utf8'), layoutOf(name)).data as File['data'] };
  });
}

describe('all content', () => {
  it.each([
    ['real', real, 400],
    ['of the fixture campaign', fixture, 40],
  ])('%s fits', (_, campaigns, least) => {
    const files = filesOf(campaigns);
    expect(files.length).toBeGreaterThan(least);
    expect(files.filter(({ name, data }) => !campaigns.fits[name](data)).map(({ file }) => file)).toEqual([]);
  });
});

/** Slips of the pen at each field of an entry. */
function* slips(value: unknown, put: (other: unknown) => unknown, path = ''): Generator<{ path: string; data: unknown }> {
  for (const other of [undefined, null, {}, 'ü not an id', '', 12, -1, true, 'word '.repeat(500), [], [1], '2016-13', '2016-1-1', 'Friday'])
    if (typeof other !== typeof value || other !== value) yield { path: `${path} = ${JSON.stringify(other)?.slice(0, 20)}`, data: put(other) };
  if (Array.isArray(value) && value.length > 0) yield* slips(value[0], (other) => put([other, ...value.slice(1)]), `${path}[0]`);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const group = value as Record<string, unknown>;
    yield { path: `${path}.unknown`, data: put({ ...group, unknown: 'x' }) };
    for (const [key, item] of Object.entries(group)) {
      const without = (other: unknown): unknown => {
        const { [key]: _, ...rest } = group;
        return put(other === undefined ? rest : { ...group, [key]: other });
      };
      yield* slips(item, without, `${path}.${key}`);
    }
  }
}

/** What a JSON Schema cannot say: whether there is such a time zone, and that of two fields one must stand. */
const BEYOND = /\.timeZone = |figures\[0\]\.inspection = undefined/;

describe('a slip of the pen', () => {
  it('that the schemas of content refuse for its form is refused, in every field of every collection', () => {
    let refused = 0;
    const missed = filesOf(fixture).flatMap(({ file, name, data }) => {
      const schema = name === 'campaign' ? campaign : collections[name].schema;
      return [...slips(data, (other) => other)].flatMap(({ path, data: broken }) => {
        if (broken === undefined || schema.safeParse(broken).success) return [];
        refused += 1;
        return fixture.fits[name](broken) && !BEYOND.test(path) ? [`${file} ${path}`] : [];
      });
    });
    expect(missed).toEqual([]);
    expect(refused).toBeGreaterThan(3000);
  });

  it.each<[string, Name, string, (data: Record<string, unknown>) => unknown]>([
    ['an inspection that is not there', 'articles', 'articles/spills-of-2029/index.mdx', (data) => ({ ...data, inspection: '1999-none' })],
    ['a kind that the campaign has not', 'articles', 'articles/spills-of-2029/index.mdx', (data) => ({ ...data, kind: 'nonsense' })],
    ['a source that is not there', 'events', 'events/launch.yaml', (data) => ({ ...data, sources: ['nowhere'] })],
    ['a grade of no scale', 'inspections', 'inspections/2024-06-survey.yaml', (data) => ({ ...data, overall: 'splendid' })],
    [
      'an area’s grade of no scale',
      'inspections',
      'inspections/2024-06-survey.yaml',
      (data) => ({ ...data, areas: (data['areas'] as object[]).map((area) => ({ ...area, judgement: 'splendid' })) }),
    ],
  ])('is seen for %s, which only the campaign knows', (_, name, file, change) => {
    const data = filesOf(fixture).find((item) => item.file === file)?.data;
    expect(data && fixture.fits[name](data)).toBe(true);
    expect(fixture.fits[name](change(data ?? {}))).toBe(false);
  });
});

describe('a choice', () => {
  it('carries its title', () => {
    const schema = editorSchema('articles', real.choices).properties?.['inspection'] as JsonSchema;
    const at = schema.enum?.indexOf('2026-02-ilacs-short') ?? -1;
    expect(schema.enumDescriptions?.[at]).toBe('Short inspection, February 2026, 2026-05-18');
    expect(schema.enumDescriptions).toHaveLength(schema.enum?.length ?? 0);
  });

  it('of another body’s judgement is a hint: it may have words of its own', () => {
    const inspection = filesOf(fixture).find(({ data }) => data['otherJudgements'])?.data as { otherJudgements: object[] };
    expect(fixture.choices.hints['inspections.otherJudgements.judgement']).toEqual(fixture.choices.fields['inspections.overall']);
    const item = editorSchema('inspections', fixture.choices).properties?.['otherJudgements']?.items as JsonSchema;
    expect(item.properties?.['judgement']?.anyOf?.[0]?.enum).toContain('fair');
    expect(fixture.fits.inspections({ ...inspection, otherJudgements: [{ ...inspection.otherJudgements[0], judgement: 'their-own-word' }] })).toBe(true);
  });

  it('of an office is a hint: others may be typed', () => {
    const person = filesOf(fixture).find(({ name }) => name === 'people')?.data as { posts: object[] };
    expect(JSON.stringify(editorSchema('people', fixture.choices))).toContain('river-warden');
    expect(fixture.fits.people({ ...person, posts: [{ ...person.posts[0], office: 'another-office' }] })).toBe(true);
  });
});

describe('the files for editors', () => {
  it('are written for every collection, and again only where something changed', async () => {
    const root = temporaryFolder();
    const dir = await contentFolder({});
    const content = () => readContent({ dir, now: NOW, withheld: 'show' });
    expect((await writeSchemas(root, dir, await content())).sort()).toEqual([...NAMES.map(schemaFile), 'collections.json'].sort());
    expect(await writeSchemas(root, dir, await content())).toEqual([]);
    expect(load(readFileSync(join(root, SCHEMA_FOLDER, schemaFile('people')), 'utf8'))).toHaveProperty('properties.posts');
  });

  it('that cannot be written are told of in a sentence', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '.astro'), 'a file where the folder should be');
    const content = await readContent({ dir: fixture.dir, now: NOW, withheld: 'show' });
    await expect(writeSchemas(root, fixture.dir, content)).rejects.toThrow(/was not written: .*not a folder/);
  });

  it('are those that the settings for VS Code name, for every collection of YAML', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Record<string, string>; 'astro.content-intellisense': boolean };
    const yaml = NAMES.filter((name) => layoutOf(name) === 'yaml');
    const expected = yaml.map((name) => [`./${SCHEMA_FOLDER}/${schemaFile(name)}`, name === 'campaign' ? 'content/campaign.yaml' : `content/${name}/*.yaml`]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
    expect(settings['astro.content-intellisense']).toBe(true);
  });
});

// The server behind the Astro extension, and the YAML server that it brings; Red Hat’s extension is the same one.
const fromCheck = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
const fromAstro = createRequire(fromCheck.resolve('@astrojs/language-server/package.json'));

describe('Astro’s language server', () => {
  interface Plugin {
    createVirtualCode(uri: object, language: string, snapshot: object): { embeddedCodes: { id: string }[] };
  }
  const { getFrontmatterLanguagePlugin } = fromAstro('./dist/core/frontmatterHolders.js') as { getFrontmatterLanguagePlugin(config: object): Plugin };
  const { URI } = fromAstro('vscode-uri') as { URI: { file(path: string): object } };

  it('finds the schema of an article’s frontmatter, and none for a file that is no entry', async () => {
    const plugin = getFrontmatterLanguagePlugin({ configs: [{ folder: pathToFileURL(ROOT).href, config: manifestOf((await listFiles(fixture.dir)).entries) }] });
    const codes = (path: string): string[] => {
      const text = readFileSync(join(CAMPAIGN_DIR, 'articles/spills-of-2029/index.mdx'), 'utf8');
      const snapshot = { getText: (from: number, to: number) => text.slice(from, to), getLength: () => text.length, getChangeRange: () => undefined };
      return plugin.createVirtualCode(URI.file(join(fixture.dir, path)), 'mdx', snapshot).embeddedCodes.map(({ id }) => id);
    };
    expect(codes('articles/spills-of-2029/index.mdx')).toContain('yaml_frontmatter_desk-articles');
    expect(codes('pages/about.mdx')).toContain('yaml_frontmatter_desk-pages');
    expect(codes('README.md')).toEqual([]);
  });
});

describe('the YAML language server', () => {
  interface Service {
    configure(settings: object): void;
    doComplete(document: object, position: object, kubernetes: boolean): Promise<{ items: { label: string; documentation?: unknown }[] }>;
    doValidation(document: object, kubernetes: boolean): Promise<{ message: string }[]>;
  }
  const fromService = createRequire(fromAstro.resolve('volar-service-yaml'));
  const { getLanguageService } = fromService('yaml-language-server') as { getLanguageService(options: object): Service };
  const { TextDocument } = fromService('vscode-languageserver-textdocument') as { TextDocument: { create(uri: string, language: string, version: number, text: string): object } };

  it('offers what there is with its title, and says in a sentence what there is not', async () => {
    const schema = JSON.stringify(editorSchema('events', fixture.choices));
    const service = getLanguageService({ schemaRequestService: () => Promise.resolve(schema), workspaceContext: { resolveRelativePath: (path: string) => path } });
    service.configure({ validate: true, completion: true, hover: true, schemas: [{ uri: 'file:///events.schema.json', fileMatch: ['*.yaml'] }] });
    let version = 0;
    const document = (text: string): object => TextDocument.create('file:///content/events/x.yaml', 'yaml', (version += 1), text);
    const { items } = await service.doComplete(document('sources:\n  - \n'), { line: 1, character: 4 }, false);
    expect(items.map(({ label }) => label)).toEqual(fixture.choices.refs.sources.map(({ id }) => id));
    expect(JSON.stringify(items[0]?.documentation)).toContain(fixture.choices.refs.sources[0]?.label);
    const messages = await service.doValidation(document('date: "2025"\ntitle: Something here\nkind: service\nsources: [nowhere]\n'), false);
    expect(messages.map(({ message }) => message)).toEqual(['There is no such entry in content/sources/.']);
  });
});
