// Pasted HTML to blocks: a walk over the page in its order.
import { even, type Block } from './block.ts';
import { partsApart } from './apart.ts';
import { fromInline, fromText } from './markdown.ts';
import { listBlock, quoteBlock, tableBlock } from './html-blocks.ts';
import {
  attribute,
  childrenOf,
  elementsIn,
  htmlOf,
  isElement,
  isSilent,
  linkedShare,
  namesOf,
  parseHtml,
  rawWords,
  wordsOf,
  type Document,
  type Element,
  type Node,
} from './tree.ts';

const BLOCKS = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button img picture video label'.split(
    ' ',
  ),
);
const CAPTION = /\b(?:caption|figcaption|credit)\b/;

const isBlock = (node: Node): boolean => isElement(node) && (BLOCKS.has(node.tagName) || [...elementsIn(node)].some(({ tagName }) => BLOCKS.has(tagName)));
const simple = (element: Element): boolean => ![...elementsIn(element)].some(({ tagName }) => BLOCKS.has(tagName));

interface Place {
  apart?: string | undefined;
  names: string;
  caption: boolean;
  depth: number;
}

/** What is nested deeper than any page that was written for readers is one paragraph. */
const DEEPEST = 200;

class Walk {
  readonly blocks: Block[] = [];
  private readonly apart: Map<Element, string>;

  constructor(document: Document) {
    this.apart = partsApart(document);
  }

  /** Walks over what stands in an element: runs of words become paragraphs, blocks are entered. */
  children(parent: Element | Document, place: Place): void {
    let run: Node[] = [];
    const flush = (): void => {
      for (const part of splitAtBreaks(run)) this.paragraph(part, place);
      run = [];
    };
    for (const node of childrenOf(parent)) {
      if (isSilent(node)) continue;
      if (isElement(node) && place.depth < DEEPEST && isBlock(node)) {
        flush();
        this.element(node, place);
      } else run.push(node);
    }
    flush();
  }

  private add(block: Block, { apart, names }: Place): void {
    if (block.text !== '' || block.picture) this.blocks.push({ ...block, ...(apart !== undefined && { apart }), names });
  }

  private paragraph(nodes: readonly Node[], place: Place, kind: 'paragraph' | 'caption' = place.caption ? 'caption' : 'paragraph'): void {
    const text = even(nodes.map(rawWords).join(''));
    if (text !== '') this.add({ kind, text, markdown: inlineOf(nodes, text), linked: linkedShare(nodes) }, place);
  }

  private element(element: Element, outer: Place): void {
    const names = `${outer.names} ${element.tagName} ${namesOf(element)}`.trim().split(' ').slice(-40).join(' ');
    const caption = outer.caption || element.tagName === 'figcaption' || CAPTION.test(namesOf(element));
    const place: Place = { names, caption, depth: outer.depth + 1, apart: this.apart.get(element) ?? outer.apart };
    const made = this.leaf(element);
    if (made) this.add(made, place);
    else if (element.tagName === 'img') this.picture(element, place);
    else this.children(element, place);
  }

  /** The block that an element is by itself, or undefined where it is to be entered. */
  private leaf(element: Element): Block | undefined {
    const { tagName } = element;
    const text = wordsOf(element);
    const linked = linkedShare([element]);
    if (/^h[1-6]$/.test(tagName) && simple(element)) return { kind: 'heading', rank: Number(tagName.slice(1)), text, markdown: fromText(text), linked };
    if (tagName === 'ul' || tagName === 'ol') return listBlock(element, text, linked);
    if (tagName === 'blockquote') return quoteBlock(element, text, linked);
    if (tagName === 'table') return tableBlock(element, text, linked);
    return undefined;
  }

  private picture(element: Element, place: Place): void {
    const address = attribute(element, 'data-src') || attribute(element, 'src');
    const alt = even(attribute(element, 'alt'));
    const isPixel = ['width', 'height'].some((side) => /^[01]$/.test(attribute(element, side)));
    if (isPixel || (alt === '' && !/^https?:/.test(address))) return;
    this.add({ kind: 'picture', text: alt, markdown: '', picture: { alt, ...(/^https?:/.test(address) && { address }) } }, place);
  }
}

/** A run as Markdown. What is nested too deeply to be walked is its words alone. */
function inlineOf(nodes: readonly Node[], text: string): string {
  try {
    return fromInline(htmlOf(nodes), text);
  } catch (error) {
    if (error instanceof RangeError) return fromText(text);
    throw error;
  }
}

/** Two line breaks in a row part paragraphs. */
function splitAtBreaks(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isBreak = isElement(node) && node.tagName === 'br';
    if (!isBreak && 'value' in node && node.value.trim() === '' && breaks > 0) continue;
    breaks = isBreak ? breaks + 1 : 0;
    if (breaks === 2) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** Makes addresses whole; what can be no link of a piece loses it and keeps its words. */
function settleLinks(document: Document, base: string | undefined): void {
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'a' && element.tagName !== 'img') continue;
    for (const one of element.attrs.filter(({ name }) => ['href', 'src', 'data-src'].includes(name))) {
      const whole = URL.canParse(one.value, base) ? new URL(one.value, base) : undefined;
      const isLink = whole && (['http:', 'https:'].includes(whole.protocol) || (whole.protocol === 'mailto:' && element.tagName === 'a'));
      one.value = isLink && !(one.value.startsWith('#') || one.value === '') ? whole.href : '';
    }
  }
}

/** The blocks of a page. `base` is the page’s address, from which its links are read. */
export function blocksOfHtml(html: string, base?: string): Block[] {
  const document = parseHtml(html);
  settleLinks(document, base);
  const walk = new Walk(document);
  walk.children(document, { names: '', caption: false, depth: 0 });
  return walk.blocks;
}
