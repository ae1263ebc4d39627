// What an area’s chart says in words: its judgements as marks, what they mean together, and the same data as a table.
import { formatDateCapital, formatMonth, isBefore } from '../../lib/dates.ts';
import { joinWords } from '../../lib/text.ts';
import type { AreaHistory } from '../progress.ts';
import { currentGrade } from '../standing.ts';
import type { Inspection, Record_, Step } from '../types.ts';
import type { ChartTable } from './words.ts';

/** What one report said of an area: a judgement on a scale, or an outcome in words. */
export interface Stop {
  inspection: Inspection;
  step?: Step;
  word: string;
  /** Ids of the areas that it was judged together with. */
  together: string[];
  breakBefore: boolean;
  /** True where no later overall judgement has replaced the report. */
  inForce: boolean;
}

/** Judgements and outcomes in the order of publication; a report that said the same more than once says it once. */
export function stopsOf(history: AreaHistory, record: Record_): Stop[] {
  const current = currentGrade(record);
  const stops: Stop[] = [];
  for (const { inspection, judgement, step, together, breakBefore } of history.points) {
    const word = step?.label ?? judgement.outcome ?? 'No grade';
    const last = stops.at(-1);
    if (last?.inspection.id === inspection.id && last.word === word) continue;
    const inForce = !current || !isBefore(inspection.published, current.published);
    stops.push({ inspection, ...(step && { step }), word, together, breakBefore, inForce });
  }
  return stops;
}

const areaNames = (ids: string[], record: Record_): string => joinWords(ids.map((id) => record.areas.find((area) => area.id === id)?.name.toLowerCase() ?? id));

/** What the chart means, for somebody who cannot see it. */
export function areaMeaning({ area }: AreaHistory, stops: Stop[], record: Record_): string {
  const name = record.areas.find(({ id }) => id === area)?.name ?? area;
  if (stops.length === 0) return `${name}: no inspection has graded this area.`;
  const month = ({ inspection }: Stop): string => formatMonth(inspection.published, record.lang);
  const parts = stops.map((stop) => `${stop.word.toLowerCase()} in ${month(stop)}${stop.together.length > 0 ? `, judged together with ${areaNames(stop.together, record)}` : ''}`);
  const breaks = stops.filter(({ breakBefore }) => breakBefore);
  const note =
    breaks.length > 0
      ? ` The measure changed with the ${breaks.length > 1 ? 'reports' : 'report'} of ${joinWords(breaks.map(month))}, so what stands before and after cannot be compared.`
      : '';
  return `${name}: ${parts.join('; ')}.${note}`;
}

/** The data of the chart as a table. */
export function areaTable(stops: Stop[], record: Record_): ChartTable {
  const rows = stops.map(({ inspection, word, together, breakBefore }) => {
    const notes = [breakBefore && 'a new measure', together.length > 0 && `together with ${areaNames(together, record)}`].filter(Boolean);
    return [formatDateCapital(inspection.published, record.lang), { label: inspection.title, url: inspection.url }, notes.length > 0 ? `${word} (${notes.join('; ')})` : word];
  });
  return { caption: 'Judgements and outcomes', head: ['Report published', 'Inspection', 'Judgement'], rows };
}
