// An inspection in a line or a strip, as articles, lists and tables show it.
import { formatDate, formatSpan } from '../../lib/dates.ts';
import { capitalise, joinWords } from '../../lib/text.ts';
import type { Inspection, Record_ } from '../types.ts';
import { overallView, type GradeView } from './common.ts';

export interface InspectionLine {
  title: string;
  url: string;
  /** What kind of inspection it was, in readers’ words. */
  kind: string;
  /** When it was made and when its report came out. */
  when: string;
  grade?: GradeView;
  /** What is said instead of a grade. */
  instead?: string;
}

/** What stands in a grade’s place: the outcome in words, or that none is given. */
export function insteadOfGrade(inspection: Inspection): string {
  if (inspection.outcome) return capitalise(inspection.outcome);
  return inspection.framework.graded ? 'No overall grade' : 'Gives no grade';
}

/** “6 to 30 July 2015; report published 20 October 2015”. */
export function whenOf(inspection: Inspection, lang: string): string {
  const report = inspection.framework.form === 'inspection' ? 'report' : 'letter';
  const dates = formatSpan(inspection.start, inspection.end, lang);
  return capitalise(`${dates}; ${report} published ${formatDate(inspection.published, lang)}`);
}

export function inspectionLine(inspection: Inspection, record: Record_): InspectionLine {
  const grade = overallView(inspection, record);
  return {
    title: inspection.title,
    url: inspection.url,
    kind: `${inspection.framework.plainName}, ${joinWords(inspection.regulators)}`,
    when: whenOf(inspection, record.lang),
    ...(grade ? { grade } : { instead: insteadOfGrade(inspection) }),
  };
}
