// Printing: paragraphs take a short way, and come out as hast-util-to-html prints them.
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { printPieces } from '../../../../src/loaders/mdx/print.ts';
import type { Child, Root } from '../../../../src/loaders/mdx/nodes.ts';

const tag = fc.constantFrom('p', 'em', 'strong', 'ul', 'li', 'h2', 'h3', 'blockquote', 'a', 'code', 'pre', 'br', 'table', 'td', 'del', 'input', 'section');
const properties = fc.oneof(
  fc.constant({}),
  fc.record({ id: fc.string(), href: fc.string(), className: fc.array(fc.stringMatching(/^[a-z]+$/)), checked: fc.boolean() }, { requiredKeys: [] }),
);
const word = fc.oneof(fc.string(), fc.constantFrom('a < b', 'R&D', '&amp;', '“so”', '>', "it's"));
// No mark of a component (NUL) can stand in a text: it is taken out before.
const text = word.map((value) => ({ type: 'text', value: value.replaceAll('\0', '') }));
const { node } = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
  element: fc.record({ type: fc.constant('element'), tagName: tag, properties, children: fc.array(tie('node'), { maxLength: 4 }) }),
}));

describe('printing', () => {
  it('gives what hast-util-to-html gives', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (nodes) => {
        const root = { type: 'root', children: nodes as Child[] } as Root;
        const whole = toHtml(root, { allowDangerousHtml: true })
          .replace(/<(?=script)/gi, '&lt;')
          .replaceAll('\0', '');
        const printed = printPieces(nodes as Child[], []).map((piece) => ('html' in piece ? piece.html : ''));
        expect(printed.join('').replaceAll('\0', '')).toBe(whole);
      }),
      { numRuns: 3000 },
    );
  });
});
