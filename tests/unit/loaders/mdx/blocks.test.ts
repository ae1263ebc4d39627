// Blocks of a text: what they are, which components are in them, and the way back to the file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';
import { placeInBlock } from '../../../../src/loaders/mdx/place-in.ts';

const blocksOf = (text: string, lineOffset = 0) => compileBody(text, { file: 'a.mdx', lineOffset }).blocks;
const kinds = (text: string) => blocksOf(text).map(({ kind, text: words, group }) => [kind, words, group]);

describe('a block', () => {
  test('is a paragraph, heading, item, cell or code', () => {
    expect(kinds('Words.\n\n## Head\n\n- one\n  - two\n- three\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n')).toEqual([
      ['paragraph', 'Words.', undefined],
      ['heading', 'Head', undefined],
      ...['one', 'two', 'three'].map((words) => ['item', words, 1]),
      ...['a', 'b', 'c', 'd'].map((words) => ['cell', words, 2]),
      ['code', 'code', undefined],
    ]);
  });

  test('in a loose list is an item, and in a quotation quoted', () => {
    expect(kinds('- one\n\n- two\n')).toEqual([
      ['item', 'one', 1],
      ['item', 'two', 1],
    ]);
    expect(blocksOf('> one\n>\n> two\n\nthree').map(({ quoted }) => quoted)).toEqual([true, true, false]);
  });

  test('together make the text', () => {
    const { text, blocks } = compileBody('One *two*.\n\n<Cite source="a" />\n\n- three\n', { file: 'a.mdx' });
    expect(blocks).toHaveLength(3);
    expect(text).toBe('One two.\nthree');
  });
});

describe('the components of a block', () => {
  const spans = (text: string) => blocksOf(text).map((block) => block.spans.map(({ component, start, end }) => [component, block.text.slice(start, end)]));

  test('each have their stretch of the text', () => {
    expect(spans('It <When date="2016">was\n last</When> <Person id="a">Ada *S*</Person>: <Judgement of="b" />.')).toEqual([
      [
        ['When', 'was last'],
        ['Person', 'Ada S'],
        ['Judgement', ''],
      ],
    ]);
  });

  test('are those of their own block alone', () => {
    expect(spans('- one\n- two <Cite source="a" />\n- three\n')).toEqual([[], [['Cite', '']], []]);
  });

  test('that enclose blocks are in each', () => {
    expect(spans('<FactBox title="x">\n\nOne.\n\nTwo. <Cite source="a" />\n\n</FactBox>\n\nThree.')).toEqual([
      [['FactBox', 'One.']],
      [
        ['Cite', ''],
        ['FactBox', 'Two.'],
      ],
      [],
    ]);
  });

  test('that stand alone make a block without words', () => {
    expect(blocksOf('<Document inspection="a" />')).toMatchObject([{ text: '', spans: [{ component: 'Document', attributes: { inspection: 'a' } }] }]);
  });
});

describe('the way back to the file', () => {
  /** Where the word “here” stands, found through the block and in the text itself. */
  const both = (text: string, lineOffset = 3) => {
    const lines = [...Array.from({ length: lineOffset }, () => 'x: y'), ...text.split('\n')];
    const block = blocksOf(text, lineOffset).find(({ text: words }) => words.includes('here'));
    const found = block && placeInBlock(block, block.text.indexOf('here'), lines);
    const line = lines.findIndex((each) => each.includes('here'));
    return [found, { line: line + 1, column: (lines[line] as string).indexOf('here') + 1 }];
  };

  test.each([
    'here',
    'It is here.',
    'It is *now* **very** here.',
    'One\ntwo  here',
    'It is -- or was --- here... and',
    'A &amp; B &mdash; here',
    'Not \\* a star \\_ here',
    '"Quoted" and \'so\' here',
    '<Cite source="a" /> <When date="2016">last year</When> here',
    '<When date="2016">was here</When>',
    '> quoted\n> and here',
    '- one\n  two\n  here',
    '1. one\n2. two here',
    '| a | b |\n|---|---|\n| c | is here |',
    '## It is here',
    '[a link](/x/) here',
    'A line\\\nand here',
    'Words.[^1]\n\n[^1]: It is here.',
    '<FactBox title="x">\n\n- One\n- Is here\n\n</FactBox>',
  ])('%j leads to the word', (text) => {
    const [found, expected] = both(text);
    expect(found).toEqual(expected);
  });

  test('holds for any mixture of marks', () => {
    const word = fc.constantFrom(
      'one',
      '*two*',
      '**three**',
      'a--b',
      'and...',
      '"quoted"',
      '&amp;',
      '\\*',
      '<Cite source="a" />',
      '<When date="2016">last year</When>',
      "it's",
      '[link](/x/)',
    );
    const gap = fc.constantFrom(' ', '\n', '  ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 12 }), (parts) => {
        const [found, expected] = both(`Start ${parts.map((part) => part.join('')).join('')}here end.`);
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('is unknown for text that is in no file', () => {
    expect(placeInBlock({ kind: 'paragraph', text: 'a', group: undefined, quoted: false, spans: [], marks: [] }, 0, ['a'])).toBeUndefined();
  });
});
