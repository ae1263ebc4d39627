// What an inspection’s page and the list of inspections show.
import { formatDate } from '../../lib/dates.ts';
import { amount, capitalise, joinWords } from '../../lib/text.ts';
import { coverageOf } from '../coverage.ts';
import { holdersDuring } from '../tenure.ts';
import type { AreaJudgement, Finding, Inspection, Record_, Stage } from '../types.ts';
import { replyView, type ReplyView } from './article.ts';
import { cardView, gradeView, overallView, type CardView, type GradeView, type LinkView } from './common.ts';
import { insteadOfGrade, whenOf } from './inspection-line.ts';
import { answeredBy, askedBy, type RecommendationLine } from './recommendations.ts';
import type { StatusView } from './statuses.ts';

export interface JudgementRow {
  name: string;
  areas: LinkView[];
  grade?: GradeView;
  outcome?: string;
  /** True for a judgement that is part of the one above it. */
  part: boolean;
}

export interface FindingView {
  text: string;
  areas: LinkView[];
  asked: boolean;
  page?: number;
}

export interface InspectionView {
  title: string;
  kind: string;
  framework: LinkView;
  when: string;
  place?: string;
  scope: string;
  grade?: GradeView;
  instead: string;
  judgements: JudgementRow[];
  others: { body: string; grade?: GradeView; judgement: string }[];
  findings: { strengths: FindingView[]; weaknesses: FindingView[]; mixed: FindingView[] };
  figures: { label: string; value: string; detail: string }[];
  office: string;
  holders: { label: string; url: string; interim: boolean }[];
  inspector?: { text: string; url?: string };
  /** What it asked for, and what it says of what was asked for before. */
  asked: RecommendationLine[];
  answered: (RecommendationLine & { answer: StatusView })[];
  coverage: { title: string; cards: CardView[] }[];
  replies: ReplyView[];
  report?: { url?: string; detail: string; source?: LinkView };
  notes: string[];
  dateNotes: string[];
  confidence?: string;
  evidence: { field: string; sources: LinkView[] }[];
  previous?: LinkView;
  next?: LinkView;
  comparability?: string;
}

const STAGES: Record<Stage | 'undecided', string> = {
  before: 'Before the inspection',
  during: 'During the inspection',
  awaiting: 'Awaiting the report',
  undecided: 'About this time; the dates known cannot say which came first',
  after: 'After the report',
};

const FIELDS: Record<string, string> = {
  framework: 'Framework',
  dates: 'Dates of the visit',
  monthCheck: 'Month, checked against',
  published: 'Day of publication',
  overall: 'Overall judgement',
  outcome: 'Outcome',
  areas: 'Judgements of areas',
  findings: 'Findings',
  leadInspector: 'Lead inspector',
  report: 'The report’s address',
  place: 'Place',
};

const linksTo = (ids: string[], record: Record_): LinkView[] => ids.flatMap((id) => record.areas.filter((area) => area.id === id).map(({ name, url }) => ({ label: name, url })));

function row(judgement: AreaJudgement, inspection: Inspection, record: Record_): JudgementRow {
  const { officialName, areas, step, outcome, partOf } = judgement;
  const latest = overallView(inspection, record)?.gold ?? false;
  return {
    name: officialName,
    areas: linksTo(areas, record),
    part: partOf !== undefined,
    ...(step && { grade: gradeView(step, latest) }),
    ...(outcome && { outcome: capitalise(outcome) }),
  };
}

function findingView(finding: Finding, record: Record_): FindingView {
  return { text: finding.text, areas: linksTo(finding.areas, record), asked: finding.asked, ...(finding.page && { page: finding.page }) };
}

function figureViews(inspection: Inspection, record: Record_): InspectionView['figures'] {
  return inspection.figures.map(({ label, value, unit, asOf, page, note }) => ({
    label,
    value: amount(value, unit, record.lang),
    detail: [asOf && formatDate(asOf, record.lang), page && `page ${page}`, note].filter(Boolean).join('; '),
  }));
}

function reportView({ report }: Inspection): InspectionView['report'] {
  if (!report) return undefined;
  const detail = [report.pages && `${report.pages} pages`, report.licence].filter(Boolean).join(' · ');
  return { detail, ...(report.url && { url: report.url }), ...(report.source && { source: { label: report.source.title, url: report.source.url } }) };
}

function dateNotes({ start, end, published }: Inspection): string[] {
  const notes = [
    ['Start', start.note],
    ['End', end?.note],
    ['Publication', published.note],
  ] as const;
  return notes.flatMap(([name, note]) => (note ? [`${name}: ${note}`] : []));
}

function inspectorOf({ leadInspector, team }: Inspection): InspectionView['inspector'] {
  if (leadInspector) return { text: leadInspector.name, url: leadInspector.url };
  return team ? { text: team } : undefined;
}

const link = (inspection: Inspection | undefined): LinkView | undefined => inspection && { label: inspection.title, url: inspection.url };

function neighbours(inspection: Inspection, record: Record_): Pick<InspectionView, 'previous' | 'next'> {
  const at = record.inspections.indexOf(inspection);
  const [previous, next] = [link(record.inspections[at - 1]), link(record.inspections[at + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** What was judged and found. */
function resultOf(inspection: Inspection, record: Record_): Pick<InspectionView, 'grade' | 'instead' | 'judgements' | 'others' | 'findings' | 'figures'> {
  const grade = overallView(inspection, record);
  const pick = (kind: Finding['kind']): FindingView[] => inspection.findings.filter((finding) => finding.kind === kind).map((finding) => findingView(finding, record));
  return {
    ...(grade && { grade }),
    instead: insteadOfGrade(inspection),
    judgements: inspection.areas.map((judgement) => row(judgement, inspection, record)),
    others: inspection.otherJudgements.map(({ body, step, judgement }) => ({ body, judgement, ...(step && { grade: gradeView(step) }) })),
    findings: { strengths: pick('strength'), weaknesses: pick('weakness'), mixed: pick('mixed') },
    figures: figureViews(inspection, record),
  };
}

/** How the record knows: the report, notes, confidence, sources. */
function evidenceOf(inspection: Inspection): Pick<InspectionView, 'report' | 'notes' | 'dateNotes' | 'confidence' | 'evidence' | 'comparability'> {
  const report = reportView(inspection);
  const { confidence, framework } = inspection;
  return {
    ...(report && { report }),
    notes: inspection.notes,
    dateNotes: dateNotes(inspection),
    ...(confidence && { confidence }),
    evidence: inspection.evidence.map(({ field, sources }) => ({
      field: FIELDS[field] ?? field,
      sources: sources.map(({ publisher, title, url }) => ({ label: `${publisher}: ${title}`, url })),
    })),
    ...(framework.comparabilityNote && { comparability: framework.comparabilityNote }),
  };
}

/** What an inspection’s page shows. */
export function inspectionView(inspection: Inspection, record: Record_): InspectionView {
  const { framework, frameworkNote, place, regulators, scope } = inspection;
  const inspector = inspectorOf(inspection);
  return {
    title: inspection.title,
    kind: [framework.plainName, frameworkNote].filter(Boolean).join(' · '),
    framework: { label: framework.name, url: framework.url },
    when: whenOf(inspection, record.lang),
    ...(place && { place }),
    scope: `${joinWords(regulators)} · ${scope}`,
    ...resultOf(inspection, record),
    office: capitalise(record.campaign.headOffice.title),
    holders: holdersDuring(inspection.start, inspection.published, record).map(({ person, post }) => ({ label: person.name, url: person.url, interim: post.interim })),
    ...(inspector && { inspector }),
    asked: askedBy(inspection, record),
    answered: answeredBy(inspection, record),
    coverage: coverageOf(inspection, record).map(({ stage, articles }) => ({ title: STAGES[stage], cards: articles.map((article) => cardView(article, record)) })),
    replies: inspection.replies.map((reply) => replyView(reply, record.lang)),
    ...evidenceOf(inspection),
    ...neighbours(inspection, record),
  };
}
