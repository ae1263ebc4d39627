// Why a date is refused, and what to write instead where that can be known.

/** Why a date was refused, with the form to write instead where that can be known. */
export class DateError extends Error {
  readonly code: 'date-impossible' | 'date-ambiguous' | 'date-form';
  readonly suggestion: string | undefined;
  constructor(code: DateError['code'], message: string, suggestion?: string) {
    super(message);
    this.code = code;
    this.suggestion = suggestion;
  }
}

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/;
const SPOKEN = /^(?:(?:\w+day),? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}+),? (\d{4})$/u;

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (n: number): string => String(n).padStart(2, '0');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What to say of text that is no date: what it can be read as, where that can be known. */
export function unreadable(value: string): DateError {
  const ways = readings(value).filter(exists);
  if (ways.length > 1) return new DateError('date-ambiguous', `“${value}” can be read as ${ways.join(' or ')}`);
  return new DateError('date-form', `“${value}” is not written as a date here`, ways[0]);
}

/** The dates that a slip of the pen can have meant. */
function readings(value: string): string[] {
  const yearFirst = YEAR_FIRST.exec(value);
  if (yearFirst)
    return [
      yearFirst
        .slice(1)
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    ];
  const slashed = SLASHED.exec(value);
  if (slashed) {
    const [, a, b, y] = slashed.map(Number) as [number, number, number, number];
    return [...new Set([`${y}-${pad(b)}-${pad(a)}`, `${y}-${pad(a)}-${pad(b)}`])];
  }
  const [, day, name, year] = SPOKEN.exec(value) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase().slice(0, 3) ?? '') + 1;
  return month > 0 ? [`${year}-${pad(month)}-${pad(Number(day))}`] : [];
}

/** True where a written date is on the calendar. */
export function exists(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number) as [number, number, number | undefined];
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(year, month)));
}
