// corrections.json: a row for each correction of an article.
import type { Article, Correction, Record_ } from '../types.ts';
import type { Field } from './field.ts';

export interface CorrectionRow {
  article: string;
  url: string;
  date: string;
  stoodFrom: string;
  severity: Correction['severity'];
  where: Correction['where'];
  wrong: string;
  right: string;
}

export const CORRECTION_FIELDS: (Field & { name: keyof CorrectionRow })[] = [
  { name: 'article', type: 'id', meaning: 'The article that was corrected: an id of articles.json.' },
  { name: 'url', type: 'path', meaning: 'Its page, as a path from the site’s root.' },
  { name: 'date', type: 'date', meaning: 'The day on which it was put right.' },
  { name: 'stoodFrom', type: 'date', meaning: 'Since when the error stood.' },
  { name: 'severity', type: 'word', meaning: 'How much it mattered: minor, significant or serious.' },
  { name: 'where', type: 'word', meaning: 'Where it stood: headline, text or caption.' },
  { name: 'wrong', type: 'text', meaning: 'What was wrong.' },
  { name: 'right', type: 'text', meaning: 'What is right.' },
];

function correctionRow({ id, url }: Article, { date, stoodFrom, severity, where, wrong, right }: Correction): CorrectionRow {
  return { article: id, url, date: date.value, stoodFrom: stoodFrom.value, severity, where, wrong, right };
}

/** The rows of corrections.json, the oldest correction first. */
export function correctionRows(record: Record_): CorrectionRow[] {
  const rows = record.articles.flatMap((article) => article.corrections.map((correction) => correctionRow(article, correction)));
  return rows.sort((a, b) => a.date.localeCompare(b.date) || a.article.localeCompare(b.article));
}
