// The text of a body and the places in it: offsets to lines of the file, and corrected lines.

/** A body on its way through the compiler. Offsets count UTF-16 units of `text`, as satteri’s do. */
export interface Source {
  text: string;
  file: string;
  /** Lines of the file before the body. */
  lineOffset: number;
}

/** What to write instead of a stretch of the text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The body with one kind of line end and nothing that no text may hold: NUL, halves and non-characters become U+FFFD. */
export function createSource(text: string, file: string, lineOffset: number): Source {
  const clean = text
    .toWellFormed()
    .replace(/[\0\uFDD0\uFDD1]/g, '\uFFFD')
    .replace(/\r\n?/g, '\n');
  return { text: clean, file, lineOffset };
}

/** Line and column in the file of an offset, both counted from 1. */
export function placeOf({ text, lineOffset }: Source, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length + lineOffset, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The offset of a line and column of the body, counted from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** The line that an offset stands on: where it starts, and where it ends before its line end. */
export function lineAt(text: string, offset: number): { start: number; end: number } {
  const end = text.indexOf('\n', offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** The line with the edits made, or undefined where they do not all stand on one line. */
export function correctedLine(text: string, edits: readonly Edit[]): string | undefined {
  const first = edits[0];
  if (!first) return undefined;
  const { start, end } = lineAt(text, first.start);
  if (edits.some((edit) => edit.start < start || edit.end > end || edit.text.includes('\n'))) return undefined;
  let line = text.slice(start, end);
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    line = line.slice(0, edit.start - start) + edit.text + line.slice(edit.end - start);
  }
  return line;
}

/** The same text with a stretch made blank, so that every other place stays where it was. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** A stretch of the text short enough for a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}
