// The one place that spells addresses. Paths start at the site’s root and end in a slash; `href` adds the base.

/** Where an entry of each collection is read. Fragments stand for entries that share a page. */
const ENTRY_PATHS = {
  articles: (id: string) => `/articles/${id}/`,
  inspections: (id: string) => `/inspections/${id}/`,
  recommendations: (id: string) => `/recommendations/${id}/`,
  frameworks: (id: string) => `/inspections/frameworks/#${id}`,
  areas: (id: string) => `/areas/${id}/`,
  people: (id: string) => `/people/${id}/`,
  events: (id: string) => `/timeline/#${id}`,
  sources: (id: string) => `/sources/#${id}`,
  glossary: (id: string) => `/glossary/#${id}`,
  authors: (id: string) => `/authors/${id}/`,
  pages: (id: string) => `/${id}/`,
  letters: (id: string) => `/letters/#${id}`,
} as const;

/** The site’s path of an entry, without the base. */
export function entryPath(collection: keyof typeof ENTRY_PATHS, id: string): string {
  return ENTRY_PATHS[collection](id);
}

/** Pages that the engine makes itself, without the base. */
export const routes = {
  home: '/',
  articles: '/articles/',
  inspections: '/inspections/',
  frameworks: '/inspections/frameworks/',
  recommendations: '/recommendations/',
  areas: '/areas/',
  people: '/people/',
  authors: '/authors/',
  timeline: '/timeline/',
  glossary: '/glossary/',
  sources: '/sources/',
  corrections: '/corrections/',
  letters: '/letters/',
  help: '/help/',
  search: '/search/',
  az: '/search/a-z/',
  data: '/data/',
  feed: '/feed.xml',
} as const;

/** The archive of a year, its later pages counted from 2. */
export function yearPath(year: number, page = 1): string {
  return page > 1 ? `/articles/year/${year}/${page}/` : `/articles/year/${year}/`;
}

/** A year of the timeline on its own page. */
export function timelineYearPath(year: number | string): string {
  return `${routes.timeline}${year}/`;
}

/** The archive of a kind of article. */
export function kindPath(kind: string, page = 1): string {
  return page > 1 ? `/articles/kind/${kind}/${page}/` : `/articles/kind/${kind}/`;
}

/** The address of a search, with its filters. */
export function searchPath(query: string, filters: Record<string, string> = {}): string {
  return `${routes.search}?${new URLSearchParams({ q: query, ...filters })}`;
}

/** A file made of a picture that an article shows. */
export function picturePath(article: string, name: string): string {
  return `/pictures/${article}/${name}`;
}

/** The base of every link (`/` or `/some/path/`), from the site’s address. */
export function baseOf(siteUrl: string): string {
  const { pathname } = new URL(siteUrl);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

const base = (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

/** A path as a link on the page: with the base before it. Whole addresses and fragments stay as they are. */
export function href(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return base.replace(/\/$/, '') + path;
}

/** The same for every link in finished HTML. */
export function withBase(html: string): string {
  return html.replace(/(<a\b[^>]*? href=")([^"]*)/g, (_, start: string, path: string) => start + href(path));
}

/** A document’s address at a page, as PDF readers understand it (RFC 8118). Without a page, the document. */
export function atPage(address: string, page: number | undefined): string {
  return page === undefined || address.includes('#') ? address : `${address}#page=${page}`;
}

/** A path as a whole address, for canonical links, feeds and structured data. */
export function absolute(siteUrl: string | URL, path: string): string {
  const root = new URL(siteUrl);
  return new URL(root.pathname.replace(/\/$/, '') + path, root).href;
}
