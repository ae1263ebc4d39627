// Which pieces belong beside another: the same inspection, areas and people, the nearest day.
import { once } from '../lib/once.ts';
import type { Article, Record_ } from './types.ts';

const DAY = 86_400_000;
/** Of the pieces about an inspection, so many before and so many after one are compared with it: pages stay as quick in a long archive. */
const REACH = 40;

/** What is compared of a piece. */
interface Profile {
  article: Article;
  days: number;
  inspections: string[];
  /** Its areas and people. */
  rest: string[];
}

/** Pieces in the order of their days. */
type Shelf = readonly Profile[];

function profileOf(article: Article): Profile {
  const { day, inspection, also, areas, people } = article;
  const rest = [...areas, ...people].map(({ url }) => url);
  return { article, days: Date.parse(day.first) / DAY, inspections: [inspection, ...also].map(({ id }) => id), rest };
}

/** All pieces, and those about each inspection. */
const shelvesOf = once((record: Record_): { all: Shelf; byInspection: ReadonlyMap<string, Shelf> } => {
  const all = record.articles.map(profileOf);
  const byInspection = new Map<string, Profile[]>();
  for (const profile of all) {
    for (const id of profile.inspections) {
      const shelf = byInspection.get(id);
      if (shelf) shelf.push(profile);
      else byInspection.set(id, [profile]);
    }
  }
  return { all, byInspection };
});

/** The part of a shelf around a piece that stands on it. */
function around(of: Profile, shelf: Shelf): Shelf {
  const at = shelf.findIndex(({ article }) => article.id === of.article.id);
  return shelf.slice(Math.max(0, at - REACH), at + REACH + 1);
}

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((id) => b.includes(id)).length;

/** How much two pieces have in common: an inspection counts most, then areas and people; years apart count against. */
function closeness(a: Profile, b: Profile): number {
  return shared(a.inspections, b.inspections) * 4 + shared(a.rest, b.rest) - (Math.abs(a.days - b.days) / 365) * 0.4;
}

/** The nearest of some pieces with how near they are, nearest first. */
function nearest(of: Profile, among: Iterable<Profile>, most: number): { article: Article; score: number }[] {
  return [...among]
    .filter(({ article }) => article.id !== of.article.id)
    .map((other) => ({ article: other.article, score: closeness(of, other) }))
    .sort((a, b) => b.score - a.score || a.article.id.localeCompare(b.article.id))
    .slice(0, most);
}

/** The pieces nearest to one, nearest first, at most `most`. */
export function relatedTo(article: Article, record: Record_, most = 4): Article[] {
  const { all, byInspection } = shelvesOf(record);
  const of = profileOf(article);
  const beside = nearest(of, new Set(of.inspections.flatMap((id) => around(of, byInspection.get(id) ?? []))), most);
  // A piece about other inspections has at most all the areas and people in common.
  const enough = beside.length === most && (beside.at(-1)?.score ?? 0) > of.rest.length;
  return (enough ? beside : nearest(of, around(of, all), most)).map(({ article: other }) => other);
}
