// Where the fields and items of a YAML text stand: their first letter, their last, the comments above them.
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type CST, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from './diff.ts';
import { PatchError } from './errors.ts';

/** A field of a group or an item of a list, by its place in the text. */
export interface Part {
  /** The field’s name, or the item’s number. */
  step: string | number;
  /** Where its first letter or its dash stands. */
  start: number;
  /** Where what is before the value ends: the colon, the dash. */
  head: number;
  /** The end of its last letter, without comments and line breaks behind it. */
  end: number;
  node: Node | null;
}

/** A group or a list with its parts. */
export interface Container {
  parts: Part[];
  flow: boolean;
  list: boolean;
  node: YAMLMap | YAMLSeq;
}

/** Reads YAML, with places in the text where it is to be changed. Throws a PatchError where it has errors. */
export function readDocument(text: string, whose: string, places = false): Document {
  const document = parseDocument(text, { keepSourceTokens: places, uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (!error) return document;
  const line = text.slice(0, error.pos[0]).split('\n').length;
  const reason = error.code === 'DUPLICATE_KEY' ? 'a field stands there twice' : error.message.replace(/ at line \d+[\s\S]*$/, '');
  throw new PatchError(`${whose} cannot be read as YAML (line ${line}: ${reason}). Nothing was saved.`);
}

/** The node at a path. Throws where the path leads through `*name`, whose text stands elsewhere. */
export function nodeAt(document: Document, path: Path): Node | null {
  let node = document.contents as Node | null;
  for (const step of path) {
    if (isMap(node)) node = (node.items.find(({ key }) => nameOf(key) === String(step))?.value ?? null) as Node | null;
    else if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null;
    else node = null;
    if (isAlias(node))
      throw new PatchError(
        `“${path.join('.')}” is a reference to another place in the file (*${node.source}). It cannot be changed here: edit the file itself. Nothing was saved.`,
      );
  }
  return node;
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** The parts of a group or list. Undefined for anything else. */
export function containerOf(node: unknown): Container | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const flow = node.flow === true;
  const parts = isMap(node) ? partsOfGroup(node) : partsOfList(node, flow);
  return { parts, flow, list: isSeq(node), node };
}

const MARKS = new Set(['seq-item-ind', 'anchor', 'tag', 'explicit-key-ind']);

function partsOfGroup(group: YAMLMap): Part[] {
  return group.items.map(({ key, value, srcToken }): Part => {
    if (!isScalar(key) || !key.range || !srcToken || srcToken.start?.some(({ type }) => type === 'explicit-key-ind')) {
      throw new PatchError('this part of the file is written in a form that cannot be changed here: edit the file itself. Nothing was saved.');
    }
    const mark = srcToken.start.find(({ type }) => MARKS.has(type));
    const colon = srcToken.sep?.find(({ type }) => type === 'map-value-ind');
    const head = colon ? colon.offset + 1 : key.range[1];
    return { step: nameOf(key), start: mark?.offset ?? key.range[0], head, end: Math.max(head, endOf(value as Node | null)), node: value as Node | null };
  });
}

function partsOfList(list: YAMLSeq, flow: boolean): Part[] {
  const tokens = (list.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  const dashes = tokens.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind') ?? []);
  return list.items.map((item, index): Part => {
    if (flow) return flowItem(item, index);
    const dash = dashes[index]?.offset ?? 0;
    return { step: index, start: dash, head: dash + 1, end: Math.max(dash + 1, endOf(item as Node | null)), node: item as Node | null };
  });
}

function flowItem(item: unknown, index: number): Part {
  const node = (isPair(item) ? item.key : item) as Node | null;
  const start = node?.range?.[0] ?? 0;
  if (isPair(item) || (isScalar(node) && (node.anchor || node.tag))) {
    throw new PatchError('this list is written in a form that cannot be changed here: edit the file itself. Nothing was saved.');
  }
  return { step: index, start, head: start, end: endOf(node), node };
}

/** Where a value’s last letter ends. */
export function endOf(node: Node | null | undefined): number {
  if (!node?.range) return 0;
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    const value = isPair(last) ? ((last.value ?? last.key) as Node) : (last as Node | undefined);
    return Math.max(node.range[0], endOf(value), isPair(last) ? endOf(last.key as Node) : 0);
  }
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
    const source = (node.srcToken as CST.BlockScalar | undefined)?.source ?? '';
    return node.range[1] - (/\n+$/.exec(source)?.[0].length ?? 0);
  }
  return node.range[1];
}
