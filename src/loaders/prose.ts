// The rules about prose, asked of every article, and their findings as problems with their place in the file.
import { proseRules, type FieldFinding, type ProseFinding } from '../record/integrity/prose/index.ts';
import type { Records } from '../record/records.ts';
import type { Entry } from './entry.ts';
import { placeInBlock } from './mdx/place-in.ts';
import type { Problem } from './problem.ts';
import { toProblem } from './validate.ts';

/** Checks the prose of every article against the record. */
export function checkProse(articles: ReadonlyMap<string, Entry<'articles'>>, records: Records): Problem[] {
  const rules = proseRules(records);
  return [...articles.values()].flatMap((entry) => rules(entry.id, entry.data, entry.body?.blocks ?? []).map((found) => problemOf(found, entry)));
}

function problemOf(found: ProseFinding | FieldFinding, entry: Entry<'articles'>): Problem {
  const { context } = entry;
  const severity = entry.data.draft ? 'warning' : found.severity;
  const { code, message } = found;
  if ('field' in found) return { ...toProblem({ path: [found.field], code, message }, context), severity };
  const place = placeInBlock(found.block, found.start, context.lines) ?? { line: (entry.bodyOffset ?? 0) + 1, column: 1 };
  const fix = correctedLine(found, place, context.lines);
  return { file: context.file, ...place, field: 'text', code, severity, message, ...(fix !== undefined && { fix }) };
}

/** The line with what is better in place of what was found, where both stand on it as they are read. */
function correctedLine({ block, start, end, better }: ProseFinding, { line, column }: { line: number; column: number }, lines: readonly string[]): string | undefined {
  const found = block.text.slice(start, end);
  const text = lines[line - 1] ?? '';
  if (better === undefined || !text.startsWith(found, column - 1)) return undefined;
  return text.slice(0, column - 1) + better + text.slice(column - 1 + found.length);
}
