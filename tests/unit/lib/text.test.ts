// Plain-text helpers: nearest words, slugs, counts and lists.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, capitalise, count, countWords, decimalsOf, joinWords, nearest, readingMinutes, slugify, spell } from '../../../src/lib/text.ts';
import { SLUG } from '../../../src/schemas/common.ts';

describe('the nearest word', () => {
  it.each([
    ['headlin', ['headline', 'kind'], 'headline'],
    ['hedaline', ['headline', 'standfirst'], 'headline'],
    ['Kind', ['kind', 'image'], 'kind'],
    ['requires-improvment', ['good', 'requires-improvement'], 'requires-improvement'],
    ['goood', ['good', 'poor'], 'good'],
    ['brilliant', ['good', 'poor'], undefined],
    ['xy', ['ab'], undefined],
    ['a', ['b'], undefined],
    ['anything', [], undefined],
  ] as [string, string[], string | undefined][])('of %s among %j is %s', (word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });

  it('is the word itself where that is there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), (word, others) => {
        expect(nearest(word, [...others, word])).toBe(word);
      }),
    );
  });

  it('is the first of those equally near, so that messages repeat', () => {
    expect(nearest('grade', ['grades', 'graded'])).toBe('grades');
  });
});

describe('a slug', () => {
  it.each([
    ['King’s Lynn', 'kings-lynn'],
    ["King's Lynn", 'kings-lynn'],
    ['  Café  au lait! ', 'cafe-au-lait'],
    ['Care Leavers.v2', 'care-leavers-v2'],
    ['£2.5m', '2-5m'],
    ['…', ''],
  ])('of “%s” is “%s”', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('is an id or nothing, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const slug = slugify(text);
        if (slug !== '') expect(slug).toMatch(SLUG);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('counting', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['It’s a well-known fact.', 4],
    ['£2.5m in 2017', 3],
    ['— … —', 0],
    ['naïve café', 2],
  ])('“%s” has %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it.each([
    [0, 1],
    [230, 1],
    [460, 2],
    [2300, 10],
  ])('%i words take %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });

  it('joins, counts and spells as a newspaper does', () => {
    expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b']), joinWords(['a', 'b', 'c']), joinWords(['a', 'b'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b and c', 'a or b']);
    expect([count(0, 'article'), count(1, 'article'), count(2, 'article'), count(2, 'person', 'people')]).toEqual(['0 articles', '1 article', '2 articles', '2 people']);
    expect([spell(0), spell(1), spell(9), spell(10), spell(2.5)]).toEqual(['no', 'one', 'nine', '10', '2.5']);
    expect([capitalise('early'), capitalise('')]).toEqual(['Early', '']);
  });
});

describe('an amount', () => {
  it.each([
    [1088, undefined, 0, '1,088'],
    [23.5, '£m', 0, '£23.5m'],
    [31, '£m', 1, '£31.0m'],
    [12, '€', 0, '€12'],
    [25.3, '%', 0, '25.3%'],
    [14, 'days', 0, '14\u00a0days'],
  ] as [number, string | undefined, number, string][])('of %s in %s with %s decimals is %s', (value, unit, decimals, text) => {
    expect(amount(value, unit, 'en-GB', decimals)).toBe(text);
  });
  it('has as many decimals as it was written with', () => {
    expect([31, 31.2, 1.25, 0.1 + 0.2].map(decimalsOf)).toEqual([0, 1, 2, 17]);
  });
});
