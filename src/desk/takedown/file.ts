// The text of takedowns.yaml with an item more or less: everything else in it stays as it was, comments and order too.
import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, parseDocument, Scalar, type Node, type YAMLSeq } from 'yaml';
import type { TakedownInput } from '../../schemas/takedown.ts';
import { Failure } from '../run/failure.ts';

const HEADER = `# What was taken down. npm run takedown writes this list, npm run takedown -- --list shows it.
# The site has no trace of what stands here. The reasons are for the desk: they are never published,
# but all who can read the repository can read them, as they can read the pieces and their history.
`;

/** Writes nothing anew that it need not: no line is folded or quoted in another way. */
const KEEP = { lineWidth: 0 } as const;

/** The list as data. Throws a Failure where the text is no list that can be added to. */
function read(text: string): { document: Document; items: unknown[] } {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  const items: unknown = error ? undefined : (document.toJS() ?? []);
  if (Array.isArray(items)) return { document, items };
  const why = error ? error.message.trim() : 'It should be a list, with “- id: …” for each item.';
  throw new Failure(`content/takedowns.yaml cannot be read, so nothing was added to it:\n\n${why}\n\nMend that (npm run check says more) and run the command again.`);
}

/** One item as a list of its own, indented as the others are. */
function itemText(item: TakedownInput, indent: string): string {
  const document = new Document([item]);
  const date = document.getIn([0, 'date'], true);
  if (date instanceof Scalar) date.type = Scalar.QUOTE_DOUBLE;
  return document.toString(KEEP).replace(/^(?=.)/gm, indent);
}

/** The text with an item more at its end; of no text, a new file. Throws a Failure. */
export function withTakedown(text: string | undefined, item: TakedownInput): string {
  if (text === undefined || text.trim() === '') return HEADER + itemText(item, '');
  const { document, items } = read(text);
  const list = document.contents;
  const first = isSeq(list) ? startOfLine(text, (list as YAMLSeq<Node>).items[0]) : 0;
  const indent = /^ */.exec(text.slice(first))?.[0] ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith('\n') ? '' : end;
  const appended = text + gap + itemText(item, indent).replaceAll('\n', end);
  if (holds(appended, [...items, item])) return appended;
  // A list in brackets, or something after it.
  if (!isSeq(list)) document.contents = document.createNode([item]) as never;
  else {
    list.flow = false;
    list.add(document.createNode(item));
  }
  return document.toString(KEEP);
}

/** The text without the items at these places. Lines that belong to others stay, to the byte. Throws a Failure. */
export function withoutTakedowns(text: string, gone: (item: unknown) => boolean): string {
  const { document, items } = read(text);
  const kept = items.filter((item) => !gone(item));
  const list = document.contents;
  if (!isSeq(list)) return text;
  const starts = (list as YAMLSeq<Node>).items.map((item) => startOfLine(text, item));
  const cut = items.flatMap((item, index) => (gone(item) ? [[starts[index] ?? 0, endOf(text, list as YAMLSeq<Node>, index, starts)] as const] : []));
  const without = cut.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
  if (holds(without, kept)) return without;
  for (const index of items.keys().toArray().reverse()) if (gone(items[index])) list.delete(index);
  return document.toString(KEEP);
}

/** Where the line begins on which an item does. */
function startOfLine(text: string, item: Node | undefined): number {
  return text.lastIndexOf('\n', (item?.range?.[0] ?? 0) - 1) + 1;
}

/** Where an item’s lines end: comments after it stand over the next. */
function endOf(text: string, list: YAMLSeq<Node>, index: number, starts: readonly number[]): number {
  const end = list.items[index]?.range?.[1] ?? text.length;
  const line = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  return Math.min(line === 0 ? text.length : line, starts[index + 1] ?? text.length);
}

function holds(text: string, items: unknown[]): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS() ?? [], items);
}
