// A report’s text made ready for looking quotations up: words by page, and readings without footnote numbers and running lines.
import { once } from '../../../lib/once.ts';
import { wordsOf, type Word } from './words.ts';

/** A word of a report; `page` counts from 1. */
export interface ReportWord extends Word {
  page: number;
}

/** One reading of a report: its words run together, so that spaces and hyphens make no difference. */
export interface Reading {
  words: readonly ReportWord[];
  letters: string;
  /** 1 where a word starts in `letters`, and at its end. */
  isStart: Uint8Array;
  /** Where each page starts in `letters`, and after the last one their end. */
  pageStarts: readonly number[];
}

export interface Report {
  pages: readonly string[];
  /** As it is printed; without footnote numbers; and without what stands between the text of two pages. Made when asked for. */
  readings: readonly (() => Reading)[];
}

interface MarkedWord extends ReportWord {
  /** The same without a footnote number: shorter, or absent where the word is nothing else. */
  plain: ReportWord | undefined;
  /** Stands in a running line or a footnote. */
  apart: boolean;
}

const SUPERSCRIPT = '⁰¹²³⁴-⁹';
const NOTED = new RegExp(`^(.*[^${SUPERSCRIPT}])[${SUPERSCRIPT}]+$|^(\\p{L}\\p{Ll}{3,})\\d{1,2}$`, 'u');
const AFTER_POINT = /[\p{L}][.,;:!?)’”'"]+$/u;

/** A word without the footnote number that is stuck to it. */
function withoutNote(word: ReportWord, text: string): ReportWord | undefined {
  const printed = text.slice(word.start, word.end);
  if (/^\d{1,2}$/.test(word.key) && AFTER_POINT.test(text.slice(Math.max(0, word.start - 4), word.start))) return undefined;
  if (!/[\d⁰¹²³⁴-⁹]$/.test(printed)) return word;
  const [, before, noted] = NOTED.exec(printed) ?? [];
  const kept = before ?? noted;
  if (!kept) return word;
  const [plain] = wordsOf(kept);
  return plain ? { key: plain.key, start: word.start, end: word.start + kept.length, page: word.page } : undefined;
}

const EDGE = 3;
const NOTES = 16;
const shape = (line: string): string => line.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#');

/** The lines of a page that hold words, with their places. */
function linesOf(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length, text: line }));
}

type Lines = ReturnType<typeof linesOf>;
const edges = (lines: Lines): Lines => [...lines.slice(0, EDGE), ...lines.slice(EDGE).slice(-EDGE)];

/** Shapes of the lines that head or end several pages: titles of the report, page numbers. */
function runningShapes(pages: readonly Lines[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const line of new Set(edges(lines).map(({ text }) => shape(text)))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const often = Math.max(3, pages.length / 4);
  return new Set([...counts].filter(([line, count]) => count >= often || line === '#').map(([line]) => line));
}

/** Where a page’s own text ends: before its footnotes, which start with a number alone on a line. */
function endOfText(lines: Lines): number {
  const at = lines.findIndex(({ text }, index) => index > 0 && index >= lines.length - NOTES && /^\s*\d{1,2}\s*$/.test(text));
  return at < 0 ? Infinity : (lines[at]?.start ?? Infinity);
}

function markWords(pages: readonly string[]): MarkedWord[] {
  const lines = pages.map(linesOf);
  const running = runningShapes(lines);
  return pages.flatMap((text, index) => {
    const of = lines[index] ?? [];
    const apart = edges(of).filter((line) => running.has(shape(line.text)));
    const end = endOfText(of);
    return wordsOf(text).map((word): MarkedWord => {
      const placed = { ...word, page: index + 1 };
      const isApart = word.start >= end || apart.some((line) => word.start >= line.start && word.start < line.end);
      return { ...placed, plain: withoutNote(placed, text), apart: isApart };
    });
  });
}

function readingOf(words: readonly ReportWord[], pages: number): Reading {
  const letters = words.map(({ key }) => key).join('');
  const isStart = new Uint8Array(letters.length + 1);
  const pageStarts: number[] = [];
  let at = 0;
  for (const { key, page } of words) {
    while (pageStarts.length < page) pageStarts.push(at);
    isStart[at] = 1;
    at += key.length;
  }
  isStart[at] = 1;
  while (pageStarts.length <= pages) pageStarts.push(at);
  return { words, letters, isStart, pageStarts };
}

/** Makes a report’s pages ready. Done once for a list of pages. */
export const reportOf = once((pages: readonly string[]): Report => {
  let marked: MarkedWord[] | undefined;
  const words = (): MarkedWord[] => (marked ??= markWords(pages));
  const lazily = (make: () => readonly ReportWord[]): (() => Reading) => {
    let made: Reading | undefined;
    return () => (made ??= readingOf(make(), pages.length));
  };
  const plain = (items: readonly MarkedWord[]): ReportWord[] => items.flatMap((word) => word.plain ?? []);
  return { pages, readings: [lazily(words), lazily(() => plain(words())), lazily(() => plain(words().filter(({ apart }) => !apart)))] };
});
