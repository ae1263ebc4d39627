// What a page says of itself to machines: its address, headline, description, dates, authors and pictures.
import { even } from './block.ts';
import { daysIn } from './dates.ts';
import { attribute, childrenOf, elementsIn, parseHtml, wordsOf, type Element } from './tree.ts';

export interface PageFacts {
  address?: string | undefined;
  headline?: string | undefined;
  description?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  authors: string[];
  publisher?: string | undefined;
  isOpinion: boolean;
}

const TYPE = /^(?:\w*NewsArticle|Article|BlogPosting|Report)$/;
const MOST_DEPTH = 6;

/** The piece among the structured data of a page, wherever it stands in it. */
function pieceIn(value: unknown, depth = 0): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return undefined;
  const types = [(value as Record<string, unknown>)['@type']].flat();
  if (types.some((type) => typeof type === 'string' && TYPE.test(type))) return value as Record<string, unknown>;
  for (const inner of Object.values(value)) {
    const found = pieceIn(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function structuredData(elements: readonly Element[]): Record<string, unknown> {
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    try {
      const [text] = childrenOf(element);
      const piece = pieceIn(JSON.parse(text && 'value' in text ? text.value : ''));
      if (piece) return piece;
    } catch {
      // Pages print broken data too: the rest of the page says the same.
    }
  }
  return {};
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && even(value) !== '' ? even(value) : undefined);
const namesOf = (value: unknown): string[] => [value].flat().flatMap((one) => textOf(typeof one === 'object' && one !== null ? (one as { name?: unknown }).name : one) ?? []);
const webAddress = (value: string | undefined): string | undefined => (value && /^https?:\/\//.test(value) && URL.canParse(value) ? new URL(value).href : undefined);

/** The calendar day of what a machine reads as a date: of an instant, the day in the campaign’s zone. */
function dayOf(value: string | undefined, dayOfInstant: (instant: string) => string): string | undefined {
  if (value === undefined) return undefined;
  if (/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value) && !Number.isNaN(Date.parse(value))) return dayOfInstant(value);
  return daysIn(value)[0]?.day;
}

/** What a page says of itself. `dayOfInstant` gives the day of an instant where the campaign is. */
export function factsOf(html: string, dayOfInstant: (instant: string) => string): PageFacts {
  const elements = [...elementsIn(parseHtml(html))];
  const data = structuredData(elements);
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) => elements.find((one) => one.tagName === 'meta' && [attribute(one, 'property'), attribute(one, 'name'), attribute(one, 'itemprop')].includes(name)))
      .flatMap((one) => (one && textOf(attribute(one, 'content'))) ?? [])[0];
  const link = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
  const time = elements.find((one) => one.tagName === 'time' && attribute(one, 'datetime') !== '');
  const headings = elements.filter(({ tagName }) => tagName === 'h1').flatMap((one) => textOf(wordsOf(one)) ?? []);
  const day = (value: string | undefined): string | undefined => dayOf(value, dayOfInstant);
  return {
    address: webAddress((link && attribute(link, 'href')) || meta('og:url')),
    // A heading of the first rank with hardly any words is the name of the paper.
    headline: headings.find((one) => one.split(' ').length >= 4) ?? textOf(data['headline']) ?? meta('og:title') ?? headings[0],
    description: textOf(data['description']) ?? meta('og:description', 'description'),
    published: day(textOf(data['datePublished']) ?? meta('article:published_time', 'datePublished')) ?? day(time && attribute(time, 'datetime')),
    updated: day(textOf(data['dateModified']) ?? meta('article:modified_time', 'dateModified')),
    authors: namesOf(data['author']),
    publisher: namesOf(data['publisher'])[0],
    isOpinion: /Opinion/.test(String(data['@type'])),
  };
}
