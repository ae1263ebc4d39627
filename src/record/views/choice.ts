// What the desk and the readers chose: “Don’t miss” from `featured`, “Most read” from figures that were counted.
import { formatSpan, parseDate } from '../../lib/dates.ts';
import { byId } from '../by-id.ts';
import { once } from '../../lib/once.ts';
import type { Article, Record_ } from '../types.ts';
import { cardView, type CardView, type LinkView } from './common.ts';

/** The editors’ choice in its order, the newest first where two have the same number. */
const choiceOf = once(({ articles }: Record_): Article[] => articles.filter(({ featured }) => featured !== undefined).sort((a, b) => (a.featured ?? 0) - (b.featured ?? 0)));

/** The editors’ choice without the pieces named: what is being read, or stands beside it already. */
export function dontMiss(record: Record_, { without, most }: { without: readonly string[]; most: number }): Article[] {
  return choiceOf(record)
    .filter(({ id }) => !without.includes(id))
    .slice(0, most);
}

/** Figures that were counted, as the reader of content hands them on. */
export interface Counted {
  from: string;
  to: string;
  articles: readonly string[];
}

export interface MostReadView {
  /** The days that were counted, in words. */
  period: string;
  cards: CardView[];
}

const LISTED = 5;

/** The list of what was read most. Undefined where nothing was counted, or nothing of it is public. */
export function mostReadView(record: Record_, counted: Counted | undefined): MostReadView | undefined {
  if (!counted) return undefined;
  const articles = counted.articles.flatMap((id) => byId(record.articles).get(id) ?? []);
  if (articles.length === 0) return undefined;
  const period = formatSpan(parseDate(counted.from), parseDate(counted.to), record.lang);
  return { period, cards: articles.slice(0, LISTED).map((article) => cardView(article, record)) };
}

/** An article as a link. */
export const asLink = ({ headline, url }: Article): LinkView => ({ label: headline, url });
