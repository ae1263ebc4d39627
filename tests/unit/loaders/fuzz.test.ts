// Whatever stands in a file, the reader lists problems with places and codes: it never throws.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/loaders/entry.ts';
import type { Problem } from '../../../src/loaders/problem.ts';
import { readContent } from '../../../src/loaders/read.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { NOW, writeContentFolder } from '../../fixtures/build.ts';

let dir: string;
beforeAll(async () => {
  dir = await writeContentFolder();
});
afterAll(() => rm(dir, { recursive: true }));

const text = new TextEncoder();
const bytes = (source: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> => source.map((string) => text.encode(string));
/** Scraps of YAML and MDX, in any order: they get further into the reader than noise does. */
const scraps = fc.constantFrom(
  '---\n',
  'draft: true\n',
  'headline: ',
  'name: ',
  'sources: [a]\n',
  '- ',
  '? ',
  ': ',
  '\t',
  '\n',
  '&a ',
  '*a',
  '!!map ',
  '<<: ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n  ',
  '>-\n  ',
  '2017-13',
  '__proto__: ',
  '<Cite source="',
  '" />',
  '</FactBox>',
  '<script>',
  'import x',
  '[a](',
  ')',
  '# ',
  '\u0000',
  '\uFEFF',
  '\\',
  '🌊',
);
const noise = fc.oneof(fc.uint8Array({ maxLength: 200 }), bytes(fc.string({ unit: 'grapheme' })), bytes(fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join(''))));
const mdx = fc.array(scraps, { maxLength: 20 }).map((parts) => text.encode(`---\ndraft: true\n---\n${parts.join('')}`));

function expectSound(problems: Problem[], file: string): void {
  for (const problem of problems) {
    expect(problem.file).toBe(file);
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.code).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
    expect(problem.message).toMatch(/\S/);
  }
}

describe('a file of anything', () => {
  it.each(collectionNames)('among the %s is an entry or problems', async (collection) => {
    const { layout } = collections[collection];
    const file = layout === 'folder' ? `${collection}/fuzz/index.mdx` : `${collection}/fuzz.${layout}`;
    const path = join(dir, file);
    await mkdir(dirname(path), { recursive: true });
    await fc.assert(
      fc.asyncProperty(layout === 'yaml' ? noise : fc.oneof(noise, mdx), async (content) => {
        await writeFile(path, content);
        const { entry, problems } = await readEntry({ collection, id: 'fuzz', file, path });
        expect(entry === undefined).toBe(problems.length > 0);
        expectSound(problems, file);
      }),
      { numRuns: 60 },
    );
    await rm(path);
  });

  it('in place of any file of a campaign leaves the rest readable', async () => {
    const files = ['campaign.yaml', 'areas/access.yaml', 'glossary/bank-walk.yaml', 'articles/how-a-river-is-graded/index.mdx', 'pages/about.mdx'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), noise, fc.boolean(), async (file, content, show) => {
        const copy = await writeContentFolder({ [file]: content });
        try {
          const { problems, entries } = await readContent({ dir: copy, now: NOW, withheld: show ? 'show' : 'drop' });
          expect(problems.length).toBeGreaterThan(0);
          expect(entries.people.size).toBe(3);
        } finally {
          await rm(copy, { recursive: true });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('under any name is an entry or a problem', async () => {
    const segment = fc.stringMatching(/^[\w .'é…-]{1,12}$/).filter((name) => !/^\.+$/.test(name.trim()) && !name.startsWith('.'));
    const path = fc.oneof(
      segment,
      fc.tuple(fc.constantFrom('areas', 'articles', 'Areas', 'x'), segment).map((parts) => parts.join('/')),
      fc.tuple(fc.constant('articles'), segment, segment).map((parts) => parts.join('/')),
    );
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom('', '.yaml', '.mdx', '.jpg'), async (name, ending) => {
        const file = `${name}${ending}`;
        const copy = await writeContentFolder();
        try {
          await mkdir(dirname(join(copy, file)), { recursive: true });
          await writeFile(join(copy, file), 'x');
          const { problems } = await readContent({ dir: copy, now: NOW, withheld: 'drop' });
          const passedOver = /^articles\/[^/]+\/[^/]+\.jpg$/.test(file) || file === 'README.md';
          expect(problems.length > 0).toBe(!passedOver);
        } finally {
          await rm(copy, { recursive: true });
        }
      }),
      { numRuns: 20 },
    );
  });
});
