// Changes in a group or list that has a line or more for each of its parts.
import { isScalar, type Scalar } from 'yaml';
import type { Edit } from './apply.ts';
import type { Change } from './diff.ts';
import { endOf, type Part } from './nodes.ts';
import { renderField, renderItem, renderValue, type Around } from './render.ts';
import { writeScalar, type Style } from './scalar.ts';
import { isScalarValue } from './same.ts';
import { columnOf, isFirstOnLine, lineEnd, lineStart, type Splice } from './splice.ts';

/** The splices that make the changes. */
export function editBlock(edit: Edit): Splice[] {
  return [
    ...removals(edit),
    ...edit.changes.flatMap((change): Splice[] => {
      if (change.kind === 'set') return setPart(edit, partOf(edit, change), change.value);
      if (change.kind === 'add') return [addField(edit, change)];
      return change.kind === 'insert' ? [insertItem(edit, change)] : [];
    }),
  ];
}

export function partOf({ container }: Edit, { path }: Change): Part {
  const part = container.parts.find(({ step }) => step === path.at(-1));
  if (!part) throw new Error(`${path.join('.')} is not there`);
  return part;
}

function removals({ text, container: { parts }, depth, removed }: Edit): Splice[] {
  const [first] = parts;
  const firstKept = parts.findIndex(({ step }) => !removed.has(step));
  // The first part may stand behind the dash of an item: then what follows takes its place.
  const inline = first && removed.has(first.step) && !isFirstOnLine(text, first.start) ? firstKept : 0;
  const moved = inline > 0 ? [takePlaceOf(text, first as Part, parts[inline - 1] as Part, parts[inline] as Part, depth)] : [];
  const whole = parts.slice(inline).filter(({ step }) => removed.has(step));
  return [...moved, ...whole.map((part) => ({ ...linesOf(text, part, parts), text: '', depth }))];
}

/** The first parts go and the next stands where the first did, unless comments are between: those keep their lines. */
function takePlaceOf(text: string, first: Part, last: Part, next: Part, depth: number): Splice {
  const between = text.slice(lineEnd(text, last.end), next.start);
  if (!between.includes('#')) return { start: first.start, end: next.start, text: '', depth };
  return { start: first.start, end: lineEnd(text, last.end), text: '', depth };
}

/** The lines of a part, with the comments that stand directly above it. */
function linesOf(text: string, part: Part, parts: readonly Part[]): { start: number; end: number } {
  const before = parts[parts.indexOf(part) - 1];
  return { start: commentAbove(text, part, before ? before.end : 0), end: Math.min(text.length, lineEnd(text, part.end) + 1) };
}

/** Where the comments above a part start, if they are its own: no empty line between, as far in as it is, and not the head of the file. */
function commentAbove(text: string, part: Part, from: number): number {
  const column = columnOf(text, part.start);
  const own = lineStart(text, part.start);
  let start = own;
  while (start > from) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start);
    if (above < from || line.search(/\S/) !== column || !line.trimStart().startsWith('#')) break;
    start = above;
  }
  return start === 0 ? own : start;
}

/** What stands around a new value of this group or list. */
function aroundIn({ column, listIndent }: Edit, taken = column): Around {
  return { column, taken, flow: false, listIndent };
}

function addField(edit: Edit, { path, value, after }: Change): Splice {
  const written = renderField(String(path.at(-1)), value, aroundIn(edit));
  const before = after === undefined ? -1 : edit.container.parts.findIndex(({ step }) => step === after);
  return newPart(edit, written, after === null ? 0 : before < 0 ? edit.container.parts.length : before + 1);
}

function insertItem(edit: Edit, { path, value, from }: Change): Splice {
  const { text, container, depth } = edit;
  const moved = from === undefined ? undefined : container.parts[from];
  const index = Number(path.at(-1));
  if (!moved) return newPart(edit, `-${renderItem(value, { ...aroundIn(edit), style: styleBeside(edit) })}`, index);
  const comments = text.slice(linesOf(text, moved, container.parts).start, lineStart(text, moved.start));
  const lines = text.slice(moved.start, lineEnd(text, moved.end));
  const splice = newPart(edit, lines, index);
  const withComments = comments && isFirstOnLine(text, moved.start) && splice.text.endsWith('\n');
  return withComments && splice.start === lineStart(text, splice.start) ? { ...splice, text: comments + splice.text, depth } : splice;
}

/** Puts a new part before the one at `index`: behind the lines of the one before it, so that comments stay with what they stand above. */
function newPart({ text, container: { parts }, column, depth, removed }: Edit, written: string, index: number): Splice {
  const indent = ' '.repeat(column);
  const before = parts.slice(0, index).findLast(({ step }) => !removed.has(step));
  const first = parts[0] as Part;
  if (!before && !isFirstOnLine(text, first.start)) return { start: first.start, end: first.start, text: `${written}\n${indent}`, depth };
  const above = removed.has(first.step) ? linesOf(text, first, parts).start : lineStart(text, first.start);
  const at = before ? Math.min(text.length, lineEnd(text, before.end) + 1) : above;
  return { start: at, end: at, text: `${indent}${written}\n`, depth };
}

/** The style of a list’s texts, where all have the same. */
function styleBeside({ container }: Edit): Style | undefined {
  const styles = container.parts.map(({ node }) => (isScalar(node) && typeof node.value === 'string' ? (node.type as Style) : undefined));
  const quoted = styles.every((style) => style === styles[0]) && /^QUOTE/.test(styles[0] ?? '');
  return quoted ? styles[0] : undefined;
}

/** Puts another value into a part. */
function setPart(edit: Edit, part: Part, value: unknown): Splice[] {
  const { text, column, depth } = edit;
  const { node } = part;
  if (isScalar(node) && isScalarValue(value)) return setScalar(edit, part, node, value);
  const comment = commentBehind(text, part.head);
  const around = aroundIn(edit, part.head - part.start + column + 1);
  const written = edit.container.list ? renderItem(value, around) : renderValue(value, around);
  const end = Math.max(part.end, comment ? lineEnd(text, part.head) : 0);
  const [first = '', ...rest] = written.split('\n');
  return [{ start: part.head, end, text: [comment ? `${first} ${comment}` : first, ...rest].join('\n'), depth }];
}

/** A comment that is all that stands behind a place on its line. */
function commentBehind(text: string, at: number): string {
  const behind = text.slice(at, lineEnd(text, at)).trim();
  return behind.startsWith('#') ? behind : '';
}

function setScalar({ text, column, depth }: Edit, part: Part, node: Scalar, value: string | number | boolean): Splice[] {
  const [start = part.head] = node.range ?? [];
  const missing = text.slice(start, endOf(node)) === '';
  const at = missing ? part.head : start;
  const end = missing ? part.head : endOf(node);
  const source = text.slice(at, end);
  const header = /^[>|].*/.exec(source)?.[0];
  const wasLong = lineEnd(text, at) - lineStart(text, at) > 112;
  const style = typeof node.value === 'string' ? (node.type as Style) : undefined;
  const taken = style === 'PLAIN' && wasLong && !source.includes('\n') ? 0 : columnOf(text, at);
  const indent = header ? indentOfBlock(source) : undefined;
  const written = writeScalar(value, { column, taken, flow: false, style, header, indent });
  const put = missing ? ` ${written}` : written;
  const behind = text.slice(end, lineEnd(text, end));
  // A comment behind a value that becomes a block stands behind the block’s sign.
  const [first = '', ...rest] = put.split('\n');
  if (!header && rest.length > 0 && behind.trim() !== '') return [{ start: at, end: lineEnd(text, end), text: [first + behind, ...rest].join('\n'), depth }];
  return [{ start: at, end, text: put, depth }];
}

const indentOfBlock = (source: string): number | undefined => /\n( +)\S/.exec(source)?.[1]?.length;
