// inspections.json: a row for each inspection and visit, with the judgement of each area.
import type { AreaJudgement, Inspection, Record_ } from '../types.ts';
import { dateOf, oldestFirst, type Field } from './field.ts';

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

/** The rows of inspections.json. */
export function inspectionRows(record: Record_): InspectionRow[] {
  return oldestFirst(record.inspections, ({ start }) => start).map(inspectionRow);
}
