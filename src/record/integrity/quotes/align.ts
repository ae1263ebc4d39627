// The best place for a quotation in a text that does not have its exact words: the alignment with the fewest changes of words.
import leven from 'leven';
import { fits, isGap, type Gap, type Part, type QuotedWord, type Word } from './words.ts';

/** Most words that an ellipsis, and brackets, may stand for. */
const LONGEST = { ellipsis: 80, brackets: 12 };
/** A longer gap is a little worse than a shorter one; another case is a little worse than the same. */
const STEP = 0.002;
const CASE = 0.1;

/** What became of a part of the quotation: the words of the text that it stands for, from `start` up to `end`. */
export interface Aligned {
  part: Part;
  start: number;
  end: number;
}

export interface Alignment {
  cost: number;
  aligned: Aligned[];
}

/** What it costs to have one word for another: nothing for the same, most for one that has no letter in common, and that less than to have none. */
function substitution(quoted: QuotedWord, word: string, isFirst: boolean): number {
  if (fits(quoted, word, isFirst)) return 0;
  const [a, b] = [quoted.key.toLowerCase(), word.toLowerCase()];
  return a === b ? CASE : 0.4 + (0.5 * leven(a, b)) / Math.max(a.length, b.length);
}

/** The costs of a quoted word against each word of a text; equal words are compared once. */
function costsFor(part: QuotedWord, words: readonly Word[], isFirst: boolean): Float32Array {
  const known = new Map<string, number>();
  return Float32Array.from(words, ({ key }) => {
    const cost = known.get(key) ?? substitution(part, key, isFirst);
    known.set(key, cost);
    return cost;
  });
}

/** A row of the table: the least cost for each end in the text, and how many words of it the part takes there. -1: none, and the word is missing there. */
interface Row {
  costs: Float32Array;
  taken: Int16Array;
}

function wordRow(above: Row, part: QuotedWord, words: readonly Word[], isFirst: boolean): Row {
  const costs = new Float32Array(words.length + 1);
  const taken = new Int16Array(words.length + 1);
  const each = costsFor(part, words, isFirst);
  for (let at = 0; at <= words.length; at += 1) {
    costs[at] = (above.costs[at] ?? 0) + 1;
    if (at === 0) continue;
    const instead = (above.costs[at - 1] ?? 0) + (each[at - 1] ?? 1);
    const more = (costs[at - 1] ?? 0) + 1;
    if (instead <= (costs[at] ?? 0)) [costs[at], taken[at]] = [instead, 1];
    if (more < (costs[at] ?? 0)) [costs[at], taken[at]] = [more, (taken[at - 1] ?? 0) + 1];
  }
  return { costs, taken };
}

function gapRow(above: Row, { gap }: Gap): Row {
  const costs = above.costs.slice();
  const taken = new Int16Array(costs.length);
  for (let at = 0; at < costs.length; at += 1) {
    for (let words = 1; words <= Math.min(LONGEST[gap], at); words += 1) {
      const cost = (above.costs[at - words] ?? 0) + words * STEP;
      if (cost < (costs[at] ?? 0)) [costs[at], taken[at]] = [cost, words];
    }
  }
  return { costs, taken };
}

function trace(parts: readonly Part[], rows: readonly Row[], end: number): Aligned[] {
  const aligned: Aligned[] = [];
  let at = end;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const taken = rows[index + 1]?.taken[at] ?? 0;
    aligned.unshift({ part: parts[index] as Part, start: at - taken, end: at });
    at -= taken;
  }
  return aligned;
}

/** The alignment of a quotation with a text that changes the fewest words. Words before and after it cost nothing. */
export function align(parts: readonly Part[], words: readonly Word[]): Alignment {
  const first = parts.findIndex((part) => !isGap(part));
  const rows: Row[] = [{ costs: new Float32Array(words.length + 1), taken: new Int16Array(words.length + 1) }];
  for (const [index, part] of parts.entries()) {
    const above = rows[index] as Row;
    rows.push(isGap(part) ? gapRow(above, part) : wordRow(above, part, words, index === first));
  }
  const { costs } = rows.at(-1) as Row;
  let end = 0;
  for (let at = 1; at < costs.length; at += 1) if ((costs[at] ?? 0) < (costs[end] ?? 0)) end = at;
  return { cost: costs[end] ?? 0, aligned: trace(parts, rows, end) };
}
