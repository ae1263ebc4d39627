// The open data: what stands in each file, a sentence on each field, and the one way it is printed.
import { compareDates, type PartialDate } from '../lib/dates.ts';
import { routes } from '../lib/urls.ts';
import type { Article, AreaJudgement, Inspection, Record_, Stage } from './types.ts';

/** A field of a data file, as the page of data explains it. `inside` names the fields of the objects in a list. */
export interface Field {
  name: string;
  type: string;
  meaning: string;
  inside?: Field[];
}

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

export interface AreaRow {
  area: string | string[] | null;
  officialName: string;
  judgement: string | null;
  outcome: string | null;
  partOf: string | null;
}

export interface InspectionRow {
  id: string;
  url: string;
  title: string;
  framework: string;
  start: string;
  end: string | null;
  published: string;
  overall: string | null;
  outcome: string | null;
  areas: AreaRow[];
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

const AREA_FIELDS: (Field & { name: keyof AreaRow })[] = [
  { name: 'area', type: 'id, list of ids or null', meaning: 'The part of the service; a list where several were graded together; null where none of ours matches.' },
  { name: 'officialName', type: 'text', meaning: 'What the report calls it.' },
  { name: 'judgement', type: 'id or null', meaning: 'The step on the scale in force.' },
  { name: 'outcome', type: 'text or null', meaning: 'The outcome in words, where there is no scale.' },
  { name: 'partOf', type: 'text or null', meaning: 'The official name of the judgement that this one is part of.' },
];

export const INSPECTION_FIELDS: (Field & { name: keyof InspectionRow })[] = [
  { name: 'id', type: 'id', meaning: 'The inspection’s id, the last part of its address.' },
  { name: 'url', type: 'path', meaning: 'Its page, as a path from the site’s root.' },
  { name: 'title', type: 'text', meaning: 'What readers see it called.' },
  { name: 'framework', type: 'id', meaning: 'The rules that it was made under. Grades of different frameworks need not be the same measure.' },
  { name: 'start', type: 'date', meaning: 'Its first day.' },
  { name: 'end', type: 'date or null', meaning: 'Its last day.' },
  { name: 'published', type: 'date', meaning: 'The day its report or letter came out. A judgement counts from then.' },
  { name: 'overall', type: 'id or null', meaning: 'The overall judgement: a step of the scale. Null where none was given.' },
  { name: 'outcome', type: 'text or null', meaning: 'The outcome in words, where there is no scale.' },
  { name: 'areas', type: 'list', meaning: 'The judgement of each part of the service.', inside: AREA_FIELDS },
];

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
const dateOf = (date: PartialDate | undefined): string | null => date?.value ?? null;

function articleRow(article: Article): ArticleRow {
  const { id, url, headline, standfirst, kind, published, updated, asOf, inspection, also, areas, people, stage } = article;
  return {
    ...{ id, url, headline, standfirst, kind: kind.id },
    ...{ published: published.value, updated: dateOf(updated), asOf: dateOf(asOf), inspection: inspection.id },
    ...{ also: ids(also), areas: ids(areas), people: ids(people), stage },
  };
}

function areaRow({ areas, officialName, step, outcome, partOf }: AreaJudgement): AreaRow {
  const area = areas.length > 1 ? areas : (areas[0] ?? null);
  return { area, officialName, judgement: step?.id ?? null, outcome: outcome ?? null, partOf: partOf ?? null };
}

function inspectionRow({ id, url, title, framework, start, end, published, overall, outcome, areas }: Inspection): InspectionRow {
  return {
    ...{ id, url, title, framework: framework.id, start: start.value, end: dateOf(end), published: published.value },
    ...{ overall: overall?.id ?? null, outcome: outcome ?? null, areas: areas.map(areaRow) },
  };
}

/** Oldest first, by the day, then by id. */
function oldestFirst<T extends { id: string }>(items: readonly T[], day: (item: T) => PartialDate): T[] {
  return items.toSorted((a, b) => compareDates(day(a), day(b)) || a.id.localeCompare(b.id));
}

/** The rows of articles.json. */
export function articleRows(record: Record_): ArticleRow[] {
  return oldestFirst(record.articles, ({ day }) => day).map(articleRow);
}

/** The rows of inspections.json. */
export function inspectionRows(record: Record_): InspectionRow[] {
  return oldestFirst(record.inspections, ({ start }) => start).map(inspectionRow);
}

/** A data file: an array with one row a line. */
export function printRows(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** The files, as the page of data lists them. */
export const DATA_FILES = [
  { name: 'articles.json', about: 'Every article, oldest day first.', fields: ARTICLE_FIELDS as Field[], rows: articleRows as (record: Record_) => object[] },
  { name: 'inspections.json', about: 'Every inspection and visit, oldest first.', fields: INSPECTION_FIELDS as Field[], rows: inspectionRows as (record: Record_) => object[] },
].map((file) => ({ ...file, url: `${routes.data}${file.name}` }));
