// What was asked for and what became of it: the list by status and by area, one thread, and the lines on other pages.
import { formatDate, formatMonth } from '../../lib/dates.ts';
import { count, joinWords } from '../../lib/text.ts';
import { atPage, routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Answer, Area, Confidence, Inspection, Recommendation, Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import { latestOf, STATUS_ORDER, STATUSES, statusOf, statusView, type StatusView } from './statuses.ts';

/** A recommendation in a list: the newest word on it first. */
export interface RecommendationLine {
  title: string;
  url: string;
  asked: string;
  status: StatusView;
  /** “January 2018”: whose word that is; absent where no later report speaks of it. */
  said?: string;
  /** One sign for each later report, oldest first. */
  thread: (StatusView & { report: string })[];
}

export interface StatusGroup extends StatusView {
  meaning: string;
  lines: RecommendationLine[];
}

export interface AreaGroup {
  area: LinkView;
  id: string;
  lines: RecommendationLine[];
}

export interface RecommendationsView {
  facts: PageFacts;
  intro: string;
  statuses: StatusGroup[];
  areas: AreaGroup[];
  reports: { report: LinkView; asked: number }[];
}

export interface AnswerView {
  report: LinkView;
  published: string;
  status: StatusView;
  note: string;
  page?: { label: string; href?: string };
  confidence: string;
}

export interface ThreadView {
  facts: PageFacts;
  title: string;
  kicker: string;
  text: string;
  asked: { report: LinkView; published: string; page?: { label: string; href?: string } };
  area: LinkView;
  status: StatusView;
  /** The newest word in a sentence. */
  latest: string;
  answers: AnswerView[];
  notes: string[];
  previous?: LinkView;
  next?: LinkView;
}

const SURE: Record<Confidence, string> = { high: 'Sure of this', medium: 'Fairly sure of this', low: 'Not sure of this' };

const reportOf = ({ title, url }: Inspection): LinkView => ({ label: title, url });

/** A recommendation as a line of a list. */
export function recommendationLine(recommendation: Recommendation, record: Record_): RecommendationLine {
  const { title, url, inspection, thread } = recommendation;
  const latest = latestOf(recommendation);
  const month = (item: Inspection): string => formatMonth(item.published, record.lang);
  return {
    ...{ title, url, asked: month(inspection), status: statusOf(recommendation) },
    ...(latest && { said: month(latest.inspection) }),
    thread: thread.map((answer) => ({ ...statusView(answer.status, answer.status === 'not-mentioned' ? 'Not mentioned' : undefined), report: month(answer.inspection) })),
  };
}

/** What an inspection asked for. */
export function askedBy(inspection: Inspection, record: Record_): RecommendationLine[] {
  return record.recommendations.filter((item) => item.inspection.id === inspection.id).map((item) => recommendationLine(item, record));
}

/** What an inspection says of what was asked for before it: only what it speaks of. */
export function answeredBy(inspection: Inspection, record: Record_): (RecommendationLine & { answer: StatusView })[] {
  return record.recommendations.flatMap((item) => {
    const answer = item.thread.find((other) => other.inspection.id === inspection.id && other.status !== 'not-mentioned');
    return answer ? [{ ...recommendationLine(item, record), answer: statusView(answer.status) }] : [];
  });
}

/** What was asked for in an area. */
export function askedIn(area: Area, record: Record_): RecommendationLine[] {
  return record.recommendations.filter((item) => item.area.id === area.id).map((item) => recommendationLine(item, record));
}

/** What the list of recommendations shows. */
export function recommendationsView(record: Record_): RecommendationsView {
  const all = record.recommendations;
  const byStatus = Map.groupBy(all, (item) => statusOf(item).id);
  const reports = [...Map.groupBy(all, ({ inspection }) => inspection)].map(([inspection, items]) => ({ report: reportOf(inspection), asked: items.length }));
  const statuses = STATUS_ORDER.flatMap((id) => {
    const items = byStatus.get(id);
    return items ? [{ ...statusView(id), meaning: STATUSES[id].meaning, lines: items.map((item) => recommendationLine(item, record)) }] : [];
  });
  const tally = joinWords(statuses.map(({ label, lines }) => `${lines.length} ${label.toLowerCase()}`));
  return {
    facts: {
      path: routes.recommendations,
      title: 'Recommendations',
      description: `What inspectors asked for, and what later reports say became of each: ${tally || 'none in the record yet'}.`,
    },
    intro: `${count(all.length, 'recommendation')} from ${count(reports.length, 'report')}, each followed through every later report at hand. By the newest word on each: ${tally}.`,
    statuses,
    areas: record.areas.flatMap((area) => {
      const lines = askedIn(area, record);
      return lines.length > 0 ? [{ area: { label: area.name, url: area.url }, id: area.id, lines }] : [];
    }),
    reports,
  };
}

/** A page of a report, as a link into the document where its address is known. */
function pageOf({ report }: Inspection, page: number | undefined): { page: { label: string; href?: string } } | object {
  if (page === undefined) return {};
  return { page: { label: `page ${page}`, ...(report?.url && { href: atPage(report.url, page) }) } };
}

function answerView({ inspection, status, page, note, confidence }: Answer, record: Record_): AnswerView {
  return {
    report: reportOf(inspection),
    published: formatDate(inspection.published, record.lang),
    status: statusView(status, status === 'not-mentioned' ? 'Not mentioned' : undefined),
    note: note ?? 'The report says nothing of the matter.',
    ...pageOf(inspection, page),
    confidence: SURE[confidence],
  };
}

function latestInWords(recommendation: Recommendation, lang: string): string {
  const latest = latestOf(recommendation);
  if (latest) return `By the newest report that speaks of it, published ${formatDate(latest.inspection.published, lang)}.`;
  return STATUSES[statusOf(recommendation).id].meaning;
}

const link = (item: Recommendation | undefined): LinkView | undefined => item && { label: item.title, url: item.url };

/** What a recommendation’s page shows. */
export function threadView(recommendation: Recommendation, record: Record_): ThreadView {
  const { inspection, number, title, text, area, url, page, notes, thread } = recommendation;
  const siblings = record.recommendations.filter((item) => item.inspection.id === inspection.id);
  const at = record.recommendations.indexOf(recommendation);
  const [previous, next] = [link(record.recommendations[at - 1]), link(record.recommendations[at + 1])];
  const status = statusOf(recommendation);
  const published = formatDate(inspection.published, record.lang);
  return {
    facts: {
      path: url,
      title: `${title} (${formatMonth(inspection.published, record.lang)})`,
      description: `What inspectors asked for in the report published ${published}, and what later reports say became of it: ${status.label.toLowerCase()}. ${text}`,
      trail: [{ label: 'Recommendations', url: routes.recommendations }],
    },
    title,
    kicker: `Recommendation ${number} of ${siblings.length}`,
    text,
    asked: { report: reportOf(inspection), published, ...pageOf(inspection, page) },
    area: { label: area.name, url: area.url },
    status,
    latest: latestInWords(recommendation, record.lang),
    answers: thread.map((answer) => answerView(answer, record)),
    notes,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
