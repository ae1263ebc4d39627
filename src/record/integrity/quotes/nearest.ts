// The true words that a wrong quotation comes nearest to, and what to change in it.
import { align, type Aligned, type Alignment } from './align.ts';
import type { Report, ReportWord } from './report.ts';
import { fits, isGap, keyOf, type Part, type Word } from './words.ts';

/** A stretch of the quotation that is not the source’s, and what the source has there. */
export interface Slip {
  start: number;
  end: number;
  better: string;
}

export interface Nearest {
  page: number;
  /** The words of the source; words that the quotation leaves out are an ellipsis. */
  words: string;
  /** What to change, in order. Empty where the quotation is too far from its source for that. */
  slips: Slip[];
}

/** How much nearer the words of another page must be than those of the page that was named. */
const ON_PAGE = 0.5;
/** What one wrong word costs, with room for a gap. */
const ONE_WORD = 1.2;

/** Part of a report’s text, as one line: words cut at the end of a line are joined where the report has them whole elsewhere. */
function printed({ pages }: Report, words: readonly ReportWord[], from: number, to: number, isWord: (key: string) => boolean): string {
  const groups = Map.groupBy(words.slice(from, to), ({ page }) => page);
  const texts = [...groups].map(([page, group]) => (pages[page - 1] ?? '').slice(group[0]?.start, group.at(-1)?.end));
  return texts
    .join(' ')
    .replace(/([\p{L}]+)[-‐‑]\s*\n\s*([\p{L}]+)/gu, (_, a: string, b: string) => (isWord(keyOf(a + b)) ? a + b : `${a}-${b}`))
    .replace(/[\u00ad\u200b]\s*/g, '')
    .replace(/\s+/g, ' ');
}

type Print = (from: number, to: number) => string;

const isTrue = ({ part, start, end }: Aligned, words: readonly ReportWord[], isFirst: boolean): boolean =>
  isGap(part) || (end - start === 1 && fits(part, words[start]?.key ?? '', isFirst));

/** A word that the source does not have is changed together with one beside it, so that there is something to put in its place. */
function slipOf(run: readonly Aligned[], print: Print): Slip {
  const words = run.map(({ part }) => part as Word);
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, better: print(run[0]?.start ?? 0, run.at(-1)?.end ?? 0) };
}

function slipsOf(aligned: readonly Aligned[], words: readonly ReportWord[], print: Print): Slip[] {
  const first = aligned.findIndex(({ part }) => !isGap(part));
  const wrong = aligned.map((item, index) => !isTrue(item, words, index === first));
  for (const [index, { start, end }] of aligned.entries()) {
    if (start !== end || !wrong[index]) continue;
    const before = aligned[index - 1];
    const after = aligned[index + 1];
    if (before && !isGap(before.part)) wrong[index - 1] = true;
    else if (after && !isGap(after.part)) wrong[index + 1] = true;
  }
  const runs: Aligned[][] = [];
  for (const [index, item] of aligned.entries()) {
    if (!wrong[index]) continue;
    if (wrong[index - 1]) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.map((run) => slipOf(run, print));
}

function trueWords(aligned: readonly Aligned[], print: Print): string {
  const texts: string[] = [];
  let from: number | undefined;
  for (const [index, { part, start, end }] of aligned.entries()) {
    from ??= start;
    const next = aligned[index + 1];
    if (!isGap(part) && next && !leavesOut(next)) continue;
    texts.push(leavesOut({ part, start, end }) ? '…' : print(from, end));
    from = undefined;
  }
  return texts
    .filter(Boolean)
    .join(' ')
    .replace(/^… | …$/g, '');
}

const leavesOut = ({ part, start, end }: Aligned): boolean => isGap(part) && (part.gap === 'ellipsis' || start < end);

/** A place where most of the words stand, or one or two words that were written almost so, can be mended word by word. */
function isMendable({ aligned, cost }: Alignment, slips: readonly Slip[], words: readonly ReportWord[]): boolean {
  const quoted = aligned.filter(({ part }) => !isGap(part));
  const right = quoted.filter((item, index) => isTrue(item, words, index === 0)).length;
  return slips.length > 0 && (right * 2 >= quoted.length || (quoted.length <= 2 && cost <= 0.6 * quoted.length));
}

interface Candidate {
  words: readonly ReportWord[];
  alignment: Alignment;
}

/** The page that was named; where more than a word is wrong there, the whole report with and without what stands between the text of two pages. */
function candidateOf(parts: readonly Part[], { readings }: Report, page: number | undefined): Candidate {
  const [whole = [], bare = []] = readings.slice(1).map((reading) => reading().words);
  const on = (words: readonly ReportWord[]): Candidate => ({ words, alignment: align(parts, words) });
  const here = on(whole.filter((word) => word.page === page));
  if (here.alignment.cost <= ONE_WORD && parts.length > 2) return here;
  const [all, others] = [on(whole), on(bare)];
  const far = others.alignment.cost < all.alignment.cost ? others : all;
  return far.alignment.cost < here.alignment.cost - ON_PAGE ? far : here;
}

/** The words of the report that a quotation comes nearest to, on the page that it names if they are as near there. Undefined where there is none. */
export function nearestWords(parts: readonly Part[], report: Report, page: number | undefined): Nearest | undefined {
  const { words, alignment } = candidateOf(parts, report, page);
  const { aligned } = alignment;
  const at = aligned.find(({ part, start, end }) => !isGap(part) && start < end);
  if (!at) return undefined;
  const known = new Set(words.map(({ key }) => key));
  const print: Print = (from, to) => printed(report, words, from, to, (key) => known.has(key));
  const slips = slipsOf(aligned, words, print);
  return { page: words[at.start]?.page ?? 1, words: trueWords(aligned, print), slips: isMendable(alignment, slips, words) ? slips : [] };
}
