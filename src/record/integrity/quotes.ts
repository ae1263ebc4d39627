// Quotations have the words of their source, on the page that they name.
import { count, joinWords } from '../../lib/text.ts';
import { pageAt, runsOf, stretches, type Stretch } from './quotes/match.ts';
import { nearestWords, type Nearest } from './quotes/nearest.ts';
import { reportOf, type Reading, type Report } from './quotes/report.ts';
import { countQuoted, partsOf } from './quotes/words.ts';

/** Most words that a quotation may have. */
export const LONGEST_QUOTATION = 12;

/** Whether a report has a quotation’s words: where they should be, on other pages, or not at all. */
export type QuoteCheck = { found: 'here'; page: number } | { found: 'elsewhere'; pages: number[] } | { found: 'nowhere'; nearest: Nearest | undefined };

/** No quotation stands on more pages than an editor cares to read of. */
const MOST_PAGES = 5;

const pagesOf = (reading: Reading, { start, end }: Stretch): [first: number, last: number] => [pageAt(reading, start), pageAt(reading, end - 1)];

function isOnPage(reading: Reading, runs: ReturnType<typeof runsOf>, page: number): boolean {
  const [from, to] = [reading.pageStarts[Math.max(0, page - 2)] ?? 0, reading.pageStarts[page]];
  if (to === undefined) return false;
  for (const stretch of stretches(reading, runs, from, to)) {
    const [first, last] = pagesOf(reading, stretch);
    if (first === page || last === page) return true;
  }
  return false;
}

function pagesWith(report: Report, runs: ReturnType<typeof runsOf>): number[] {
  for (const reading of report.readings) {
    const pages = new Set<number>();
    for (const stretch of stretches(reading(), runs)) {
      pages.add(pagesOf(reading(), stretch)[0]);
      if (pages.size === MOST_PAGES) break;
    }
    if (pages.size > 0) return [...pages].sort((a, b) => a - b);
  }
  return [];
}

/**
 * Compares a quotation with the pages of its source. Spaces, hyphens, quotation marks and the case of the first letter
 * may differ; an ellipsis stands for words left out, square brackets for words changed or added. `page` counts from 1.
 */
export function checkQuote(words: string, pages: readonly string[], page?: number): QuoteCheck {
  const report = reportOf(pages);
  const parts = partsOf(words);
  const runs = runsOf(parts);
  if (page !== undefined && report.readings.some((reading) => isOnPage(reading(), runs, page))) return { found: 'here', page };
  const others = pagesWith(report, runs);
  const [first] = others;
  if (first === undefined) return { found: 'nowhere', nearest: nearestWords(parts, report, page) };
  return page === undefined ? { found: 'here', page: first } : { found: 'elsewhere', pages: others };
}

/** What to say of words that are not their source’s. */
export function explainDiffers(source: string, nearest: Nearest | undefined): string {
  if (!nearest) return `these words are not in the text of ${source}: quote it word for word, or say it in your own words without <Quote>`;
  const place = `${source} has “${nearest.words}” (page ${nearest.page})`;
  if (nearest.slips.length > 0) return `not the words of the source: ${place}`;
  return `not the words of the source; the nearest there: ${place}. Quote it word for word, or say it in your own words without <Quote>`;
}

/** What to say of words that stand on other pages than the one named. */
export function explainPage(source: string, page: number, pages: readonly number[]): string {
  return `these words stand on page ${joinWords(pages.map(String), 'or')} of ${source}, not on page ${page}; pages count from 1, the cover`;
}

/** What is wrong with the length of a quotation, or undefined where it is short enough. */
export function explainLength(words: string): string | undefined {
  const length = countQuoted(words);
  if (length <= LONGEST_QUOTATION) return undefined;
  return `quotes ${count(length, 'word')}; ${LONGEST_QUOTATION} at most: quote the words that matter and tell the rest in your own`;
}
