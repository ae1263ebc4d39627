// Whatever an editor writes: nothing is thrown, and nothing that is printed can run.
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';
import type { Body, Piece } from '../../../../src/loaders/mdx/types.ts';
import { FRAGMENTS } from './fragments.ts';

const printed = (pieces: readonly Piece[]): string => pieces.map((piece) => ('html' in piece ? piece.html : `<x-c>${printed(piece.children)}</x-c>`)).join('');

/** Elements that Markdown makes; nothing else may come out. */
const ELEMENTS = new Set('x-c p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a br hr table thead tbody tr th td input sup section'.split(' '));
const ATTRIBUTES = new Set('href id title class style start type checked disabled aria-describedby aria-label data-footnote-ref data-footnote-backref data-footnotes'.split(' '));

function check(node: Tree.Node): void {
  if ('tagName' in node) {
    expect(ELEMENTS).toContain(node.tagName);
    for (const { name, value } of node.attrs) {
      expect(ATTRIBUTES).toContain(name);
      if (name === 'href') expect(value.replace(/[\u0000-\u0020]/g, '')).not.toMatch(/^(?!(?:https?|mailto|tel):)[a-z][a-z0-9+.-]*:|^\/\//i);
    }
  }
  if ('childNodes' in node) node.childNodes.forEach(check);
}

function compile(source: string): Body {
  const body = compileBody(source, { file: 'a.mdx', lineOffset: 3 });
  const html = printed(body.pieces);
  expect(html).not.toMatch(/<script|\0/i);
  check(parseFragment(html));
  const lines = source.split(/\r\n?|\n/);
  for (const problem of body.problems) {
    expect(problem.line).toBeGreaterThan(3);
    expect(problem.line).toBeLessThanOrEqual(lines.length + 3);
    expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 4]?.length ?? 0) + 1);
    expect(problem.fix ?? '').not.toContain('\n');
  }
  return body;
}

const runs = Number(process.env['FUZZ_RUNS'] ?? 100);

test('any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => void compile(source)),
    { numRuns: runs },
  );
});

test('any string of the keyboard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (source) => void compile(source)),
    { numRuns: runs },
  );
});

test('any order of fragments', () => {
  const source = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 2, arbitrary: fc.string({ maxLength: 6 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(source, (parts) => void compile(parts.join(''))),
    { numRuns: runs * 3 },
  );
});

test('whole tags in any order', () => {
  const word = fc.constantFrom('words', '*emphasis*', '[link](/x/)', '<Term id="x" />', '`code`', '"quoted"', '&amp;', '{/* c */}');
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      word,
      fc
        .tuple(fc.constantFrom('Quote source="a"', 'Term id="b"', 'FactBox title="t"', 'When date="2016"'), tie('tree'))
        .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0] ?? ''}>`),
    ),
    tree: fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 4 }).chain((nodes) => fc.constantFrom(' ', '\n', '\n\n', '').map((gap) => gap + nodes.join(gap) + gap)),
  }));
  fc.assert(
    fc.property(tree, (source) => void compile(source)),
    { numRuns: runs },
  );
});

test('sentences of whole parts are refused nothing', () => {
  const wrap: readonly ((inner: string) => string)[] = [
    (inner) => `*${inner}*`,
    (inner) => `**${inner}**`,
    (inner) => `~~${inner}~~`,
    (inner) => `[${inner}](/x/)`,
    (inner) => `<Quote source="a">${inner}</Quote>`,
    (inner) => `<When date="2016">${inner}</When>`,
  ];
  const leaf = fc.constantFrom(
    'words',
    'é😀',
    '`co*de`',
    '"quoted"',
    '&amp;',
    '\\{',
    'a < b',
    '5 > 4',
    '<Term id="x" />',
    '<Cite source="a" page="2" />',
    '{/* c */}',
    'https://x.y',
  );
  const { part } = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(fc.constantFrom(...wrap), fc.array(tie('part'), { minLength: 1, maxLength: 3 })).map(([around, inner]) => around(`x ${inner.join(' ')} y`)),
    ),
  }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(compile(`He said ${parts.join(' ')}.\n`).problems).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test.each([
  ['quotations', '>'.repeat(20000)],
  ['lists', '- '.repeat(10000)],
  ['tags', `${'<Quote source="a">'.repeat(5000)}x${'</Quote>'.repeat(5000)}`],
  ['emphasis', `## ${'*'.repeat(40000)}a${'*'.repeat(40000)}`],
  ['braces', '{'.repeat(300)],
  ['less-than signs', '<'.repeat(20000)],
])('deep or endless %s', (_, source) => {
  compile(`${source} a`);
});
