// The text of a page as a reader sees it, block by block, and the way back from a place in it to the page.
import { BREAK, type Match } from './arrive-match.ts';

interface Piece {
  node: Text;
  /** Where it starts in the whole text. */
  start: number;
}

export interface PageText {
  text: string;
  /** The range of the page for a stretch of the text. */
  rangeOf(match: Match): Range;
}

/** Elements inside a line: a word may go on from one to the next. */
const INLINE = new Set(['A', 'ABBR', 'B', 'CITE', 'DFN', 'EM', 'I', 'MARK', 'Q', 'S', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'TIME', 'U']);
/** What nobody reads in the text, or is not printed there: marks of sources stand close to a word but do not belong to it. */
const PASSED = 'script, style, template, noscript, svg, [hidden], .cite, .sr-only, .no-print, form';

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.tagName)) element = element.parentElement;
  return element;
}

/** Reads what stands under an element. */
export function textOf(root: Element): PageText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(PASSED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const own = blockOf(node);
    if (own !== block) text += BREAK;
    block = own;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const pieceAt = (place: number): Piece => pieces.findLast(({ start }) => start <= place) as Piece;
  const rangeOf = ({ start, end }: Match): Range => {
    const [first, last] = [pieceAt(start), pieceAt(end - 1)];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  };
  return { text, rangeOf };
}
