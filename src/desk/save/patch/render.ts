// A new value as YAML text, in the style of the content around it.
import { isGroup, isScalarValue } from './same.ts';
import { WIDTH, writeScalar, type Style } from './scalar.ts';

export interface Around {
  /** The columns before the field or item that the value belongs to. */
  column: number;
  /** The columns taken on the line before the value, with the blank after the colon or dash. */
  taken: number;
  flow: boolean;
  style?: Style | undefined;
  /** How much further in the items of a list stand than the field that holds it: 2 or 0. */
  listIndent: number;
}

const name = (key: string, flow: boolean): string => writeScalar(key, { column: 0, taken: 0, flow });

/** The text from behind a colon or dash: a blank and a value, or a line break and lines. Without a line break at its end. */
export function renderValue(value: unknown, around: Around): string {
  if (around.flow) return ` ${renderFlow(value, around)}`;
  if (Array.isArray(value)) return renderList(value, around);
  if (isGroup(value) && Object.keys(value).length > 0) {
    const column = around.column + 2;
    return `\n${' '.repeat(column)}${renderFields(value, { ...around, column })}`;
  }
  return ` ${writeScalar(scalar(value), around)}`;
}

/** An item’s text from behind its dash: groups start on the dash’s own line. */
export function renderItem(value: unknown, around: Around): string {
  if (around.flow || !isGroup(value) || Object.keys(value).length === 0) return renderValue(value, { ...around, taken: around.column + 2 });
  return ` ${renderFields(value, { ...around, column: around.column + 2 })}`;
}

/** A field’s text: its name and its value. */
export function renderField(key: string, value: unknown, around: Around): string {
  const written = `${name(key, around.flow)}:`;
  return written + renderValue(value, { ...around, taken: around.column + written.length + 1 });
}

function renderFields(group: Record<string, unknown>, around: Around): string {
  const fields = Object.entries(group).map(([key, value]) => renderField(key, value, { ...around, style: undefined }));
  return fields.join(`\n${' '.repeat(around.column)}`);
}

/** Lists of a few ids stand on one line, others an item a line. */
function renderList(list: readonly unknown[], around: Around): string {
  const flow = `[${list.map((item) => renderFlow(item, around)).join(', ')}]`;
  const short = list.every((item) => typeof item === 'number' || (typeof item === 'string' && /^[\w-]+$/.test(item)));
  if (list.length === 0 || (short && around.taken + flow.length <= WIDTH)) return ` ${flow}`;
  const column = around.column + around.listIndent;
  return list.map((item) => `\n${' '.repeat(column)}-${renderItem(item, { ...around, column })}`).join('');
}

/** A value within `[…]` or `{…}`. */
export function renderFlow(value: unknown, around: Around): string {
  const inner = { ...around, flow: true };
  if (Array.isArray(value)) return `[${value.map((item) => renderFlow(item, inner)).join(', ')}]`;
  if (!isGroup(value)) return writeScalar(scalar(value), inner);
  const fields = Object.entries(value).map(([key, item]) => `${name(key, true)}: ${renderFlow(item, inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

const scalar = (value: unknown): string | number | boolean | null => (isScalarValue(value) ? value : null);
