// Distances between spellings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cost, distance } from '../../../src/search/engine/spell-cost.ts';

const word = fc.stringMatching(/^[a-z]{0,9}$/);

describe('the distance of two spellings', () => {
  it.each([
    ['ofsted', 'ofsted', 0],
    ['ofstead', 'ofsted', 1],
    ['saftey', 'safety', 1],
    ['recomendation', 'recommendation', 1],
    ['', 'abc', 3],
  ])('%s, %s is %i', (a, b, expected) => expect(distance(a, b, 9)).toBe(expected));

  it('is the same both ways, nothing only for the same, and never more than letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const there = distance(a, b, 20);
        expect(distance(b, a, 20)).toBe(there);
        expect(there === 0).toBe(a === b);
        expect(there).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(there).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
  it('stops where it is too far', () =>
    fc.assert(fc.property(word, word, fc.nat(3), (a, b, most) => void expect(Math.min(distance(a, b, 20), most + 1)).toBe(distance(a, b, most)))));
});

describe('the cost', () => {
  it('is little where two sound alike', () => {
    expect(cost('tuff', 'tough')).toBeLessThan(3);
    expect(cost('marion', 'marian')).toBeLessThan(1);
  });
  it('is endless where nobody would mean it', () => expect(cost('bridge', 'safeguarding')).toBe(Infinity));
});
