// The answer in a sentence: how good the service is now, since when, whether it improved, and what is left to mend.
import { formatMonth, yearOf } from '../lib/dates.ts';
import { capitalise, count, joinWords, spell } from '../lib/text.ts';
import { currentGrade, gradedInspections } from './standing.ts';
import type { Finding, Inspection, Record_, Step } from './types.ts';

export interface Answer {
  /** The newest inspection with an overall judgement. */
  inspection: Inspection;
  step: Step;
  headline: string;
  /** Since when, and by whom. */
  kicker: string;
  /** The record in two or three sentences. */
  summary: string;
  /** What the newest report asks to be put right. */
  left: Finding[];
}

/** The answer, or undefined while nothing was ever graded. */
export function answerOf(record: Record_): Answer | undefined {
  const inspection = currentGrade(record);
  const step = inspection?.overall;
  if (!inspection || !step) return undefined;
  const graded = gradedInspections(record);
  const kicker = `Rated ${step.label.toLowerCase()} by ${joinWords(inspection.regulators)}, ${formatMonth(inspection.published, record.lang)}`;
  return { inspection, step, headline: headline(record, graded, step), kicker, summary: summary(record, graded), left: leftToMend(inspection) };
}

/** What a report asks to be put right; where it asks for nothing in so many words, what it found wanting. */
function leftToMend({ findings }: Inspection): Finding[] {
  const asked = findings.filter((finding) => finding.asked);
  return asked.length > 0 ? asked : findings.filter(({ kind }) => kind === 'weakness');
}

/** Inspections that gave a scale’s lowest step. */
function lowest(graded: Inspection[]): Inspection[] {
  return graded.filter(({ overall }) => overall?.rank === 1);
}

const yearsOf = (inspections: Inspection[]): string => joinWords([...new Set(inspections.map(({ published }) => String(yearOf(published))))]);

function headline(record: Record_, graded: Inspection[], step: Step): string {
  const { name, plural } = record.campaign.subject;
  const are = plural ? 'are' : 'is';
  const low = lowest(graded);
  const first = low[0]?.overall;
  if (!first || step.rank === 1) return `${capitalise(name)} ${are} rated ${step.label.toLowerCase()}`;
  return `${capitalise(name)}, ${first.label.toLowerCase()} in ${yearsOf(low)}, ${are} now ${step.label.toLowerCase()}`;
}

function summary(record: Record_, graded: Inspection[]): string {
  const low = lowest(graded);
  const rises = graded.filter((inspection, index) => index > 0 && inspection.overall?.id !== graded[index - 1]?.overall?.id);
  const sentences: string[] = [];
  if (low.length > 0) {
    const groups = Map.groupBy(low, ({ published }) => yearOf(published));
    const parts = [...groups].map(([year, list], index) =>
      index === 0 ? `${spell(list.length)} ${list.length === 1 ? 'report' : 'reports'} in ${year}` : `${spell(list.length)} in ${year}`,
    );
    sentences.push(`${capitalise(joinWords(parts))} gave the lowest grade.`);
  }
  if (rises.length > 0) {
    const steps = rises.map(({ overall, published }) => `${overall?.label.toLowerCase()} in ${formatMonth(published, record.lang)}`);
    sentences.push(`Since then: ${joinWords(steps)}.`);
  }
  return sentences.join(' ');
}

/** “17 inspections and visits, 7 of them graded, 2013 to 2026”. */
export function extentOf(record: Record_): string {
  const years = record.inspections.map(({ published }) => yearOf(published));
  const graded = gradedInspections(record).length;
  const visits = count(record.inspections.length, 'inspection or visit', 'inspections and visits');
  return `${visits}, ${graded} of them graded, ${Math.min(...years)} to ${Math.max(...years)}`;
}
