// The desk's words: what collections and fields are called, and what the forms say of them.
import type { CollectionName } from '../../schemas/common.ts';

/** A name in code as words for a person: `asOf` is “As of”. */
export function label(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a collection is shown: its entry in the singular, its picture among Google's Material Symbols, and the field that names an entry. */
interface Shown {
  one: string;
  icon: string;
  title: string;
  /** What else helps to find an entry. */
  also?: string[];
  /** What a new entry's id is made of, where that is not its title. */
  slug?: string;
}

export const shown: Record<CollectionName, Shown> = {
  articles: { one: 'Article', icon: 'article', title: 'headline', also: ['standfirst'] },
  inspections: { one: 'Inspection', icon: 'fact_check', title: 'title', also: ['published.date'], slug: '{{published.date}}-{{title}}' },
  recommendations: { one: 'Recommendation', icon: 'checklist', title: 'title', slug: '{{inspection}}-{{number}}' },
  frameworks: { one: 'Framework', icon: 'rule', title: 'plainName', also: ['name'] },
  areas: { one: 'Area', icon: 'category', title: 'name' },
  people: { one: 'Person', icon: 'person', title: 'name' },
  events: { one: 'Event', icon: 'event', title: 'title', also: ['date.date'], slug: '{{date.date}}-{{title}}' },
  sources: { one: 'Source', icon: 'description', title: 'title', also: ['publisher'] },
  glossary: { one: 'Term', icon: 'dictionary', title: 'term' },
  authors: { one: 'Author', icon: 'edit', title: 'name' },
  pages: { one: 'Page', icon: 'web', title: 'title' },
  letters: { one: 'Letter', icon: 'mail', title: 'headline', also: ['name'] },
};

export const DATE_HINT = 'As exact as what is known: 2017, 2017-07 or 2017-07-20.';
export const DATE_PATTERN = '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$';
export const INSTANT_HINT = 'A day and a time with its offset, such as 2026-05-18T09:00+01:00.';
export const INSTANT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})$';
export const ID_MESSAGE = 'Lower-case letters and digits, joined by hyphens.';

/** What the form says of each part of a date that more is known of. */
export const DATE_PARTS = {
  approximate: 'early, mid or late, where only that is known.',
  inferred: 'On where it was worked out and not found.',
  earliest: 'Only puts things in order: not before this day.',
  latest: 'Only puts things in order: not after this day.',
  note: 'How the date was worked out.',
} as const;

export const BODY_HINT = 'The text, in Markdown with the components of the editors’ guide. It is saved just as it stands here.';
