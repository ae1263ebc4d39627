// What stands in the index from A to Z beside the years, with the articles that are tied to each.
import { nameFinder } from '../named-in.ts';
import type { Article, Record_, Term } from '../types.ts';
import type { LinkView } from './common.ts';

export interface AzHead {
  label: string;
  url?: string;
  what: string;
  see?: LinkView[];
  /** Newest first. */
  articles: readonly Article[];
}

/** The name of a term without what stands in brackets after it, and its other names. */
const namesOf = ({ term, also }: Term): string[] => [term.replace(/\s*\([^)]*\)\s*$/, ''), ...also];

/** “Tough, Sara”: people stand under the last of their names. */
function underLastName(name: string): string {
  const [, first, last] = /^(.*) (\S+)$/.exec(name) ?? [];
  return first && last ? `${last}, ${first}` : name;
}

/** Grades are common words too (“good”): where they stand in a text says little. */
const isTelling = ({ group }: Term): boolean => group !== 'grades';

/** Articles by the ids of the terms and places that they name. */
function articlesByName(record: Record_, places: readonly string[], textOf: (article: Article) => string): (id: string) => Article[] {
  const terms = record.terms.filter(isTelling).map((term) => [`term ${term.id}`, namesOf(term)] as const);
  const find = nameFinder([...terms, ...places.map((place) => [`place ${place}`, [place]] as const)]);
  const named = new Map<string, Article[]>();
  for (const article of record.articles) {
    for (const id of find(`${article.headline}\n${article.standfirst}\n${textOf(article)}`)) {
      const list = named.get(id);
      if (list) list.push(article);
      else named.set(id, [article]);
    }
  }
  return (id) => named.get(id) ?? [];
}

/** Places are those where inspections were made. */
function placeHeads(record: Record_, places: readonly string[], articlesOf: (id: string) => Article[]): AzHead[] {
  return places.map((place) => {
    const visits = record.inspections.filter((inspection) => inspection.place === place);
    const naming = new Set(articlesOf(`place ${place}`));
    const articles = record.articles.filter((article) => naming.has(article) || visits.includes(article.inspection) || article.also.some((also) => visits.includes(also)));
    return { label: place, what: 'Place', see: visits.map(({ title, url }) => ({ label: title, url })), articles };
  });
}

/** Other names lead to what they stand for; those under which something stands itself are left out. */
function otherNames(record: Record_, heads: readonly AzHead[]): AzHead[] {
  const taken = new Set(heads.map(({ label }) => label.toLowerCase()));
  const pairs = [
    ...record.terms.flatMap(({ term, url, also }) => also.map((name) => ({ name, to: { label: term, url } }))),
    ...record.people.flatMap(({ name: label, url, also }) => also.map((name) => ({ name, to: { label, url } }))),
    ...record.areas.flatMap(({ name: label, url, officialNames }) => officialNames.map(({ name }) => ({ name, to: { label, url } }))),
  ];
  const names = Map.groupBy(
    pairs.filter(({ name }) => !taken.has(name.toLowerCase())),
    ({ name }) => name.toLowerCase(),
  );
  return [...names.values()].map((list) => {
    const see = [...new Map(list.map(({ to }) => [to.url, to])).values()];
    return { label: (list[0] as (typeof list)[number]).name, what: '', see, articles: [] };
  });
}

/** Everything with a name. */
export function azHeads(record: Record_, textOf: (article: Article) => string): AzHead[] {
  const { articles, inspections, areas, people, terms } = record;
  const places = [...new Set(inspections.flatMap(({ place }) => place ?? []))];
  const articlesOf = articlesByName(record, places, textOf);
  const heads: AzHead[] = [
    ...terms.map((term) => ({ label: term.term, url: term.url, what: 'Word', articles: articlesOf(`term ${term.id}`) })),
    ...people.map(({ id, name, url }) => ({
      label: underLastName(name),
      url,
      what: 'Person',
      articles: articles.filter((article) => article.people.some((person) => person.id === id)),
    })),
    ...areas.map(({ id, name, url }) => ({ label: name, url, what: 'Area', articles: articles.filter((article) => article.areas.some((area) => area.id === id)) })),
    ...inspections.map(({ id, title, url }) => ({
      label: title,
      url,
      what: 'Inspection',
      articles: articles.filter(({ inspection, also }) => inspection.id === id || also.some((other) => other.id === id)),
    })),
    ...placeHeads(record, places, articlesOf),
  ];
  return [...heads, ...otherNames(record, heads)];
}
