// The id of a new entry: made of its headline or name, and free.
import { slugify } from '../../lib/text.ts';
import { SLUG, type CollectionName } from '../../schemas/common.ts';

const LONGEST = 60;
const NAMES = ['headline', 'title', 'name', 'term', 'plainName'];

const yearOf = (data: Readonly<Record<string, unknown>>): string | undefined => {
  const date = data['asOf'] ?? data['published'] ?? data['date'];
  const text = typeof date === 'object' && date !== null ? (date as { date?: unknown }).date : date;
  return typeof text === 'string' ? /^\d{4}/.exec(text)?.[0] : undefined;
};

/** A slug that ends at a word, not in the middle of one. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, LONGEST);
}

/** An id for an entry that no other has: of its name, with the year, then with a number, where that is taken. */
export function freeId(collection: CollectionName, data: Readonly<Record<string, unknown>>, isTaken: (id: string) => boolean): string {
  const name = NAMES.map((key) => data[key]).find((one): one is string => typeof one === 'string') ?? collection;
  const dated = collection === 'events' || collection === 'inspections';
  const start = dated ? String(data['date'] ?? data['start'] ?? '').slice(0, 7) : '';
  const base = shorten([start, slugify(name)].filter(Boolean).join('-')) || collection;
  const year = yearOf(data);
  const withYear = year && !base.includes(year) ? `${base}-${year}` : base;
  const numbered = Array.from({ length: 98 }, (_, index) => `${withYear}-${index + 2}`);
  return [base, withYear, ...numbered].find((id) => !isTaken(id)) ?? `${withYear}-${collection}`;
}

/** What is wrong with an id that an editor chose; undefined where nothing is. */
export function wrongId(id: string, isTaken: (id: string) => boolean): string | undefined {
  if (!SLUG.test(id)) return `“${id}” cannot be an address: use lower-case letters, digits and single hyphens${slugify(id) ? `, such as ${slugify(id)}` : ''}`;
  return isTaken(id) ? `“${id}” is taken: nothing is overwritten, so choose another` : undefined;
}
