// Which results come as themselves.
import { describe, expect, it } from 'vitest';
import { leading } from '../../../../src/search/client/groups.ts';
import type { DocumentType } from '../../../../src/search/engine/types.ts';

const scored = (...hits: [type: DocumentType, score: number][]) => hits.map(([type, score]) => ({ type, score }));

describe('the things at the top of a list', () => {
  it('stand apart from the articles after them', () => {
    expect(leading(scored(['person', 9], ['inspection', 8], ['article', 4], ['term', 3], ['page', 1]))).toBe(2);
  });

  it('do so from things that are only mentioned too', () => {
    expect(leading(scored(['area', 9], ['term', 8], ['inspection', 2], ['inspection', 1]))).toBe(2);
  });

  it('are few', () => {
    expect(leading(scored(['area', 9], ['area', 9], ['area', 9], ['area', 9], ['area', 1]))).toBe(3);
  });

  it.each([
    ['that are no better than what tells of them', scored(['person', 9], ['area', 9], ['article', 8])],
    ['after an article', scored(['article', 9], ['person', 8])],
    ['where there is nothing else', scored(['person', 9], ['area', 8])],
    ['of which there are none', []],
  ])('are results like any other %s', (_name, hits) => {
    expect(leading(hits)).toBe(0);
  });
});
