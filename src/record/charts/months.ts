// Months in the words of charts: several with their year said once, and short ones for narrow drawings.
import { formatMonth, type PartialDate } from '../../lib/dates.ts';
import { joinWords } from '../../lib/text.ts';

const month = (number: number): PartialDate => {
  const value = `2000-${String(number).padStart(2, '0')}`;
  return { value, precision: 'month', first: `${value}-01`, last: `${value}-01` };
};

const names = new Map<string, [string, string][]>();

/** Each month’s name with its short form: the shortest beginning, from three letters, that no other month shares. */
function monthNames(lang: string): [string, string][] {
  const known = names.get(lang);
  if (known) return known;
  const full = Array.from({ length: 12 }, (_, index) => formatMonth(month(index + 1), lang).replace(/\P{L}+/gu, ''));
  const short = (name: string): string => {
    const lengths = Array.from({ length: name.length }, (_, index) => index + 1).filter((length) => length >= 3);
    return name.slice(0, lengths.find((length) => full.filter((other) => other.startsWith(name.slice(0, length))).length === 1) ?? name.length);
  };
  const made = full.map((name): [string, string] => [name, short(name)]);
  names.set(lang, made);
  return made;
}

/** A date to the month, shortened for a narrow drawing: “early Jul 2017”. */
export function shortMonth(date: PartialDate, lang: string): string {
  return monthNames(lang).reduce((text, [name, short]) => text.replace(name, short), formatMonth(date, lang));
}

const KEEP = '\u00a0';

/** Dates to the month, each year said once: “February and August 2013; October 2015”. Month and year stay on one line. */
export function monthsText(dates: PartialDate[], lang: string, short = false): string {
  const groups: { year: string; texts: string[] }[] = [];
  for (const date of dates) {
    const text = short ? shortMonth(date, lang) : formatMonth(date, lang);
    const year = date.value.slice(0, 4);
    const last = groups.at(-1);
    if (last?.year === year && text.endsWith(` ${year}`)) last.texts.push(text);
    else groups.push({ year, texts: [text] });
  }
  return groups
    .map(({ year, texts }) => {
      const parts = texts.map((text, index) => text.replace(` ${year}`, index < texts.length - 1 ? '' : KEEP + year));
      return short ? parts.join(', ') : joinWords(parts);
    })
    .join('; ');
}
