// What comes out of a body that is right: pieces, headings, text, places.
import { describe, expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';

const compile = (source: string, lineOffset = 0) => compileBody(source, { file: 'a.mdx', lineOffset });
const pieces = (source: string) => compile(source).pieces;
const none = { children: [], line: 1 };

test('HTML without components is one string', () => {
  expect(pieces('One\n\n- two\n\n## Three')).toEqual([{ html: '<p>One</p>\n<ul>\n<li>two</li>\n</ul>\n<h2 id="three">Three</h2>' }]);
});

test('a component cuts its paragraph', () => {
  expect(pieces('Text <Cite source="a" page="2" /> more.')).toEqual([
    { html: '<p>Text ' },
    { component: 'Cite', attributes: { source: 'a', page: '2' }, ...none, column: 6 },
    { html: ' more.</p>' },
  ]);
});

test('children are pieces', () => {
  expect(pieces('<FactBox title="t">\n\nA <Quote source="a">*b* <Term id="c" /></Quote>.\n\n</FactBox>')).toEqual([
    {
      component: 'FactBox',
      attributes: { title: 't' },
      line: 1,
      column: 1,
      children: [
        { html: '<p>A ' },
        {
          component: 'Quote',
          attributes: { source: 'a' },
          line: 3,
          column: 3,
          children: [{ html: '<em>b</em> ' }, { component: 'Term', attributes: { id: 'c' }, children: [], line: 3, column: 25 }],
        },
        { html: '.</p>' },
      ],
    },
  ]);
});

test('nothing gives nothing', () => {
  expect(compile('')).toEqual({ pieces: [], headings: [], links: [], text: '', blocks: [], problems: [] });
  expect(pieces('{/* a comment */}')).toEqual([]);
});

test('comments leave no trace', () => {
  expect(pieces('a {/* b <script> */}c')).toEqual([{ html: '<p>a c</p>' }]);
  expect(compile('## A {/* b */}c').headings).toEqual([{ depth: 2, id: 'a-c', text: 'A c' }]);
});

test('lines may end as Windows ends them', () => {
  const text = 'One\ntwo  \nthree <Term id="x" />\n\n- a\n\n```\ncode\n\nmore\n```\n\n{x}';
  expect(compile(text.replaceAll('\n', '\r\n'))).toEqual(compile(text));
});

test('what no text may hold is replaced', () => {
  expect(pieces('a\0b \ud800 \ufdd0')).toEqual([{ html: '<p>a\ufffdb \ufffd \ufffd</p>' }]);
});

test('three hyphens at the start are a line across, not frontmatter', () => {
  expect(pieces('---\n\na\n\n---\n\nb')).toEqual([{ html: '<hr>\n<p>a</p>\n<hr>\n<p>b</p>' }]);
});

test('sentences may start with import and export, wherever they stand', () => {
  expect(pieces('import duties\n\nexport `\nexport`\n\n```\nimport x\n```\n\n[a](/b/ "\nimport x")')).toEqual([
    { html: '<p>import duties</p>\n<p>export <code> export</code></p>\n<pre><code>import x\n</code></pre>\n<p><a href="/b/" title="\nimport x">a</a></p>' },
  ]);
  expect(compile('<FactBox title="\nimport x">a</FactBox>').pieces).toMatchObject([{ attributes: { title: '\nimport x' } }]);
});

describe('a paragraph of components alone keeps its <p>', () => {
  const printed = (source: string): string => {
    const print = (list: ReturnType<typeof pieces>): string => list.map((piece) => ('html' in piece ? piece.html : `<${piece.component}>${print(piece.children)}</>`)).join('');
    return print(pieces(source));
  };

  test.each([
    ['one', '<Term id="a" />', '<p><Term></></p>'],
    ['space kept', '<Quote source="a">x</Quote> <Cite source="a" />', '<p><Quote>x</> <Cite></></p>'],
    ['no space added', '<Quote source="a">x</Quote><Cite source="a" />', '<p><Quote>x</><Cite></></p>'],
    ['lines joined', '<Term id="a" />\n<Term id="b" />', '<p><Term></>\n<Term></></p>'],
    ['empty line', '<Term id="a" />\n\n<Term id="b" />', '<p><Term></></p>\n<p><Term></></p>'],
    ['comment between', '<Term id="a" />{/* x y */}<Term id="b" />', '<p><Term></><Term></></p>'],
    ['comment after', '<Term id="a" /> {/* x */}', '<p><Term></></p>'],
    ['in a quotation', '> <Term id="a" />\n> <Term id="b" />', '<blockquote>\n<p><Term></>\n<Term></></p>\n</blockquote>'],
    ['in a box', '<FactBox title="t">\n\n<Term id="a" />\n\n</FactBox>', '<FactBox><p><Term></></p></>'],
    ['not in a list', '- <Term id="a" />', '<ul>\n<li>\n<Term></>\n</li>\n</ul>'],
    ['not around blocks', '<HelpLines />\n\n<Chart of="record" />', '<HelpLines></>\n<Chart></>'],
  ])('%s', (_, source, expected) => {
    expect(printed(source)).toBe(expected);
  });
});

describe('headings', () => {
  test('get Astro’s addresses, told apart where they repeat', () => {
    expect(compile('## What “they” said: *all*\n\n### What “they” said: *all*\n\n## The <Term id="x">front door</Term>').headings).toEqual([
      { depth: 2, id: 'what-they-said-all', text: 'What “they” said: all' },
      { depth: 3, id: 'what-they-said-all-1', text: 'What “they” said: all' },
      { depth: 2, id: 'the-front-door', text: 'The front door' },
    ]);
  });

  test('that of the footnotes is among them', () => {
    expect(compile('a[^1]\n\n[^1]: b').headings).toEqual([{ depth: 2, id: 'footnote-label', text: 'Footnotes' }]);
  });
});

describe('text', () => {
  test.each([
    ['blocks on lines of their own', '## One\n\nTwo **three**\nfour\n\n- five\n- six\n\n> seven', 'One\nTwo three four\nfive\nsix\nseven'],
    ['cells too', '| a | b |\n|--|--|\n| c | d |', 'a\nb\nc\nd'],
    ['words in components', 'On <When date="2016">last *May*</When>.\n\n<FactBox title="not this">\n\nInside\n\n</FactBox>\n\nAfter', 'On last May.\nInside\nAfter'],
    ['nothing from tags that close themselves', 'Rated <Judgement of="x" /> then<Cite source="a" />.', 'Rated then.'],
    ['not the marks of footnotes', 'A[^1] b[^1].\n\n[^1]: Note.', 'A b.\nNote.'],
    ['hard breaks are spaces', 'a\\\nb  \nc', 'a b c'],
    ['as readers see it', '"It\'s" -- `code` &amp; \\*', '“It’s” – code & *'],
  ])('%s', (_, source, expected) => {
    expect(compile(source).text).toBe(expected);
  });
});

describe('places', () => {
  test('count lines of the file and columns as an editor shows them', () => {
    const body = compile('é😀 <Term id="x" /> [a](/b/)\n\n- q\n\n  <Chart of="record" />', 10);
    expect(body.pieces.filter((piece) => 'component' in piece)).toMatchObject([
      { line: 11, column: 5 },
      { line: 15, column: 3 },
    ]);
    expect(body.links).toEqual([{ href: '/b/', line: 11, column: 21 }]);
  });

  test('problems are listed in order, after what could not be read too', () => {
    const found = compile('<!-- a -->\n\n# B\n\n{c}\n\n<Quote source="A">x\n\n[y](data:z) <b>w</b>', 100).problems;
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '101:1 mdx-broken',
      '103:1 mdx-heading-one',
      '105:1 mdx-expression',
      '107:1 mdx-broken',
      '109:1 mdx-link-unsafe',
      '109:13 mdx-html',
    ]);
  });
});
