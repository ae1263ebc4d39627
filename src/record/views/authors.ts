// Those who write here, and what each has written.
import { count } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { once } from '../../lib/once.ts';
import type { Article, Author, Record_ } from '../types.ts';
import { pageNumbers, pageOf, type Paging } from './archive.ts';
import { cardView, type CardView } from './common.ts';

export interface AuthorLine {
  name: string;
  url: string;
  role: string;
  about?: string;
  articles: string;
}

export interface AuthorsView {
  facts: PageFacts;
  authors: AuthorLine[];
}

export interface AuthorView extends AuthorLine {
  facts: PageFacts;
  notes: string[];
  cards: CardView[];
  paging?: Paging;
}

const byAuthor = once((record: Record_) => {
  const pairs = record.articles.flatMap((article) => article.byline.map(({ id }) => ({ id, article })));
  return Map.groupBy(pairs, ({ id }) => id);
});

const writtenBy = (author: Author, record: Record_): Article[] => (byAuthor(record).get(author.id) ?? []).map(({ article }) => article);

/** The address of a page of an author’s articles, counted from 1. */
const authorPath = (author: Author, page: number): string => (page > 1 ? `${author.url}${page}/` : author.url);

function line(author: Author, articles: number): AuthorLine {
  const { name, url, role, about } = author;
  return { name, url, role, articles: articles > 0 ? count(articles, 'article') : 'No article yet', ...(about && { about }) };
}

/** All who write here: desks first, then people by name. */
export function authorsView(record: Record_): AuthorsView {
  const order = record.authors.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, record.lang));
  return {
    facts: {
      path: routes.authors,
      title: 'Who writes here',
      description: `The people and desks that write for ${record.campaign.name}, what each of them does, and all that each has written.`,
    },
    authors: order.map((author) => line(author, writtenBy(author, record).length)),
  };
}

/** Every page of every author. */
export function authorPages(record: Record_): { id: string; page: number }[] {
  return record.authors.flatMap((author) => pageNumbers(writtenBy(author, record).length).map((page) => ({ id: author.id, page })));
}

/** An author and a page of what they wrote, newest first. */
export function authorView(record: Record_, author: Author, page: number): AuthorView {
  const articles = writtenBy(author, record);
  const { items, paging } = pageOf(articles, page, (number) => authorPath(author, number));
  const where = paging && page > 1 ? `, ${paging.label.toLowerCase()}` : '';
  return {
    ...line(author, articles.length),
    facts: {
      path: authorPath(author, page),
      title: `${author.name}, author${where}`,
      description: `${author.name}: ${author.role}. ${count(articles.length, 'article')} for ${record.campaign.name}, newest first.${paging ? ` ${paging.label}.` : ''}`,
      trail: [{ label: 'Who writes here', url: routes.authors }],
    },
    notes: author.notes,
    cards: items.map((article) => cardView(article, record)),
    ...(paging && { paging }),
  };
}
