// The lossless writer on generated YAML with odd styles and comments: saved unchanged, no letter differs; any change of any value is what the file says after, and every other comment stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeEntry } from '../../../../src/desk/save/merge.ts';
import { entryData, patchEntry, PatchError } from '../../../../src/desk/save/patch.ts';
import { sameValue } from '../../../../src/desk/save/patch/same.ts';

const word = fc.constantFrom(
  'alpha',
  'beta gamma',
  'It’s: odd',
  '# no comment',
  "it's",
  '"quoted"',
  'yes',
  '2017',
  '2016-07-14',
  'true',
  '- dash',
  '[x]',
  'a, b',
  'é ü 漢字',
  'back\\slash',
  '*star',
  'end:',
  '🌊 wave',
  '%',
  '0x1f',
  '1e3',
  '~',
);
const text = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('\n')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== ''),
);
const key = fc.constantFrom('title', 'kind', 'date', 'label', 'note', 'id', 'also', 'page', 'x-y');
const scalar = fc.oneof({ weight: 5, arbitrary: text }, fc.integer({ min: 0, max: 3000 }), fc.boolean());
const { data } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4 }),
  ),
  data: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 6 }),
})) as { data: fc.Arbitrary<Record<string, unknown>> };

interface Look {
  indent: number;
  indentSeq: boolean;
  lineWidth: number;
  defaultStringType: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL';
  collectionStyle: 'any' | 'flow';
}
const look: fc.Arbitrary<Look> = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 30, 80),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
  collectionStyle: fc.constantFrom('any', 'any', 'any', 'flow'),
});

/** The data in a style. Where the package writes YAML that does not say the same (blocks within brackets), as JSON. */
function write(value: unknown, { defaultStringType, ...options }: Look): string {
  const made = stringify(value, { ...options, defaultStringType, defaultKeyType: 'PLAIN', aliasDuplicateObjects: false });
  try {
    return JSON.stringify(parse(made)) === JSON.stringify(value) ? made : `${JSON.stringify(value)}\n`;
  } catch {
    return `${JSON.stringify(value)}\n`;
  }
}

/** Adds comments and empty lines where they may stand: above fields and items, where no text goes over several lines. */
function commented(yaml: string, seeds: readonly number[]): string {
  const lines = yaml.split('\n');
  const made = lines.flatMap((line, index) => {
    const seed = seeds[index % seeds.length] ?? 0;
    const column = /^( *)(?:- )*[a-z-]+:(?: |$)/.exec(line)?.[1]?.length;
    return column === undefined || seed > 2 ? [line] : [...(seed === 1 ? [''] : []), `${' '.repeat(column)}# c${index}`, line];
  });
  const text = made.join('\n');
  try {
    return JSON.stringify(parse(text)) === JSON.stringify(parse(yaml)) ? text : yaml;
  } catch {
    return yaml; // a comment came into the middle of a text
  }
}

const seeds = fc.array(fc.nat(6), { minLength: 3, maxLength: 12 });
const original = fc.tuple(data, look, seeds).map(([value, style, numbers]) => commented(write(value, style), numbers));
const ends = fc.constantFrom('\n', '\r\n');

/** Saves, or gives undefined where the writer refuses: which it may, but not write something else. */
function save(before: string, after: string): string | undefined {
  try {
    return patchEntry(before, after, 'yaml');
  } catch (error) {
    if (error instanceof PatchError) return undefined;
    throw error;
  }
}

// Long, because of a slow machine; each takes a second or two.
describe('generated YAML', { timeout: 60_000 }, () => {
  it('comes back as it was when no value changed, whatever the style', () => {
    fc.assert(
      fc.property(original, look, ends, fc.boolean(), (yaml, style, end, mark) => {
        const file = (mark ? '\ufeff' : '') + yaml.replaceAll('\n', end);
        expect(patchEntry(file, write(entryData(file, 'yaml').data, style), 'yaml')).toBe(file);
      }),
      { numRuns: 120 },
    );
  });

  it('says after any change what was sent, and is refused only seldom', () => {
    let refused = 0;
    let saved = 0;
    fc.assert(
      fc.property(original, data, look, (yaml, value, style) => {
        const mixed = { ...(entryData(yaml, 'yaml').data as object), ...value };
        const made = save(yaml, write(mixed, style));
        if (made === undefined) return void (refused += 1);
        saved += 1;
        expect(sameValue(entryData(made, 'yaml').data, parse(write(mixed, style)))).toBe(true);
        expect(patchEntry(made, write(mixed, style), 'yaml')).toBe(made);
      }),
      { numRuns: 120 },
    );
    expect(refused / (saved + refused)).toBeLessThan(0.01);
  });

  it('with lists that gain, lose and move items keeps the comments of those that stay', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6'), { minLength: 1, maxLength: 6 });
    const item = (id: string, flat: boolean): unknown => (flat ? id : { id, label: `About ${id}` });
    fc.assert(
      fc.property(ids, ids, fc.boolean(), fc.boolean(), fc.constantFrom('', '  '), (before, after, flat, gap, indent) => {
        const rows = before.map((id) => `${gap ? '\n' : ''}${indent}# on ${id}\n${indent}- ${flat ? id : `id: ${id} # is ${id}\n${indent}  label: About ${id}`}\n`);
        const yaml = `title: x # t\nlist:\n${rows.join('')}# end\nlast: y\n`;
        const made = save(yaml, stringify({ title: 'x', list: after.map((id) => item(id, flat)), last: 'y' }));
        expect(made).toBeDefined();
        expect(parse(made ?? '')).toEqual({ title: 'x', list: after.map((id) => item(id, flat)), last: 'y' });
        expect(made).toMatch(/^title: x # t\n/);
        expect(made).toMatch(/# end\nlast: y\n$/);
        const stayed = before.filter((id) => after.includes(id));
        if (!flat && stayed.length > 0) for (const id of stayed) expect(made).toContain(`id: ${id} # is ${id}`);
      }),
      { numRuns: 120 },
    );
  });
});

describe('two people’s changes', () => {
  const BASE = '# head\na: 1 # one\nb: two\nlist:\n  - id: x\n    v: 1\n  - id: y\n    v: 2\n';
  it.each<[string, string, string, object]>([
    [
      'of different fields go together',
      'a: 5\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 2}]\n',
      BASE.replace('two', 'three'),
      { text: BASE.replace('1 # one', '5 # one').replace('two', 'three') },
    ],
    ['of the same field are for them to decide', 'a: 5\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 2}]\n', BASE.replace('a: 1', 'a: 6'), { conflicts: ['a'] }],
    ['that are the same are one', 'a: 6\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 2}]\n', BASE.replace('a: 1', 'a: 6'), { text: BASE.replace('a: 1', 'a: 6') }],
    [
      'of different items go together',
      'a: 1\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 3}]\n',
      BASE.replace('v: 1', 'v: 9'),
      { text: BASE.replace('v: 1', 'v: 9').replace('v: 2', 'v: 3') },
    ],
    ['of a list that both lengthen are for them to decide', 'a: 1\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 2}, {id: z}]\n', `${BASE}  - id: w\n`, { conflicts: ['list'] }],
    [
      'of an item of a list that changed its length are too',
      'a: 1\nb: two\nlist: [{id: x, v: 1}, {id: y, v: 3}]\n',
      BASE.replace('  - id: x\n    v: 1\n', ''),
      { conflicts: ['list'] },
    ],
  ])('%s', (_, edited, current, expected) => expect(mergeEntry(BASE, edited, current, 'yaml')).toEqual(expected));

  it('of the text: one may have changed it, not both', () => {
    const mdx = (body: string, a = 1): string => `---\na: ${a}\n---\n\n${body}\n`;
    expect(mergeEntry(mdx('Old'), mdx('New'), mdx('Old', 2), 'mdx')).toEqual({ text: mdx('New', 2) });
    expect(mergeEntry(mdx('Old'), mdx('Old', 2), mdx('New'), 'mdx')).toEqual({ text: mdx('New', 2) });
    expect(mergeEntry(mdx('Old'), mdx('New'), mdx('Newer'), 'mdx')).toEqual({ conflicts: ['text'] });
  });
});
