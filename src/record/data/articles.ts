// articles.json: a row for each article.
import type { Article, Record_, Stage } from '../types.ts';
import { dateOf, ids, oldestFirst, type Field } from './field.ts';

export interface ArticleRow {
  id: string;
  url: string;
  headline: string;
  standfirst: string;
  kind: string;
  published: string;
  updated: string | null;
  asOf: string | null;
  inspection: string;
  also: string[];
  areas: string[];
  people: string[];
  stage: Stage | null;
}

export const ARTICLE_FIELDS: (Field & { name: keyof ArticleRow })[] = [
  { name: 'id', type: 'id', meaning: 'The article’s id, the last part of its address.' },
  { name: 'url', type: 'path', meaning: 'Its page, as a path from the site’s root.' },
  { name: 'headline', type: 'text', meaning: 'Its headline.' },
  { name: 'standfirst', type: 'text', meaning: 'The paragraph under the headline.' },
  { name: 'kind', type: 'id', meaning: 'What kind of piece it is: news, opinion, explanation and so on.' },
  { name: 'published', type: 'date', meaning: 'When this text first appeared here.' },
  { name: 'updated', type: 'date or null', meaning: 'When it last changed in substance.' },
  { name: 'asOf', type: 'date or null', meaning: 'The day that the piece tells of, where that is not the day it was published.' },
  { name: 'inspection', type: 'id', meaning: 'The inspection that it covers: an id of inspections.json.' },
  { name: 'also', type: 'list of ids', meaning: 'Other inspections that it tells of.' },
  { name: 'areas', type: 'list of ids', meaning: 'The parts of the service that it tells of.' },
  { name: 'people', type: 'list of ids', meaning: 'The people that it tells of.' },
  {
    name: 'stage',
    type: 'word or null',
    meaning: 'Where its day falls beside the inspection it covers: before, during, awaiting (the report) or after. Null where the dates cannot decide.',
  },
];

function articleRow(article: Article): ArticleRow {
  const { id, url, headline, standfirst, kind, published, updated, asOf, inspection, also, areas, people, stage } = article;
  return {
    ...{ id, url, headline, standfirst, kind: kind.id },
    ...{ published: published.value, updated: dateOf(updated), asOf: dateOf(asOf), inspection: inspection.id },
    ...{ also: ids(also), areas: ids(areas), people: ids(people), stage },
  };
}

/** The rows of articles.json. */
export function articleRows(record: Record_): ArticleRow[] {
  return oldestFirst(record.articles, ({ day }) => day).map(articleRow);
}
