// What the record chart says in words: its title, what it means, how to read it, and the same data as tables.
import { formatDate, formatDateCapital, isBefore, yearOf } from '../../lib/dates.ts';
import { capitalise, count, joinWords } from '../../lib/text.ts';
import { gradedInspections } from '../standing.ts';
import type { Inspection, Record_ } from '../types.ts';
import { officeTitle, spanText } from './band.ts';
import { isBreak } from './blocks.ts';
import { monthsText } from './months.ts';
import { byPublication } from './marks.ts';
import type { LinkView } from '../views/common.ts';

/** A table under a chart. A cell is text, or a link. */
export interface ChartTable {
  caption: string;
  head: string[];
  rows: (string | LinkView)[][];
}

/** “Every overall judgement, 2013 to 2026”. */
export function recordTitle(record: Record_): string {
  const years = gradedInspections(record).map(({ published }) => yearOf(published));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return 'No overall judgement yet';
  return first === last ? `Every overall judgement, ${first}` : `Every overall judgement, ${first} to ${last}`;
}

/** Neighbouring judgements with the same word. */
function runsOf(graded: Inspection[]): Inspection[][] {
  const runs: Inspection[][] = [];
  for (const inspection of graded) {
    const last = runs.at(-1);
    if (last?.[0]?.overall?.label === inspection.overall?.label) last?.push(inspection);
    else runs.push([inspection]);
  }
  return runs;
}

/** What the chart means, for somebody who cannot see it. */
export function recordMeaning(record: Record_): string {
  const graded = gradedInspections(record);
  if (graded.length === 0) return 'No inspection in the record has given an overall judgement yet.';
  const months = (inspections: Inspection[]): string =>
    monthsText(
      inspections.map(({ published }) => published),
      record.lang,
    ).replaceAll(';', ' and');
  const parts = runsOf(graded).map((run) => `${run[0]?.overall?.label.toLowerCase()} ${run.length > 1 ? 'in reports of' : 'from'} ${months(run)}`);
  const breaks = graded.filter((inspection, index) => isBreak(graded[index - 1], inspection));
  const other = record.inspections.length - graded.length;
  const sentences = [
    `${capitalise(record.campaign.subject.name)}: ${joinWords(parts)}.`,
    breaks.length > 0 &&
      `The rules of inspection changed with the ${breaks.length > 1 ? 'reports' : 'report'} of ${months(breaks)}: judgements before and after are not the same measure.`,
    other > 0 && `${capitalise(count(other, 'visit or inspection', 'visits and inspections'))} gave no overall judgement.`,
    `The record was checked to ${formatDate(record.checkedTo, record.lang)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** How to read the chart: only what is on it. */
export function recordCaption(record: Record_): string {
  const graded = gradedInspections(record);
  const others = record.inspections.filter(({ overall }) => !overall);
  const joint = others.some(({ framework }) => framework.form === 'joint') && 'triangles: joint inspections';
  const ticks = others.some(({ framework }) => framework.form !== 'joint') && 'ticks: visits and inspections without a grade';
  const sentences = [
    graded.length > 0 && 'Each block starts when its report came out and lasts until the next.',
    graded.some((inspection, index) => isBreak(graded[index - 1], inspection)) &&
      'Dashed lines: the rules of inspection changed, and judgements on either side are not the same measure.',
    (ticks || joint) && `${capitalise([ticks, joint].filter(Boolean).join('; '))}.`,
    record.tenures.length > 0 && `Band: the ${record.campaign.headOffice.title}, dashed if interim, open where the end is not known.`,
    `The record was checked to ${formatDate(record.checkedTo, record.lang)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** An inspection’s judgement or outcome in words, and whether a new measure began with it. */
function result(inspection: Inspection, newMeasure: boolean): string {
  const text = inspection.overall?.label ?? inspection.outcome ?? 'No grade';
  return newMeasure ? `${text} (a new measure: ${inspection.framework.short})` : text;
}

function inspectionRows(record: Record_): ChartTable['rows'] {
  const graded = gradedInspections(record);
  const rows = byPublication(record.inspections).map((inspection) => {
    const before = graded[graded.indexOf(inspection) - 1];
    const newMeasure = inspection.overall !== undefined && isBreak(before, inspection);
    return { date: inspection.published, cells: [{ label: inspection.title, url: inspection.url }, result(inspection, newMeasure)] };
  });
  const launch = { date: record.launch, cells: ['The campaign was launched', ''] };
  const at = rows.findIndex(({ date }) => isBefore(record.launch, date));
  const all = rows.toSpliced(at < 0 ? rows.length : at, 0, launch);
  return all.map(({ date, cells }) => [formatDateCapital(date, record.lang), ...cells]);
}

/** The data of the chart as tables. */
export function recordTables(record: Record_): ChartTable[] {
  const inspections = { caption: 'Inspections and visits', head: ['Report published', 'Inspection', 'Overall judgement'], rows: inspectionRows(record) };
  if (record.tenures.length === 0) return [inspections];
  const rows = record.tenures.map(({ person, post }) => [
    { label: person.name, url: person.url },
    `${capitalise(spanText(post, (date) => formatDate(date, record.lang)))}${post.interim ? ', interim' : ''}`,
  ]);
  return [inspections, { caption: officeTitle(record), head: ['Who', 'In post'], rows }];
}
