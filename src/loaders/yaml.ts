// YAML with places: the data, the problems of the text, and where in the file each field stands.
import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from './problem.ts';

/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export type Path = readonly PropertyKey[];

/** Finds where a field stands; `key` asks for its name instead of its value. A missing field is placed at its parent. */
export type Locate = (path: Path, key?: boolean) => Place;

export interface Parsed {
  data: unknown;
  problems: Problem[];
  locate: Locate;
}

const READING = { prettyErrors: false, uniqueKeys: true } as const;

/** Parses YAML (1.2: dates stay text). `offset` is the number of lines before it in the file. */
export function parseYaml(text: string, file: string, offset = 0): Parsed {
  const tabs = tabProblems(text, file, offset);
  const start: Locate = () => ({ line: offset + 1, column: 1 });
  if (tabs.length > 0) return { data: undefined, problems: tabs, locate: start };
  // Read with places where one is asked for, which is rare: the documents of thousands of entries would fill the memory.
  const locate: Locate = (path, key = false) => {
    const lines = new LineCounter();
    return placer(lines, offset)(find(parseDocument(text, { ...READING, lineCounter: lines }), path, key));
  };
  const plain = readPlain(text);
  if (plain) return { ...plain, problems: [], locate };
  const { data, problems } = readWithPlaces(text, file, offset);
  return problems.length > 0 ? { data: undefined, problems, locate: start } : { data, problems, locate };
}

/** The data of plain YAML, by a parser ten times as fast that knows no places. Undefined where it finds something wrong, or the two might differ. */
export function readPlain(text: string): { data: unknown } | undefined {
  if (MAY_DIFFER.test(text)) return undefined;
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

/** References, tags, empty items, merged groups, names that are no plain words, numbers in odd forms, and letters that a parser may take out. */
const MAY_DIFFER = new RegExp(
  [
    /(?:^|[\s[{,])[&*!%]/,
    /^\s*-\s*(?:#.*)?$/,
    /\?(?:\s|$)|<<|__proto__|^(?:---|\.\.\.)|[[{].*[\]}]\s*:/,
    /(?:^|[\s{,-])(?:null|~|true|false|[-+.\d][^\s:]*|"[^"\n]*"|'[^'\n]*')?\s*:(?=\s|$)/,
    /(?:^|[\s:[{,])[-+]?(?:[.\d]\w*_|0[a-z\d]|\.|(?<=-)0)/,
    /[\0-\x08\t\v\f\r\x0e-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'imu',
);

const placer =
  (lines: LineCounter, offset: number) =>
  (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: Math.max(1, line) + offset, column: Math.max(1, col) };
  };

/** The data, and everything wrong with the text. */
function readWithPlaces(text: string, file: string, offset: number): { data: unknown; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...READING, lineCounter: lines });
  const place = placer(lines, offset);
  const source = text.split('\n');
  const broken = (position: number, reason: string): Problem => {
    const found = place(position);
    const fix = /quotation marks/.test(reason) ? quoted(source[found.line - 1 - offset]) : undefined;
    const message = `is not valid YAML here: ${reason}`;
    return { file, ...found, code: 'yaml-broken', severity: 'error', message, ...(fix !== undefined && { fix }) };
  };
  const all = [
    ...firstAtEachPlace(document.errors).map((error): Problem => {
      if (error.code !== 'DUPLICATE_KEY') return broken(error.pos[0], explain(error.message));
      return { file, ...place(error.pos[0]), code: 'yaml-duplicate-key', severity: 'error', message: 'this field stands here twice: keep one of them' };
    }),
    ...(MAY_MISLEAD.test(text) ? notForEditors(document) : []).map(({ position, reason }) => broken(position, reason)),
  ];
  // Two colons in a line are one slip.
  const problems = [...new Map(all.toReversed().map((problem) => [`${problem.line} ${problem.message}`, problem])).values()].reverse();
  return { data: problems.length > 0 ? undefined : document.toJS(), problems };
}

/** One slip can lead the parser to many complaints at the same place: the first says most. */
function firstAtEachPlace<E extends { pos: [number, number] }>(errors: readonly E[]): E[] {
  return [...new Map(errors.toReversed().map((error) => [error.pos[0], error])).values()].reverse();
}

/** What a text has that holds any of what follows. */
const MAY_MISLEAD = /\*|\?\s|[[{].*[\]}]\s*:/;

/** YAML that no editor means: `*name`, which refers to another part of the file and can grow without end, and names that are lists or groups. */
function notForEditors(document: Document): { position: number; reason: string }[] {
  const found: { position: number; reason: string }[] = [];
  const add = (node: unknown, reason: string): void => void found.push({ position: startOf(node) ?? 0, reason });
  visit(document, {
    Alias: (_key, node) => add(node, 'text that starts with an asterisk needs quotation marks around it.'),
    Pair: (_key, { key }) => (isScalar(key) && !(key.value instanceof Object) ? undefined : add(key, 'a field’s name is plain text.')),
  });
  return found;
}

/** The line with quotation marks around its text, where that is plain text after a field’s name or in a list. */
function quoted(line: string | undefined): string | undefined {
  const [, head, text] = /^(\s*(?:- )?(?:[\w-]+: )?)(?![\s"'|>[{&!#-])(.*\S)\s*$/.exec(line ?? '') ?? [];
  return head && text ? `${head}"${text.replace(/[\\"]/g, '\\$&')}"` : undefined;
}

function tabProblems(text: string, file: string, offset: number): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] => {
    const indent = /^[ ]*\t[ \t]*/.exec(line)?.[0];
    if (indent === undefined) return [];
    const fix = indent.replaceAll('\t', '  ') + line.slice(indent.length);
    const message = 'is indented with a tab: YAML wants spaces';
    return [{ file, line: index + 1 + offset, column: indent.indexOf('\t') + 1, code: 'yaml-tab', severity: 'error', message, fix }];
  });
}

/** Adds to the parser’s own words what most often is the cause. */
function explain(message: string): string {
  const text = message.replace(/ at line \d+, column \d+:?[\s\S]*$/, '');
  if (/compact mappings|Implicit (?:keys|map keys)/i.test(text)) return 'text with a colon and a space in it needs quotation marks around it.';
  if (/call stack/i.test(text)) return 'it is nested too deeply';
  if (/plain value cannot start/i.test(text)) return `text that starts with ${/character (\S+)/.exec(text)?.[1] ?? 'such a sign'} needs quotation marks around it.`;
  return text;
}

function find(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let position = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return position;
      node = last && key ? pair.key : pair.value;
      position = startOf(node) ?? startOf(pair.key) ?? position;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      position = startOf(node) ?? position;
    } else return position;
  }
  return position;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
