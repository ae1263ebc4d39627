// The content that the judged site was built from, and dates in words spelt apart from the code that prints them.
import { parseDate, type DateInput, type PartialDate } from '../../../src/lib/dates.ts';
import { readContent, type Entries } from '../../../src/loaders/read.ts';
import type { Campaign } from '../../../src/schemas/campaign.ts';
import type { ArticleInput } from '../../../src/schemas/article.ts';
import type { InspectionInput } from '../../../src/schemas/inspection.ts';
import { CONTENT_DIR } from './site.ts';

export interface Known {
  campaign: Campaign;
  entries: Entries;
  /** Reads a date as content writes it. */
  date: (input: DateInput) => PartialDate;
  /** The day that an article stands on. */
  dayOf: (article: ArticleInput) => PartialDate;
  /** Inspections with an overall grade, in the order their reports came out. */
  graded: { id: string; data: InspectionInput; published: PartialDate; label: string; rank: number }[];
  /** The label of a step on the scale of an inspection’s framework. */
  label: (inspection: InspectionInput, step: string) => string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as a British newspaper writes it, no more exactly than it is known. */
export function inWords({ value, approximate }: PartialDate): string {
  const [year, month, day] = value.split('-').map(Number);
  const text = [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  if (!approximate) return text;
  return approximate === 'mid' ? `mid-${text}` : `${approximate} ${text}`;
}

/** The same to the month at most. */
export function monthInWords(date: PartialDate): string {
  return date.precision === 'day' ? inWords({ ...date, value: date.value.slice(0, 7) }) : inWords(date);
}

const SPANS = new RegExp(`\\b(\\d{1,2})(?: (?:to|and|or) (\\d{1,2}))? (${MONTHS.join('|')})(?: to (\\d{1,2}) (${MONTHS.join('|')}))? (\\d{4})\\b`, 'g');
const pad = (n: string | number): string => String(n).padStart(2, '0');
const monthOf = (name: string): string => pad(MONTHS.indexOf(name) + 1);

/** Every day that a text names in full, in words or as `2017-07-20`, each as `2017-07-20`. */
export function daysIn(text: string): string[] {
  const written = [...text.matchAll(/\b(\d{4}-\d{2}-\d{2})(?![\w-])/g)].map(([, day]) => day as string);
  const spelt = [...text.matchAll(SPANS)].flatMap(([, first = '', second, month = '', third, otherMonth, year]) => [
    `${year}-${monthOf(month)}-${pad(first)}`,
    ...(second ? [`${year}-${monthOf(month)}-${pad(second)}`] : []),
    ...(third && otherMonth ? [`${year}-${monthOf(otherMonth)}-${pad(third)}`] : []),
  ]);
  return [...new Set([...written, ...spelt])];
}

/** The content in a folder, CONTENT_DIR unless another is named, as the public may see it at a moment. */
export async function knownContent(dir = CONTENT_DIR, now = new Date(process.env['BUILD_NOW']?.trim() || Date.now())): Promise<Known> {
  const { campaign, entries, problems } = await readContent({ dir, now, withheld: 'drop' });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!campaign || errors.length > 0) throw new Error(`The content in ${dir} has errors: see npm run check.`);
  const date = (input: DateInput): PartialDate => parseDate(input, campaign.timeZone);
  const stepsOf = (inspection: InspectionInput) => campaign.scales.find(({ id }) => id === entries.frameworks.get(inspection.framework)?.data.scale)?.steps ?? [];
  const label = (inspection: InspectionInput, step: string): string => stepsOf(inspection).find(({ id }) => id === step)?.label ?? `no step ${step}`;
  const graded = [...entries.inspections.values()]
    .flatMap(({ id, data }) =>
      data.overall ? [{ id, data, published: date(data.published), label: label(data, data.overall), rank: stepsOf(data).findIndex((step) => step.id === data.overall) + 1 }] : [],
    )
    .sort((a, b) => a.published.first.localeCompare(b.published.first));
  return { campaign, entries, date, dayOf: ({ asOf, published }) => date(asOf ?? published), graded, label };
}
