// Links: every one is noted with its place, and those that could do harm are refused.
import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/loaders/mdx/compile.ts';

const compile = (source: string) => compileBody(source, { file: 'a.mdx', lineOffset: 2 });

test.each([
  'https://example.org/a?b=1',
  'http://example.org',
  'HTTPS://EXAMPLE.ORG',
  'mailto:a@example.org',
  'tel:+441603',
  '/articles/x/',
  '../x/',
  'x.pdf',
  '?q=a:b',
  '#heading',
  './a:b',
  '',
])('may lead to %j', (href) => {
  const { problems, links, pieces } = compile(`[a](${href})`);
  expect(problems).toEqual([]);
  expect(links).toEqual([{ href, line: 3, column: 1 }]);
  expect(pieces).toEqual([{ html: `<p><a href="${href}">a</a></p>` }]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '<java\tscript:alert(1)>',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'blob:x',
  '//example.org/x',
  'foo:bar',
])('may not lead to %j', (href) => {
  const { problems, pieces } = compile(`text [a](${href})`);
  expect(problems).toMatchObject([{ code: 'mdx-link-unsafe', line: 3, column: 6 }]);
  expect(pieces).toEqual([{ html: '<p>text <a>a</a></p>' }]);
});

test('an address without a scheme is completed', () => {
  expect(compile('see [a](//example.org/x)').problems[0]?.fix).toBe('see [a](https://example.org/x)');
});

test('references, bare addresses and links inside components are noted; footnotes are not', () => {
  const { links } = compile('[a][r] www.example.org [^1]\n\n<FactBox title="t">\n\n- [in](/in/)\n\n</FactBox>\n\n[r]: /ref/\n\n[^1]: Note [b](/note/)');
  expect(links).toEqual([
    { href: '/ref/', line: 3, column: 1 },
    { href: 'http://www.example.org', line: 3, column: 8 },
    { href: '/in/', line: 7, column: 3 },
    { href: '/note/', line: 13, column: 12 },
  ]);
});
