// The archive of articles: the newest, those of a year, those of a kind, in pages.
import { yearOf } from '../../lib/dates.ts';
import { count } from '../../lib/text.ts';
import { kindPath, routes, yearPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { once } from '../../lib/once.ts';
import type { Article, Kind, Record_ } from '../types.ts';
import { cardView, type CardView, type LinkView } from './common.ts';

/** Articles on a page of a year, a kind or an author. */
export const PER_PAGE = 50;
/** Articles on the first page of the archive. */
export const NEWEST = 20;

/** A year or kind with the number of its articles. */
export interface Shelf extends LinkView {
  count: number;
  current: boolean;
}

export interface Paging {
  /** “Page 2 of 5”. */
  label: string;
  previous?: LinkView;
  next?: LinkView;
}

/** Articles under one heading. `more` leads to the rest of them. */
export interface ArticleGroup {
  heading?: string;
  articles: CardView[];
  more?: LinkView;
}

export interface ArchiveView {
  facts: PageFacts;
  title: string;
  intro: string;
  groups: ArticleGroup[];
  years: Shelf[];
  kinds: Shelf[];
  paging?: Paging;
}

const yearOfArticle = (article: Article): number => yearOf(article.day);

const byYear = once((record: Record_) => Map.groupBy(record.articles, yearOfArticle));
const byKind = once((record: Record_) => Map.groupBy(record.articles, ({ kind }) => kind.id));

/** The numbers of the pages that so many articles fill: at least one. */
export function pageNumbers(articles: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(articles / PER_PAGE)) }, (_, index) => index + 1);
}

/** The items of a page, and where it stands among its fellows. `path` gives a page’s address. */
export function pageOf<T>(all: readonly T[], page: number, path: (page: number) => string): { items: T[]; paging?: Paging } {
  const pages = pageNumbers(all.length).length;
  const items = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (pages === 1) return { items };
  return {
    items,
    paging: {
      label: `Page ${page} of ${pages}`,
      ...(page > 1 && { previous: { label: 'Newer', url: path(page - 1) } }),
      ...(page < pages && { next: { label: 'Older', url: path(page + 1) } }),
    },
  };
}

/** Years that articles tell of, newest first. */
function yearShelves(record: Record_, current?: number): Shelf[] {
  return [...byYear(record)].sort(([a], [b]) => b - a).map(([year, articles]) => ({ label: String(year), url: yearPath(year), count: articles.length, current: year === current }));
}

/** Kinds that have articles, in the campaign’s order. */
function kindShelves(record: Record_, current?: string): Shelf[] {
  const kinds = byKind(record);
  return record.campaign.kinds.flatMap(({ id, plural }) => {
    const articles = kinds.get(id);
    return articles ? [{ label: plural, url: kindPath(id), count: articles.length, current: id === current }] : [];
  });
}

/** Every page of every year. */
export function yearPages(record: Record_): { year: number; page: number }[] {
  return [...byYear(record)].flatMap(([year, articles]) => pageNumbers(articles.length).map((page) => ({ year, page })));
}

/** For each article the page of its year’s archive on which it stands. */
export const articlePlaces = once((record: Record_): ReadonlyMap<string, LinkView> => {
  const placed = [...byYear(record)].flatMap(([year, articles]) =>
    articles.map(({ id }, index) => {
      const page = Math.floor(index / PER_PAGE) + 1;
      return [id, { label: page > 1 ? `${year}, page ${page}` : String(year), url: yearPath(year, page) }] as const;
    }),
  );
  return new Map(placed);
});

/** Every page of every kind. */
export function kindPages(record: Record_): { kind: string; page: number }[] {
  return [...byKind(record)].flatMap(([kind, articles]) => pageNumbers(articles.length).map((page) => ({ kind, page })));
}

/** The front of the archive: the newest articles by the year they tell of. */
export function archiveView(record: Record_): ArchiveView {
  const years = yearShelves(record);
  const newest = Map.groupBy(record.articles.slice(0, NEWEST), yearOfArticle);
  const groups = [...newest].map(([year, articles]): ArticleGroup => {
    const all = years.find(({ label }) => label === String(year));
    const cards = articles.map((article) => cardView(article, record));
    return { heading: String(year), articles: cards, ...(all && all.count > cards.length && { more: { label: `All ${all.count} articles of ${year}`, url: all.url } }) };
  });
  const total = record.articles.length;
  const intro =
    total === 0
      ? 'Articles will appear here, newest first, each with the inspection that it covers.'
      : `${count(total, 'article')}, newest first${total > NEWEST ? `; here are the latest ${NEWEST}` : ''}. Each stands under the day and year that it tells of, which can be earlier than the day it was written.`;
  const description = `The archive of ${record.campaign.name}: ${count(total, 'article')} by year and by kind, each with the inspection that it covers and the grade it got.`;
  return { facts: { path: routes.articles, title: 'Articles', description }, title: 'Articles', intro, groups, years, kinds: kindShelves(record) };
}

/** A page of a list of articles under one title. */
function listView(title: string, articles: Article[], page: number, path: (page: number) => string, record: Record_): Pick<ArchiveView, 'facts' | 'title' | 'groups' | 'paging'> {
  const { items, paging } = pageOf(articles, page, path);
  const where = paging && page > 1 ? `, ${paging.label.toLowerCase()}` : '';
  const pageSentence = paging ? ` ${paging.label}.` : '';
  return {
    facts: {
      path: path(page),
      title: title + where,
      description: `${title}: ${count(articles.length, 'article')} of ${record.campaign.name}, newest first, each with its date and the inspection that it covers.${pageSentence}`,
      trail: [{ label: 'Articles', url: routes.articles }],
    },
    title,
    groups: [{ articles: items.map((article) => cardView(article, record)) }],
    ...(paging && { paging }),
  };
}

/** The articles that tell of a year. */
export function yearView(record: Record_, year: number, page: number): ArchiveView {
  const articles = byYear(record).get(year) ?? [];
  return {
    ...listView(`Articles of ${year}`, articles, page, (number) => yearPath(year, number), record),
    intro: `${count(articles.length, 'article')} that ${articles.length === 1 ? 'tells' : 'tell'} of ${year}, newest day first.`,
    years: yearShelves(record, year),
    kinds: kindShelves(record),
  };
}

/** The articles of a kind. */
export function kindView(record: Record_, id: string, page: number): ArchiveView {
  const articles = byKind(record).get(id) ?? [];
  const kind = articles[0]?.kind as Kind;
  return {
    ...listView(kind.plural, articles, page, (number) => kindPath(id, number), record),
    intro: kind.opinion ? `${count(articles.length, 'piece')} of opinion, marked “${kind.label}”, newest day first.` : `${count(articles.length, 'article')}, newest day first.`,
    years: yearShelves(record),
    kinds: kindShelves(record, id),
  };
}
