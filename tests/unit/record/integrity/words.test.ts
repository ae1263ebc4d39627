// Words of the campaign that entries use: kinds of article, what a piece retells, judgements that were given.
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../../src/record/integrity/index.ts';
import { checkArticles, checkCampaign, judgementGap } from '../../../../src/record/integrity/words.ts';
import { aCampaign, anArticle, anInspection, records, type Fields } from '../../../fixtures/build.ts';

const check = (fields: Fields) => checkArticles(records({ articles: { piece: anArticle(fields) } }));

describe('an article', () => {
  it('is of a kind that the campaign has', () => {
    expect(check({ kind: 'guide' })).toEqual([]);
    expect(check({ kind: 'raport' })).toMatchObject([
      { collection: 'articles', id: 'piece', path: ['kind'], code: 'kind-unknown', severity: 'error', allowed: ['report', 'comment', 'guide'], found: 'raport', better: 'report' },
    ]);
  });

  it('names what it retells among its sources', () => {
    expect(check({ retells: 'paper' })).toEqual([]);
    expect(check({ retells: 'other' })).toMatchObject([{ path: ['retells'], code: 'retells-not-source', severity: 'error' }]);
  });

  it('does not name the inspection that it covers again', () => {
    expect(check({ also: ['walk'] })).toEqual([]);
    expect(check({ also: ['walk', 'survey'] })).toMatchObject([{ path: ['also', 1], code: 'also-repeats', severity: 'error' }]);
  });
});

describe('the campaign', () => {
  const duplicates = (fields: Fields) => checkCampaign(records({ campaign: aCampaign(fields) })).map(({ collection, path, code }) => [collection, path.join('.'), code]);
  const step = (id: string) => ({ id, label: id, meaning: 'A step.' });
  const kind = (id: string) => ({ id, label: id, plural: id });

  it('has kinds, scales and steps that each have an id of their own', () => {
    expect(duplicates({})).toEqual([]);
    expect(duplicates({ kinds: [kind('report'), kind('guide'), kind('report')] })).toEqual([['campaign', 'kinds.2.id', 'id-clash']]);
    const waters = { id: 'waters', name: 'Waters', steps: [step('foul'), step('fair'), step('foul')] };
    expect(duplicates({ scales: [waters] })).toEqual([['campaign', 'scales.0.steps.2.id', 'id-clash']]);
    expect(
      duplicates({
        scales: [
          { ...waters, steps: [step('a'), step('b')] },
          { ...waters, steps: [step('a'), step('b')] },
        ],
      }),
    ).toEqual([['campaign', 'scales.1.id', 'id-clash']]);
  });
});

describe('a judgement that a text prints', () => {
  const inspections = {
    survey: anInspection({
      overall: 'fair',
      areas: [
        { area: ['water', 'steps'], officialName: 'Both', judgement: 'foul' },
        { area: 'notices', officialName: 'Notices', outcome: 'In time.' },
      ],
    }),
    walk: anInspection({}),
  };
  const gap = (of: string, area?: string) => judgementGap(records({ inspections }), of, area);

  it.each([
    ['survey', undefined],
    ['survey', 'water'],
    ['survey', 'steps'],
  ])('of %s, area %s, was given', (of, area) => {
    expect(gap(of, area)).toBeUndefined();
  });

  it('was not given where only an outcome was, or nothing', () => {
    expect(gap('survey', 'notices')).toBe('survey did not judge notices; it judged water, steps');
    expect(gap('walk')).toBe('walk gave no overall judgement');
    expect(gap('walk', 'water')).toBe('walk did not judge water');
  });

  it('of an inspection that is not there is another rule’s business', () => {
    expect(gap('nowhere')).toBeUndefined();
  });
});

describe('all rules', () => {
  it('find nothing in a record that is right', () => {
    expect(checkRecord(records({ articles: { piece: anArticle() } }))).toEqual([]);
  });

  it('are all asked', () => {
    const given = records({
      inspections: { survey: anInspection({ overall: 'splendid', end: '2025-01-01', scope: 'Monday, 6 November 2022' }) },
      articles: { piece: anArticle({ kind: 'poem' }) },
      campaign: aCampaign({ kinds: [1, 2].map(() => ({ id: 'report', label: 'R', plural: 'R' })) }),
    });
    expect(
      checkRecord(given)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['dates-order', 'id-clash', 'judgement-not-on-scale', 'kind-unknown', 'weekday-mismatch']);
  });
});
