// recommendations.json: a row for each recommendation, with its thread.
import type { Answer, Confidence, Recommendation, Record_, Status } from '../types.ts';
import type { Field } from './field.ts';

export interface ThreadRow {
  inspection: string;
  status: Status;
  page: number | null;
  note: string | null;
  confidence: Confidence;
}

export interface RecommendationRow {
  id: string;
  url: string;
  inspection: string;
  number: number;
  page: number | null;
  area: string;
  title: string;
  text: string;
  thread: ThreadRow[];
}

const THREAD_FIELDS: (Field & { name: keyof ThreadRow })[] = [
  { name: 'inspection', type: 'id', meaning: 'The later inspection whose report was read.' },
  { name: 'status', type: 'word', meaning: 'What that report says of the matter: met, partly, repeated, regressed or not-mentioned. The page on method explains them.' },
  { name: 'page', type: 'number or null', meaning: 'The page of the passage that decides.' },
  { name: 'note', type: 'text or null', meaning: 'What it says, in our words.' },
  { name: 'confidence', type: 'word', meaning: 'How sure we are of the status: high, medium or low.' },
];

export const RECOMMENDATION_FIELDS: (Field & { name: keyof RecommendationRow })[] = [
  { name: 'id', type: 'id', meaning: 'The recommendation’s id, the last part of its address.' },
  { name: 'url', type: 'path', meaning: 'Its page, as a path from the site’s root.' },
  { name: 'inspection', type: 'id', meaning: 'The inspection that made it: an id of inspections.json.' },
  { name: 'number', type: 'number', meaning: 'Its number in the report.' },
  { name: 'page', type: 'number or null', meaning: 'The page of the report where it stands.' },
  { name: 'area', type: 'id', meaning: 'The part of the service that it concerns most.' },
  { name: 'title', type: 'text', meaning: 'A short name for it.' },
  { name: 'text', type: 'text', meaning: 'What was asked for, in our words.' },
  { name: 'thread', type: 'list', meaning: 'What each later report says became of it, oldest first.', inside: THREAD_FIELDS },
];

function threadRow({ inspection, status, page, note, confidence }: Answer): ThreadRow {
  return { inspection: inspection.id, status, page: page ?? null, note: note ?? null, confidence };
}

function recommendationRow({ id, url, inspection, number, page, area, title, text, thread }: Recommendation): RecommendationRow {
  return { id, url, inspection: inspection.id, number, page: page ?? null, area: area.id, title, text, thread: thread.map(threadRow) };
}

/** The rows of recommendations.json. */
export function recommendationRows(record: Record_): RecommendationRow[] {
  return record.recommendations.map(recommendationRow);
}
