// What the command says of what it has counted.
import { formatSpan, parseDate } from '../../lib/dates.ts';
import { count } from '../../lib/text.ts';
import type { Tally } from './count.ts';
import type { Figures } from './figures.ts';
import type { Period } from './period.ts';

const number = (value: number): string => value.toLocaleString('en-GB');
/** “15 to 21 November 2026”. */
export const inWords = ({ from, to }: Period): string => formatSpan(parseDate(from), parseDate(to), 'en-GB');

/** What became of the lines. */
export function tallyLines({ lines, unreadable, otherDays, otherSites, robots, unknown, reads, readers }: Tally): string[] {
  const elsewhere = [...otherSites.values()].reduce((sum, one) => sum + one, 0);
  const names = [...otherSites].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const counted = [...readers.values()].reduce((sum, one) => sum + one, 0);
  const rows: [number, string][] = [
    [lines, 'lines read'],
    [counted, 'readings: one reader, one piece, one day'],
    [reads - counted, 'repeated on the same day by the same reader'],
    [robots, 'requests of articles by robots, or ahead of any reader'],
    [unknown, 'requests of articles that are not public or not there, or that moved or failed'],
    [otherDays, 'lines of other days'],
    [elsewhere, `lines of other sites (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' ...' : ''})`],
    [unreadable, 'lines that cannot be read as a log in the common or combined format'],
  ];
  const shown = rows.filter(([value], index) => index < 2 || value > 0).map(([value, what]) => [number(value), what] as const);
  const width = Math.max(...shown.map(([value]) => value.length));
  return shown.map(([value, what]) => `  ${value.padStart(width)}  ${what}`);
}

/** The list. */
export function rankLines({ articles, ...period }: Figures, titleOf: (id: string) => string): string[] {
  const width = number(articles[0]?.readers ?? 0).length;
  const rows = articles.map(({ article, readers }, index) => `  ${String(index + 1).padStart(2)}. ${number(readers).padStart(width)}  ${titleOf(article)}`);
  return [`Most read, ${inWords(period)} (${count(articles.length, 'piece')}, figures rounded down):`, '', ...rows];
}
