// YAML with places: what values become, and where each field stands.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml, readPlain } from '../../../src/loaders/yaml.ts';

const text = `# A comment.
name: "Ada"
posts:
  - title: Warden
    from: 2023-04
  -   title: Clerk
      sources: [one, two]
empty:
`;

describe('data', () => {
  it('keeps dates and words as text', () => {
    const source = 'a: 2017-07-20\nb: 2017-07\nc: yes\nd: no\ne: 2026-05-18T09:00:00Z\nf: 0x\ng: 12:30\n';
    expect(parseYaml(source, 'f').data).toEqual({ a: '2017-07-20', b: '2017-07', c: 'yes', d: 'no', e: '2026-05-18T09:00:00Z', f: '0x', g: '12:30' });
  });

  it('knows numbers, true and false, and nothing', () => {
    expect(parseYaml('a: 2017\nb: true\nc:\nd: ~\ne: 2.5\n', 'f').data).toEqual({ a: 2017, b: true, c: null, d: null, e: 2.5 });
  });

  it('joins folded lines', () => {
    expect(parseYaml('a: >-\n  one\n  two\n', 'f').data).toEqual({ a: 'one two' });
  });
});

describe('a place', () => {
  const { locate } = parseYaml(text, 'f');

  it.each([
    [['name'], 2, 7],
    [['posts', 0], 4, 5],
    [['posts', 0, 'title'], 4, 12],
    [['posts', 1], 6, 7],
    [['posts', 1, 'sources', 1], 7, 22],
    [['empty'], 8, 7],
  ])('of the value of %j is %i:%i', (path, line, column) => {
    expect(locate(path)).toEqual({ line, column });
  });

  it('of a name is where the name stands', () => {
    expect(locate(['name'], true)).toEqual({ line: 2, column: 1 });
    expect(locate(['posts', 1, 'sources'], true)).toEqual({ line: 7, column: 7 });
  });

  it('of what is missing is its parent’s', () => {
    expect(locate(['headline'])).toEqual({ line: 2, column: 1 });
    expect(locate(['posts', 1, 'from'])).toEqual({ line: 6, column: 7 });
    expect(locate(['posts', 5, 'title'])).toEqual(locate(['posts']));
    expect(locate(['name', 'first'])).toEqual(locate(['name']));
    expect(locate([])).toEqual({ line: 2, column: 1 });
  });

  it('counts the lines before the text', () => {
    expect(parseYaml(text, 'f', 10).locate(['name'])).toEqual({ line: 12, column: 7 });
    expect(parseYaml('a: [', 'f', 10).problems[0]).toMatchObject({ line: 11 });
    expect(parseYaml('a:\n\tb: 1', 'f', 10).problems).toMatchObject([{ line: 12, column: 1 }]);
    expect(parseYaml('', 'f', 1).locate(['a'])).toEqual({ line: 2, column: 1 });
  });
});

describe('the quick reading', () => {
  const word = fc.constantFrom(
    'a',
    'word',
    'two words',
    '2015',
    '2015-07',
    '2015-07-01',
    '1.0',
    '-3',
    '1e3',
    '.5',
    '+1',
    '0x1F',
    '007',
    '1_000',
    'yes',
    'no',
    'true',
    'True',
    'null',
    '~',
    '',
    '"quoted: yes"',
    "'it''s'",
    '£23.5m',
    '12:30',
    'a: b',
    'a #b',
    'a#b',
    '.inf',
    'NaN',
    '[a, b]',
    '{a: 1}',
    '[]',
    '- x',
    '>-\n  folded\n  text',
    '|\n  kept\n\n  text',
    '# remark',
    '“smart”',
    '@at',
    '%',
    '`',
    'a:b',
    '[a, [b, 2]]',
    '"\\u00e9"',
    '{a}',
    '[a: b]',
    'word\n  goes on',
    '0',
    '-0',
    '1.',
    '1,5',
  );
  const line = fc
    .tuple(fc.constantFrom('', '  ', '- ', '  - ', '    '), fc.constantFrom('', 'key: ', 'other: ', '2017: ', 'last: ', '"q": ', 'null: ', 'true: ', '1.0: '), word)
    .map((parts) => parts.join(''));
  const yaml = fc.array(line, { maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);

  it('reads what the parser with places reads, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: yaml }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }), (text) => {
        const plain = readPlain(text);
        const document = parseDocument(text, { uniqueKeys: true });
        if (plain) expect({ data: document.toJS() as unknown, errors: document.errors }).toEqual({ data: plain.data, errors: [] });
      }),
      { numRuns: 20_000 },
    );
  });

  it('is what most content takes', async () => {
    const files = await Array.fromAsync(glob('content/{inspections,people,glossary,sources}/*.yaml'));
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    const read = texts.filter((text) => readPlain(text));
    expect(read.length / texts.length).toBeGreaterThan(0.5);
    for (const text of read) expect(readPlain(text)?.data).toEqual(parseDocument(text).toJS());
  });
});
