// Printing of dates, at the precision that is known and no further.
import type { PartialDate, Precision } from './dates.ts';
import { capitalise } from './text.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter of dates, made once for each language and form. */
export function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(lang, options)));
  return made;
}

const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** Days, months and years in words, by language: a build prints the same few thousands of times. */
const printed = new Map<string, string>();

function inWords({ value, precision }: PartialDate, lang: string): string {
  const key = `${lang} ${precision} ${value}`;
  let text = printed.get(key);
  if (text === undefined) {
    text = formatter(lang, { ...OPTIONS[precision], timeZone: 'UTC' }).format(new Date(`${value.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`));
    printed.set(key, text);
  }
  return text;
}

/** Prints a date at the precision that is known, and no further: “20 July 2017”, “early July 2017”, “2017”. */
export function formatDate(date: PartialDate, lang: string): string {
  const text = inWords(date, lang);
  if (!date.approximate) return text;
  return date.approximate === 'mid' ? `mid-${text}` : `${date.approximate} ${text}`;
}

/** Prints an instant in a time zone: “18 May 2026 at 09:00”. */
export function formatInstant(instant: string | Date, lang: string, timeZone: string): string {
  const at = new Date(instant);
  const day = formatter(lang, { ...OPTIONS.day, timeZone }).format(at);
  return `${day} at ${formatter(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)}`;
}

/** A date to the month at most, for charts and headlines: “July 2017”. */
export function formatMonth(date: PartialDate, lang: string): string {
  if (date.precision !== 'day') return formatDate(date, lang);
  return formatDate({ ...date, value: date.value.slice(0, 7), precision: 'month' }, lang);
}

/** For the start of a sentence or a cell: “Early July 2017”. */
export function formatDateCapital(date: PartialDate, lang: string): string {
  return capitalise(formatDate(date, lang));
}

/** Prints a span, sharing what both ends have in common: “7 to 18 November 2022”, “October 2016”. An end that is known less exactly than the start says only “from”. */
export function formatSpan(start: PartialDate, end: PartialDate | undefined, lang: string): string {
  if (!end || formatDate(start, lang) === formatDate(end, lang)) return formatDate(start, lang);
  if (start.value.length > end.value.length && start.value.startsWith(end.value)) return `from ${formatDate(start, lang)}`;
  if (start.precision === 'day' && end.precision === 'day' && !start.approximate && !end.approximate) {
    if (start.value.slice(0, 7) === end.value.slice(0, 7)) return `${Number(start.value.slice(8))} to ${formatDate(end, lang)}`;
    if (start.value.slice(0, 4) === end.value.slice(0, 4)) {
      const head = formatter(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${start.value}T00:00:00Z`));
      return `${head} to ${formatDate(end, lang)}`;
    }
  }
  return `${formatDate(start, lang)} to ${formatDate(end, lang)}`;
}
