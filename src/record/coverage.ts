// How articles stand to the inspections they cover: before, during, awaiting the report, after.
import { canPrecede, isBefore, type PartialDate } from '../lib/dates.ts';
import type { Article, Inspection, Record_, Stage } from './types.ts';

/**
 * The stage of a day beside an inspection: before its first day, during it, awaiting its report, or after that came out
 * (from the day of publication on). Null where the dates are not known exactly enough to decide: of an inspection whose
 * end is not known, only the first day is certainly in it.
 */
export function stageOf(day: PartialDate, { start, end, published }: Pick<Inspection, 'start' | 'end' | 'published'>): Stage | null {
  if (isBefore(day, start)) return 'before';
  if (published.last <= day.first) return 'after';
  if (start.last <= day.first && day.last <= (end ?? start).first) return 'during';
  if (end && isBefore(end, day) && isBefore(day, published)) return 'awaiting';
  return null;
}

/** The articles that cover an inspection or tell of it, oldest day first, by stage. `undecided` is null’s place. */
export function coverageOf(inspection: Inspection, record: Record_): { stage: Stage | 'undecided'; articles: Article[] }[] {
  const all = record.articles.filter((article) => article.inspection.id === inspection.id || article.also.some(({ id }) => id === inspection.id));
  const groups = Map.groupBy(all.toReversed(), (article) => stageOf(article.day, inspection) ?? 'undecided');
  const order = ['before', 'during', 'awaiting', 'undecided', 'after'] as const;
  return order.flatMap((stage) => {
    const articles = groups.get(stage);
    return articles ? [{ stage, articles }] : [];
  });
}

/** True where two spans of days can share a day. */
export function canOverlap(a: { start: PartialDate; end?: PartialDate }, b: { start: PartialDate; end?: PartialDate }): boolean {
  return (!b.end || canPrecede(a.start, b.end)) && (!a.end || canPrecede(b.start, a.end));
}
