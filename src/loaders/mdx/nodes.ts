// The kinds of node that satteri makes of MDX, and questions about them.
import type { HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { proseComponents, type ProseComponent, type ProseName } from '../../schemas/prose.ts';
import type { Range } from './tag.ts';

export type Node = HastNode;
export type Root = Extract<HastNode, { type: 'root' }>;
export type Element = Extract<HastNode, { type: 'element' }>;
export type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
export type Parent = Root | Element | Jsx;
export type Child = Root['children'][number];

/** Elements that stand on lines of their own: words before and after them never run together. */
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr th td section hr'.split(' '));

export const isBlock = (node: Node): boolean => node.type === 'element' && BLOCKS.has(node.tagName);

export const isJsx = (node: Node): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** True for a name on the list of components. */
export const isProseName = (name: string | null): name is ProseName => name !== null && Object.hasOwn(proseComponents, name);

/** What the list says of a node, where it is a component of the list. */
export function specOf(node: Node): ProseComponent | undefined {
  return isJsx(node) && isProseName(node.name) ? proseComponents[node.name] : undefined;
}

/** The stretch of text that a node comes from. */
export function rangeOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** True for braces that hold comments only, which nobody reads and nothing runs. */
export function isComment(node: Node): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return node.value.trim() !== '' && node.value.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim() === '';
}

/** True for nodes that print nothing: space between blocks, and comments. */
export const isSilent = (node: Node): boolean => (node.type === 'text' && node.value.trim() === '') || isComment(node);

/** A node and all under it, in order. Without recursion: however deep the nesting, the stack holds. */
export function* descendants(node: Node): Generator<Node> {
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    if ('children' in next) for (let index = next.children.length - 1; index >= 0; index -= 1) pending.push(next.children[index] as Node);
  }
}

/** The words in a node, as Astro reads them for the address of a heading. */
export function textOf(node: Node): string {
  let text = '';
  for (const child of descendants(node)) if (child.type === 'text') text += child.value;
  return text;
}
