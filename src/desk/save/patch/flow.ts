// Changes in a group or list that is written on a line, between brackets.
import { isScalar } from 'yaml';
import type { Edit } from './apply.ts';
import { partOf } from './block.ts';
import type { Change } from './diff.ts';
import type { Part } from './nodes.ts';
import { renderField, renderFlow, type Around } from './render.ts';
import { writeScalar, type Style } from './scalar.ts';
import { isScalarValue } from './same.ts';
import type { Splice } from './splice.ts';

/** The splices that make the changes. */
export function editFlow(edit: Edit): Splice[] {
  return [
    ...removals(edit),
    ...edit.changes.flatMap((change): Splice[] => {
      if (change.kind === 'set') return [setPart(edit, partOf(edit, change), change.value)];
      return change.kind === 'remove' ? [] : [addPart(edit, change)];
    }),
  ];
}

const around = (column: number): Around => ({ column, taken: 0, flow: true, listIndent: 2 });

function setPart({ text, column, depth }: Edit, { node, head, end }: Part, value: unknown): Splice {
  const start = Math.max(head, node?.range?.[0] ?? head);
  const style = isScalar(node) && typeof node.value === 'string' ? (node.type as Style) : undefined;
  const written = isScalarValue(value) ? writeScalar(value, { column, taken: 0, flow: true, style }) : renderFlow(value, around(column));
  return { start, end: Math.max(start, end), text: text.slice(start, end) === '' && text[start - 1] !== ' ' ? ` ${written}` : written, depth };
}

/** New parts come behind the one before them, or before the first. */
function addPart({ text, container: { parts, list }, column, depth, removed }: Edit, { path, value, after }: Change): Splice {
  const key = path.at(-1);
  const written = list ? styled(value, parts, column) : renderField(String(key), value, around(column));
  const index = list ? Number(key) : after === null ? 0 : after === undefined ? parts.length : parts.findIndex(({ step }) => step === after) + 1;
  const before = parts.slice(0, index).findLast(({ step }) => !removed.has(step));
  if (before) return { start: before.end, end: before.end, text: `, ${written}`, depth };
  const at = (parts.find(({ step }) => !removed.has(step)) as Part).start;
  return { start: at, end: at, text: `${written},${text[at - 1] === '\n' ? '\n' : ' '}`, depth };
}

/** An item in the style of those beside it. */
function styled(value: unknown, parts: readonly Part[], column: number): string {
  const [first] = parts;
  const style = isScalar(first?.node) && typeof first.node.value === 'string' ? (first.node.type as Style) : undefined;
  return isScalarValue(value) ? writeScalar(value, { column, taken: 0, flow: true, style }) : renderFlow(value, around(column));
}

/** Takes parts out, each with one comma: the one behind it, or for the last ones the one before. */
function removals({ text, container: { parts }, depth, removed }: Edit): Splice[] {
  const lastKept = parts.findLastIndex(({ step }) => !removed.has(step));
  return parts.flatMap((part, index): Splice[] => {
    if (!removed.has(part.step)) return [];
    if (index < lastKept) return [{ ...behindComma(text, part, parts[index + 1] as Part), text: '', depth }];
    const before = parts[index - 1] as Part;
    return [{ start: commaFrom(text, before.end, part.start), end: part.end, text: '', depth }];
  });
}

function behindComma(text: string, part: Part, next: Part): { start: number; end: number } {
  const comma = commaFrom(text, part.end, next.start);
  const blanks = /^ */.exec(text.slice(comma + 1))?.[0].length ?? 0;
  return { start: part.start, end: comma + 1 + blanks };
}

/** The comma between two parts, past any comment. */
function commaFrom(text: string, from: number, to: number): number {
  const masked = text.slice(from, to).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  return from + Math.max(0, masked.indexOf(','));
}
