// Things with a name and the newest headlines: what a search can offer from the first letters.
import type { Named } from '../engine/files.ts';
import type { DocumentType, SearchDocument } from '../engine/types.ts';

/** Headlines beside the things: the file stays small however long the archive. */
const MOST_HEADLINES = 80;
/** Things: all of a campaign’s, unless it has very many. */
const MOST_THINGS = 1_000;
/** As many as the page for help has keywords, each of which should lead there. */
const MOST_NAMES = 60;

const THINGS = new Set<DocumentType>(['person', 'inspection', 'area', 'term', 'page', 'recommendation', 'event']);
/** Of these only the title is told: their other names are dates, or names of their kind. */
const TITLE_ONLY = new Set<DocumentType>(['article', 'recommendation', 'event', 'inspection']);

function namedFrom(document: SearchDocument, d: number): Named {
  const { url, title, type, kind, date, aliases } = document;
  const also = TITLE_ONLY.has(type) ? [] : aliases.slice(0, MOST_NAMES);
  return { d, url, title, type, kind, ...(date && { note: date }), ...(also.length > 0 && { also }) };
}

/** The things, then the newest headlines, of documents in the order of the index. */
export function namedOf(documents: readonly SearchDocument[]): Named[] {
  const all = documents.map(namedFrom);
  const things = all.filter(({ type }) => THINGS.has(type)).slice(0, MOST_THINGS);
  return [...things, ...all.filter(({ type }) => type === 'article').slice(0, MOST_HEADLINES)];
}
