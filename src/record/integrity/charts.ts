// The campaign’s charts: each figure that they name is there, dated where it must be, in one unit, and parts make up their whole.
import { amount, decimalsOf, nearest } from '../../lib/text.ts';
import type { ChartInput, FigureReference } from '../../schemas/chart.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

type Path = Finding['path'];

/** A figure as its entry has it. Those of events have no day of their own. */
interface Found {
  label: string;
  value: number;
  unit?: string | undefined;
  asOf?: unknown;
}

/** The one chart that every campaign has. */
const RECORD = 'record';

const finding = (path: Path, code: string, message: string, more: Partial<Finding> = {}): Finding => ({
  ...{ collection: 'campaign', id: 'campaign', severity: 'error', path, code, message },
  ...more,
});

const quoted = (unit: string | undefined): string => (unit ? `“${unit}”` : 'no unit');

/** Why a `<Chart>` cannot be drawn, or undefined where it can. */
export function chartGap(of: string, charts: readonly string[]): { message: string; allowed: string[]; better?: string } | undefined {
  const allowed = [RECORD, ...charts];
  if (allowed.includes(of)) return undefined;
  const better = nearest(of, allowed);
  return { message: `there is no chart “${of}”${better ? `; did you mean ${better}?` : '; add it to `charts` in campaign.yaml'}`, allowed, ...(better && { better }) };
}

/** The entry that a figure is taken from; undefined where there is none, which is reported as a missing reference. */
function entryOf({ inspection, event }: FigureReference, records: Records): { name: string; figures: readonly Found[] } | undefined {
  const entry = inspection ? records.inspections.get(inspection) : records.events.get(event ?? '');
  return entry && { name: inspection ?? event ?? '', figures: entry.figures ?? [] };
}

function figureAt(reference: FigureReference, path: Path, records: Records): { found?: Found; findings: Finding[] } {
  const entry = entryOf(reference, records);
  if (!entry) return { findings: [] };
  const found = entry.figures.find(({ label }) => label === reference.label);
  if (found) return { found, findings: [] };
  const allowed = entry.figures.map(({ label }) => label);
  const better = nearest(reference.label, allowed);
  const hint = better ? `; did you mean “${better}”?` : allowed.length === 0 ? '; it has none: add it to its `figures`' : '; copy the label of one that it has';
  const message = `${entry.name} has no figure “${reference.label}”${hint}`;
  return { findings: [finding([...path, 'label'], 'chart-figure-missing', message, { allowed, found: reference.label, ...(better && { better }) })] };
}

function undated(chart: ChartInput, found: readonly (Found | undefined)[], path: Path): Finding[] {
  if (chart.kind !== 'snapshots') return [];
  return found.flatMap((figure, index): Finding[] => {
    if (!figure || figure.asOf !== undefined) return [];
    const add = chart.figures[index]?.inspection ? 'add `asOf` to it there' : 'take it from an inspection that has it with `asOf`: the day of an event is not the day of a count';
    return [finding([...path, 'figures', index, 'label'], 'chart-figure-undated', `“${figure.label}” has no day to stand on; ${add}`)];
  });
}

function units(all: readonly (Found | undefined)[], path: Path): Finding[] {
  const known = all.filter((figure) => figure !== undefined);
  const odd = known.find(({ unit }) => unit !== known[0]?.unit);
  if (!odd) return [];
  return [
    finding(path, 'chart-units', `“${known[0]?.label}” is in ${quoted(known[0]?.unit)} and “${odd.label}” in ${quoted(odd.unit)}: bars of different units cannot be compared`),
  ];
}

/** Parts may miss their whole by what rounding each of them can take or add. */
function sum(parts: readonly Found[], whole: Found, path: Path): Finding[] {
  const decimals = Math.max(...[...parts, whole].map(({ value }) => decimalsOf(value)));
  const total = parts.reduce((all, { value }) => all + value, 0);
  if (Math.abs(total - whole.value) <= 0.5 * 10 ** -decimals * (parts.length + 1) + 1e-9) return [];
  const text = (value: number): string => amount(value, whole.unit, 'en', decimals);
  return [
    finding([...path, 'figures'], 'chart-sum', `the parts add up to ${text(total)}, and “${whole.label}” is ${text(whole.value)}: a part is missing, or it is not their whole`),
  ];
}

function checkWhole(chart: ChartInput, found: readonly (Found | undefined)[], path: Path, records: Records): Finding[] {
  if (chart.kind !== 'shares') return units(found, path);
  if (!chart.of) return [finding([...path, 'kind'], 'chart-whole-missing', 'shares are shares of something: name its figure under `of`, as those under `figures`')];
  const whole = figureAt(chart.of, [...path, 'of'], records);
  const slips = [...whole.findings, ...units([...found, whole.found], path)];
  const parts = found.filter((figure) => figure !== undefined);
  if (slips.length > 0 || !whole.found || parts.length < found.length) return slips;
  return sum(parts, whole.found, path);
}

/** Checks every chart of the campaign against the entries that its figures stand in. */
export function checkCharts(records: Records): Finding[] {
  return (records.campaign.charts ?? []).flatMap((chart, at): Finding[] => {
    const path: Path = ['charts', at];
    const results = chart.figures.map((reference, index) => figureAt(reference, [...path, 'figures', index], records));
    const found = results.map((result) => result.found);
    const reserved = chart.id === RECORD ? [finding([...path, 'id'], 'id-clash', '“record” is the chart of the whole record: give this one another id')] : [];
    return [...reserved, ...results.flatMap(({ findings }) => findings), ...undated(chart, found, path), ...checkWhole(chart, found, path, records)];
  });
}
