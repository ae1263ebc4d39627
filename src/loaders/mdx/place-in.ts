// From an offset in a block’s text back to its place in the file. Asked only for what a rule found.
import type { Block } from '../../record/integrity/block.ts';

export interface Place {
  line: number;
  column: number;
}

/** What several characters of the file become when they are read. */
const READ_AS: readonly (readonly [read: string, written: string])[] = [
  ['—', '---'],
  ['–', '--'],
  ['…', '...'],
];

const isSpace = (mark: string | undefined): boolean => mark === undefined || /\s/.test(mark);

/** Line and column in the file, from 1, of an offset in a block’s text; undefined where the text is in no file. */
export function placeInBlock(block: Block, offset: number, lines: readonly string[]): Place | undefined {
  const { marks } = block;
  if (marks.length === 0) return undefined;
  let index = marks.length - 3;
  while (index > 0 && (marks[index] as number) > offset) index -= 3;
  const [from, line, column] = marks.slice(index) as [number, number, number];
  const at = { line, column };
  catchUp(at, block.text[Math.max(from, 0)], lines);
  for (let read = Math.max(from, 0); read < offset; read += 1) step(at, block.text[read] as string, lines);
  catchUp(at, block.text[offset], lines);
  skipEscape(at, block.text[offset], lines);
  return at;
}

/** Moves past white space of the file that the text does not have: at the start of a stretch, or before a word on the next line. */
function catchUp(at: Place, read: string | undefined, lines: readonly string[]): void {
  if (!isSpace(read) && isSpace(lines[at.line - 1]?.[at.column - 1])) skipSpace(at, lines);
}

/** Moves past what was written for one character of the text. */
function step(at: Place, read: string, lines: readonly string[]): void {
  const rest = (lines[at.line - 1] ?? '').slice(at.column - 1);
  if (/\s/.test(read)) {
    skipSpace(at, lines);
    return;
  }
  if (rest.trim() === '' && at.line < lines.length) {
    skipSpace(at, lines);
    step(at, read, lines);
    return;
  }
  skipEscape(at, read, lines);
  const now = (lines[at.line - 1] ?? '').slice(at.column - 1);
  const several = READ_AS.find(([mark, written]) => mark === read && now.startsWith(written))?.[1];
  const entity = /^&#?\w+;/.exec(now)?.[0];
  at.column += (several ?? entity ?? read).length;
}

function skipEscape(at: Place, read: string | undefined, lines: readonly string[]): void {
  const line = lines[at.line - 1] ?? '';
  if (read !== '\\' && line[at.column - 1] === '\\' && line[at.column] === read) at.column += 1;
}

/** Moves past white space, and at the end of a line past the marks of quotations and the indent of the next. */
function skipSpace(at: Place, lines: readonly string[]): void {
  const line = lines[at.line - 1] ?? '';
  const gap = /^\s*/.exec(line.slice(at.column - 1))?.[0].length ?? 0;
  at.column += gap;
  if (at.column <= line.length || at.line >= lines.length) return;
  at.line += 1;
  at.column = 1 + (/^[\s>]*/.exec(lines[at.line - 1] ?? '')?.[0].length ?? 0);
}
