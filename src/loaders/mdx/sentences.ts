// Paragraphs of components alone. MDX takes the paragraph away around a line that holds nothing but tags; a quotation
// or a term on a line of its own is a sentence all the same, and would stand in the page outside any paragraph.
import { isComment, isSilent, rangeOf, specOf, type Child, type Element, type Parent } from './nodes.ts';
import { lineAt } from './source.ts';
import type { Walk } from './walk.ts';

const isLoose = (node: Child | undefined): boolean => node?.type === 'mdxJsxFlowElement' && specOf(node)?.place === 'inline';

const holdsParagraphs = (node: Parent): boolean =>
  node.type === 'root' || (node.type === 'element' && node.tagName === 'blockquote') || (node.type === 'mdxJsxFlowElement' && specOf(node)?.place === 'block');

const firstLine = (node: Child): number => node.position?.start.line ?? 0;
const lastLine = (node: Child): number => node.position?.end.line ?? 0;

/** The children of a node, with each run of loose inline components put back into its paragraph. */
export function gatherSentences(parent: Parent, walk: Walk): Child[] {
  const { children } = parent;
  if (!holdsParagraphs(parent) || !children.some(isLoose)) return children;
  const gathered: Child[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as Child;
    if (!isLoose(child)) {
      gathered.push(child);
      continue;
    }
    const end = endOfRun(children, index);
    checkNeighbours(children, index, end, walk);
    gathered.push(paragraph(children.slice(index, end), walk));
    index = end - 1;
  }
  return gathered;
}

/** Where the run ends: the index after its last component. Lines of one paragraph follow each other without a gap. */
function endOfRun(children: readonly Child[], start: number): number {
  let last = start;
  for (let index = start + 1; index < children.length; index += 1) {
    const child = children[index] as Child;
    if (child.type === 'text' && isSilent(child)) continue;
    if (!(isLoose(child) || isComment(child)) || firstLine(child) > lastLine(children[last] as Child) + 1) break;
    last = index;
  }
  return last + 1;
}

const COMMENTS = /\{\s*\/\*[^]*?\*\/\s*\}/g;

/** The components in a paragraph, with the space between them that was written: satteri puts a line end everywhere. */
function paragraph(run: readonly Child[], walk: Walk): Element {
  const children: Child[] = [];
  let end: number | undefined;
  for (const child of run.filter(isLoose)) {
    const range = rangeOf(child);
    const gap = end === undefined ? '' : walk.source.text.slice(end, range.start).replace(COMMENTS, '');
    if (/\s/.test(gap)) children.push({ type: 'text', value: gap.includes('\n') ? '\n' : ' ' });
    children.push(child);
    end = range.end;
  }
  return { type: 'element', tagName: 'p', properties: {}, children: children as Element['children'] };
}

/** A self-closing tag alone on a line cuts the paragraph around it. */
function checkNeighbours(children: readonly Child[], start: number, end: number, walk: Walk): void {
  const first = children[start] as Child;
  const last = children[end - 1] as Child;
  const before = children.slice(0, start).findLast((node) => !isSilent(node));
  const after = children.slice(end).find((node) => !isSilent(node));
  const follows = isParagraph(before) && lastLine(before) + 1 === firstLine(first);
  const leads = isParagraph(after) && lastLine(last) + 1 === firstLine(after);
  if (!follows && !leads) return;
  const { text } = walk.source;
  const { start: at } = rangeOf(first);
  const line = lineAt(text, at);
  const other = lineAt(text, follows ? line.start - 1 : line.end + 1);
  const lines = [line, other].sort((a, b) => a.start - b.start).map((range) => text.slice(range.start, range.end).trim());
  const message = 'a tag alone on its line cuts the paragraph in two: put it on the same line as the words beside it, or leave an empty line';
  walk.report({ at, code: 'mdx-component-place', message, fix: lines.join(' ') });
}

const isParagraph = (node: Child | undefined): node is Element => node?.type === 'element' && node.tagName === 'p';
