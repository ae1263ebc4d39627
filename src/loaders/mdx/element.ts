// The elements that Markdown makes: headings get their addresses, links are checked, pictures are sent to <Figure>.
import { refuseCode } from './esm.ts';
import { explainUnsafe, isUnsafe } from './links.ts';
import { isBlock, rangeOf, textOf, type Child, type Element } from './nodes.ts';
import type { Walk } from './walk.ts';

/** What is printed for an element. */
export function visitElement(node: Element, walk: Walk): Child[] {
  if (node.tagName === 'img') return refusePicture(node, walk);
  if (isFootnoteMark(node)) return [node];
  if (node.tagName === 'p' && isCode(node, walk)) return [];
  checkMarks(node, walk);
  const heading = /^h[1-6]$/.test(node.tagName);
  const properties = heading ? noteHeading(node, walk) : node.tagName === 'a' ? noteLink(node, walk) : node.properties;
  if (heading && node.properties.id === 'footnote-label') return [node];
  const block = isBlock(node);
  if (block) walk.words.enter(node.tagName);
  if (node.tagName === 'br') walk.words.add(' ');
  const children = walk.children(node) as Element['children'];
  if (block) walk.words.leave();
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

/** True for a paragraph of import and export, which is reported. */
function isCode(node: Element, walk: Walk): boolean {
  const { start, end } = rangeOf(node);
  const findings = refuseCode(walk.source.text, start, end);
  findings.forEach((finding) => walk.report(finding));
  return findings.length > 0;
}

/** The number that leads to a footnote, or the arrow back: printed, but not words of the text. */
function isFootnoteMark({ tagName, properties, children }: Element): boolean {
  if (tagName === 'a') return 'dataFootnoteBackref' in properties;
  const [only] = children;
  return tagName === 'sup' && only?.type === 'element' && 'dataFootnoteRef' in only.properties;
}

function noteHeading(node: Element, walk: Walk): Element['properties'] {
  const text = textOf(node);
  const depth = Number(node.tagName[1]);
  const { start } = rangeOf(node);
  const id = typeof node.properties.id === 'string' ? node.properties.id : walk.slugger.slug(text);
  walk.headings.push({ depth, id, text });
  if (id === '') {
    walk.report({ at: start, code: 'mdx-heading-empty', message: 'a heading needs words of its own, because its address is made of them: write some, or take the heading out' });
  }
  if (depth === 1) {
    const isMarked = walk.source.text[start] === '#';
    const message = `the headline is the page’s one heading of the first rank: write ## before headings in the text${isMarked ? '' : ', and take the line of === out'}`;
    walk.report({ at: start, code: 'mdx-heading-one', message, edits: [{ start, end: start, text: isMarked ? '#' : '## ' }] });
  }
  return { ...node.properties, id };
}

function noteLink(node: Element, walk: Walk): Element['properties'] {
  const { href, ...others } = node.properties;
  if (typeof href !== 'string') return node.properties;
  const at = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  walk.links.push({ href, line: at.line + walk.source.lineOffset, column: at.column });
  if (!isUnsafe(href)) return node.properties;
  walk.report(explainUnsafe(href, rangeOf(node), walk.source.text));
  return others;
}

function refusePicture(node: Element, walk: Walk): Child[] {
  const { src, alt, title } = node.properties;
  const text = (value: unknown): string => (typeof value === 'string' && value !== '' ? value.replaceAll('"', '&quot;') : '…');
  const instead = `<Figure file="${text(src)}" alt="${text(alt)}" caption="${text(title)}" credit="…" />`;
  const message = `a picture needs a caption and a credit, which ![…](…) cannot give: write ${instead} on a line of its own`;
  walk.report({ at: rangeOf(node).start, code: 'picture-markdown', message });
  return [];
}

const MARKS: Record<string, RegExp> = { em: /[*_]$/, strong: /[*_]$/, del: /~$/ };

/** Emphasis that starts inside a tag’s words and ends outside comes out cut; its text does not end with its mark then. */
function checkMarks(node: Element, walk: Walk): void {
  const mark = MARKS[node.tagName];
  const { start, end } = rangeOf(node);
  if (!mark || end === 0 || mark.test(walk.source.text.slice(start, end))) return;
  walk.crossing(start);
}
