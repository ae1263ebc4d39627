// Contrast after WCAG, and text that cannot end a script element.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn } from '../../../src/lib/colour.ts';
import { scriptJson } from '../../../src/lib/json.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#2f9e8f', '#2f9e8f', 1],
  ])('of %s on %s is %f', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBeCloseTo(ratio, 2);
  });

  it('decides for the ink that reads better', () => {
    expect([inkOn('#ffffff', '#111111', '#fefefe'), inkOn('#000000', '#111111', '#fefefe')]).toEqual(['#111111', '#fefefe']);
  });
});

describe('JSON in a script element', () => {
  it('holds nothing that could end it, and says the same', () => {
    expect(scriptJson({ a: '</script><!--' })).toBe('{"a":"\\u003c/script\\u003e\\u003c!--"}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
