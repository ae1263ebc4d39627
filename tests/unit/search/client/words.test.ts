// What the page of the search says of a question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, fewerWords, isCut, reasonOf, wantedWords } from '../../../../src/search/client/words.ts';
import { tidyQuery } from '../../../../src/search/query/state.ts';

describe('the number of results', () => {
  it.each([
    [0, 'No results'],
    [1, '1 result'],
    [1200, '1200 results'],
  ])('%i is said in words', (total, words) => {
    expect(countWords(total, String)).toBe(words);
  });
});

describe('why a question may find nothing', () => {
  it.each([
    ['the of and', 'common'],
    ['“the of”', 'common'],
    ['what is it?', 'common'],
    ['c', 'short'],
    ['a', 'short'],
    ['... ??? ---', 'signs'],
    ['😀👨‍👩‍👧🏴', 'signs'],
    ['""', 'signs'],
    ['care leavers', undefined],
    ['the river', undefined],
    ['year:2017', undefined],
    ['مجلس', undefined],
    ['', undefined],
  ])('is seen in %j: %s', (q, reason) => {
    expect(reasonOf(q)).toBe(reason);
  });
});

it('a question is cut where it is longer than what is searched, however its spaces stand', () => {
  expect([isCut('x'.repeat(200)), isCut(` ${'x'.repeat(200)} `), isCut('x'.repeat(201)), isCut('😀'.repeat(200))]).toEqual([false, false, true, false]);
});

describe('fewer words', () => {
  it.each([
    ['care leavers homes', ['leavers homes', 'care homes', 'care leavers']],
    ['"care leavers" homes -adoption', ['"care leavers" homes', 'homes -adoption', '"care leavers" -adoption']],
    ['kind:leader savings', ['savings', 'kind:leader']],
    ['care', []],
    ['the of', []],
    ['the river', []],
    ['one two three four five six seven eight nine', []],
  ])('of %j', (q, shorter) => {
    expect(fewerWords(q).toSorted()).toEqual(shorter.toSorted());
  });

  it('are always shorter, and something', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const q = tidyQuery(typed);
        for (const shorter of fewerWords(q)) {
          expect(shorter.length).toBeGreaterThan(0);
          expect(shorter).not.toBe(q);
        }
      }),
    );
  });
});

it.each([
  ['care leavers', 'care leavers'],
  ['"care leavers" -homes kind:leader 2017', '"care leavers" 2017'],
  ['kind:leader', ''],
  ['-"care leavers" homes -adoption', 'homes'],
])('of %j a page may hold %j', (q, words) => {
  expect(wantedWords(q)).toBe(words);
});
