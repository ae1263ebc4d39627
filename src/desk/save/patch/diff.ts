// What an editor changed between two states of an entry, as a list of changes: what a program does on its own is none.
import { alignLists } from './align.ts';
import { inFormOf, isEmpty, isGroup, own, sameValue, withoutEmpties, type Group } from './same.ts';

export type Path = readonly (string | number)[];

/** One change. Every path is that of the entry as it was: `[‘sources’, 2]` is its third source, whatever else is changed. */
export interface Change {
  /** `set`: another value. `add`: a field that was not there. `remove`: a field or an item goes. `insert`: an item comes before the one that stood at the path’s last number. */
  kind: 'set' | 'add' | 'remove' | 'insert';
  path: Path;
  /** The new value. Absent where something is removed. */
  value?: unknown;
  /** Of an item that was moved: where in the list it stood. */
  from?: number;
  /** Of an added field: the field that it comes after; null where it comes first. Absent: it comes last. */
  after?: string | null;
}

/** What is known of an entry’s form: its fields in their order, what a list holds, and what may not be missing. */
export interface Shape {
  fields?: Readonly<Record<string, Shape>>;
  item?: Shape;
  required?: boolean;
}

export interface DiffOptions {
  /** The paths that the desk’s form shows, with `*` for an item’s number: `posts.*.title`. What it does not show cannot be missing from what it sends. Default: it shows all. */
  known?: readonly string[];
  shape?: Shape;
}

interface At {
  path: Path;
  shape: Shape | undefined;
  known: ReadonlySet<string> | undefined;
}

/** The changes that lead from one state of an entry’s fields to the other. */
export function diffData(before: unknown, after: unknown, { known, shape }: DiffOptions = {}): Change[] {
  const at: At = { path: [], shape, known: known && new Set(known) };
  return diffGroup(isGroup(before) ? before : {}, isGroup(after) ? after : {}, at);
}

function inside(at: At, step: string | number): At {
  const fields = at.shape?.fields;
  const shape = typeof step === 'number' ? at.shape?.item : fields && Object.hasOwn(fields, step) ? fields[step] : undefined;
  return { ...at, path: [...at.path, step], shape };
}

/** Whether the form shows the field at a path, a part of it, or the whole that it is in. */
function isShown({ known, path }: At): boolean {
  if (!known) return true;
  const steps = path.map((step) => (typeof step === 'number' ? '*' : step));
  const hasParts = (name: string): boolean => [...known].some((shown) => shown.startsWith(`${name}.`));
  if (known.has(steps.join('.')) || hasParts(steps.join('.'))) return true;
  const whole = steps.map((_, index) => steps.slice(0, index).join('.')).filter((name) => known.has(name));
  return whole.some((name) => !hasParts(name));
}

function diffGroup(before: Group, after: Group, at: At): Change[] {
  const kept = Object.keys(before).flatMap((key) => diffField(before[key], after, key, inside(at, key)));
  const order = Object.keys(at.shape?.fields ?? {});
  const added = Object.keys(after)
    .filter((key) => !Object.hasOwn(before, key) && isNews(after[key], inside(at, key)))
    .toSorted((a, b) => rank(order, a) - rank(order, b))
    .map((key): Change => {
      const place = placeOf(key, Object.keys(before), order.includes(key) ? order : Object.keys(after));
      return { kind: 'add', path: [...at.path, key], value: toWrite(after[key], inside(at, key)), ...(place !== undefined && { after: place }) };
    });
  return [...kept, ...added];
}

/** After which field a new one comes: the nearest that goes before it in the order of all, or else before the nearest that follows. */
function placeOf(key: string, fields: readonly string[], order: readonly string[]): string | null | undefined {
  const at = order.indexOf(key);
  const before = order.slice(0, at).findLast((other) => fields.includes(other));
  if (before !== undefined) return before;
  const next = order.slice(at + 1).find((other) => fields.includes(other));
  return next === undefined ? undefined : (fields[fields.indexOf(next) - 1] ?? null);
}

/** Empty is no news where nothing was, and `false` only where it has to be said. */
const isNews = (value: unknown, { shape }: At): boolean => !isEmpty(value) && (value !== false || shape?.required === true);

function diffField(before: unknown, after: Group, key: string, at: At): Change[] {
  const value = own(after, key);
  if (sameValue(before, value)) return [];
  if (isEmpty(before)) return [{ kind: 'set', path: at.path, value: toWrite(value, at) }];
  if (!isEmpty(value)) return diffValue(before, value, at);
  if (!Object.hasOwn(after, key) && !isShown(at)) return [];
  return [emptied(before, at)];
}

/** What becomes of a field of which nothing is left: a list that must be there stays, empty. */
function emptied(before: unknown, { path, shape }: At): Change {
  return Array.isArray(before) && shape?.required ? { kind: 'set', path, value: [] } : { kind: 'remove', path };
}

/** A new value without what a form adds to it: empty fields, and `false` where that may be left out. */
function toWrite(value: unknown, at: At): unknown {
  const full = withoutEmpties(value);
  if (Array.isArray(full)) return full.map((item, index) => toWrite(item, inside(at, index)));
  if (!isGroup(full)) return typeof full === 'string' ? full.replace(/\r\n?/g, '\n').trim() : full;
  const order = Object.keys(at.shape?.fields ?? {});
  const said = (key: string, item: unknown): boolean => item !== false || order.length === 0 || inside(at, key).shape?.required === true;
  const fields = Object.entries(full).filter(([key, item]) => said(key, item));
  return Object.fromEntries(fields.toSorted(([a], [b]) => rank(order, a) - rank(order, b)).map(([key, item]) => [key, toWrite(item, inside(at, key))]));
}

const rank = (order: readonly string[], key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

function diffValue(before: unknown, given: unknown, at: At): Change[] {
  if (sameValue(before, given)) return [];
  const after = inFormOf(before, given);
  if (isGroup(before) && isGroup(after)) {
    const changes = diffGroup(before, after, at);
    const gone = changes.filter(({ kind, path }) => kind === 'remove' && path.length === at.path.length + 1);
    return gone.length === Object.keys(before).length ? [{ kind: 'set', path: at.path, value: toWrite(after, at) }] : changes;
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffList(before, after, at);
  return [{ kind: 'set', path: at.path, value: toWrite(after, at) }];
}

function diffList(before: readonly unknown[], given: readonly unknown[], at: At): Change[] {
  const after = given.filter((item) => !isEmpty(item));
  const old = before.flatMap((item, index) => (isEmpty(item) ? [] : [index]));
  const pairs = alignLists(
    old.map((index) => before[index]),
    after,
  );
  if (!pairs.some((pair) => pair.before !== undefined && pair.after !== undefined)) return [{ kind: 'set', path: at.path, value: toWrite(after, at) }];
  let next = 0;
  const changes = pairs.flatMap((pair): Change[] => {
    if (pair.before === undefined) return [{ kind: 'insert', path: [...at.path, next], value: toWrite(after[pair.after as number], inside(at, next)) }];
    const index = old[pair.before] as number;
    next = index + 1;
    if (pair.after === undefined) return [{ kind: 'remove', path: [...at.path, index] }];
    return diffValue(before[index], after[pair.after], inside(at, index));
  });
  return changes.map((change) => withOrigin(change, changes, before, at.path.length));
}

/** An item that came and is the same as one that went was moved. */
function withOrigin(change: Change, changes: readonly Change[], before: readonly unknown[], depth: number): Change {
  if (change.kind !== 'insert' || change.path.length !== depth + 1) return change;
  const gone = changes.flatMap(({ kind, path }) => (kind === 'remove' && path.length === depth + 1 ? (path.at(-1) as number) : []));
  const from = gone.find((index) => sameValue(before[index], change.value));
  return from === undefined ? change : { ...change, from };
}

/** The data with the changes made: what a file must hold after they were written. */
export function withChanges(data: unknown, changes: readonly Change[]): unknown {
  const here = changes.filter(({ path }) => path.length === 1);
  const below = (step: string | number): Change[] => changes.filter(({ path }) => path.length > 1 && path[0] === step).map((change) => ({ ...change, path: change.path.slice(1) }));
  const one = (kind: Change['kind'], step: string | number): Change | undefined => here.find((change) => change.kind === kind && change.path[0] === step);
  const kept = (item: unknown, step: string | number): unknown => {
    const set = one('set', step);
    return set ? set.value : withChanges(item, below(step));
  };
  if (Array.isArray(data)) {
    const inserted = (index: number): unknown[] => here.filter(({ kind, path }) => kind === 'insert' && path[0] === index).map(({ value }) => value);
    return [...data.flatMap((item, index) => [...inserted(index), ...(one('remove', index) ? [] : [kept(item, index)])]), ...inserted(data.length)];
  }
  if (!isGroup(data)) return changes.length === 0 ? data : Object.fromEntries(here.map(({ path, value }) => [path[0], value]));
  const fields = Object.entries(data).filter(([key]) => !one('remove', key));
  const added = here.filter(({ kind }) => kind === 'add').map(({ path, value }) => [String(path[0]), value] as const);
  return Object.fromEntries([...fields.map(([key, item]) => [key, kept(item, key)] as const), ...added]);
}
