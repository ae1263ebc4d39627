// The words of a text: what is one word however it is written, and where each stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isCommon, stemOf, wordsOf } from '../../../src/search/query/words.ts';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);
const stems = (text: string): string[] => words(text).map(stemOf);

describe('words', () => {
  it.each([
    ['King’s Lynn', 'king lynn'],
    ["children's services", 'children services'],
    ['Café RÉSUMÉ', 'cafe resume'],
    ['multi-agency hub', 'multi agency hub'],
    ['O’Brien', 'obrien'],
    ['£23.5m', '23.5m'],
    ['23.5 million', '23.5m'],
    ['1,088 children', '1088 children'],
    ['94%', '94%'],
    ['94 per cent', '94%'],
    ['the 5th of Sept 2018', 'the 5 of september 2018'],
    ['2015–16', '2015 16'],
    ['CADS2', 'cads2'],
    ['C.Q.C. and M.A.S.H', 'cqc and mash'],
    ['the end. A. B.', 'the end a b'],
    ['www.gov.uk', 'www gov uk'],
    ['', ''],
    ['… — !', ''],
  ])('%s is %s', (text, expected) => expect(words(text).join(' ')).toBe(expected));

  it.each([
    ['looked after children', 'Looked-after child'],
    ['inspections', 'inspection'],
    ['adopted', 'adoption'],
    ['kings lynn', 'King’s Lynn'],
    ['people', 'person'],
    ['six months', '6 months'],
    ['nineteen', '19'],
    ['two', '2'],
  ])('%s and %s have the same stems', (one, other) => expect(stems(one)).toEqual(stems(other)));

  it('“news” is nothing new', () => expect(stems('news')).not.toEqual(stems('new')));

  it('keep a number findable without its unit', () => expect(wordsOf('£23.5m')[0]).toMatchObject({ word: '23.5m', plain: '23.5' }));

  it('have their places in any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          at = end;
        }
      }),
    );
  });

  it('stay as they are when folded again', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\p{L}\p{N}]{1,20}(?:['’]\p{L}{1,9})?$/u), (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });

  it('are common where they tell nothing', () => {
    expect(['the', 'what', 'of'].every(isCommon)).toBe(true);
    expect(['after', 'care', 'home', 'good'].some(isCommon)).toBe(false);
  });
});
