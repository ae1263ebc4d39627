// The open data: the files, what stands in each, and the one way they are printed.
import { routes } from '../lib/urls.ts';
import { ARTICLE_FIELDS, articleRows } from './data/articles.ts';
import { CORRECTION_FIELDS, correctionRows } from './data/corrections.ts';
import type { Field } from './data/field.ts';
import { INSPECTION_FIELDS, inspectionRows } from './data/inspections.ts';
import { QUOTATION_FIELDS, quotationRows } from './data/quotations.ts';
import { RECOMMENDATION_FIELDS, recommendationRows } from './data/recommendations.ts';
import type { Record_ } from './types.ts';

/** A data file, its rows made from the record. */
export interface DataFile {
  name: string;
  about: string;
  fields: readonly Field[];
  rows: (record: Record_) => readonly object[];
  url: string;
}

const file = (name: string, about: string, fields: readonly Field[], rows: DataFile['rows']): DataFile => ({ name, about, fields, rows, url: `${routes.data}${name}` });

/** The files, as the page of data lists them. */
export const DATA_FILES: readonly DataFile[] = [
  file('articles.json', 'Every article, oldest day first.', ARTICLE_FIELDS, articleRows),
  file('inspections.json', 'Every inspection and visit, oldest first.', INSPECTION_FIELDS, inspectionRows),
  file('recommendations.json', 'Everything that inspectors asked for, with what later reports say became of it, oldest report first.', RECOMMENDATION_FIELDS, recommendationRows),
  file('quotations.json', 'Every quotation in an article, by article.', QUOTATION_FIELDS, quotationRows),
  file('corrections.json', 'Every correction of an article, oldest first.', CORRECTION_FIELDS, correctionRows),
];

/** A data file: an array with one row a line. */
export function printRows(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
