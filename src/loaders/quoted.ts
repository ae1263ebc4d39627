// The quotations in an entry’s text, each with its words and where they stand in the file.
import type { Entry } from './entry.ts';
import { componentsIn } from './mdx/components-in.ts';
import { maskMarkup, unmask } from './mdx/masked.ts';
import { readTag, type Range } from './mdx/tag.ts';
import type { ComponentPiece } from './mdx/types.ts';

/** A file’s text with places. */
export interface PlacedText {
  text: string;
  /** Where each line starts. */
  lines: readonly number[];
}

/** A quotation. Its words are masked: `start` is where they start in the file, and each stands where it does there. */
export interface Quoted {
  component: string;
  source: string;
  page: number | undefined;
  words: string;
  /** As a reader reads them. */
  plain: string;
  start: number;
  /** Where the tag starts, and the value of its `page`. */
  tag: number;
  pageValue: Range | undefined;
}

const IS_QUOTATION = new Set(['Quote', 'PullQuote']);

/** The text of an entry’s file, ready to say where something stands. */
export function placedText({ context }: Pick<Entry, 'context'>): PlacedText {
  const lines: number[] = [];
  let at = 0;
  for (const line of context.lines) {
    lines.push(at);
    at += line.length + 1;
  }
  return { text: context.lines.join('\n'), lines };
}

/** Line and column, from 1, of a place in a text. */
export function placeAt({ lines }: PlacedText, at: number): { line: number; column: number } {
  const line = lines.findLastIndex((start) => start <= at);
  return { line: line + 1, column: at - (lines[line] ?? 0) + 1 };
}

function readQuotation(piece: ComponentPiece, { text, lines }: PlacedText): Quoted | undefined {
  const { component, attributes, line, column } = piece;
  const at = (lines[line - 1] ?? 0) + column - 1;
  const tag = text[at] === '<' ? readTag(text, at) : undefined;
  const close = tag && new RegExp(`</\\s*${component}\\s*>`, 'g');
  if (!tag || !close) return undefined;
  close.lastIndex = tag.end;
  const end = close.exec(text)?.index;
  const { source, page } = attributes;
  if (end === undefined || source === undefined) return undefined;
  const words = maskMarkup(text.slice(tag.end, end));
  const pageValue = tag.attributes.find(({ name }) => name === 'page')?.value;
  return { component, source, page: page ? Number(page) : undefined, words, plain: unmask(words), start: tag.end, tag: at, pageValue };
}

/** The quotations in an entry’s text, in order. */
export function quotationsIn(entry: Entry): { text: PlacedText; quoted: Quoted[] } | undefined {
  if (!entry.body) return undefined;
  const pieces = [...componentsIn(entry.body.pieces)].filter(({ component }) => IS_QUOTATION.has(component));
  if (pieces.length === 0) return undefined;
  const text = placedText(entry);
  return { text, quoted: pieces.flatMap((piece) => readQuotation(piece, text) ?? []) };
}
