// The stretch of a text that shows best why it was found, with the matches marked.
import { isCommon } from '../query/words.ts';
import { shareSaid, type Masses } from './score.ts';
import { readText, type ReadText, type ReadTexts, type TextWord } from './texts.ts';
import type { Part, Segment } from './types.ts';

/** Words in an excerpt, and in one of a text that is not this site’s own. */
const LONG = 34;
const SHORT = 24;
/** Words before a match. */
const BEFORE = 6;
/** Less than another match. */
const TELLING = 0.4;
const MOST_PARTS = 3;
/** A text that is full of matches is not weighed to its end. */
const MOST_HITS = 40;

/** What is marked: words by their stems, words that start with what was typed last, and other names as wholes. */
export interface Marks {
  stems: ReadonlySet<string>;
  names?: readonly (readonly string[])[];
  starts?: string;
  /** How much each word of the question tells. */
  masses?: Masses;
}

const isHit = ({ word, stem, plain }: TextWord, { stems, starts }: Marks): boolean =>
  stems.has(stem) || (plain !== undefined && stems.has(plain)) || (starts !== undefined && word.startsWith(starts));

/** The words that are marked. */
function markedAmong(words: readonly TextWord[], marks: Marks): Set<TextWord> {
  const marked = new Set(words.filter((word) => isHit(word, marks)));
  if (!marks.names) return marked;
  const telling = words.filter(({ word }) => !isCommon(word));
  for (const name of marks.names) {
    const starts = telling.flatMap((_, at) => (name.every((stem, index) => telling[at + index]?.stem === stem) ? [at] : []));
    for (const at of starts) for (const word of telling.slice(at, at + name.length)) marked.add(word);
  }
  return new Set(words.filter((word) => marked.has(word)));
}

/** A text with the matches marked, whole. */
function segmentsOf(text: string, marks: Marks): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const word of markedAmong(readText(text).words, marks)) {
    if (word.start > at) segments.push({ text: text.slice(at, word.start), match: false });
    segments.push({ text: text.slice(word.start, word.end), match: true });
    at = word.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), match: false });
  return segments;
}

interface Window {
  text: string;
  start: number;
  end: number;
  value: number;
}

/** The best stretch of one text: the most different matches, of as many those that tell most, of those the earliest. */
function bestWindow({ text, words }: ReadText, marks: Marks, length: number): Window | undefined {
  const marked = markedAmong(words, marks);
  const hits = words.flatMap((word, index) => (marked.has(word) && !isCommon(word.word) ? [index] : []));
  let best: Window | undefined;
  for (const hit of hits.slice(0, MOST_HITS)) {
    const first = startOfLine(text, words, hit) ?? startOfSentence(text, words, Math.max(0, hit - BEFORE));
    const inside = words.slice(first, first + length);
    const different = new Set(inside.filter((word) => marked.has(word)).map(({ stem }) => stem));
    const value = different.size + TELLING * (marks.masses ? shareSaid(different, marks.masses) : 0) - first / 10_000;
    if (!best || value > best.value) best = { text, start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0, value };
  }
  return best;
}

/** A line that begins shortly before is shown from its beginning: what stands above is about something else. */
function startOfLine(text: string, words: readonly TextWord[], hit: number): number | undefined {
  for (let index = hit; index > Math.max(0, hit - BEFORE); index -= 1) {
    if (text.slice(words[index - 1]?.end ?? 0, words[index]?.start).includes('\n')) return index;
  }
  return undefined;
}

/** A sentence that begins shortly before is shown from its beginning. */
function startOfSentence(text: string, words: readonly TextWord[], from: number): number {
  for (let index = from; index > Math.max(0, from - 10); index -= 1) {
    const between = text.slice(words[index - 1]?.end ?? 0, words[index]?.start);
    if (/[.!?\n]/.test(between)) return index;
  }
  return from < 10 ? 0 : from;
}

/** The excerpt of a document: from what it says in short where all matches stand there, else from where most of them stand. */
export function excerptOf({ type, lead, sections }: ReadTexts, marks: Marks): Segment[] {
  const length = type === 'report' ? SHORT : LONG;
  const texts = [lead, ...sections.map(({ body }) => body)].filter(({ text }) => text !== '');
  let best: Window | undefined;
  for (const text of texts) {
    const found = bestWindow(text, marks, length);
    if (found && found.value > (best?.value ?? 0) + 0.5) best = found;
  }
  if (best) return cut(best.text, best.start, best.end, marks);
  const [first] = texts;
  return !first || type === 'report' ? [] : cut(first.text, 0, first.words.slice(0, length).at(-1)?.end ?? 0, marks);
}

function cut(text: string, start: number, end: number, marks: Marks): Segment[] {
  const [from, to] = [start < 3 ? 0 : start, /^[^\p{L}\p{N}]*$/u.test(text.slice(end)) ? text.length : end];
  const whole = text
    .slice(from, to)
    .replace(/([^.:;!?…])\n/g, '$1; ')
    .replaceAll('\n', ' ')
    .trim();
  const after = to < text.length && !/[.!?]$/.test(whole) ? '…' : '';
  return segmentsOf(`${from > 0 && !startsSentence(text, from) ? '…' : ''}${whole}${after}`, marks);
}

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?\n]["”’)]*\s*)["“‘(£]*$/.test(text.slice(Math.max(0, at - 6), at));

/** The headings of a long page under which most matches stand, most first. */
export function partsOf({ type, sections }: ReadTexts, marks: Marks): Part[] {
  if (type !== 'page') return [];
  const counted = sections.flatMap(({ id, heading, body }) => {
    const count = markedAmong([...(heading?.words ?? []), ...body.words], marks).size;
    return id && heading && count > 0 ? [{ part: { title: heading.text, id }, count }] : [];
  });
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PARTS)
    .map(({ part }) => part);
}
