// The schemas for code editors: all real content fits them, what the schemas of content refuse they refuse too, and real language servers complete by them.
import { globSync, readFileSync } from 'node:fs';
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
  const choices = await choicesOf(dir, await readContent({ dir, now: NOW, withheld: 'show' }));
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
