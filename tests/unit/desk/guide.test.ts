// The editors’ guide says what the schemas say, and knows every message that the reader can give.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withReference } from '../../../src/desk/guide.ts';
import { codes } from '../../../src/loaders/codes.ts';
import { campaign } from '../../../src/schemas/campaign.ts';
import { collections } from '../../../src/schemas/index.ts';
import { proseComponents } from '../../../src/schemas/prose.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'content/README.md'), 'utf8');

describe('the editors’ guide', () => {
  it('has the reference that the schemas make (else: npm run guide)', () => {
    expect(withReference(guide)).toBe(guide);
  });

  it.each(Object.entries({ campaign, ...Object.fromEntries(Object.entries(collections).map(([name, { schema }]) => [name, schema])) }))(
    'names every field of %s',
    (name, schema) => {
      const part = guide.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
      for (const field of Object.keys(schema.shape)) expect(part, `${name}.${field}`).toContain(`| \`${field}\` |`);
    },
  );

  it.each(Object.keys(proseComponents))('names the component %s', (name) => {
    expect(guide).toContain(`### \`<${name} `);
  });

  it('gives each field a sentence', () => {
    const rows = guide.split('\n').filter((line) => /^\| `[\w.[\]]+` \| (?:yes)? \|/.test(line));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  });
});

/** Every code that the source gives to a problem. */
function codesInSource(): Set<string> {
  const files = ['src/loaders', 'src/record/integrity', 'src/schemas', 'src/lib'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'codes.ts')
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const known = Object.keys(codes).map((code) => code.split('-')[0]);
  const pattern = new RegExp(`'((?:${[...new Set(known)].join('|')})-[a-z0-9]+(?:-[a-z0-9]+)*)'`, 'g');
  return new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, code = '']) => code)));
}

describe('messages', () => {
  it('are all explained in the guide, and no other is', () => {
    expect([...codesInSource()].sort()).toEqual(Object.keys(codes).sort());
  });
});
