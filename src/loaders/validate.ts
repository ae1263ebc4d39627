// From what a schema refuses to problems that teach: place, what was found, what is allowed, the corrected line.
import type { z } from 'astro/zod';
import { nearest } from '../lib/text.ts';
import type { Problem } from './problem.ts';
import type { Locate, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What validation needs to know of the file: its name, its lines and where fields stand. */
export interface Context {
  file: string;
  lines: readonly string[];
  locate: Locate;
}

/** What is wrong, in words, with what was found there and what should stand there instead. */
export interface Explained {
  code: string;
  message: string;
  allowed?: string[] | undefined;
  found?: string | undefined;
  better?: string | undefined;
}

/** The same at a field; `key` where the field’s name is meant, not its value. */
interface Located extends Explained {
  path: Path;
  key?: boolean;
}

export type Validated<T> = { data: T; problems: [] } | { data: undefined; problems: Problem[] };

/** Checks data against a schema. Every problem is listed, not the first alone. */
export function validate<S extends z.ZodObject>(schema: S, data: unknown, context: Context): Validated<z.output<S>> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const drafts = result.error.issues.flatMap((issue) => explain(issue, [], schema));
  return { data: undefined, problems: drafts.map((draft) => toProblem(draft, context)) };
}

/** A problem at a field of a file, with the corrected line where what was found stands on it. */
export function toProblem(draft: Located, { file, lines, locate }: Context): Problem {
  const place = locate(draft.path, draft.key);
  const line = lines[place.line - 1];
  const { found, better, allowed } = draft;
  // From the field’s own place on: the same word may stand before it on the line.
  const at = found && better && line ? line.indexOf(found, place.column - 1) : -1;
  const fix = found && better && line && at >= 0 ? line.slice(0, at) + better + line.slice(at + found.length) : undefined;
  return {
    file,
    ...place,
    field: fieldName(draft.path),
    code: draft.code,
    severity: 'error',
    message: draft.message,
    ...(allowed && { allowed }),
    ...(fix !== undefined && { fix }),
  };
}

/** `areas[2].judgement` for a path. */
export function fieldName(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');
}

/** A value in a message: short, and of a list or group only that it is one. */
function show(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  return typeof value === 'object' ? kindOf(value) : String(value);
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  int: 'a whole number',
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : value === null ? 'nothing' : (KINDS[typeof value] ?? typeof value));

function explain(issue: Issue, base: Path, schema: z.ZodObject): Located[] {
  const path = [...base, ...issue.path];
  const field = String(path.at(-1) ?? 'the file');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema));
    case 'invalid_type':
      return [wrongType(issue, path, field, schema)];
    case 'invalid_value':
      return [wrongValue(issue, path, field)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, field)];
    case 'invalid_union':
      return explainUnion(issue, path, schema);
    case 'custom':
      return [custom(issue, path, field)];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => explain(inner, path, schema));
    default:
      return [{ path, code: 'field-value', message: `\`${field}\`: ${issue.message} (found ${show(issue.input)})` }];
  }
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path, field: string, schema: z.ZodObject): Located {
  if (issue.input === undefined) return { path, code: 'field-missing', message: `\`${field}\` is missing` };
  const value = typeof issue.input === 'object' ? '' : ` (${show(issue.input)})`;
  const fields = issue.expected === 'object' && path.length > 0 ? keysAt(schema, path) : [];
  return {
    path,
    code: 'field-type',
    message: `\`${field}\` is ${kindOf(issue.input)}${value} and should be ${KINDS[issue.expected] ?? issue.expected}`,
    ...(fields.length > 0 && { allowed: fields }),
  };
}

function unknownKey(key: string, path: Path, schema: z.ZodObject): Located {
  const allowed = keysAt(schema, path);
  const better = nearest(key, allowed);
  const message = `“${key}” is not a field here${better ? `; did you mean \`${better}\`?` : ''}`;
  return { path: [...path, key], key: true, code: 'key-unknown', message, allowed, found: key, better };
}

/** The fields that a schema knows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    const def = current?.def as { type?: string; shape?: Record<string, unknown>; element?: unknown; options?: unknown[]; valueType?: unknown } | undefined;
    const next = def?.type === 'array' ? def.element : def?.type === 'object' ? def.shape?.[String(step)] : def?.valueType;
    current = unwrap(next);
  }
  const def = current?.def as { shape?: object; keyType?: { def: { entries?: object } } } | undefined;
  return Object.keys(def?.shape ?? def?.keyType?.def.entries ?? {});
}

function unwrap(schema: unknown): (z.core.$ZodType & { def: object }) | undefined {
  let current = schema as { def?: { type?: string; innerType?: unknown } } | undefined;
  while (current?.def?.innerType) current = current.def.innerType as typeof current;
  return current as ReturnType<typeof unwrap>;
}

function wrongValue(issue: Extract<Issue, { code: 'invalid_value' }>, path: Path, field: string): Located {
  const allowed = issue.values.map(String);
  if (issue.input === undefined) return { path, code: 'field-missing', message: `\`${field}\` is missing`, allowed };
  const found = typeof issue.input === 'object' ? undefined : String(issue.input); // a group may have a field called toString
  const better = found === undefined ? undefined : nearest(found, allowed);
  return { path, code: 'field-value', message: `\`${field}\` cannot be ${show(issue.input)}${better ? `; did you mean “${better}”?` : ''}`, allowed, found, better };
}

function wrongSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path, field: string): Located {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const side = small ? 'at least' : 'at most';
  if (issue.origin === 'string') {
    const length = String(issue.input ?? '').trim().length;
    return { path, code: 'field-length', message: `\`${field}\` has ${length} characters and should have ${side} ${limit}` };
  }
  if (issue.origin === 'array') return { path, code: 'field-length', message: `\`${field}\` should list ${side} ${limit}` };
  return { path, code: 'field-value', message: `\`${field}\` is ${show(issue.input)} and should be ${side} ${limit}` };
}

/** Of a choice of forms, explains the one that the value comes closest to. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, schema: z.ZodObject): Located[] {
  const ranked = issue.errors.map((errors) => errors.flatMap((inner) => explain(inner, path, schema)));
  const score = (drafts: Located[]): number => drafts.filter((draft) => draft.code === 'field-type' && draft.path.length === path.length).length * 10 + drafts.length;
  return ranked.toSorted((a, b) => score(a) - score(b))[0] ?? [];
}

function custom(issue: Extract<Issue, { code: 'custom' }>, path: Path, field: string): Located {
  const { code, suggestion, allowed } = (issue.params ?? {}) as { code?: string; suggestion?: string; allowed?: string[] };
  const input = issue.input;
  if (code === 'key-unknown') return { path, key: true, code, message: issue.message, allowed, found: field, better: nearest(field, allowed ?? []) };
  if (input === undefined) return { path, code: 'field-missing', message: `\`${field}\` is missing` };
  const found = typeof input === 'string' || typeof input === 'number' ? String(input) : (input as { date?: string } | null)?.date;
  const message = `\`${field}\`: ${issue.message}${suggestion ? `; write ${suggestion}` : ''}`;
  return { path, code: code ?? 'field-value', message, allowed, found, better: suggestion };
}
