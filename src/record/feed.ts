// The feed: the newest texts as plain data, for the library that prints RSS.
import { compareDates, formatDate, type PartialDate } from '../lib/dates.ts';
import { absolute, routes } from '../lib/urls.ts';
import type { Article, Record_ } from './types.ts';
import { sharedPicture, type SharedPicture } from './views/pictures.ts';

/** Texts in the feed. */
const LONGEST = 30;

export interface FeedItem {
  title: string;
  link: string;
  description: string;
  pubDate?: Date;
  categories: string[];
  /** Its picture, which readers show beside it. */
  picture?: SharedPicture;
}

export interface Feed {
  title: string;
  description: string;
  /** The site’s own address. */
  site: string;
  /** The feed’s own address. */
  self: string;
  language: string;
  items: FeedItem[];
}

/** When a text appeared: its instant, or noon of its day, which is the same day almost everywhere. A month is no day. */
function momentOf({ instant, value, precision }: PartialDate): Date | undefined {
  if (instant) return new Date(instant);
  return precision === 'day' ? new Date(`${value}T12:00:00Z`) : undefined;
}

/** The standfirst, then what was retold and what was put right: both travel with the piece. */
function description({ standfirst, asOf, corrections }: Article, lang: string): string {
  const tells = asOf ? [`Written from the record; tells of ${formatDate(asOf, lang)}.`] : [];
  const corrected = corrections.map(({ right }) => `Corrected: ${right}`);
  return [standfirst, ...tells, ...corrected].join(' ');
}

function itemOf(article: Article, record: Record_, siteUrl: string): FeedItem {
  const picture = sharedPicture(article, record, siteUrl);
  const pubDate = momentOf(article.published);
  return {
    title: article.headline,
    link: absolute(siteUrl, article.url),
    description: [description(article, record.lang), ...(picture ? [`Picture: ${picture.credit}`] : [])].join(' '),
    ...(pubDate && { pubDate }),
    categories: [article.kind.label],
    ...(picture && { picture }),
  };
}

/** The newest texts by the day they appeared here, whatever day they tell of. */
export function feedOf(record: Record_, siteUrl: string): Feed {
  const newest = record.articles.toSorted((a, b) => compareDates(b.published, a.published) || compareDates(b.day, a.day) || a.id.localeCompare(b.id)).slice(0, LONGEST);
  return {
    title: record.campaign.name,
    description: record.campaign.strapline,
    site: absolute(siteUrl, routes.home),
    self: absolute(siteUrl, routes.feed),
    language: record.lang,
    items: newest.map((article) => itemOf(article, record, siteUrl)),
  };
}
