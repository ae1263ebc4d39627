// What search knows of each page, and the page of the search.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import type { Record_ } from '../../../src/record/types.ts';
import { searchFacts, searchMarks, searchView } from '../../../src/record/views/search.ts';
import { facets } from '../../../src/search/query/state.ts';
import { anArea, anArticle, anInspection, aPerson, aTerm, records, type Fields } from '../../fixtures/build.ts';

const made = (fields: Fields = {}): Record_ =>
  makeRecord(
    records({
      articles: { piece: anArticle({ asOf: { date: '2024-03', approximate: 'early' }, also: ['earlier', 'survey'], areas: ['water'], ...fields }) },
      inspections: {
        survey: anInspection({ start: '2024-12-09', end: '2024-12-13', published: '2025-01-20', areas: [{ area: 'water', officialName: 'Water', judgement: 'clear' }] }),
        earlier: anInspection(),
      },
      areas: { water: anArea() },
      people: { ada: aPerson() },
      glossary: { spill: aTerm() },
    }),
  );

const first = <T>(list: readonly T[]): T => list[0] as T;
const articleFacts = (fields?: Fields) => {
  const record = made(fields);
  return searchFacts({ type: 'article', entry: first(record.articles) }, record.lang);
};

describe('the facts of an article', () => {
  it('go by the day that it tells of, and name the inspection that it covers first', () => {
    expect(articleFacts()).toEqual({
      filters: { kind: ['report'], year: ['2024'], inspection: ['survey', 'earlier'], area: ['water'] },
      meta: { date: 'Early March 2024' },
      sort: { day: '2024-03-01' },
    });
  });

  it('say that it was corrected, or is withheld', () => {
    const corrections = [{ date: '2025-07-01', wrong: 'A.', right: 'B.', severity: 'minor', stoodFrom: '2025-06-20', where: 'text' }];
    expect(articleFacts({ corrections }).meta.corrected).toBe('1');
    const record = made();
    const entry = { ...first(record.articles), withheld: 'draft' as const };
    expect(searchFacts({ type: 'article', entry }, record.lang).meta.withheld).toBe('draft');
  });
});

describe('the facts of other pages', () => {
  const record = made();
  const inspection = record.inspections.find(({ id }) => id === 'survey');

  it('give an inspection the years of its visit and of its report', () => {
    if (!inspection) throw new Error('no inspection');
    const facts = searchFacts({ type: 'inspection', entry: inspection }, record.lang);
    expect(facts.filters).toEqual({ kind: ['inspections'], year: ['2024', '2025'], inspection: ['survey'], area: ['water'] });
    expect(facts.sort.day).toBe('2025-01-20');
  });

  it.each([
    ['area', { type: 'area', entry: first(record.areas) } as const, ['areas'], ['water']],
    ['person', { type: 'person', entry: first(record.people) } as const, ['people'], []],
    ['page', { type: 'page' } as const, ['pages'], []],
  ])('give a %s its kind and a day that sorts last', (_name, item, kind, area) => {
    const facts = searchFacts(item, record.lang);
    expect(facts.filters).toEqual({ kind, year: [], inspection: [], area });
    expect(facts.sort.day < '0001').toBe(true);
  });

  it('name the filters that the address knows', () => {
    expect(Object.keys(searchFacts({ type: 'page' }, 'en').filters)).toEqual([...facets]);
  });
});

it('marks are what Pagefind reads', () => {
  expect(searchMarks(articleFacts())).toEqual({
    filter: ['kind:report', 'year:2024', 'inspection:survey', 'inspection:earlier', 'area:water'],
    meta: ['date:Early March 2024'],
    sort: ['day:2024-03-01'],
  });
});

describe('the page of the search', () => {
  const view = searchView(made());

  it('has a filter for each facet, with the ids of the address and the words of readers', () => {
    expect(view.facets.map(({ id }) => id)).toEqual([...facets]);
    expect(view.facets[0]?.options[0]).toEqual({ value: 'report', label: expect.any(String) as string });
    expect(view.facets[1]?.options.map(({ value }) => value)).toEqual(['2025', '2024']);
    expect(view.facets[2]?.options.every(({ label }) => label.length > 0)).toBe(true);
  });

  it('labels every kind that a result can have', () => {
    expect(view.kinds.map(({ id }) => id)).toEqual(['report', 'inspections', 'areas', 'people', 'pages']);
  });

  it('leads to everything by list', () => {
    expect(view.browse.map(({ heading }) => heading)).toEqual(['Articles by year', 'Articles by kind', 'Inspections', 'Areas', 'People', 'Glossary']);
    expect(view.browse.flatMap(({ links }) => links).every(({ label, url }) => label !== '' && url.startsWith('/'))).toBe(true);
  });

  it('leaves out what there is none of', () => {
    const empty = searchView(makeRecord(records({ articles: {}, people: {}, glossary: {}, inspections: {}, areas: {} })));
    expect(empty.browse).toEqual([]);
    expect(empty.facets.map(({ id }) => id)).toEqual(['kind']);
  });
});
