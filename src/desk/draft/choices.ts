// What can be chosen in answer to a question: entries of the record with their names, the likeliest first.
import { formatDate, parseDate, type DateInput } from '../../lib/dates.ts';
import { nearest } from '../../lib/text.ts';
import type { Records } from '../../record/records.ts';
import type { CollectionName } from '../../schemas/common.ts';
import type { Field } from './fields.ts';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

const NAMES = ['headline', 'title', 'name', 'term', 'plainName'];
const DATES = ['asOf', 'published', 'date'];

type Data = Readonly<Record<string, unknown>>;
const dateOf = (data: Data): DateInput | undefined => DATES.map((key) => data[key]).find((one): one is DateInput => one !== undefined);

/** The entries of a collection: those with dates newest first, areas in their order, all others by name. */
function entryChoices(map: ReadonlyMap<string, Data>, lang: string): Choice[] {
  const all = [...map].map(([value, data]) => {
    const date = dateOf(data);
    const label = String(NAMES.map((key) => data[key]).find((one) => one !== undefined) ?? value);
    return { value, label, date: date === undefined ? undefined : parseDate(date), order: Number(data['order'] ?? 0), publisher: data['publisher'] as string | undefined };
  });
  const sorted = all.sort((a, b) => (b.date?.first ?? '').localeCompare(a.date?.first ?? '') || a.order - b.order || a.label.localeCompare(b.label, lang));
  return sorted.map(({ value, label, date, publisher }) => ({ value, label, hint: [publisher, date && formatDate(date, lang), value].filter(Boolean).join(', ') }));
}

/** What may be chosen for a field; undefined where anything may be written. */
export function choicesFor(field: Field, collection: CollectionName, records: Records): Choice[] | undefined {
  const { campaign } = records;
  if (field.to) return entryChoices(records[field.to] as ReadonlyMap<string, Data>, campaign.lang);
  if (field.values) return field.values.map((value) => ({ value, label: value }));
  if (collection === 'articles' && field.path[0] === 'kind') return campaign.kinds.map(({ id, label }) => ({ value: id, label, hint: id }));
  if (collection === 'inspections' && field.path[0] === 'overall') return campaign.scales.flatMap(({ steps }) => steps.map(({ id, label }) => ({ value: id, label, hint: id })));
  return undefined;
}

const MOST_LISTED = 40;

/** What to say of a value that is none of the choices: the nearest, and the list. */
export function explainChoice(flag: string, value: string, choices: readonly Choice[]): string {
  const byLabel = choices.find(({ label }) => label.toLowerCase() === value.toLowerCase())?.value;
  const better =
    byLabel ??
    nearest(
      value,
      choices.map((choice) => choice.value),
    ) ??
    choices.find((choice) => choice.value.includes(value))?.value;
  const width = Math.max(0, ...choices.map((choice) => choice.value.length));
  const listed = choices.slice(0, MOST_LISTED).map((choice) => `  ${choice.value.padEnd(width)}  ${choice.label === choice.value ? '' : choice.label}`.trimEnd());
  const rest = choices.length > MOST_LISTED ? [`  … and ${choices.length - MOST_LISTED} more`] : [];
  return [`--${flag} ${value}: there is no such id${better === undefined ? '' : `; did you mean ${better}?`}`, 'These are there:', ...listed, ...rest].join('\n');
}
