// The lossless writer over all real content and the fixture campaign: saved unchanged, no letter differs; each field changed in turn, nothing else does.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { entryData, patchEntry, type Layout, type Path } from '../../../../src/desk/save/patch.ts';
import { layoutOf, shapeOf } from '../../../../src/desk/save/shape.ts';
import { collectionNames } from '../../../../src/schemas/index.ts';
import type { CollectionName } from '../../../../src/schemas/common.ts';

const ROOT = join(import.meta.dirname, '../../../..');

interface File {
  name: string;
  text: string;
  collection: CollectionName | 'campaign';
  layout: Layout;
  data: unknown;
  body: string;
}

const FILES = ['content', 'tests/fixtures/campaign'].flatMap((folder) =>
  globSync('{campaign.yaml,*/*.yaml,*/*.mdx,*/*/index.mdx}', { cwd: join(ROOT, folder) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path): File => {
      const first = path.split('/')[0] as string;
      const collection = (collectionNames as string[]).includes(first) ? (first as CollectionName) : 'campaign';
      const text = readFileSync(join(ROOT, folder, path), 'utf8');
      const layout = layoutOf(collection);
      return { name: `${folder}/${path}`, text, collection, layout, ...entryData(text, layout) };
    }),
);

type Style = (data: unknown) => string;
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, shuffled(item)])
      .reverse(),
  );
};

/** The ways in which programs write the same values. */
const STYLES: Record<string, Style> = {
  'yaml as it comes': (data) => stringify(data),
  'yaml without folding': (data) => stringify(data, { lineWidth: 0 }),
  'yaml folded narrow': (data) => stringify(data, { lineWidth: 30, blockQuote: 'folded' }),
  'all in double quotes': (data) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  'all in single quotes': (data) => stringify(data, { defaultStringType: 'QUOTE_SINGLE', singleQuote: true }),
  'literal blocks, deep indents': (data) => stringify(data, { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN', indent: 4, indentSeq: false }),
  'one line of JSON': (data) => JSON.stringify(data),
  'fields the other way round': (data) => stringify(shuffled(data), { lineWidth: 0 }),
  'js-yaml': (data) => dump(data),
  'js-yaml, quoted, flat': (data) => dump(data, { forceQuotes: true, flowLevel: 2, lineWidth: -1 }),
};

const written = (file: File, style: Style, data: unknown = file.data): string =>
  file.layout === 'yaml' ? style(data) : `---\n${style(data).trimEnd()}\n---\n${file.body.trim()}\n`;

/** Of a list, the items whose fields are changed: all of them with EVERY_ITEM=1 (a minute more), else the first, one in the middle and the last. */
const chosen = (list: readonly unknown[]): number[] =>
  process.env['EVERY_ITEM'] === '1' ? [...list.keys()] : [...new Set([0, Math.floor(list.length / 2), list.length - 1])].filter((index) => index in list);

/** The values in the data that are no lists or groups, with their paths. */
function leaves(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  if (Array.isArray(value)) return chosen(value).flatMap((index) => leaves(value[index], [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

function withLeaf(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(step), withLeaf(data[Number(step)], rest, value));
  const group = data as Record<string, unknown>;
  return { ...group, [step]: withLeaf(group[step], rest, value) };
}

const another = (value: unknown): unknown => (typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)} X9`);

/** The first and the last line that differ, counted from each end. */
function differing(before: string, after: string): { removed: string[]; added: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { removed: a.slice(head, a.length - tail), added: b.slice(head, b.length - tail) };
}

/** What the lines of one changed value may hold: its own words and signs, nothing of another field. */
function isOwn(lines: readonly string[], value: unknown): boolean {
  const squeezed = (text: string): string => text.replace(/[\s\\"']/g, '');
  const all = squeezed(lines.join(''));
  const own = squeezed(String(value)).slice(0, 30);
  return lines.length <= 1 || all.includes(own) || own.includes(all) || squeezed(String(value)).includes(all);
}

describe('every file of content', () => {
  it('is found', () => {
    expect(FILES.length).toBeGreaterThan(400);
    expect(new Set(FILES.map(({ collection }) => collection)).size).toBe(collectionNames.length + 1);
  });

  it.each(Object.entries(STYLES))('is the same to the last byte when it comes back unchanged: %s', (_, style) => {
    const changed = FILES.filter((file) => patchEntry(file.text, written(file, style), file.layout, { shape: shapeOf(file.collection) }) !== file.text);
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});

/** Changes one leaf and saves. Gives what is wrong with the outcome, or undefined. */
function wrongAfter(file: File, path: Path, value: unknown, style: Style): string | undefined {
  const next = another(value);
  const data = withLeaf(file.data, path, next);
  const saved = patchEntry(file.text, written(file, style, data), file.layout, { shape: shapeOf(file.collection) });
  const read = entryData(saved, file.layout);
  const where = `${file.name} ${path.join('.')}`;
  if (read.body !== file.body) return `${where}: the body changed`;
  if (JSON.stringify(trimmed(read.data)) !== JSON.stringify(trimmed(data))) return `${where}: reads otherwise`;
  const { removed, added } = differing(file.text, saved);
  return isOwn(removed, value) && isOwn(added, next) ? undefined : `${where}: touches other lines\n${removed.join('\n')}\n=>\n${added.join('\n')}`;
}

const trimmed = (data: unknown): unknown => JSON.parse(JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value)));

describe('each field of each file, changed in turn', () => {
  const styles = Object.values(STYLES);
  it.each([...collectionNames, 'campaign'] as const)(
    'changes nothing else: %s',
    (collection) => {
      let count = 0;
      const wrong = FILES.filter((file) => file.collection === collection).flatMap((file, index) =>
        leaves(file.data).flatMap(({ path, value }) => wrongAfter(file, path, value, styles[(index + count++) % styles.length] as Style) ?? []),
      );
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(count).toBeGreaterThan(0);
    },
    60_000,
  );
});
