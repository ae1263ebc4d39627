// The archive: years of the day a piece tells of, kinds in the campaign’s order, pages of fifty, and what stands where there is nothing.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Record_ } from '../../../../src/record/types.ts';
import { archiveView, kindPages, kindView, NEWEST, pageNumbers, pageOf, PER_PAGE, yearPages, yearView } from '../../../../src/record/views/archive.ts';
import { anArticle, records, type Fields } from '../../../fixtures/build.ts';

const recordOf = (articles: Record<string, Fields>): Record_ =>
  makeRecord(records({ articles: Object.fromEntries(Object.entries(articles).map(([id, fields]) => [id, anArticle(fields)])) }));

/** So many articles on days of 2025, one a day from 1 January. */
const many = (n: number): Record<string, Fields> =>
  Object.fromEntries(Array.from({ length: n }, (_, index) => [`piece-${index}`, { published: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10) }]));

const urls = (cards: { url: string }[]): string[] => cards.map(({ url }) => url);

describe('pages', () => {
  it.each([
    [0, [1]],
    [PER_PAGE, [1]],
    [PER_PAGE + 1, [1, 2]],
    [250, [1, 2, 3, 4, 5]],
  ])('%i articles fill these: %j', (articles, pages) => {
    expect(pageNumbers(articles)).toEqual(pages);
  });

  it('say where they stand, and lead both ways', () => {
    const items = Array.from({ length: 2 * PER_PAGE + 1 }, (_, index) => index);
    const path = (page: number): string => `/p/${page}/`;
    expect(pageOf(items, 1, path).paging).toEqual({ label: 'Page 1 of 3', next: { label: 'Older', url: '/p/2/' } });
    expect(pageOf(items, 2, path)).toEqual({
      items: items.slice(PER_PAGE, 2 * PER_PAGE),
      paging: { label: 'Page 2 of 3', previous: { label: 'Newer', url: '/p/1/' }, next: { label: 'Older', url: '/p/3/' } },
    });
    expect(pageOf(items, 3, path)).toEqual({ items: [2 * PER_PAGE], paging: { label: 'Page 3 of 3', previous: { label: 'Newer', url: '/p/2/' } } });
  });

  it('are not spoken of where there is one', () => {
    expect(pageOf(['a'], 1, String)).toEqual({ items: ['a'] });
  });
});

describe('the front of the archive', () => {
  const record = recordOf({
    new: { published: '2025-07-01' },
    retold: { published: '2026-01-02', asOf: '2024-03', kind: 'comment' },
    old: { published: '2024-12-31', kind: 'guide' },
  });

  it('groups by the year a piece tells of, newest day first', () => {
    expect(archiveView(record).groups.map(({ heading, articles }) => [heading, urls(articles)])).toEqual([
      ['2025', ['/articles/new/']],
      ['2024', ['/articles/old/', '/articles/retold/']],
    ]);
  });

  it('leads to every year and to every kind that has articles, in the campaign’s order', () => {
    const { years, kinds } = archiveView(record);
    expect(years).toEqual([
      { label: '2025', url: '/articles/year/2025/', count: 1, current: false },
      { label: '2024', url: '/articles/year/2024/', count: 2, current: false },
    ]);
    expect(kinds.map(({ label, url, count }) => [label, url, count])).toEqual([
      ['Reports', '/articles/kind/report/', 1],
      ['Comment', '/articles/kind/comment/', 1],
      ['Guides', '/articles/kind/guide/', 1],
    ]);
  });

  it('shows the newest only, and where the rest of a year is', () => {
    const { groups, intro } = archiveView(recordOf(many(NEWEST + 1)));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.articles).toHaveLength(NEWEST);
    expect(groups[0]?.more).toEqual({ label: `All ${NEWEST + 1} articles of 2025`, url: '/articles/year/2025/' });
    expect(intro).toContain(`here are the latest ${NEWEST}`);
  });

  it('says so while there is nothing', () => {
    const view = archiveView(recordOf({}));
    expect([view.groups, view.years, view.kinds]).toEqual([[], [], []]);
    expect(view.intro).toMatch(/will appear here/);
  });
});

describe('a year and a kind', () => {
  it('are one page each while they are small', () => {
    const record = recordOf({ one: { published: '2025-07-01' }, retold: { published: '2026-01-02', asOf: '2024-03', kind: 'comment' } });
    expect(yearPages(record)).toEqual([
      { year: 2025, page: 1 },
      { year: 2024, page: 1 },
    ]);
    expect(kindPages(record)).toEqual([
      { kind: 'report', page: 1 },
      { kind: 'comment', page: 1 },
    ]);
    const year = yearView(record, 2024, 1);
    expect([year.title, year.intro, year.paging]).toEqual(['Articles of 2024', '1 article that tells of 2024, newest day first.', undefined]);
    expect(year.years.filter(({ current }) => current).map(({ label }) => label)).toEqual(['2024']);
    const kind = kindView(record, 'comment', 1);
    expect([kind.title, kind.intro]).toEqual(['Comment', '1 piece of opinion, marked “The Fixture thinks”, newest day first.']);
    expect(kind.groups[0]?.articles[0]).toMatchObject({ opinion: true, retold: true, date: { value: '2024-03', text: 'March 2024' } });
  });

  it('are paged at fifty, each page with an address, a title and a description of its own', () => {
    const record = recordOf(many(PER_PAGE + 2));
    expect(yearPages(record)).toEqual([
      { year: 2025, page: 1 },
      { year: 2025, page: 2 },
    ]);
    const pages = [1, 2].flatMap((page) => [yearView(record, 2025, page).facts, kindView(record, 'report', page).facts]);
    expect(pages.map(({ path }) => path)).toEqual(['/articles/year/2025/', '/articles/kind/report/', '/articles/year/2025/2/', '/articles/kind/report/2/']);
    expect(pages.map(({ title }) => title)).toEqual(['Articles of 2025', 'Reports', 'Articles of 2025, page 2 of 2', 'Reports, page 2 of 2']);
    expect(new Set(pages.map(({ description }) => description)).size).toBe(4);
    expect(urls(yearView(record, 2025, 2).groups[0]?.articles ?? [])).toEqual(['/articles/piece-1/', '/articles/piece-0/']);
  });
});
