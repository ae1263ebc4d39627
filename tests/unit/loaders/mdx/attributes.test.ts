// The values of attributes: refused by the component’s schema, each at its place, with the corrected line.
import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';

const OFFSET = 9;

/** `line:column code field` and the corrected line of each problem. */
const found = (source: string): string[] =>
  compileBody(source, { file: 'a.mdx', lineOffset: OFFSET }).problems.map(
    ({ line, column, code, field, fix }) => `${line - OFFSET}:${column} ${code} ${field ?? '-'} ${fix ?? '-'}`,
  );

test.each([
  ['missing', 'a <Judgement area="adoption" />', ['1:3 mdx-attribute-missing of -']],
  [
    'all missing',
    '<Figure />',
    ['1:1 mdx-attribute-missing file -', '1:1 mdx-attribute-missing alt -', '1:1 mdx-attribute-missing caption -', '1:1 mdx-attribute-missing credit -'],
  ],
  ['unknown, with the nearest', '<Judgement of="x" aera="y" />', ['1:19 mdx-attribute-unknown aera <Judgement of="x" area="y" />']],
  ['unknown, with none near', '<Term id="x" onclick="y" />', ['1:14 mdx-attribute-unknown onclick -']],
  ['unknown, from Object', '<Term id="x" constructor="y" __proto__="z" />', ['1:14 mdx-attribute-unknown constructor -', '1:30 mdx-attribute-unknown __proto__ -']],
  ['no slug', 'a <Term id="Front Door" /> b', ['1:13 mdx-attribute-value id a <Term id="front-door" /> b']],
  ['no page', '<Cite source="a" page="p. 12" />', ['1:24 mdx-attribute-value page <Cite source="a" page="12" />']],
  ['no page at all', '<Cite source="a" page="twelve" />', ['1:24 mdx-attribute-value page -']],
  ['not on a list', '<HelpLines all="yes" />', ['1:17 mdx-attribute-value all -']],
  ['nearly on a list', '<HelpLines all="ture" />', ['1:17 mdx-attribute-value all <HelpLines all="true" />']],
  ['no id of a chart', '<Chart of="New savings" />', ['1:12 mdx-attribute-value of <Chart of="new-savings" />']],
  ['no value', '<HelpLines all />', ['1:12 mdx-attribute-value all <HelpLines all="true" />']],
  ['no value and no default', '<Term id />', ['1:7 mdx-attribute-value id -']],
  ['empty', '<FactBox title="">x</FactBox>', ['1:17 mdx-attribute-value title -']],
  ['too long', `<FactBox title="${'5'.repeat(90)}">x</FactBox>`, ['1:17 mdx-attribute-value title -']],
  ['no picture', '<Figure file="A dog.jpg" alt="a" caption="b" credit="c" />', ['1:15 mdx-attribute-value file -']],
  ['impossible date', '<When date="2016-13">x</When>', ['1:13 date-impossible date -']],
  ['date as spoken', '<When date="3 May 2016">x</When>', ['1:13 date-form date <When date="2016-05-03">x</When>']],
  ['ambiguous date', '<When date="03/05/2016">x</When>', ['1:13 date-ambiguous date -']],
  ['twice', '<Term id="x" id="y" />', ['1:14 mdx-attribute-twice id -']],
  [
    'several at once',
    '<Cite source="A" page="x" pages="1" />',
    [
      '1:15 mdx-attribute-value source <Cite source="a" page="x" pages="1" />',
      '1:24 mdx-attribute-value page -',
      '1:27 mdx-attribute-unknown pages <Cite source="A" page="x" page="1" />',
    ],
  ],
])('%s', (_, source, expected) => {
  expect(found(source)).toEqual(expected);
});

test('over several lines each stands on its own', () => {
  const source = 'Text\n\n<Figure\n  file="a.jpg"\n  alt=""\n  caption="b"\n  credits="c"\n/>';
  expect(found(source)).toEqual(['3:1 mdx-attribute-missing credit -', '5:8 mdx-attribute-value alt -', '7:3 mdx-attribute-unknown credits   credit="c"']);
});

test('in a quotation the marks of its lines are no part of the tag', () => {
  const source = '> <FactBox\n> title="a"\n> size="b">\n> x\n> </FactBox>';
  expect(found(source)).toEqual(['3:3 mdx-attribute-unknown size -']);
});

test('the message says which component, what was found and what the attribute is for', () => {
  const [missing, wrong] = compileBody('<Cite page="x" />', { file: 'a.mdx' }).problems;
  expect(missing?.message).toBe('<Cite>: `source` is missing; write source="…" in the tag (The source)');
  expect(wrong?.message).toBe('<Cite>: `page`: a page is a number, counted from 1 (found “x”)');
});

test('what may stand there is listed', () => {
  expect(compileBody('<HelpLines al="x" all="y" />', { file: 'a.mdx' }).problems).toMatchObject([
    { code: 'mdx-attribute-unknown', allowed: ['all'] },
    { code: 'mdx-attribute-value', allowed: ['true', 'false'] },
  ]);
});

test('right values pass, with entities read', () => {
  const { pieces, problems } = compileBody('<FactBox title=\'Q&amp;A: "why"\'>x</FactBox>', { file: 'a.mdx' });
  expect(problems).toEqual([]);
  expect(pieces).toMatchObject([{ component: 'FactBox', attributes: { title: 'Q&A: "why"' } }]);
});
