// What a component’s schema has against the values of its attributes, in words, each at its place in the tag.
import { slugify } from '../../lib/text.ts';
import { proseComponents, type ProseComponent, type ProseName } from '../../schemas/prose.ts';
import type { Problem } from '../problem.ts';
import { validate } from '../validate.ts';
import { correctedLine, placeOf, type Source } from './source.ts';
import type { Range, Tag } from './tag.ts';

/** A component whose attributes were refused. */
export interface Refused {
  name: ProseName;
  source: Source;
  /** Where its tag starts. */
  start: number;
  tag: Tag | undefined;
  /** The attributes written as plain text. */
  given: Map<string, string>;
}

const CODES: Record<string, string> = { 'field-missing': 'mdx-attribute-missing', 'key-unknown': 'mdx-attribute-unknown' };

/** The schema’s own codes for dates are kept; all others become this compiler’s. */
const codeOf = (code: string): string => CODES[code] ?? (code.startsWith('field-') ? 'mdx-attribute-value' : code);

/** Every problem that the schema finds. */
export function explainRefusal(refused: Refused): Problem[] {
  const { name, source, tag, start, given } = refused;
  // `validate` speaks of lines. Here each “line” is one value of the tag, so that places and corrections are exact.
  const spots: Range[] = [{ start, end: start }, ...(tag?.attributes ?? []).map((attribute) => attribute.value ?? attribute)];
  const lines = spots.map((spot) => source.text.slice(spot.start, spot.end));
  const index = (field: unknown): number => (tag?.attributes.findIndex((attribute) => attribute.name === field) ?? -1) + 1;
  const locate = (path: readonly PropertyKey[]) => ({ line: index(path[0]) + 1, column: 1 });
  const { problems } = validate(proseComponents[name].attributes, Object.fromEntries(given), { file: source.file, lines, locate });
  return problems.map((problem) => place(problem, spots[problem.line - 1] ?? { start, end: start }, refused));
}

function place(problem: Problem, spot: Range, refused: Refused): Problem {
  const { name, source } = refused;
  const { fix, ...rest } = problem;
  const code = codeOf(problem.code);
  const better = fix ?? (code === 'mdx-attribute-value' ? guess(problem.field ?? '', refused) : undefined);
  const line = better !== undefined && spot.end > spot.start ? correctedLine(source.text, [{ ...spot, text: better }]) : undefined;
  const message = `<${name}>: ${problem.message}${code === 'mdx-attribute-missing' ? describe(name, problem.field ?? '') : ''}`;
  return { ...rest, ...placeOf(source, spot.start), code, message, ...(line !== undefined && { fix: line }) };
}

function describe(name: ProseName, field: string): string {
  const schema = schemaOf(name, field);
  return `; write ${field}="…" in the tag${schema?.description ? ` (${schema.description.replace(/\.$/, '')})` : ''}`;
}

function schemaOf(name: ProseName, field: string): { description?: string; safeParse(value: string): { success: boolean } } | undefined {
  const { shape }: ProseComponent['attributes'] = proseComponents[name].attributes;
  return Object.hasOwn(shape, field) ? (shape[field] as ReturnType<typeof schemaOf>) : undefined;
}

/** The value that was most likely meant, if the schema takes it: an id as a slug, a page as its number. */
function guess(field: string, { name, given }: Refused): string | undefined {
  const schema = schemaOf(name, field);
  if (!schema || schema.safeParse('Any words at all').success) return undefined;
  const value = given.get(field) ?? '';
  const number = /^\D{0,6}0*(\d+)\D?$/.exec(value)?.[1];
  const guesses = [value.trim().toLowerCase(), slugify(value), number ?? ''];
  return guesses.find((candidate) => candidate !== value && schema.safeParse(candidate).success);
}
