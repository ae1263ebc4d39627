// What an area’s page shows: its judgements over time, what was found good and bad, and who was in charge.
import { formatMonth } from '../../lib/dates.ts';
import { joinWords } from '../../lib/text.ts';
import { historyOf, type AreaPoint } from '../progress.ts';
import { currentGrade, standingOn } from '../standing.ts';
import { holdersDuring } from '../tenure.ts';
import type { Area, Finding, Inspection, Record_ } from '../types.ts';
import { cardView, gradeView, type CardView, type GradeView, type LinkView } from './common.ts';
import { areaLine } from './home.ts';
import { askedIn, type RecommendationLine } from './recommendations.ts';

/** Somebody in the head office; `note` is what a name alone would leave out. */
export interface HolderView extends LinkView {
  note?: string;
}

export interface AreaRow {
  inspection: LinkView;
  published: string;
  officialName: string;
  grade?: GradeView;
  outcome?: string;
  /** Why this judgement is not the same measure as the one before it. */
  mark?: string;
  /** Who was in the head office from the first day to the report; empty where nobody is known. */
  holders: HolderView[];
}

export interface AreaFindings {
  inspection: LinkView;
  good: string[];
  bad: string[];
  mixed: string[];
}

export interface AreaView {
  name: string;
  explanation: string;
  now: string;
  grade?: GradeView;
  rows: AreaRow[];
  findings: AreaFindings[];
  /** What inspectors asked for in this area, with what became of it. */
  asked: RecommendationLine[];
  officialNames: { framework: string; url: string; name: string }[];
  notes: string[];
  articles: CardView[];
}

function mark(point: AreaPoint, record: Record_): string | undefined {
  const together = point.together.flatMap((id) => record.areas.filter((area) => area.id === id).map(({ name }) => name.toLowerCase()));
  const parts = [point.breakBefore && 'Not the same measure as the grade before it', together.length > 0 && `graded together with ${joinWords(together)}`].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

const link = ({ title, url }: Inspection): LinkView => ({ label: title, url });

/** Where no holder is known, the one who was last confirmed before, with the month. */
function holdersOf({ start, published }: Inspection, record: Record_): HolderView[] {
  const during = holdersDuring(start, published, record);
  if (during.length > 0) return during.map(({ person, post }) => ({ label: person.name, url: person.url, ...(post.interim && { note: 'interim' }) }));
  const last = standingOn(start, record).lastConfirmed;
  if (!last?.post.lastKnown) return [];
  const note = `last confirmed ${formatMonth(last.post.lastKnown, record.lang)}; not known at the time`;
  return [{ label: last.person.name, url: last.person.url, note }];
}

function rowOf(point: AreaPoint, isLast: boolean, record: Record_): AreaRow {
  const { inspection, judgement, step } = point;
  const reason = mark(point, record);
  return {
    inspection: link(inspection),
    published: formatMonth(inspection.published, record.lang),
    officialName: judgement.officialName,
    ...(step && { grade: gradeView(step, isLast && currentGrade(record)?.id === inspection.id) }),
    ...(judgement.outcome && { outcome: judgement.outcome }),
    ...(reason && { mark: reason }),
    holders: holdersOf(inspection, record),
  };
}

function findingsOf(inspection: Inspection, findings: Finding[]): AreaFindings {
  const pick = (kind: Finding['kind']): string[] => findings.filter((finding) => finding.kind === kind).map(({ text }) => text);
  return { inspection: link(inspection), good: pick('strength'), bad: pick('weakness'), mixed: pick('mixed') };
}

/** What an area’s page shows. */
export function areaView(area: Area, record: Record_): AreaView {
  const history = historyOf(area.id, record);
  const last = history.points.findLast(({ step }) => step);
  const { grade, detail } = areaLine(area, record);
  const names = new Map(record.frameworks.map((framework) => [framework.id, framework]));
  return {
    name: area.name,
    explanation: area.explanation,
    now: detail,
    ...(grade && { grade }),
    rows: history.points.map((point) => rowOf(point, point === last, record)),
    findings: history.findings.toReversed().map(({ inspection, findings }) => findingsOf(inspection, findings)),
    asked: askedIn(area, record),
    officialNames: area.officialNames.map(({ framework, name }) => ({ framework: names.get(framework)?.plainName ?? framework, url: names.get(framework)?.url ?? '', name })),
    notes: area.notes,
    articles: record.articles.filter((article) => article.areas.some(({ id }) => id === area.id)).map((article) => cardView(article, record)),
  };
}
