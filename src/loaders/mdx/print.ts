// From the checked tree to pieces: finished HTML, cut where components stand.
import { toHtml } from 'hast-util-to-html';
import type { Child, Root } from './nodes.ts';
import type { ComponentPiece, Piece } from './types.ts';

/** Cannot stand in a text (`createSource` takes it out), so it cannot be forged. */
const MARK = '\0';
const CLOSE = '/';

/** Marks where the component of this number starts. */
export const openingMark = (index: number): Child => ({ type: 'raw', value: `${MARK}${index}${MARK}` });

/** Marks where it ends. */
export const closingMark = (): Child => ({ type: 'raw', value: `${MARK}${CLOSE}${MARK}` });

/** Prints the tree once and cuts it at the marks. Runs of HTML come out as one string each. */
export function printPieces(children: Child[], components: readonly ComponentPiece[]): Piece[] {
  const root: Root = { type: 'root', children };
  // `raw` is let through for the marks: the walk takes every other raw node out.
  // In the value of an attribute < may stand as it is; written out, it misleads nobody who searches a page for tags.
  const html = print(root).replace(/<(?=script)/gi, '&lt;');
  const parts = html.split(MARK);
  const stack: Piece[][] = [[]];
  for (const [index, part] of parts.entries()) {
    const isMark = index % 2 === 1;
    if (isMark && part === CLOSE) stack.pop();
    else if (isMark) open(components[Number(part)], stack);
    else if (part !== '') stack.at(-1)?.push({ html: part });
  }
  return stack[0] ?? [];
}

/** Text as hast-util-to-html escapes it. */
const escaped = (text: string): string => (/[&<]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text);

/** Elements without attributes that need no knowledge of HTML to print: most of a text. */
const PLAIN = new Set('p em strong ul ol li h2 h3 blockquote'.split(' '));

/** What hast-util-to-html prints, which takes three times as long over plain paragraphs. */
function print(node: Root | Child): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type === 'raw') return node.value;
  if (node.type === 'root') return printAll(node.children);
  if (node.type !== 'element' || !PLAIN.has(node.tagName) || hasAny(node.properties)) return toHtml(node, { allowDangerousHtml: true });
  return `<${node.tagName}>${printAll(node.children)}</${node.tagName}>`;
}

function printAll(children: readonly Child[]): string {
  let html = '';
  for (const child of children) html += print(child);
  return html;
}

function hasAny(properties: object): boolean {
  for (const _ in properties) return true;
  return false;
}

function open(component: ComponentPiece | undefined, stack: Piece[][]): void {
  if (!component) return;
  stack.at(-1)?.push(component);
  stack.push(component.children);
}
