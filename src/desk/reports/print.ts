// What npm run reports says: a line for each report, a count, which are not searched, and what to do by hand.
import type { Inspection } from '../../record/types.ts';
import { count } from '../../lib/text.ts';
import { mayBeSearched, type Report } from '../../record/reports.ts';
import type { Outcome, State } from './fetch.ts';

const STATES: readonly State[] = ['fetched', 'kept', 'failed'];
const NOT_FETCHED = 'not fetched';
const WIDTH = NOT_FETCHED.length;

/** A line about a report. `width`: of the longest id. */
export function printOutcome({ id, state, detail }: Outcome, width: number): string {
  return `${state.padEnd(WIDTH)}  ${id.padEnd(width)}  ${detail}`;
}

/** What is said of inspections whose report cannot be fetched, as the record names no source for it. */
export function printUnnamed(inspections: readonly Inspection[]): string[] {
  const without = inspections.filter(({ report }) => !report);
  const unnamed = inspections.filter(({ report }) => report && !report.source);
  return [
    ...unnamed.map(({ id }) => `${NOT_FETCHED}  the report of ${id} has no id: make it one of the sources, and name that as report.source`),
    ...(without.length > 0 ? [`${count(without.length, 'inspection')} of ${inspections.length} ${without.length === 1 ? 'names' : 'name'} no report.`] : []),
  ];
}

/** “2 fetched, 1 failed”. */
export function printCount(outcomes: readonly Outcome[]): string {
  const counts = STATES.map((state) => [outcomes.filter((outcome) => outcome.state === state).length, state] as const);
  return counts.flatMap(([n, state]) => (n > 0 ? `${n} ${state}` : [])).join(', ') || 'No inspection names a report among the sources.';
}

/** Which reports are not searched, and why. No failure: they are there for the quotations. */
export function printUnsearched(reports: readonly Report[]): string[] {
  const unsearched = reports.filter((report) => !mayBeSearched(report));
  if (unsearched.length === 0) return [];
  const width = Math.max(...unsearched.map(({ source }) => source.id.length));
  return [
    'Quotations are compared with these too, but their pages are not searched, as search would publish the words again:',
    ...unsearched.map((report) => `  ${report.source.id.padEnd(width)}  ${explainLicence(report)}`),
  ];
}

/** Why the pages of a report may not be searched. */
function explainLicence({ licences }: Report): string {
  return licences.length > 0 ? `its licence does not allow it (${licences.join('; ')})` : 'the record names no licence for it';
}

/** What to do where reports did not come: which file to save where. `folder`: as a person would name it. */
export function printByHand(outcomes: readonly Outcome[], folder: string): string[] {
  const missing = outcomes.filter(({ state, address }) => state === 'failed' && address);
  if (missing.length === 0) return [];
  const files = missing.flatMap(({ id, address }) => [`  ${address}`, `    as ${folder}/${id}.pdf`]);
  const offline = missing.some(({ silent }) => silent)
    ? ['There may be no network here. Behind a proxy, set HTTPS_PROXY to it and NODE_USE_ENV_PROXY to 1, and run this again.', '']
    : [];
  return [
    ...offline,
    'By hand: open each address in a browser, on any machine, and save the report',
    ...files,
    `The text alone serves as well: ${folder}/<the same name>.txt, with a form feed at the end of each page.`,
  ];
}
