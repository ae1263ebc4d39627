// From readers counted to what is published: the order, and figures no more exact than they need be.
import { MOST_LISTED } from '../../schemas/most-read.ts';
import type { Period } from './period.ts';

/** What is written: the days, and the pieces in their order. */
export interface Figures extends Period {
  articles: { article: string; readers: number }[];
}

/** Fewer readers than this are chance, and near to telling who they were: such a piece is not listed. */
export const LEAST_READERS = 5;

/** A number to two figures, rounded down: 1234 is 1200. */
export function toTwoFigures(number: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.floor(number / step) * step;
}

/** The figures for the file, the most read first; of pieces with as many readers, by id, so that they repeat. */
export function figuresOf(readers: ReadonlyMap<string, number>, { from, to }: Period): Figures {
  const ranked = [...readers].filter(([, count]) => count >= LEAST_READERS).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return { from, to, articles: ranked.slice(0, MOST_LISTED).map(([article, count]) => ({ article, readers: toTwoFigures(count) })) };
}

/** The file. */
export function asYaml({ from, to, articles }: Figures): string {
  return [
    '# What readers read most, counted by npm run most-read in the server’s logs: each reader once a day and piece,',
    '# robots left out, to two figures. Do not edit it: count anew. Readers see the order, not the figures.',
    `from: "${from}"`,
    `to: "${to}"`,
    'articles:',
    ...articles.flatMap(({ article, readers }) => [`  - article: ${article}`, `    readers: ${readers}`]),
    '',
  ].join('\n');
}
