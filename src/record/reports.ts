// The reports of inspections: where each is read, under which licence, which inspections it is about, and whether its pages may be searched.
import { allowsPublishing } from './licences.ts';
import type { Inspection, Record_, Source } from './types.ts';

export interface Report {
  /** Its file in the reports folder is named after this source. */
  source: Source;
  /** Usually one; several where a report covers them together. In the order of the record. */
  inspections: [Inspection, ...Inspection[]];
  address: string;
  /** How many pages the record says it has. */
  pages?: number;
  /** What the record says of its licence, here or there. Empty where nobody noted one. */
  licences: string[];
}

function makeReport(source: Source, inspections: [Inspection, ...Inspection[]]): Report {
  const given = inspections.flatMap(({ report }) => report ?? []);
  const pages = given.find((report) => report.pages)?.pages;
  const licences = [source.licence, ...given.map(({ licence }) => licence)].filter((licence) => licence !== undefined);
  const address = given.find(({ url }) => url)?.url ?? source.href;
  return { source, inspections, address, ...(pages && { pages }), licences: [...new Set(licences)] };
}

/** The reports that inspections name among the sources, in the order of their inspections. */
export function reportsOf({ inspections }: Pick<Record_, 'inspections'>): Report[] {
  const groups = new Map<Source, [Inspection, ...Inspection[]]>();
  for (const inspection of inspections) {
    const source = inspection.report?.source;
    if (!source) continue;
    const group = groups.get(source);
    if (group) group.push(inspection);
    else groups.set(source, [inspection]);
  }
  return [...groups].map(([source, group]) => makeReport(source, group));
}

/** Whether the words of a report may be published again: it has a licence, and whatever is said of its licence allows that. */
export function mayBeSearched({ licences }: Report): boolean {
  return licences.length > 0 && licences.every(allowsPublishing);
}
