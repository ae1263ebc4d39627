// Counts that prose states against the entries: so many inspections, graded ones, visits of a kind, holders of the head office.
import { yearOf, type PartialDate } from '../../../lib/dates.ts';
import type { Block } from '../block.ts';
import { plain, type Inspected, type Lore } from './lore.ts';
import type { ProseFinding } from './piece.ts';
import { NUMBER, numberOf, sentencesOf, setApart, without } from './sentences.ts';

/** Something that can be counted, by the words for several of it. */
interface Countable {
  words: string;
  /** How many there are between two years, each way that the words can be read. */
  count: (from: number, to: number) => Set<number>;
}

const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`);

/** Counts by the year in which each began and by the year of its report. */
function countsOf(kinds: readonly (readonly Inspected[])[]): Countable['count'] {
  return (from, to) => {
    const within = (date: PartialDate): boolean => from <= yearOf(date) && yearOf(date) <= to;
    return new Set(kinds.flatMap((kind) => [kind.filter(({ start }) => within(start)).length, kind.filter(({ published }) => within(published)).length]));
  };
}

function countablesOf({ inspections, posts }: Lore): Countable[] {
  const graded = inspections.filter(({ overall }) => overall);
  const full = inspections.filter(({ form }) => form === 'inspection');
  const byName = Map.groupBy(inspections, ({ plainName }) => plain(plainName.replace(/\s*[(:].*$/, '')));
  const kinds = [...byName].filter(([name]) => name !== '').map(([name, list]) => ({ words: plural(name), count: countsOf([list]) }));
  const [, post = '', rest = ''] = /^(.*?)( of .*)?$/.exec(plain(posts.title)) ?? [];
  return [
    ...kinds,
    { words: 'graded inspections', count: countsOf([graded]) },
    { words: 'inspections and visits', count: countsOf([inspections]) },
    { words: 'inspections', count: countsOf([inspections, graded, full, inspections.filter(({ form }) => form !== 'visit')]) },
    ...(post === '' ? [] : [{ words: `${plural(post)}(?:${rest})?`, count: posts.count }]),
  ];
}

const YEAR = '((?:19|20)\\d\\d)';
/** How a sentence bounds what it counts; without a bound nothing can be decided. */
const BOUND = `(?:since ${YEAR}|between ${YEAR} and ${YEAR}|from ${YEAR} to ${YEAR}|in ${YEAR} and ${YEAR}|in ${YEAR}|(in all|in total|altogether|on (?:the )?record|in the (?:whole )?record))`;
/** What makes a number less, or more, than a count. */
const LOOSE =
  /\b(?:other|another|more|further|last|first|next|about|some|at least|at most|around|nearly|almost|over|under|only|these|those|its|their|of|to|than|up to|no)\s+(?:the\s+)?$/i;

/** A rule over a block: counts that no reading of the words and of the years makes true. */
export function checkCounts(lore: Lore): (block: Block, day: PartialDate) => ProseFinding[] {
  const patterns = countablesOf(lore).map(({ words, count }) => ({
    count,
    pattern: new RegExp(`\\b(${NUMBER}) ${words}\\b(?:(?! and \\w+ | but |[.;:]).){0,40}?,? ?\\b${BOUND}`, 'gi'),
    words: new RegExp(`\\b${words}\\b`, 'i'),
  }));
  return (block, day) => {
    if (block.quoted || block.kind === 'code' || block.kind === 'heading') return [];
    const text = plain(without(block.text, setApart(block)));
    const taken: number[] = [];
    return patterns.flatMap(({ pattern, words, count }) => {
      if (!words.test(text)) return [];
      return sentencesOf(block.text).flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(pattern)].flatMap((match): ProseFinding[] => {
          const at = start + match.index;
          // The first of the words that fit is the most exact.
          if (taken.includes(at) || LOOSE.test(text.slice(Math.max(start, at - 20), at))) return [];
          taken.push(at);
          return compare(match, at, block, count, yearOf(day), lore);
        }),
      );
    });
  };
}

function compare(match: RegExpExecArray, at: number, block: Block, count: Countable['count'], own: number, { checkedTo }: Lore): ProseFinding[] {
  const said = numberOf(match[1] as string);
  const years = match.slice(2, 10).flatMap((year) => (year ? [Number(year)] : []));
  const isAll = match[10] !== undefined;
  const isSince = /\bsince (?:19|20)\d\d$/.test(match[0]);
  const [from = 0, to = from] = isAll ? [0, 9999] : [Math.min(...years), Math.max(...years)];
  const ends = isSince ? [own, yearOf(checkedTo)] : [to];
  // Years at the edge may be counted in or out: “between 2013 and 2017”.
  const readings = new Set(ends.flatMap((end) => [...count(from, end), ...(isSince || end - from > 1 ? [...count(from + 1, end), ...count(from, end - 1)] : [])]));
  if (said === undefined || readings.has(said)) return [];
  const known = [...count(from, ends.at(-1) as number)].sort((a, b) => a - b).join(' or ');
  const message = `“${block.text.slice(at, at + match[0].length)}”: the record has ${known}. Mend the number, or say what is counted`;
  return [{ block, start: at, end: at + match[0].length, code: 'fact-contradicts', severity: 'error', message }];
}
