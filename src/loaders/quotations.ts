// Quotations compared with the texts of their sources, where those are at hand: problems with their places, and the list for the data.
import { checkQuote, explainDiffers, explainLength, explainPage, type QuoteCheck } from '../record/integrity/quotes.ts';
import type { Quotation } from '../record/quotations.ts';
import type { Entry } from './entry.ts';
import type { Range } from './mdx/tag.ts';
import type { Problem } from './problem.ts';
import { placeAt, quotationsIn, type PlacedText, type Quoted } from './quoted.ts';
import { readReports, type Pages, type Reports } from './reports.ts';
import { toProblem, type Explained } from './validate.ts';

interface Change extends Range {
  better: string;
}

interface Checked {
  problems: Problem[];
  verified: boolean;
}

/** A problem at a place, with the line corrected as far as the changes stand on it. */
function problemAt(entry: Entry, text: PlacedText, { component, tag }: Quoted, explained: Explained, changes: readonly Change[] = []): Problem {
  const place = placeAt(text, changes[0]?.start ?? tag);
  const fix = fixedLine(text, place.line, changes);
  return { ...toProblem({ path: [component], ...explained }, { ...entry.context, locate: () => place }), ...(fix !== undefined && { fix }) };
}

/** The line with all changes that stand on it; undefined where there are none, or one is cut by a line end or goes through a tag. */
function fixedLine({ text, lines }: PlacedText, line: number, changes: readonly Change[]): string | undefined {
  const [from, to] = [lines[line - 1] ?? 0, (lines[line] ?? text.length + 1) - 1];
  const here = changes.filter(({ start }) => start <= to);
  if (here.length === 0 || here.some(({ start, end }) => end > to || /[<>{}]/.test(text.slice(start, end)))) return undefined;
  let fixed = text.slice(from, to);
  for (const { start, end, better } of here.toReversed()) fixed = fixed.slice(0, start - from) + better + fixed.slice(end - from);
  return fixed;
}

/** Without a form feed in a text its pages are not known, and its words alone are compared. */
const pageIn = (pages: Pages, { page }: Quoted): number | undefined => (pages.length > 1 ? page : undefined);

function checkWords(entry: Entry, text: PlacedText, quoted: Quoted, pages: Pages): Problem[] {
  const { source, words, start, page = 0, pageValue } = quoted;
  const check: QuoteCheck = checkQuote(words, pages, pageIn(pages, quoted));
  if (check.found === 'here') return [];
  if (check.found === 'nowhere') {
    const changes = (check.nearest?.slips ?? []).map((slip) => ({ start: start + slip.start, end: start + slip.end, better: slip.better }));
    return [problemAt(entry, text, quoted, { code: 'quote-differs', message: explainDiffers(source, check.nearest) }, changes)];
  }
  const nearest = check.pages.toSorted((a, b) => Math.abs(a - page) - Math.abs(b - page))[0];
  const changes = pageValue ? [{ ...pageValue, better: String(nearest) }] : [];
  return [problemAt(entry, text, quoted, { code: 'quote-page', message: explainPage(source, page, check.pages) }, changes)];
}

function checkQuotation(entry: Entry, text: PlacedText, quoted: Quoted, reports: Reports): Checked {
  const tooLong = explainLength(quoted.words);
  const problems = tooLong ? [problemAt(entry, text, quoted, { code: 'quote-long', message: tooLong })] : [];
  const pages = reports.pages.get(quoted.source);
  const differences = pages ? checkWords(entry, text, quoted, pages) : [];
  return { problems: [...problems, ...differences], verified: pages !== undefined && differences.length === 0 };
}

export interface CheckedQuotations {
  /** What is wrong, by entry, so that drafts are treated as they are elsewhere. */
  problemsOf: ReadonlyMap<Entry, Problem[]>;
  /** Reports that cannot be read. */
  problems: Problem[];
  /** The quotations in the articles that are handed on, by article and then in the order of its text. */
  quotationsIn(articles: Iterable<Entry>): Quotation[];
}

/** Checks the quotations of all entries. Reads no report but those that are quoted. */
export async function checkQuotations(entries: readonly Entry[], reportsDir: string | undefined): Promise<CheckedQuotations> {
  const found = entries.flatMap((entry) => {
    const quotations = quotationsIn(entry);
    return quotations ? [{ entry, ...quotations }] : [];
  });
  const reports = await readReports(
    reportsDir,
    found.flatMap(({ quoted }) => quoted.map(({ source }) => source)),
  );
  const checked = new Map(found.map(({ entry, text, quoted }) => [entry, quoted.map((each) => ({ quoted: each, ...checkQuotation(entry, text, each, reports) }))]));
  return {
    problemsOf: new Map([...checked].map(([entry, list]) => [entry, list.flatMap(({ problems }) => problems)])),
    problems: reports.problems,
    quotationsIn: (articles) =>
      [...articles].toSorted((a, b) => a.id.localeCompare(b.id)).flatMap((entry) => (checked.get(entry) ?? []).map(({ quoted, verified }) => rowOf(entry, quoted, verified))),
  };
}

function rowOf({ id }: Entry, { source, page, plain }: Quoted, verified: boolean): Quotation {
  return { article: id, source, page: page ?? null, words: plain, verified };
}
