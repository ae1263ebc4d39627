// The state of a search in the address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksTheSame,
  countFilters,
  emptyState,
  facets,
  isEmpty,
  LAST_PAGE,
  LONGEST_QUERY,
  noFilters,
  parseState,
  printState,
  sorts,
  tidyQuery,
  withKnown,
} from '../../../src/search/query/state.ts';
import type { SearchState } from '../../../src/search/query/state.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const ids = fc.uniqueArray(id, { maxLength: 5 }).map((list) => list.sort());
const query = fc.string({ unit: 'grapheme', maxLength: 60 }).map(tidyQuery);
const filters = fc.record({ kind: ids, year: ids, inspection: ids, area: ids, person: ids, grade: ids });
const state = fc.record({ q: query, filters, sort: fc.constantFrom(...sorts), exact: fc.boolean(), page: fc.integer({ min: 1, max: LAST_PAGE }) });
/** Any address at all, and addresses that are nearly right. */
const address = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.tuple(fc.constantFrom('q', 'page', 'x', ...facets), fc.string({ unit: 'binary', maxLength: 30 }))).map((pairs) => new URLSearchParams(pairs).toString()),
);

describe('the address of a search', () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(parseState(printState(given))).toEqual(given);
      }),
    );
  });

  it('is the same after it was read and written again', () => {
    fc.assert(
      fc.property(address, (given) => {
        const once = printState(parseState(given));
        expect(printState(parseState(once))).toBe(once);
      }),
    );
  });

  it('reads anything at all without an error, into a state that can be asked', () => {
    fc.assert(
      fc.property(address, (given) => {
        const { q, filters: read, page } = parseState(given);
        expect([...q].length).toBeLessThanOrEqual(LONGEST_QUERY);
        expect(q).toBe(tidyQuery(q));
        expect(page).toBeGreaterThanOrEqual(1);
        expect(page).toBeLessThanOrEqual(LAST_PAGE);
        for (const facet of facets) for (const value of read[facet]) expect(value).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  it('is short and plain', () => {
    const given: SearchState = { ...emptyState, q: 'care leavers', filters: { ...noFilters, kind: ['leader', 'news'], year: ['2017'] }, sort: 'newest', exact: true, page: 2 };
    expect(printState(given)).toBe('q=care+leavers&kind=leader&kind=news&year=2017&sort=newest&exact=1&page=2');
    expect(printState(emptyState)).toBe('');
    expect(parseState('sort=upwards&exact=yes')).toEqual(emptyState);
  });

  it('takes several ids with commas, in any case and order, once each', () => {
    expect(parseState('?kind=News,leader&kind=news').filters.kind).toEqual(['leader', 'news']);
  });

  it.each([
    ['page=0', 1],
    ['page=-3', 1],
    ['page=two', 1],
    ['page=99999', LAST_PAGE],
    ['page=1e9', 1],
    ['page=3', 3],
  ])('reads %s as page %i', (given, page) => expect(parseState(given).page).toBe(page));

  it('leaves out what cannot be an id', () => {
    expect(parseState('kind=<b>&kind=../x&kind=-a&kind=&year=2017 ').filters).toEqual({ ...noFilters, year: ['2017'] });
  });
});

describe('a question', () => {
  it.each([
    ['  care \t\n leavers ', 'care leavers'],
    ['a\u0000b\u2028c', 'a b c'],
    ['\ud800x', '\ufffdx'],
    ['cafe\u0301', 'café'],
    ['', ''],
  ])('%j is tidied to %j', (given, tidy) => expect(tidyQuery(given)).toBe(tidy));

  it('is cut where it is far too long, never through a character', () => {
    expect([...tidyQuery('😀'.repeat(10_000))]).toHaveLength(LONGEST_QUERY);
  });
});

describe('what a state asks', () => {
  const asked: SearchState = { ...emptyState, q: 'mash', filters: { ...noFilters, year: ['2017', '2099'] }, page: 3 };

  it('is nothing without a question and filters', () => {
    expect(isEmpty({ ...emptyState, page: 7 })).toBe(true);
    expect(isEmpty({ ...emptyState, filters: { ...noFilters, kind: ['news'] } })).toBe(false);
    expect(countFilters(asked.filters)).toBe(2);
  });

  it('does not change with the number of open pages', () => {
    expect(asksTheSame(asked, { ...asked, page: 1 })).toBe(true);
    expect(asksTheSame(asked, { ...asked, q: 'Mash' })).toBe(false);
  });

  it('drops ids that are not there', () => {
    expect(withKnown(asked, (_facet, value) => value !== '2099').filters.year).toEqual(['2017']);
  });
});
