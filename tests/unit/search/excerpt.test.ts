// Excerpts as plain pieces of text, and the parts of a page in which words stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/search/client/excerpt.ts';
import { partsOf } from '../../../src/search/client/parts.ts';

const textOf = (excerpt: string): string =>
  segmentsOf(excerpt)
    .map(({ text }) => text)
    .join('');

describe('an excerpt', () => {
  it('has its matches marked', () => {
    expect(segmentsOf('The <mark>front</mark> door.')).toEqual([
      { text: 'The ', match: false },
      { text: 'front', match: true },
      { text: ' door.', match: false },
    ]);
  });

  it('keeps every other tag as text', () => {
    expect(segmentsOf('A <b>bold</b> &lt;mark&gt; <img src=x onerror=alert(1)> <MARK>.')).toEqual([
      { text: 'A <b>bold</b> <mark> <img src=x onerror=alert(1)> <MARK>.', match: false },
    ]);
  });

  it('has dots where it begins or ends inside a sentence', () => {
    expect(textOf('of <mark>care</mark> leavers, and')).toBe('… of care leavers, and …');
    expect(textOf('It was so.')).toBe('It was so.');
    expect(textOf('')).toBe('');
  });

  it('loses no text', () => {
    const text = fc.string({ maxLength: 40 }).filter((part) => !/[<>&\u200b]/.test(part));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean())), (parts) => {
        const plain = parts.map(([part]) => part).join('');
        expect(textOf(parts.map(([part, match]) => (match ? `<mark>${part}</mark>` : part)).join(''))).toContain(plain);
      }),
    );
  });
});

describe('the parts of a page', () => {
  const anchors = [
    { element: 'h2', id: 'one', text: 'One', location: 0 },
    { element: 'div', id: 'box', text: 'Box', location: 4 },
    { element: 'dt', id: 'two', text: 'Two\u200b ', location: 10 },
    { element: 'h3', id: 'three', text: ' ', location: 20 },
  ];

  it('are the headings and terms over the matches, most first', () => {
    expect(partsOf(anchors, [3, 12, 15, 25])).toEqual([
      { title: 'Two', id: 'two' },
      { title: 'One', id: 'one' },
    ]);
  });

  it('are none before the first heading, and no more than asked for', () => {
    expect(partsOf([], [1, 2])).toEqual([]);
    expect(partsOf([{ element: 'h2', id: 'late', text: 'Late', location: 9 }], [1])).toEqual([]);
    expect(partsOf(anchors, [3, 12], 1)).toHaveLength(1);
  });
});
