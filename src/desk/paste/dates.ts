// Dates on a pasted page: in the forms that British papers print, and in those that machines read.
import { daysInMonth } from '../../lib/dates.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const FORMS: { pattern: RegExp; order: readonly ['year' | 'month' | 'day', 'year' | 'month' | 'day', 'year' | 'month' | 'day'] }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?=\D|$)/g, order: ['year', 'month', 'day'] },
  { pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\d{4})\b`, 'gi'), order: ['day', 'month', 'year'] },
  { pattern: new RegExp(String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`, 'gi'), order: ['month', 'day', 'year'] },
  { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g, order: ['day', 'month', 'year'] },
];

/** A day found in a text, with the place where it stands. */
export interface FoundDay {
  /** `YYYY-MM-DD` */
  day: string;
  index: number;
  text: string;
}

const monthOf = (written: string): number => (/^\d/.test(written) ? Number(written) : MONTHS.findIndex((name) => name.startsWith(written.toLowerCase().slice(0, 3))) + 1);

/** Every day that a text names in full, in the order of the text. 3/4/2017 is read as in Britain: 3 April. What is on no calendar is left out. */
export function daysIn(text: string): FoundDay[] {
  const found = FORMS.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundDay[] => {
      const part = (name: 'year' | 'month' | 'day'): string => match[order.indexOf(name) + 1] ?? '';
      const [year, month, day] = [Number(part('year')), monthOf(part('month')), Number(part('day'))];
      if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return [];
      return [{ day: `${part('year')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, index: match.index, text: match[0] }];
    }),
  );
  return found.sort((a, b) => a.index - b.index);
}

/** Words beside a date and a time that say no more than that they are those of the page. */
const AROUND =
  /\b(?:first|last|originally|published|posted|updated|created|modified|added|uploaded|on|at|date|time|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|yesterday|ago|hours?|hrs?|minutes?|mins?|days?|weeks?|read|reading|noon|midnight|gmt|bst|utc|[ap]\.?m\.?)\b/gi;
const CLOCK = /\b\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.?m\.?)?(?=\W|$)/gi;
const LONGEST_LINE = 120;

/** True for a line that holds nothing but when the page came out or changed, or how long it takes to read. */
export function isTimestamp(text: string): boolean {
  if (text.length > LONGEST_LINE || !/\d/.test(text)) return /^(?:just now|today|yesterday)$/i.test(text);
  const bare = daysIn(text).reduce((left, { text: date }) => left.replace(date, ' '), text);
  const rest = bare
    .replace(CLOCK, ' ')
    .replace(new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \d{4})?`, 'gi'), ' ')
    .replace(AROUND, ' ');
  return bare !== rest || bare !== text ? !/[\p{L}\p{N}]/u.test(rest) : false;
}

/** The days that a line of the page gives for its coming out and its last change. */
export function stampsIn(text: string): { published?: string; updated?: string } {
  const stamps: { published?: string; updated?: string } = {};
  for (const { day, index } of daysIn(text)) {
    const before = text.slice(0, index).toLowerCase();
    const isUpdate = Math.max(before.lastIndexOf('updated'), before.lastIndexOf('modified')) > Math.max(before.lastIndexOf('published'), before.lastIndexOf('posted'));
    if (isUpdate) stamps.updated ??= day;
    else stamps.published ??= day;
  }
  return stamps;
}
