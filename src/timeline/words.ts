// What the page says of what it shows.
import { formatDate } from '../lib/date-words.ts';
import type { Limits, TimelineState } from './state.ts';

export interface Words {
  heading: string;
  detail: string;
  /** What is wrong with the day that was asked for, and what to do instead. */
  problem: string;
}

/** A day in words. */
export function dayInWords(day: string, lang: string): string {
  return formatDate({ value: day, precision: 'day', first: day, last: day }, lang);
}

/** “12 entries”. */
export function entriesInWords(number: number): string {
  return `${number} ${number === 1 ? 'entry' : 'entries'}`;
}

function problemInWords({ refused }: TimelineState, { first, today }: Limits, lang: string): string {
  if (!refused) return '';
  const { on, why } = refused;
  const start = dayInWords(first, lang);
  const sentence = {
    form: () => `“${on}” is not a day. Choose one, or write it as year, month and day: ${today}.`,
    impossible: () => `${on} is not on the calendar. Choose another day.`,
    early: () => `${dayInWords(on, lang)} is before the line begins. Its first entry is of ${start}: choose that day or a later one.`,
    late: () => `${dayInWords(on, lang)} is still to come. Choose today or an earlier day.`,
  }[why]();
  return `${sentence} All of the line is shown.`;
}

/** What the page says of what it shows. `names` are those of the kinds chosen, none for all. */
export function wordsFor(state: TimelineState, shown: { number: number; names: readonly string[] }, limits: Limits, lang: string): Words {
  const only = shown.names.length > 0 ? `, only ${new Intl.ListFormat(lang, { type: 'conjunction' }).format(shown.names.map((name) => name.toLowerCase()))}` : '';
  const number = shown.number === 0 ? `Nothing to show${only}` : entriesInWords(shown.number) + only;
  return {
    heading: state.on ? `As it stood on ${dayInWords(state.on, lang)}` : 'The whole line',
    detail: `${number}.${state.on ? ' Nothing later is shown; sources and notes are those of today.' : ''}`,
    problem: problemInWords(state, limits, lang),
  };
}
