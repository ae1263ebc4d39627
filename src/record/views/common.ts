// The small view models that many pages share: dates as text, grades, links, teasers of articles.
import { formatDate, formatMonth, type PartialDate } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import { currentGrade } from '../standing.ts';
import type { PictureView } from './pictures.ts';
import type { Article, Inspection, Record_, Step } from '../types.ts';

export interface LinkView {
  label: string;
  url: string;
}

/** A date for a `<time>`: `value` is for machines, `text` for readers, `note` says what is doubtful about it. */
export interface DateView {
  value: string;
  text: string;
  note?: string;
}

/** A judgement for the glyph and its word. `gold` marks the top step that is in force now. */
export interface GradeView {
  rank: number;
  of: number;
  label: string;
  gold: boolean;
}

/** A teaser of an article in a list. */
export interface CardView {
  url: string;
  kind: string;
  opinion: boolean;
  headline: string;
  standfirst: string;
  date: DateView;
  retold: boolean;
  covers: LinkView & { grade?: GradeView };
  withheld?: 'draft' | 'embargo';
  /** True where readers may want to know beforehand that the subject is distressing. */
  sensitive: boolean;
  corrected: boolean;
  /** Where its place on the page has room for one. */
  picture?: PictureView;
}

export function dateView(date: PartialDate, lang: string): DateView {
  const note = date.note ?? (date.inferred ? 'This date was worked out from other dates.' : undefined);
  return { value: date.instant ?? date.value, text: formatDate(date, lang), ...(note && { note }) };
}

export function monthView(date: PartialDate, lang: string): DateView {
  return { ...dateView(date, lang), text: formatMonth(date, lang) };
}

export function gradeView(step: Step, gold = false): GradeView {
  return { rank: step.rank, of: step.of, label: step.label, gold: gold && step.rank === step.of };
}

/** An inspection’s overall judgement, gold where it is the top step and in force now. */
export function overallView(inspection: Inspection, record: Record_): GradeView | undefined {
  return inspection.overall && gradeView(inspection.overall, currentGrade(record)?.id === inspection.id);
}

export function cardView(article: Article, record: Record_): CardView {
  const grade = overallView(article.inspection, record);
  return {
    url: article.url,
    kind: article.kind.label,
    opinion: article.kind.opinion,
    headline: article.headline,
    standfirst: article.standfirst,
    date: { ...dateView(article.day, record.lang), text: capitalise(formatDate(article.day, record.lang)) },
    retold: article.retells !== undefined || article.asOf !== undefined,
    covers: { label: article.inspection.title, url: article.inspection.url, ...(grade && { grade }) },
    ...(article.withheld && { withheld: article.withheld }),
    sensitive: article.sensitive,
    corrected: article.corrections.length > 0,
  };
}
