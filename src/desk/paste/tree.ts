// The tree of a pasted page: what the walk over it asks of its nodes.
import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { even } from './block.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** Reads HTML as browsers do; nothing in it runs. */
export const parseHtml = (html: string): Document => parse(html);

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

export const childrenOf = (node: DefaultTreeAdapterTypes.Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** An attribute, or an empty string. */
export const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';

/** Every element under a node, in the order of the page. Its own stack, since a page may be nested without end. */
export function* elementsIn(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  const stack = childrenOf(node).toReversed();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (const child of childrenOf(next).toReversed()) stack.push(child);
  }
}

const SILENT = new Set('script style noscript template svg iframe object canvas audio head title select datalist'.split(' '));

/** True for what holds no words of the page. */
export const isSilent = (node: Node): boolean => (isElement(node) ? SILENT.has(node.tagName) : node.nodeName === '#comment');

const spoken = (node: DefaultTreeAdapterTypes.Node): Node[] => childrenOf(node).filter((child) => !isSilent(child));

/** The words in a node as they stand in the file, with the spaces at its ends. */
export function rawWords(node: DefaultTreeAdapterTypes.Node): string {
  const parts: string[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('value' in next) parts.push(next.value);
    else if ('tagName' in next && next.tagName === 'br') parts.push(' ');
    else stack.push(...spoken(next).toReversed());
  }
  return parts.join('');
}

/** The words in a node, with single spaces. */
export const wordsOf = (node: DefaultTreeAdapterTypes.Node): string => even(rawWords(node));

export const htmlOf = (nodes: readonly Node[]): string => nodes.map((node) => serializeOuter(node)).join('');

/** How much of the words stands in links, 0 to 1. */
export function linkedShare(nodes: readonly Node[]): number {
  const all = nodes.reduce((sum, node) => sum + wordsOf(node).length, 0);
  const links = nodes.flatMap((node) => (isElement(node) && node.tagName === 'a' ? [node] : [...elementsIn(node)].filter(({ tagName }) => tagName === 'a')));
  return all === 0 ? 0 : Math.min(1, links.reduce((sum, link) => sum + wordsOf(link).length, 0) / all);
}

/** What the page calls an element: class, id, role and the like, in lower case with spaces. */
export const namesOf = (element: Element): string =>
  ['class', 'id', 'role', 'itemprop', 'aria-label', 'data-testid', 'data-component', 'rel']
    .map((name) => attribute(element, name))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim();
