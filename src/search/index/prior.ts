// How much a document counts before any word is compared: by what it is, and gently by how old it is.
import type { DocumentType, SearchDocument } from '../engine/types.ts';

/** The things themselves come before what is written about them, and the record’s details after. */
const BY_TYPE: Record<DocumentType, number> = { inspection: 1, person: 0.85, area: 0.9, term: 0.95, article: 0.8, page: 0.9, recommendation: 0.9, event: 0.76, report: 0.55 };

const YEAR = 365.25 * 86_400_000;
/** A piece loses half of this share of its weight in the first years. */
const AGE_SHARE = 0.12;
const HALF_LIFE = 4;

/** From 0 to 1. `newest` is the newest day of all documents, in milliseconds. */
export function priorOf({ type, day }: Pick<SearchDocument, 'type' | 'day'>, newest: number): number {
  const base = BY_TYPE[type];
  // A thing of the record is what it is at any age.
  if (!day || type !== 'article') return base;
  const years = Math.max(0, newest - Date.parse(day)) / YEAR;
  return base * (1 - AGE_SHARE * (1 - 0.5 ** (years / HALF_LIFE)));
}
