// The index from A to Z: words, people, places, areas, inspections and years in one alphabet, each with its page and the articles tied to it.
import { slugify } from '../../lib/text.ts';
import { routes, yearPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Article, Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import { azHeads, type AzHead } from './a-z-heads.ts';
import { articlePlaces, yearPages } from './archive.ts';

export interface AzEntry {
  label: string;
  /** Its own page; none for a place, which has none. */
  url?: string;
  /** “Word”, “Person”. */
  what: string;
  /** Where a name is only another for something: that. */
  see: LinkView[];
  /** The newest articles tied to it, and where the others stand. */
  articles: LinkView[];
  more: LinkView[];
}

export interface AzLetter {
  id: string;
  label: string;
  entries: AzEntry[];
}

export interface AzView {
  facts: PageFacts;
  title: string;
  intro: string;
  letters: AzLetter[];
}

/** Articles named beside an entry; the archive has the others. */
const MOST = 5;

/** The pages of the archive on which articles stand, each once, newest first. */
function pagesWith(articles: readonly Article[], record: Record_): LinkView[] {
  const places = articlePlaces(record);
  const pages = articles.flatMap(({ id }) => places.get(id) ?? []);
  return [...new Map(pages.map((place) => [place.url, place])).values()];
}

function entryOf({ articles, url, see = [], label, what }: AzHead, record: Record_): AzEntry {
  const shown = articles.slice(0, MOST).map((article) => ({ label: article.headline, url: article.url }));
  return { label, what, ...(url && { url }), see, articles: shown, more: pagesWith(articles.slice(MOST), record) };
}

/** Years are an entry for each, with every page of their archive: no article is further than that. */
function yearEntries(record: Record_): AzEntry[] {
  const byYear = Map.groupBy(yearPages(record), ({ year }) => year);
  return [...byYear].map(([year, pages]) => {
    const more = pages.length > 1 ? pages.map(({ page }) => ({ label: `page ${page}`, url: yearPath(year, page) })) : [];
    return { label: String(year), url: yearPath(year), what: 'Articles of the year', see: [], articles: [], more };
  });
}

const letterOf = (label: string): string => (/^[a-z]/.test(slugify(label)) ? slugify(label).charAt(0).toUpperCase() : '0–9');

/** Entries by their first letter, figures before letters. */
function lettersOf(entries: readonly AzEntry[], lang: string): AzLetter[] {
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
  const sorted = entries.toSorted((a, b) => compare(a.label, b.label) || compare(a.what, b.what));
  const groups = [...Map.groupBy(sorted, ({ label }) => letterOf(label))].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([label, list]) => ({ id: `letter-${slugify(label)}`, label, entries: list }));
}

/** The index. `textOf` gives the text of an article, in which words and places are looked for. */
export function azView(record: Record_, textOf: (article: Article) => string): AzView {
  const entries = [...azHeads(record, textOf).map((head) => entryOf(head, record)), ...yearEntries(record)];
  return {
    facts: {
      path: routes.az,
      title: 'A to Z',
      description: `Every word, person, place, area, inspection and year in the record of ${record.campaign.name} from A to Z, each with its page and the articles tied to it.`,
      trail: [{ label: 'Search', url: routes.search }],
    },
    title: 'A to Z',
    intro: 'Words, people, places, areas, inspections and years in one list, each with its page and the newest articles tied to it.',
    letters: lettersOf(entries, record.lang),
  };
}
