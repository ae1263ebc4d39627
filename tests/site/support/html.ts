// Reading parsed HTML: elements in order, their attributes, their text.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
type Parent = Tree.ParentNode;

export const parseHtml = (html: string): Tree.Document => parse(html, { sourceCodeLocationInfo: false });

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** Every element under a node in the order of the document, with what stands in templates. */
export function* elements(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elements(node.tagName === 'template' ? (node as Tree.Template).content : node);
  }
}

/** The elements of one of these names. */
export function all(parent: Parent, ...names: string[]): Element[] {
  return [...elements(parent)].filter(({ tagName }) => names.includes(tagName));
}

/** The elements that a test holds for. */
export function where(parent: Parent, test: (element: Element) => boolean): Element[] {
  return [...elements(parent)].filter(test);
}

/** The one element that a test holds for; throws where there is none or more. */
export function only(parent: Parent, test: (element: Element) => boolean, what: string): Element {
  const found = where(parent, test);
  if (!found[0] || found.length > 1) throw new Error(`${found.length} × ${what}, expected one`);
  return found[0];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export const byId = (parent: Parent, id: string): Element | undefined => where(parent, (element) => attribute(element, 'id') === id)[0];

/** The nearest element of a name that an element stands in, or is. */
export function ancestor(element: Element, name: string): Element | undefined {
  if (element.tagName === name) return element;
  const { parentNode } = element;
  return parentNode && 'tagName' in parentNode ? ancestor(parentNode, name) : undefined;
}

/** What starts a new line on the page, or stands apart from what is around it. */
const APART =
  /^(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|li|main|nav|ol|option|p|section|summary|table|tbody|td|th|thead|title|tr|ul)$/;

function raw(node: Tree.ChildNode): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (!isElement(node) || /^(?:script|style|template|noscript)$/.test(node.tagName)) return '';
  const inner = node.childNodes.map(raw).join('');
  return APART.test(node.tagName) ? `\n${inner}\n` : inner;
}

/** The text as a reader sees it: a line for each block, spaces as they are read, without scripts and styles. */
export function textOf(parent: Parent): string {
  return parent.childNodes
    .map(raw)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** The source of an inline script or style. */
export function sourceOf(element: Element): string {
  return element.childNodes.map((node) => (node.nodeName === '#text' ? (node as Tree.TextNode).value : '')).join('');
}
