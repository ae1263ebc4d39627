// Two pieces of HTML compared as documents. What is made equal first is insignificant, each for the reason beside it.
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { proseComponents } from '../../../src/schemas/prose.ts';
import { stubName } from './stubs.ts';

type Node = Tree.ChildNode;
type Parent = Tree.ParentNode;

const SENTENCE = new Set(
  Object.entries(proseComponents)
    .filter(([, spec]) => spec.place === 'inline')
    .map(([name]) => stubName(name)),
);

const isElement = (node: Node | Parent): node is Tree.Element => 'tagName' in node;
const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text';
const isBlank = (node: Node): boolean => isText(node) && node.value.trim() === '';
const isStub = (node: Node): boolean => isElement(node) && SENTENCE.has(node.tagName);

function normaliseAttributes(element: Tree.Element): void {
  for (const attribute of element.attrs) {
    // CSS reads `text-align: left` and `text-align:left` alike; Astro’s JSX prints styles without the space.
    if (attribute.name === 'style') attribute.value = attribute.value.replace(/:\s+/g, ':');
    // Marks whose presence alone counts: Astro’s JSX prints `true`, HTML nothing.
    if (/^data-footnote(?:s|-ref)$/.test(attribute.name) && attribute.value === 'true') attribute.value = '';
  }
  // The order of attributes says nothing.
  element.attrs.sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * MDX takes the `<p>` away around a paragraph of components alone; we keep it (see `sentences.ts`). It is taken away on
 * our side too, and the space between such components made what MDX makes of it: a line end wherever one may stand.
 */
function withoutLonelyParagraphs(nodes: Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    const alone = isElement(node) && node.tagName === 'p' && node.childNodes.some(isStub) && node.childNodes.every((child) => isStub(child) || isBlank(child));
    if (!alone) return [node];
    const lineEnd = { nodeName: '#text', value: '\n', parentNode: null } as Tree.TextNode;
    return node.childNodes.filter(isStub).flatMap((child, index) => (index === 0 ? [child] : [lineEnd, child]));
  });
}

function normalise(parent: Parent): void {
  if (isElement(parent)) normaliseAttributes(parent);
  parent.childNodes = withoutLonelyParagraphs(parent.childNodes);
  for (const child of parent.childNodes) if ('childNodes' in child) normalise(child);
}

/** The document that a browser makes of the HTML, one tag a line so that differences show. */
export function documentOf(html: string): string {
  const fragment = parseFragment(html);
  normalise(fragment);
  return serialize(fragment);
}

const isFootnoteMark = (element: Tree.Element): boolean =>
  element.attrs.some(({ name, value }) => /^data-footnote-(?:ref|backref)$/.test(name) || (name === 'id' && value === 'footnote-label'));

/** The words in it without white space: what a reader reads, but for the numbers and arrows of footnotes. */
export function wordsOf(html: string): string {
  const collect = (node: Node | Parent): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || (isElement(node) && isFootnoteMark(node))) return '';
    return node.childNodes.map(collect).join('');
  };
  return collect(parseFragment(html)).replace(/\s/g, '');
}
