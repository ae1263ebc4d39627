// Threads of recommendations: named rightly, in the order of the reports, each status with its ground.
import { describe, expect, it } from 'vitest';
import { checkRecommendations } from '../../../../src/record/integrity/recommendations.ts';
import { aRecommendation, anInspection, records, type Fields } from '../../../fixtures/build.ts';

const inspections = {
  survey: anInspection({ published: '2025-07-01' }),
  walk: anInspection({ start: '2025-09-01', end: '2025-09-02', published: '2025-10' }),
  return: anInspection({ start: '2026-01-05', end: '2026-01-06', published: '2026-02-01' }),
};
const said = (inspection: string, status: string, fields: Fields = {}): Fields => ({
  inspection,
  status,
  confidence: 'high',
  ...(status !== 'not-mentioned' && { note: 'It says so.' }),
  ...fields,
});
const check = (fields: Fields, id = 'survey-1') => checkRecommendations(records({ inspections, recommendations: { [id]: aRecommendation(fields) } }));
const codes = (fields: Fields, id?: string): string[] => check(fields, id).map(({ code }) => code);

describe('a thread', () => {
  it('passes from the oldest report to the newest, each with its ground', () => {
    expect(check({ thread: [said('walk', 'partly', { page: 3 }), said('return', 'regressed')] })).toEqual([]);
    expect(check({ thread: [said('walk', 'not-mentioned'), said('return', 'met')] })).toEqual([]);
    expect(check({ thread: [] })).toEqual([]);
  });

  it('in another order is found', () => {
    expect(check({ thread: [said('return', 'met'), said('walk', 'met')] })).toMatchObject([
      { collection: 'recommendations', id: 'survey-1', path: ['thread', 1, 'inspection'], code: 'thread-order', severity: 'error' },
    ]);
  });

  it('with a report from before the recommendation is found', () => {
    expect(check({ inspection: 'walk', thread: [said('survey', 'met')] }, 'walk-1')).toMatchObject([{ path: ['thread', 0, 'inspection'], code: 'thread-order' }]);
  });

  it('with the same report twice, or its own, is found', () => {
    expect(codes({ thread: [said('walk', 'met'), said('walk', 'met')] })).toEqual(['thread-twice']);
    expect(codes({ thread: [said('survey', 'met')] })).toEqual(['thread-twice']);
  });

  it('that calls regressed what was never better is found, with the word that fits', () => {
    expect(check({ thread: [said('walk', 'repeated'), said('return', 'regressed')] })).toMatchObject([
      { path: ['thread', 1, 'status'], code: 'thread-regressed', found: 'regressed', better: 'repeated' },
    ]);
  });

  it('needs a note for what is mentioned, and no page for what is not', () => {
    expect(check({ thread: [said('walk', 'met', { note: undefined })] })).toMatchObject([{ path: ['thread', 0, 'status'], code: 'thread-ground' }]);
    expect(check({ thread: [said('walk', 'not-mentioned', { page: 4 })] })).toMatchObject([{ path: ['thread', 0, 'page'], code: 'thread-ground' }]);
  });
});

describe('the name of a file', () => {
  it('is that of the inspection and the number', () => {
    expect(codes({ number: 2 }, 'survey-2')).toEqual([]);
    expect(check({ number: 2 }, 'survey-3')).toMatchObject([{ path: ['number'], code: 'recommendation-name', message: expect.stringContaining('survey-2.yaml') }]);
  });
});
