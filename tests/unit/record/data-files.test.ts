// The data files: exactly the promised fields, ids for references, null for what is absent, one stable order.
import { describe, expect, it } from 'vitest';
import { ARTICLE_FIELDS, articleRows } from '../../../src/record/data/articles.ts';
import { CORRECTION_FIELDS, correctionRows } from '../../../src/record/data/corrections.ts';
import { INSPECTION_FIELDS, inspectionRows } from '../../../src/record/data/inspections.ts';
import { QUOTATION_FIELDS, quotationRows } from '../../../src/record/data/quotations.ts';
import { RECOMMENDATION_FIELDS, recommendationRows } from '../../../src/record/data/recommendations.ts';
import { DATA_FILES, printRows } from '../../../src/record/data-files.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { anArea, anArticle, anInspection, aPerson, aRecommendation, records } from '../../fixtures/build.ts';

const record = makeRecord(
  records({
    areas: { water: anArea(), access: anArea({ name: 'Access', order: 2 }) },
    people: { ada: aPerson() },
    inspections: {
      survey: anInspection({
        start: '2025-06-09',
        end: { date: '2025-06', approximate: 'mid' },
        published: '2025-07-01',
        overall: 'fair',
        areas: [
          { area: 'water', officialName: 'Water', judgement: 'foul', partOf: 'All' },
          { area: ['water', 'access'], officialName: 'Both', judgement: 'clear' },
          { officialName: 'Elsewhere', outcome: 'Good enough' },
        ],
      }),
      earlier: anInspection({ title: 'Earlier survey', start: '2024', end: undefined, published: '2024-09', outcome: 'Said in words' }),
    },
    recommendations: { 'earlier-1': aRecommendation({ inspection: 'earlier', page: 3, thread: [{ inspection: 'survey', status: 'not-mentioned', confidence: 'low' }] }) },
    articles: {
      'b-late': anArticle({ published: '2025-06-20T09:00:00+01:00', updated: '2025-06-21', also: ['earlier'], areas: ['water'], people: ['ada'] }),
      'a-late': anArticle({
        published: '2025-06-20',
        corrections: [{ date: '2025-07-02', wrong: 'Ten days.', right: 'Nine days.', severity: 'minor', stoodFrom: '2025-06-20', where: 'text' }],
      }),
      retold: anArticle({ published: '2026-01-02', asOf: { date: '2025-06', approximate: 'early', inferred: true }, kind: 'comment' }),
    },
  }),
  [
    { article: 'a-late', source: 'paper', page: 3, words: 'foul after rain', verified: true },
    { article: 'retold', source: 'paper', page: null, words: 'clear enough', verified: false },
  ],
);

describe('articles.json', () => {
  it('has the promised fields in their order', () => {
    const promised = ['id', 'url', 'headline', 'standfirst', 'kind', 'published', 'updated', 'asOf', 'inspection', 'also', 'areas', 'people', 'stage'];
    expect(ARTICLE_FIELDS.map(({ name }) => name)).toEqual(promised);
    for (const row of articleRows(record)) expect(Object.keys(row)).toEqual(promised);
  });

  it('is sorted by the day a piece tells of, then by id', () => {
    expect(articleRows(record).map(({ id }) => id)).toEqual(['retold', 'a-late', 'b-late']);
  });

  it('has ids for references, the day of an instant, null for what is absent', () => {
    expect(articleRows(record)[2]).toEqual({
      id: 'b-late',
      url: '/articles/b-late/',
      headline: 'A headline of a proper length',
      standfirst: 'A standfirst that is long enough to be one, as the schema asks.',
      kind: 'report',
      published: '2025-06-20',
      updated: '2025-06-21',
      asOf: null,
      inspection: 'survey',
      also: ['earlier'],
      areas: ['water'],
      people: ['ada'],
      stage: null,
    });
    expect(articleRows(record)[1]).toMatchObject({ updated: null, also: [], areas: [], people: [] });
    expect(articleRows(record)[0]).toMatchObject({ published: '2026-01-02', asOf: '2025-06', kind: 'comment' });
  });

  it.each([
    ['2025-06-08', 'before'],
    ['2025-06-10', 'during'],
    ['2025-06-25', 'awaiting'],
    ['2025-07-01', 'after'],
    ['2025-06', null],
  ])('gives an article of %s the stage %s', (published, stage) => {
    const one = makeRecord(records({ articles: { one: anArticle({ published }) } }));
    expect(articleRows(one)[0]?.stage).toBe(stage);
  });
});

describe('inspections.json', () => {
  it('has the promised fields in their order', () => {
    const promised = ['id', 'url', 'title', 'framework', 'start', 'end', 'published', 'overall', 'outcome', 'areas'];
    expect(INSPECTION_FIELDS.map(({ name }) => name)).toEqual(promised);
    const inside = INSPECTION_FIELDS.at(-1)?.inside?.map(({ name }) => name);
    expect(inside).toEqual(['area', 'officialName', 'judgement', 'outcome', 'partOf']);
    for (const row of inspectionRows(record)) {
      expect(Object.keys(row)).toEqual(promised);
      for (const area of row.areas) expect(Object.keys(area)).toEqual(inside);
    }
  });

  it('is sorted by first day', () => {
    expect(inspectionRows(record).map(({ id }) => id)).toEqual(['earlier', 'survey']);
  });

  it('has dates as they are known, steps as ids, areas as an id, a list or null', () => {
    const [earlier, survey] = inspectionRows(record);
    expect(earlier).toMatchObject({ start: '2024', end: null, published: '2024-09', overall: null, outcome: 'Said in words', areas: [] });
    expect(survey).toMatchObject({ framework: 'code', start: '2025-06-09', end: '2025-06', overall: 'fair', outcome: null });
    expect(survey?.areas).toEqual([
      { area: 'water', officialName: 'Water', judgement: 'foul', outcome: null, partOf: 'All' },
      { area: ['water', 'access'], officialName: 'Both', judgement: 'clear', outcome: null, partOf: null },
      { area: null, officialName: 'Elsewhere', judgement: null, outcome: 'Good enough', partOf: null },
    ]);
  });
});

describe('recommendations.json', () => {
  it('has the promised fields in their order, null for what is absent', () => {
    const promised = ['id', 'url', 'inspection', 'number', 'page', 'area', 'title', 'text', 'thread'];
    expect(RECOMMENDATION_FIELDS.map(({ name }) => name)).toEqual(promised);
    const [row] = recommendationRows(record);
    expect(Object.keys(row ?? {})).toEqual(promised);
    expect(row).toMatchObject({ id: 'earlier-1', url: '/recommendations/earlier-1/', inspection: 'earlier', number: 1, page: 3, area: 'water' });
    expect(row?.thread).toEqual([{ inspection: 'survey', status: 'not-mentioned', page: null, note: null, confidence: 'low' }]);
  });
});

describe('quotations.json', () => {
  it('has the promised fields in their order, and each quotation as it was checked', () => {
    const promised = ['article', 'source', 'page', 'words', 'verified'];
    expect(QUOTATION_FIELDS.map(({ name }) => name)).toEqual(promised);
    for (const row of quotationRows(record)) expect(Object.keys(row)).toEqual(promised);
    expect(quotationRows(record).map(({ article, page, verified }) => [article, page, verified])).toEqual([
      ['a-late', 3, true],
      ['retold', null, false],
    ]);
  });
});

describe('corrections.json', () => {
  it('has the promised fields in their order, both days and what was put right', () => {
    const promised = ['article', 'url', 'date', 'stoodFrom', 'severity', 'where', 'wrong', 'right'];
    expect(CORRECTION_FIELDS.map(({ name }) => name)).toEqual(promised);
    expect(correctionRows(record)).toEqual([
      {
        ...{ article: 'a-late', url: '/articles/a-late/', date: '2025-07-02', stoodFrom: '2025-06-20' },
        ...{ severity: 'minor', where: 'text', wrong: 'Ten days.', right: 'Nine days.' },
      },
    ]);
  });
});

describe('a file', () => {
  it.each(DATA_FILES)('$name is JSON with one row a line', ({ rows }) => {
    const made = rows(record);
    const text = printRows(made);
    expect(JSON.parse(text)).toEqual(made);
    expect(text.trimEnd().split('\n')).toHaveLength(made.length + 2);
  });

  it('of nothing is an empty array', () => {
    expect(JSON.parse(printRows([]))).toEqual([]);
  });
});
