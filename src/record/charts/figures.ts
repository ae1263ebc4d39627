// The figures that a chart names, taken from the record: value, unit, day, page and sources are the entry’s.
import type { PartialDate } from '../../lib/dates.ts';
import { amount, decimalsOf } from '../../lib/text.ts';
import type { FigureReference } from '../../schemas/chart.ts';
import type { LinkView } from '../views/common.ts';
import { sourceLinks } from '../views/sources-cited.ts';
import type { Figure, Record_, Source } from '../types.ts';

/** A figure with what is known of it. */
export interface Charted {
  name: string;
  value: number;
  unit?: string;
  date?: PartialDate;
  page?: number;
  /** Its own source, or else those of its entry. */
  sources: Source[];
  /** The entry that it stands in. */
  url: string;
  note?: string;
  marked: boolean;
}

/** The figure that a reference means. Undefined where there is none, which only happens while somebody is editing. */
export function charted(reference: FigureReference, record: Record_): Charted | undefined {
  const { inspection, event, label, as: name = label, marked = false } = reference;
  const entry = inspection ? record.inspections.find(({ id }) => id === inspection) : record.events.find(({ id }) => id === event);
  const figure = (entry?.figures as Figure[] | undefined)?.find((item) => item.label === label);
  if (!entry || !figure) return undefined;
  const { value, unit, asOf, page, source, note } = figure;
  const sources = source ? [source] : entry.sources;
  return { name, value, ...(unit && { unit }), ...(asOf && { date: asOf }), ...(page && { page }), sources, url: entry.url, ...(note && { note }), marked };
}

/** Values with their unit, all with as many decimals as the one that has most. */
export function amountsOf(figures: readonly Charted[], lang: string): string[] {
  const decimals = Math.max(0, ...figures.map(({ value }) => decimalsOf(value)));
  return figures.map(({ value, unit }) => amount(value, unit, lang, decimals));
}

/** Every source of some figures once, as links. */
export function sourcesOf(figures: readonly Charted[], lang: string): LinkView[] {
  return sourceLinks([...new Set(figures.flatMap(({ sources }) => sources))], lang);
}
