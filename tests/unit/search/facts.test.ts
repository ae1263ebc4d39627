// What search knows of each thing that can be found, and the page of the search.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import type { Record_ } from '../../../src/record/types.ts';
import { searchFacts, searchView, type SearchItem } from '../../../src/record/views/search.ts';
import { facets } from '../../../src/search/query/state.ts';
import { anArea, anArticle, anEvent, anInspection, aPerson, aRecommendation, aTerm, records, type Fields } from '../../fixtures/build.ts';

const survey = { start: '2024-12-09', end: '2024-12-13', published: '2025-01-20', overall: 'fair' };
const made = ({ article = {}, newest }: { article?: Fields; newest?: Fields } = {}): Record_ =>
  makeRecord(
    records({
      articles: { piece: anArticle({ asOf: { date: '2024-03', approximate: 'early' }, also: ['earlier', 'survey'], areas: ['water'], people: ['ada'], ...article }) },
      inspections: {
        survey: anInspection({ ...survey, leadInspector: 'bert', areas: [{ area: 'water', officialName: 'Water', judgement: 'clear' }] }),
        earlier: anInspection(),
        ...(newest && { newest: anInspection(newest) }),
      },
      recommendations: { mend: aRecommendation({ inspection: 'survey' }) },
      areas: { water: anArea() },
      people: { ada: aPerson(), bert: aPerson({ name: 'Bert Weir' }) },
      events: { flood: anEvent({ date: '2023-02-03', areas: ['water'], people: ['ada'] }) },
      glossary: { spill: aTerm() },
    }),
  );

const first = <T>(list: readonly T[]): T => list[0] as T;
const articleFacts = (...args: Parameters<typeof made>) => {
  const record = made(...args);
  return searchFacts({ type: 'article', entry: first(record.articles) }, record);
};

describe('the facts of an article', () => {
  it('go by the day that it tells of, and name the inspection that it covers first', () => {
    expect(articleFacts()).toEqual({
      filters: { kind: ['report'], year: ['2024'], inspection: ['survey', 'earlier'], area: ['water'], person: ['ada'], grade: ['fair'] },
      meta: { date: 'Early March 2024' },
      sort: { day: '2024-03-01' },
    });
  });

  it('say that it was corrected, or is withheld', () => {
    const corrections = [{ date: '2025-07-01', wrong: 'A.', right: 'B.', severity: 'minor', stoodFrom: '2025-06-20', where: 'text' }];
    expect(articleFacts({ article: { corrections } }).meta.corrected).toBe('1');
    const record = made();
    const entry = { ...first(record.articles), withheld: 'draft' as const };
    expect(searchFacts({ type: 'article', entry }, record).meta.withheld).toBe('draft');
  });
});

describe('that a later grade has changed the picture', () => {
  const newest = { start: '2025-09-01', end: '2025-09-05', published: '2025-10-07', overall: 'clear' };

  it('is said of a piece that came before it', () => {
    expect(articleFacts({ newest }).meta.since).toBe('Since then: rated clear (October 2025)');
  });

  it.each([
    ['that came after it', { asOf: '2025-11-02' }],
    ['of the day that it came out', { asOf: '2025-10-07' }],
    ['that covers it', { inspection: 'newest', also: [] }],
    ['that tells of it too', { also: ['newest'] }],
  ])('is not said of a piece %s', (_name, article) => {
    expect(articleFacts({ article, newest }).meta.since).toBeUndefined();
  });

  it('is not said where the later inspection gave no grade', () => {
    expect(articleFacts({ newest: { ...newest, overall: undefined } }).meta.since).toBeUndefined();
  });
});

describe('the facts of other things', () => {
  const record = made();
  const facts = (item: SearchItem) => searchFacts(item, record);

  it('give an inspection the years of its visit and of its report, and who led it', () => {
    const entry = record.inspections.find(({ id }) => id === 'survey');
    if (!entry) throw new Error('no inspection');
    expect(facts({ type: 'inspection', entry }).filters).toEqual({
      kind: ['inspections'],
      year: ['2024', '2025'],
      inspection: ['survey'],
      area: ['water'],
      person: ['bert'],
      grade: ['fair'],
    });
    expect(facts({ type: 'inspection', entry }).sort.day).toBe('2025-01-20');
  });

  it('give a recommendation what its inspection has', () => {
    const { filters, sort } = facts({ type: 'recommendation', entry: first(record.recommendations) });
    expect(filters).toEqual({ kind: ['recommendations'], year: ['2025'], inspection: ['survey'], area: ['water'], person: [], grade: ['fair'] });
    expect(sort.day).toBe('2025-01-20');
  });

  it('give an event its day, areas and people', () => {
    expect(facts({ type: 'event', entry: first(record.events) })).toEqual({
      filters: { kind: ['events'], year: ['2023'], inspection: [], area: ['water'], person: ['ada'], grade: [] },
      meta: { date: '3 February 2023' },
      sort: { day: '2023-02-03' },
    });
  });

  it.each([
    ['area', { type: 'area', entry: first(record.areas) } as const, { kind: ['areas'], area: ['water'] }],
    ['person', { type: 'person', entry: first(record.people) } as const, { kind: ['people'], person: ['ada'] }],
    ['term', { type: 'term', entry: first(record.terms) } as const, { kind: ['terms'] }],
    ['page', { type: 'page' } as const, { kind: ['pages'] }],
  ])('give the %s its kind, itself, and no day', (_name, item, own) => {
    const { filters, sort } = facts(item);
    expect(filters).toEqual({ year: [], inspection: [], area: [], person: [], grade: [], ...own });
    expect(sort.day < '0001').toBe(true);
  });

  it('name the filters that the address knows', () => {
    expect(Object.keys(facts({ type: 'page' }).filters)).toEqual([...facets]);
  });
});

describe('the page of the search', () => {
  const view = searchView(made());

  it('has a filter for each facet, with the ids of the address and the words of readers', () => {
    expect(view.facets.map(({ id }) => id)).toEqual([...facets]);
    expect(view.facets[0]?.options[0]).toEqual({ value: 'report', label: expect.any(String) as string });
    expect(view.facets[1]?.options.map(({ value }) => value)).toEqual(['2025', '2024', '2023']);
    expect(view.facets.flatMap(({ options }) => options).every(({ label }) => label.length > 0)).toBe(true);
    expect(view.facets[5]?.options.map(({ value, label }) => [value, label])).toEqual([['fair', 'Fair']]);
  });

  it('labels every kind that a result can have', () => {
    expect(view.kinds.map(({ id }) => id)).toEqual(['report', 'inspections', 'recommendations', 'areas', 'people', 'terms', 'events', 'pages', 'reports']);
  });

  it('suggests questions that the record answers', () => {
    expect(view.examples).toEqual([
      { label: 'Bert Weir', url: '/search/?q=Bert+Weir' },
      { label: 'water', url: '/search/?q=water' },
      { label: 'inspection 2025', url: '/search/?q=inspection+2025' },
    ]);
  });

  it('leads to everything by list', () => {
    expect(view.browse.map(({ heading }) => heading)).toEqual(['A to Z', 'Articles by year', 'Articles by kind', 'Inspections', 'Recommendations', 'Areas', 'People', 'Glossary']);
    expect(view.browse.flatMap(({ links }) => links).every(({ label, url }) => label !== '' && url.startsWith('/'))).toBe(true);
  });

  it('leaves out what there is none of', () => {
    const empty = searchView(makeRecord(records({ articles: {}, people: {}, glossary: {}, inspections: {}, areas: {} })));
    expect(empty.browse.map(({ heading }) => heading)).toEqual([]);
    expect(empty.examples).toEqual([]);
    expect(empty.facets.map(({ id }) => id)).toEqual(['kind']);
  });
});
