// What a page’s head says: title, description, address, structured data. Plain objects; a component prints them.
import { absolute } from '../lib/urls.ts';
import type { Article, Record_ } from './types.ts';
import { sharedPicture, type SharedPicture } from './views/pictures.ts';

export interface Head {
  title: string;
  description: string;
  canonical: string;
  lang: string;
  siteName: string;
  type: 'website' | 'article';
  image: string;
  /** Set where the picture is the page’s own and not the site’s sign. */
  picture?: SharedPicture;
  noindex: boolean;
  /** True where a visit may put a reader at risk: no copy is kept for later, and no other site is told. */
  sensitive: boolean;
  structured: object[];
}

/** What a page says of itself. `path` is the site’s path, without the base. */
export interface PageFacts {
  path: string;
  title: string;
  description: string;
  type?: 'website' | 'article';
  noindex?: boolean;
  sensitive?: boolean;
  /** Trail of pages above this one, nearest last. */
  trail?: { label: string; url: string }[];
  structured?: object[];
  /** The page’s own picture. */
  picture?: SharedPicture;
}

const LONGEST = 155;

/** Shortens a text at a word, for search engines’ snippets. */
function snippet(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1)).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The head of a page of the campaign at this site’s address. */
export function headOf(facts: PageFacts, record: Record_, siteUrl: string): Head {
  const { name } = record.campaign;
  const trail = facts.trail ?? [];
  return {
    title: facts.path === '/' ? `${name}: ${facts.title}` : `${facts.title} · ${name}`,
    description: snippet(facts.description),
    canonical: absolute(siteUrl, facts.path),
    lang: record.lang,
    siteName: name,
    type: facts.type ?? 'website',
    image: facts.picture?.url ?? absolute(siteUrl, '/icon-512.png'),
    ...(facts.picture && { picture: facts.picture }),
    noindex: facts.noindex ?? false,
    sensitive: facts.sensitive ?? false,
    structured: [...(facts.structured ?? []), ...(trail.length > 0 ? [breadcrumbs(trail, facts, siteUrl)] : [])],
  };
}

function breadcrumbs(trail: { label: string; url: string }[], { title, path }: PageFacts, siteUrl: string): object {
  const items = [...trail, { label: title, url: path }];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, url }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: absolute(siteUrl, url) })),
  };
}

/** A picture for search engines, with whose it is. */
function imageData({ url, width, height, caption, credit }: SharedPicture): object {
  return { '@type': 'ImageObject', url, width, height, caption, creditText: credit };
}

/** Structured data of an article. Its dates are those of this text: what it retells never back-dates it. */
export function articleData(article: Article, record: Record_, siteUrl: string): object {
  const { campaign } = record;
  const picture = sharedPicture(article, record, siteUrl);
  const authors = article.byline.map(({ name, kind, url }) => ({ '@type': kind === 'desk' ? 'Organization' : 'Person', name, url: absolute(siteUrl, url) }));
  return {
    '@context': 'https://schema.org',
    '@type': article.kind.opinion ? 'OpinionNewsArticle' : article.kind.id === 'analysis' ? 'AnalysisNewsArticle' : 'NewsArticle',
    headline: article.headline,
    description: article.standfirst,
    datePublished: article.published.instant ?? article.published.value,
    dateModified: (article.updated ?? article.published).instant ?? (article.updated ?? article.published).value,
    inLanguage: record.lang,
    articleSection: article.kind.label,
    mainEntityOfPage: absolute(siteUrl, article.url),
    author: authors,
    publisher: { '@type': 'Organization', name: campaign.runBy.name, url: absolute(siteUrl, '/') },
    about: article.inspection.title,
    ...(picture && { image: imageData(picture) }),
    ...(article.retells && { isBasedOn: article.retells.href }),
  };
}
