// The judged queries: what people type, and the pages that serve them with grades. Read strictly, so that a slip does not pass for a judgement.
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { LineCounter, parseDocument, isSeq, isNode, type Document } from 'yaml';
import { codeOf, Failure } from '../../run/failure.ts';
import type { Grade, Grades } from './metrics.ts';

export const SETS = ['tuning', 'validation'] as const;
export type SetName = (typeof SETS)[number];

export const TYPES = ['plain', 'acronym', 'name', 'misspelt-name', 'misspelling', 'phrase', 'date', 'question', 'other-words', 'field', 'unanswerable'] as const;
export type QueryType = (typeof TYPES)[number];

export interface Query {
  q: string;
  set: SetName;
  type: QueryType;
  grades: Grades;
}

const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'an address is written as in data/: from the site’s root, with a slash at its end, and perhaps a #part');
const grade = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'a grade is 1, 2 or 3; what is worth nothing is not listed' });

const entry = z
  .strictObject({
    q: z.string().trim().min(1, 'what is asked'),
    set: z.enum(SETS),
    type: z.enum(TYPES),
    wants: z.record(address, grade),
  })
  .superRefine(({ type, wants }, context) => {
    const grades = Object.values(wants);
    if (type === 'unanswerable' && grades.length > 0) context.addIssue({ code: 'custom', path: ['wants'], message: 'nothing answers an unanswerable query: write {}' });
    if (type !== 'unanswerable' && !grades.includes(3))
      context.addIssue({ code: 'custom', path: ['wants'], message: 'at least one address has grade 3, or the type is unanswerable' });
  });

/** Reads the text of a file of queries. Throws with every slip: its line and what is allowed, without the query itself. */
export function parseQueries(text: string, file: string): Query[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map(({ message }) => `${file}: ${message.split('\n')[0]}`);
  if (broken.length > 0) throw refusal(file, broken);
  if (!isSeq(document.contents)) throw refusal(file, [`${file}: write a list; each entry has q, set, type and wants`]);
  const entries = document.toJS() as unknown[];
  const lineOf = (index: number): number => lineAt(document, lines, index);
  const problems = entries.flatMap((value, index) => problemsOf(value).map((problem) => `${file}:${lineOf(index)}  ${problem}`));
  const again = doubles(entries).map(([index, first]) => `${file}:${lineOf(index)}  the same query stands at line ${lineOf(first)}`);
  if (problems.length + again.length > 0) throw refusal(file, [...problems, ...again]);
  return entries.map((value) => toQuery(entry.parse(value)));
}

const toQuery = ({ wants, ...query }: z.infer<typeof entry>): Query => ({ ...query, grades: new Map(Object.entries(wants) as [string, Grade][]) });

function refusal(file: string, problems: readonly string[]): Failure {
  return new Failure(
    `The judged queries cannot be used.\n${problems.join('\n')}\n\nAn entry of ${file}:\n  - q: what somebody types\n    set: tuning\n    type: plain\n    wants:\n      /some/page/: 3`,
  );
}

function lineAt(document: Document, lines: LineCounter, index: number): number {
  const item: unknown = isSeq(document.contents) ? document.contents.items[index] : undefined;
  return lines.linePos(isNode(item) ? (item.range?.[0] ?? 0) : 0).line;
}

/** What is wrong with an entry. Zod says of a record’s key only that it is wrong; the reason lies within. */
function problemsOf(value: unknown): string[] {
  const { error } = entry.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    return issue.path.length > 0 ? `${issue.path.join('.')}: ${message}` : message;
  });
}

/** Entries whose query stood before, each with the place where. */
function doubles(entries: readonly unknown[]): [index: number, first: number][] {
  const asked = entries.map((value) =>
    String((value as { q?: unknown } | null)?.q ?? '')
      .trim()
      .toLowerCase(),
  );
  return asked.flatMap((q, index): [number, number][] => (q !== '' && asked.indexOf(q) < index ? [[index, asked.indexOf(q)]] : []));
}

/** Reads a file of queries. */
export async function readQueries(path: string, shown = path): Promise<Query[]> {
  try {
    return parseQueries(await readFile(path, 'utf8'), shown);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new Failure(`There are no judged queries: ${shown} does not exist.\nName the file: --queries FILE, or leave the quality out: --speed.`, 2);
    throw error;
  }
}

/** The addresses that were judged and that nothing on the site has: the content has moved on. */
export function unknownAddresses(queries: readonly Query[], known: ReadonlySet<string>): string[] {
  return [...new Set(queries.flatMap(({ grades }) => [...grades.keys()]))].filter((judged) => !known.has(judged)).sort();
}
