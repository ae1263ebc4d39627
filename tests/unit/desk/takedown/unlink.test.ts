// Links taken out of Markdown: the words stay, and so does everything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlink, type Place } from '../../../../src/desk/takedown/unlink.ts';

/** The place of a mark in a text, and the text without it. */
function marked(text: string): { text: string; places: Place[] } {
  const parts = text.split('‸');
  const places = parts.slice(1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  });
  return { text: parts.join(''), places };
}

describe('a link', () => {
  it.each([
    ['in a sentence', 'See ‸[this](/a/) now.', 'See this now.'],
    ['with a title', '‸[this](/a/ "a ) title")', 'this'],
    ['with brackets in its address', '‸[this](/a_(b)/)', 'this'],
    ['around emphasis and brackets', '‸[*this* [and] \\] that](/a/)', '*this* [and] \\] that'],
    ['around code', '‸[`a]b`](/a/)', '`a]b`'],
    ['by name', 'See ‸[this][name].', 'See this.'],
    ['over two lines', 'See ‸[this\nthing](/a/) now.', 'See this\nthing now.'],
    ['beside others, which stay', '[one](/b/) ‸[two](/a/) [three](/c/)', '[one](/b/) two [three](/c/)'],
    ['twice', 'x\n‸[one](/a/) and ‸[two](/a/)\n‸[three](/a/)', 'x\none and two\nthree'],
    ['within words beyond the basic plane', '🐦🐦 ‸[this 🐦](/a/)', '🐦🐦 this 🐦'],
  ])('%s', (_name, text, expected) => {
    const { text: plain, places } = marked(text);
    expect(unlink(plain, places)).toEqual({ text: expected, left: [] });
  });

  it.each(['‸https://site.example/a/', '‸<Term id="x" />', '‸[this]', '‸[this](/a/', '‸[this\n\nthing](/a/)', 'words‸'])(
    'is left where it is none that can be taken out: %j',
    (text) => {
      const { text: plain, places } = marked(text);
      expect(unlink(plain, places)).toEqual({ text: plain, left: places });
    },
  );

  it('is taken out wherever it stands, with nothing else', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'ab .\n') });
    fc.assert(
      fc.property(plain, fc.string({ unit: fc.constantFrom(...'ab .'), minLength: 1 }), plain, (before, words, after) => {
        const { text, places } = marked(`${before}‸[${words}](/a/)${after}`);
        expect(unlink(text, places).text).toBe(before + words + after);
      }),
    );
  });
});
