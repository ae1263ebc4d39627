// The page of open data: each file, each field with a sentence and an example from the file itself.
import { formatDate } from '../../lib/dates.ts';
import { count } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { Field } from '../data/field.ts';
import { DATA_FILES } from '../data-files.ts';
import type { PageFacts } from '../head.ts';
import type { Record_ } from '../types.ts';

export interface FieldView {
  name: string;
  type: string;
  meaning: string;
  /** As it stands in the file; absent where no row has a value. */
  example?: string;
}

export interface DataFileView {
  id: string;
  name: string;
  url: string;
  about: string;
  rows: string;
  fields: FieldView[];
}

export interface DataView {
  facts: PageFacts;
  checkedTo: string;
  files: DataFileView[];
}

/** Longest example that fits beside a field. */
const LONGEST = 72;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The shortest telling value of a field, cut where it is long. */
function example(rows: readonly object[], name: string): string | undefined {
  const values = rows.map((row) => (row as Record<string, unknown>)[name]).filter((value) => !isEmpty(value));
  const value = values.find((item) => JSON.stringify(item).length <= LONGEST) ?? values[0];
  if (value === undefined) return undefined;
  const text = JSON.stringify(value).replaceAll('","', '", "');
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))}\u00a0…`;
}

/** Fields with their examples; those of objects in a list follow it, as `list[].field`. */
function fieldViews(fields: readonly Field[], rows: readonly object[], prefix = ''): FieldView[] {
  return fields.flatMap(({ name, type, meaning, inside }) => {
    const own = { name: prefix + name, type, meaning };
    if (inside) {
      const items = rows.flatMap((row) => (row as Record<string, object[]>)[name] ?? []);
      return [{ ...own, example: '[{ … }, …]' }, ...fieldViews(inside, items, `${prefix}${name}[].`)];
    }
    const shown = example(rows, name);
    return [shown === undefined ? own : { ...own, example: shown }];
  });
}

/** What the page of data shows. */
export function dataView(record: Record_): DataView {
  return {
    facts: {
      path: routes.data,
      title: 'Data',
      description: `The record of ${record.campaign.name} as open data: articles, inspections and quotations as JSON files, with a sentence and an example for every field.`,
    },
    checkedTo: formatDate(record.checkedTo, record.lang),
    files: DATA_FILES.map(({ name, url, about, fields, rows }) => {
      const made = rows(record);
      return { id: name.replace('.', '-'), name, url, about, rows: count(made.length, 'row'), fields: fieldViews(fields, made) };
    }),
  };
}
