// Looking up the exact words of a quotation in a reading of a report, letter by letter.
import type { Reading } from './report.ts';
import { isGap, type Gap, type Part } from './words.ts';

/** Most letters of the report that an ellipsis may stand for (some eighty words), and brackets. */
const LONGEST = { ellipsis: 500, brackets: 60 };
/** Most letters that brackets inside a word may stand for: “[t]he”, “child[ren]”. */
const IN_WORD = 6;

/** Words of the source without a gap between, run together, and the gap before them. */
interface Run {
  letters: string;
  gap: Gap | undefined;
  /** The run starts or ends in the middle of a word. */
  startsInWord: boolean;
  endsInWord: boolean;
}

/** A stretch of a reading’s letters. */
export interface Stretch {
  start: number;
  end: number;
}

/** The runs of a quotation. Gaps before the first and after the last say nothing but whether a word is whole. */
export function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  let gap: Gap | undefined;
  for (const part of parts) {
    if (isGap(part)) {
      gap = gap?.gap === 'ellipsis' ? gap : part;
      continue;
    }
    const { key, cutBefore = false, cutAfter = false } = part;
    const last = runs.at(-1);
    if (last && !gap) Object.assign(last, { letters: last.letters + key, endsInWord: cutAfter });
    else runs.push({ letters: key, gap, startsInWord: cutBefore, endsInWord: cutAfter });
    gap = undefined;
  }
  return runs;
}

/** True where the reading has the start of a word, or (in brackets) part of one before it. */
function startsWell({ isStart }: Reading, at: number, inWord: boolean): boolean {
  if (isStart[at]) return true;
  return inWord && isStart.subarray(Math.max(0, at - IN_WORD), at).includes(1);
}

const endsWell = ({ isStart }: Reading, at: number, inWord: boolean): boolean => inWord || isStart[at] === 1;

/** Where the runs from `index` on end, if they stand behind `at`. */
function endOf(reading: Reading, runs: readonly Run[], index: number, at: number): number | undefined {
  const run = runs[index];
  if (!run) return at;
  const { letters, gap, startsInWord, endsInWord } = run;
  const last = at + LONGEST[gap?.gap ?? 'brackets'];
  const window = reading.letters.slice(at, last + letters.length);
  for (let found = window.indexOf(letters); found >= 0; found = window.indexOf(letters, found + 1)) {
    const start = at + found;
    const end = start + letters.length;
    if (!startsWell(reading, start, startsInWord) || !endsWell(reading, end, endsInWord)) continue;
    const whole = endOf(reading, runs, index + 1, end);
    if (whole !== undefined) return whole;
  }
  return undefined;
}

const turnCase = (letter: string): string => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

/** Every place from `from` up to `to` where the runs stand. The first letter of all may be of either case. */
export function* stretches(reading: Reading, runs: readonly Run[], from = 0, to = reading.letters.length): Generator<Stretch> {
  const [first] = runs;
  if (!first) return;
  const { letters, startsInWord, endsInWord } = first;
  const initial = letters.charAt(0);
  // A search for what is not there goes on to the end of what it is given.
  const region = reading.letters.slice(from, to + letters.length - 1);
  for (const needle of new Set([letters, turnCase(initial) + letters.slice(1)])) {
    for (let found = region.indexOf(needle); found >= 0; found = region.indexOf(needle, found + 1)) {
      const start = from + found;
      const end = start + needle.length;
      if (!startsWell(reading, start, startsInWord) || !endsWell(reading, end, endsInWord)) continue;
      const whole = endOf(reading, runs, 1, end);
      if (whole !== undefined) yield { start, end: whole };
    }
  }
}

/** The page on which a letter stands. */
export function pageAt({ pageStarts }: Reading, at: number): number {
  return pageStarts.findLastIndex((start, index) => start <= at && index < pageStarts.length - 1) + 1;
}
