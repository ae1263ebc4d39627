// From the shape of a field to the widget that edits it, in Sveltia CMS's words.
import { DATE_DETAILS, isChoiceOfThree, ITEM } from './form.ts';
import type { Field, Shape } from './shape.ts';
import { DATE_HINT, DATE_PARTS, DATE_PATTERN, ID_MESSAGE, INSTANT_HINT, INSTANT_PATTERN, label, shown } from './words.ts';

/** How a field is edited. */
interface Rest {
  widget: string;
  fields?: Widget[];
  field?: Widget;
  collection?: string;
  [option: string]: unknown;
}

/** A field of the CMS's configuration: plain data. */
export interface Widget extends Rest {
  name: string;
  label?: string;
  hint?: string;
  required?: boolean;
}

export interface Option {
  label: string;
  value: string | boolean;
}

/** What may stand in a field that campaign.yaml decides, such as an article's kind: by the field's path in its collection. */
export type Options = (path: string) => Option[] | undefined;

/** Without the slashes around it, the CMS may take the end of a pattern for its flags. */
const pattern = (source: string, message: string): { pattern: [string, string] } => ({ pattern: [`/${source}/`, message] });

const messageFor = (source: string): string =>
  source.includes('[a-z0-9]+(?:-')
    ? ID_MESSAGE
    : source.includes('\\n')
      ? 'On one line: take the line breaks out.'
      : 'Not in the form that is needed: see the sentence under the field.';

function text({ long, min, max, pattern: source, format }: Extract<Shape, { kind: 'text' }>): Rest {
  const form = format === 'instant' ? pattern(INSTANT_PATTERN, INSTANT_HINT) : source ? pattern(source, messageFor(source)) : {};
  const type = format === 'url' || format === 'email' ? { type: format } : {};
  const length = { ...(min !== undefined && min > 1 && { minlength: min }), ...(max !== undefined && { maxlength: max }) };
  return { widget: long ? 'text' : 'string', use_emoji_autocomplete: false, ...type, ...length, ...form };
}

const select = (options: Option[]): Rest => ({ widget: 'select', options, dropdown_threshold: 4 });

const day = (name: string, hint: string, required: boolean): Widget => ({
  name,
  label: label(name),
  hint,
  required,
  widget: 'string',
  use_emoji_autocomplete: false,
  ...pattern(DATE_PATTERN, DATE_HINT),
});

function dateDetail(name: (typeof DATE_DETAILS)[number]): Widget {
  const hint = DATE_PARTS[name];
  if (name === 'approximate') return { name, label: label(name), hint, required: false, ...select(['early', 'mid', 'late'].map((value) => ({ label: label(value), value }))) };
  if (name === 'inferred') return { name, label: label(name), hint, required: false, widget: 'boolean' };
  if (name === 'note') return { name, label: label(name), hint, required: false, widget: 'text', use_emoji_autocomplete: false };
  return day(name, hint, false);
}

const date = (): Rest => ({
  widget: 'object',
  summary: '{{date}}',
  fields: [day('date', DATE_HINT, true), { name: 'more', label: 'More about this date', widget: 'object', required: false, fields: DATE_DETAILS.map(dateDetail) }],
});

/** The entries of another collection, found by their titles; the id is what is saved. */
function relation(to: keyof typeof shown, multiple: boolean, min?: number): Rest {
  const { title, also = [] } = shown[to];
  return {
    widget: 'relation',
    collection: to,
    value_field: '{{slug}}',
    display_fields: [title],
    search_fields: [title, ...also],
    ...(multiple && { multiple, ...(min !== undefined && { min }) }),
  };
}

function list({ item, min, max }: Extract<Shape, { kind: 'list' }>, path: string, options: Options): Rest {
  const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (item.kind === 'text' && !item.long && !item.format) return { widget: 'list', ...bounds, ...(item.pattern && pattern(item.pattern, messageFor(item.pattern))) };
  if (item.kind === 'group') return { widget: 'list', collapsed: true, ...bounds, fields: widgets(item.fields, path, options) };
  const inner: Widget = { name: ITEM, label: label(ITEM), ...rest({ name: ITEM, required: true, hint: '', shape: item }, path, options) };
  return item.kind === 'list' ? { widget: 'list', collapsed: true, ...bounds, fields: [inner] } : { widget: 'list', ...bounds, field: inner };
}

function rest(field: Field, path: string, options: Options): Rest {
  const { shape, required } = field;
  const known = options(path);
  if (known) return select(known);
  switch (shape.kind) {
    case 'text':
      return path.endsWith('image.file') ? { widget: 'image', accept: '.jpg,.jpeg,.png,.webp,.avif' } : text(shape);
    case 'choice':
      return select(shape.values.map((value) => ({ label: label(value.replaceAll('-', ' ')), value })));
    case 'flag':
      return isChoiceOfThree(field) ? select([true, false].map((value) => ({ label: value ? 'Yes' : 'No', value }))) : { widget: 'boolean' };
    case 'number':
      return {
        widget: 'number',
        value_type: shape.whole ? 'int' : 'float',
        ...(shape.min !== undefined && { min: shape.min }),
        ...(shape.max !== undefined && { max: shape.max }),
      };
    case 'date':
      return date();
    case 'ref':
      return relation(shape.to, false);
    case 'refs':
      return relation(shape.to, true, shape.min);
    case 'list':
      return list(shape, path, options);
    case 'group':
      return { widget: 'object', ...(required ? {} : { collapsed: 'auto' }), fields: widgets(shape.fields, path, options) };
  }
}

/** The CMS takes an empty list for a missing one: a list that must be there and may be empty is not asked for. */
const isAskedFor = ({ required, shape }: Field): boolean => required && !((shape.kind === 'list' || shape.kind === 'refs') && shape.min === undefined);

/** The widgets for fields, in their order. `path` is where they stand in their collection. */
export function widgets(fields: readonly Field[], path: string, options: Options): Widget[] {
  return fields.map((field) => {
    const { name, shape } = field;
    const hint = shape.kind === 'text' && shape.format === 'instant' ? `${field.hint} ${INSTANT_HINT}` : field.hint;
    return { name, label: label(name), ...(hint && { hint }), required: isAskedFor(field), ...rest(field, `${path}.${name}`, options) };
  });
}
