// When two values are the same to an editor, however a desk’s program has written them down.

export type Group = Record<string, unknown>;

export const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isScalarValue = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** True for what says no more than an absent field: nothing, blank text, a list or group of such. `false` says something. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** The value without the empty fields and items that a form leaves in it. */
export function withoutEmpties(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(withoutEmpties);
  if (!isGroup(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutEmpties(item)]));
}

/** Whether two values are the same. Order of fields, empty fields, blanks around text, and the type of a number or a date make no difference. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return (isEmpty(one) || one === false) && (isEmpty(other) || other === false);
  const [a, b] = [unwrapped(one, other), unwrapped(other, one)];
  if (Array.isArray(a) && Array.isArray(b)) return sameItems(a.filter(isFull), b.filter(isFull));
  if (isGroup(a) && isGroup(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(own(a, key), own(b, key)));
  return isScalarValue(a) && isScalarValue(b) && sameScalar(a, b);
}

const isFull = (item: unknown): boolean => !isEmpty(item);
const sameItems = (a: unknown[], b: unknown[]): boolean => a.length === b.length && a.every((item, index) => sameValue(item, b[index]));

/** A field of a group, never one that every object has. */
export const own = (group: Group, key: string): unknown => (Object.hasOwn(group, key) ? group[key] : undefined);

/** A list of one beside a single value, or a date’s record beside its text, is taken for what it holds. */
function unwrapped(value: unknown, beside: unknown): unknown {
  if (!isScalarValue(beside)) return value;
  if (Array.isArray(value) && value.length === 1) return value[0];
  if (isGroup(value) && Object.keys(value).every((key) => key === 'date' || isEmpty(value[key]))) return value['date'] ?? value;
  return value;
}

/** Text as it counts: one kind of line end, no blanks around it. */
export const plainText = (value: string | number | boolean): string => String(value).replace(/\r\n?/g, '\n').trim();

function sameScalar(a: string | number | boolean, b: string | number | boolean): boolean {
  const [one, other] = [plainText(a), plainText(b)];
  if (one === other) return true;
  if (typeof a === 'number' || typeof b === 'number') return typeof a !== 'boolean' && typeof b !== 'boolean' && Number(one) === Number(other);
  return sameTime(one, other);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The same moment with another offset, or a day beside its midnight as programs write it. */
function sameTime(a: string, b: string): boolean {
  if (INSTANT.test(a) && INSTANT.test(b)) return Date.parse(a) === Date.parse(b);
  const [day, moment] = a.length < b.length ? [a, b] : [b, a];
  return /^\d{4}-\d\d-\d\d$/.test(day) && INSTANT.test(moment) && moment.startsWith(`${day}T00:00`) && moment.endsWith('Z');
}

/** The new value in the form that the old one has: its type, alone or in a list, a date as text. */
export function inFormOf(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && isScalarValue(after)) return [after];
  const value = unwrapped(after, before);
  if (!isScalarValue(before) || !isScalarValue(value)) return value;
  if (typeof before === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (typeof before === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (typeof before === 'string') return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : String(value);
  return value;
}
