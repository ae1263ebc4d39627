// Text in a drawing: estimated widths, wrapping, boxes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, fit, leastWidth, stack, TYPE, widest, widthOf, wrap } from '../../../../src/record/charts/text.ts';
import { at } from './help.ts';

const type = TYPE.wide;
const text = fc
  .array(
    fc.string({ minLength: 1, maxLength: 9 }).map((word) => word.replaceAll(' ', '_')),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('widthOf', () => {
  it('is no less than what browsers draw, in the faces of the site and in Arial', () => {
    // Measured in Chromium: Libre Franklin 700 and Arial bold at 16 px.
    expect(widthOf('Requires improvement', 'word', type)).toBeGreaterThanOrEqual(174);
    expect(widthOf('Outstanding', 'word', type)).toBeGreaterThanOrEqual(97);
  });
  it('takes an accented letter for its plain one, and what it does not know for the widest', () => {
    expect(widthOf('é', 'note', type)).toBe(widthOf('e', 'note', type));
    expect(widthOf('漢', 'note', type)).toBeGreaterThanOrEqual(type.note);
  });
});

describe('wrap', () => {
  it('keeps all words in order, each line as wide as allowed or one word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 300 }), (words, width) => {
        const lines = wrap({ text: words, kind: 'note' }, width, type);
        expect(lines.map((line) => line.text).join(' ')).toBe(words);
        for (const line of lines) expect(widthOf(line.text, 'note', type) <= width || !line.text.includes(' ')).toBe(true);
      }),
    );
  });
  it('knows the least width it can reach', () => {
    const line = { text: 'Requires improvement', kind: 'word' as const };
    expect(leastWidth(line, type)).toBe(widthOf('improvement', 'word', type));
    expect(widest(wrap(line, 1, type), type)).toBe(leastWidth(line, type));
  });
});

describe('fit', () => {
  it('never gives more than fits, and changes nothing that does', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (words, width) => {
        expect(widthOf(fit({ text: words, kind: 'note' }, width, type).text, 'note', type)).toBeLessThanOrEqual(width);
      }),
    );
    expect(fit({ text: 'Good', kind: 'word' }, 100, type).text).toBe('Good');
  });
});

describe('stack', () => {
  it('sets lines above one bottom edge without overlap', () => {
    const boxes = stack(
      [
        { text: 'Good', kind: 'word' },
        { text: 'May 2026', kind: 'note' },
      ],
      { x: 10, anchor: 'start', bottom: 100 },
      type,
    ).map((line) => boxOf(line, type));
    expect(at(boxes, 1).y + at(boxes, 1).height).toBeLessThanOrEqual(100.5);
    expect(at(boxes, 0).y + at(boxes, 0).height).toBeLessThanOrEqual(at(boxes, 1).y + 0.5);
  });
  it('has its box on the side that it is anchored to', () => {
    const on = (anchor: 'start' | 'middle' | 'end') => boxOf({ x: 100, y: 0, anchor, kind: 'note', text: 'May' }, type);
    expect(on('start').x).toBe(100);
    expect(on('end').x + on('end').width).toBe(100);
    expect(on('middle').x).toBe(100 - on('middle').width / 2);
  });
});
