// From what stands in a file to what a form holds, and back: pure, and led by the shape of the schemas.
import { isGroup, type Group } from '../save/patch/same.ts';
import type { Field, Shape } from './shape.ts';

/** What more can be known of a date than the date; the form keeps it folded away. */
export const DATE_DETAILS = ['approximate', 'inferred', 'earliest', 'latest', 'note'] as const;
/** The name of an item of a list in a list, and of the text of a file with frontmatter. */
export const ITEM = 'items';
export const BODY = 'body';

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** A year without quotation marks is a number to YAML. */
const dateText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

function dateToForm(value: unknown): unknown {
  if (!isGroup(value)) return { date: dateText(value) };
  const { date, ...more } = value;
  return { date: dateText(date), ...(Object.keys(more).length > 0 && { more: Object.fromEntries(Object.entries(more).map(([key, item]) => [key, dateText(item)])) }) };
}

function valueToForm(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'date') return dateToForm(value);
  if (shape.kind === 'refs') return Array.isArray(value) ? value : [value];
  if (shape.kind === 'group') return isGroup(value) ? toForm(shape.fields, value) : value;
  if (shape.kind !== 'list' || !Array.isArray(value)) return value;
  const { item } = shape;
  return value.map((one) => (item.kind === 'list' ? { [ITEM]: valueToForm(item, one) } : valueToForm(item, one)));
}

/** What a form holds of a file's data. What the fields do not know is kept as it is. */
export function toForm(fields: readonly Field[], data: Group): Group {
  const shapes = new Map(fields.map(({ name, shape }) => [name, shape]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const shape = shapes.get(name);
      return [name, shape && value !== null ? valueToForm(shape, value) : value];
    }),
  );
}

function dateFromForm(value: unknown): unknown {
  if (!isGroup(value)) return isEmpty(value) ? undefined : value;
  const more = isGroup(value['more']) ? value['more'] : {};
  const kept = DATE_DETAILS.filter((key) => !isEmpty(more[key]) && more[key] !== false).map((key) => [key, more[key]]);
  const date = isEmpty(value['date']) ? undefined : value['date'];
  if (kept.length === 0) return date;
  return { ...(date !== undefined && { date }), ...Object.fromEntries(kept) };
}

function refsFromForm(shape: Extract<Shape, { kind: 'refs' }>, value: unknown): unknown {
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => !isEmpty(id));
  return shape.single && ids.length === 1 ? ids[0] : ids;
}

function listFromForm(shape: Extract<Shape, { kind: 'list' }>, value: unknown): unknown {
  const items = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  const { item } = shape;
  const plain = items.map((one: unknown) => valueFromForm(item, item.kind === 'list' && isGroup(one) ? one[ITEM] : one));
  return plain.filter((one) => !isEmpty(one));
}

function groupFromForm(fields: readonly Field[], value: unknown): unknown {
  if (!isGroup(value)) return undefined;
  const data = fromForm(fields, value);
  const says = Object.values(data).some((item) => !isEmpty(item) && item !== false);
  return says ? data : undefined;
}

function valueFromForm(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'date') return dateFromForm(value);
  if (shape.kind === 'refs') return refsFromForm(shape, value);
  if (shape.kind === 'list') return listFromForm(shape, value);
  if (shape.kind === 'group') return groupFromForm(shape.fields, value);
  if (shape.kind === 'number' && typeof value === 'string' && value.trim() !== '') return Number.isNaN(Number(value)) ? value : Number(value);
  return value;
}

/** A yes-or-no that may be left out is asked as a choice of three where “no” says more than nothing. */
export const isChoiceOfThree = ({ shape, required, hint }: Field): boolean => shape.kind === 'flag' && !required && hint.startsWith('False');

/** A form writes false, an empty text or an empty list where a file says nothing. */
function saysNothing(field: Field, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (field.required) return false;
  return isEmpty(value) || (value === false && !isChoiceOfThree(field));
}

/** What a file should say for what a form holds, in the order of the fields; what they do not know stands at the end. */
export function fromForm(fields: readonly Field[], form: Group): Group {
  const known = new Set(fields.map(({ name }) => name));
  const ours = fields.flatMap((field): [string, unknown][] => {
    const value = valueFromForm(field.shape, form[field.name]);
    return saysNothing(field, value) ? [] : [[field.name, value]];
  });
  const others = Object.entries(form).filter(([name, value]) => !known.has(name) && !isEmpty(value));
  return Object.fromEntries([...ours, ...others]);
}
