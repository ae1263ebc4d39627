// Lists, quotations and tables of a pasted page, each as one block of Markdown.
import { even, type Block } from './block.ts';
import { fromInline, says } from './markdown.ts';
import { childrenOf, elementsIn, htmlOf, isElement, isSilent, wordsOf, type Element, type Node } from './tree.ts';

const INNER = new Set('p div h1 h2 h3 h4 h5 h6 img figure table blockquote pre section article header footer form button'.split(' '));

const hasBlocks = (element: Element): boolean => [...elementsIn(element)].some(({ tagName }) => INNER.has(tagName));
const inline = (nodes: readonly Node[]): string => fromInline(htmlOf(nodes), even(nodes.map((node) => wordsOf(node)).join(' ')));
const isList = (node: Node): node is Element => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

function itemLines(list: Element, indent: string): string[] {
  const items = childrenOf(list).filter((node): node is Element => isElement(node) && node.tagName === 'li');
  return items.flatMap((item, index) => {
    const mark = list.tagName === 'ol' ? `${index + 1}. ` : '- ';
    const children = childrenOf(item).filter((node) => !isSilent(node));
    const lists = children.filter(isList);
    const words = inline(children.filter((node) => !isList(node)));
    const inner = lists.flatMap((one) => itemLines(one, indent + ' '.repeat(mark.length)));
    return words === '' && inner.length === 0 ? [] : [`${indent}${mark}${words.replaceAll('\n', `\n${indent}${' '.repeat(mark.length)}`)}`, ...inner];
  });
}

const checked = (block: Block): Block | undefined => (says(block.markdown, block.text) ? block : undefined);

/** A list of plain items; undefined where its items hold blocks or words stand between them, so that it is walked instead. */
export function listBlock(element: Element, text: string, linked: number): Block | undefined {
  if (hasBlocks(element) || text === '') return undefined;
  return checked({ kind: 'list', text, linked, markdown: itemLines(element, '').join('\n') });
}

/** A quotation set apart, paragraph by paragraph. */
export function quoteBlock(element: Element, text: string, linked: number): Block | undefined {
  const children = childrenOf(element).filter((node) => !isSilent(node));
  const paragraphs = children.filter((node): node is Element => isElement(node) && node.tagName === 'p');
  const rest = children.filter((node) => !paragraphs.includes(node as Element) && (isElement(node) || ('value' in node && node.value.trim() !== '')));
  if (text === '' || paragraphs.some(hasBlocks) || (paragraphs.length > 0 && rest.length > 0) || (paragraphs.length === 0 && hasBlocks(element))) return undefined;
  const lines = paragraphs.length > 0 ? paragraphs.map((one) => inline(childrenOf(one))) : [inline(children)];
  const quoted = lines.filter((line) => line !== '').map((line) => `> ${line.replaceAll('\n', '\n> ')}`);
  return checked({ kind: 'quote', text, linked, markdown: quoted.join('\n>\n') });
}

/** A table of plain cells, with its first row as the head; undefined where it only lays out the page. */
export function tableBlock(element: Element, text: string, linked: number): Block | undefined {
  const inside = [...elementsIn(element)];
  const rows = inside.filter(({ tagName }) => tagName === 'tr').map((row) => childrenOf(row).filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isPlain = rows.length >= 2 && width >= 2 && !inside.some(({ tagName }) => ['table', 'img', 'form', 'ul', 'ol', 'caption', 'h1', 'h2', 'h3'].includes(tagName));
  if (!isPlain || text === '') return undefined;
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const written = rows.map((row) => line(row.map((cell) => inline([...childrenOf(cell)]).replaceAll('\\\n', ' '))));
  const [head = '', ...body] = written;
  return checked({ kind: 'table', text, linked, markdown: [head, line(Array.from({ length: width }, () => '---')), ...body].join('\n') });
}
