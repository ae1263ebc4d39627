// The components on the list: attributes, what stands between their tags, and where they stand.
import { proseComponents, type ProseComponent, type ProseName } from '../../schemas/prose.ts';
import { readAttributes } from './attributes.ts';
import { carriesCode, refuseTag } from './markup.ts';
import { descendants, isBlock, isJsx, isProseName, isSilent, rangeOf, specOf, type Child, type Jsx, type Parent } from './nodes.ts';
import { closingMark, openingMark } from './print.ts';
import { closingTag, readTag } from './tag.ts';
import type { Walk } from './walk.ts';

/** What is printed for a tag: marks around what stands between, if its name is on the list. */
export function visitComponent(node: Jsx, parent: Parent, walk: Walk): Child[] {
  const { name } = node;
  if (!isProseName(name)) return refuse(node, walk);
  const spec: ProseComponent = proseComponents[name];
  const { values, problems } = readAttributes(node, name, walk.source);
  walk.problems.push(...problems);
  checkPlace(node, name, parent, walk);
  checkChildren(node, name, walk);
  checkCrossing(node, walk);
  const at = node.position?.start ?? { line: 1, column: 1 };
  const place = { line: at.line + walk.source.lineOffset, column: at.column };
  const index = walk.components.push({ component: name, attributes: values, children: [], ...place }) - 1;
  if (spec.place === 'block') walk.words.break();
  walk.words.start(name, values);
  const children = walk.children(node);
  walk.words.end();
  if (spec.place === 'block') walk.words.break();
  return [openingMark(index), ...children, closingMark()];
}

/** A tag that is not on the list. Its words are read on, so that everything wrong with them is found too. */
function refuse(node: Jsx, walk: Walk): Child[] {
  walk.report(refuseTag(node, walk.source));
  return carriesCode(node.name) ? [] : walk.children(node);
}

function checkPlace(node: Jsx, name: ProseName, parent: Parent, walk: Walk): void {
  const { place }: ProseComponent = proseComponents[name];
  const { start, end } = rangeOf(node);
  if (place === 'block') {
    if (node.type === 'mdxJsxFlowElement' || specOf(parent)?.place === 'block') return;
    const message = `<${name}> stands inside a sentence: put it on a line of its own, with an empty line before and after`;
    walk.report({ at: start, code: 'mdx-component-place', message });
    return;
  }
  if (!node.children.some((child) => isBlock(child) || specOf(child)?.place === 'block')) return;
  const { text } = walk.source;
  const joined = text
    .slice(start, end)
    .replace(/>\s*\n\s*/, '>')
    .replace(/\s*\n\s*(?=<\/[^<]*$)/, '');
  const message = `<${name}> stands inside a sentence, so it cannot enclose paragraphs: write its tags on the same line as the words`;
  walk.report({ at: start, code: 'mdx-component-place', message, ...(!joined.includes('\n') && { fix: joined }) });
}

function checkChildren(node: Jsx, name: ProseName, walk: Walk): void {
  const { children }: ProseComponent = proseComponents[name];
  const { start, end } = rangeOf(node);
  if (children === 'text' && !holdsWords(node)) {
    const message = `<${name}> needs words between its tags: write <${name} …>words</${name}>`;
    walk.report({ at: start, code: 'mdx-children', message });
  }
  if (children !== 'none' || node.children.every(isSilent)) return;
  const { text } = walk.source;
  const open = readTag(text, start);
  const close = closingTag(text, { start, end });
  const message = `<${name}> encloses nothing: end it with />, and write the words outside it`;
  const edits =
    open && close
      ? [
          { start: open.end - 1, end: open.end, text: ' />' },
          { start: close.start, end: close.end, text: '' },
        ]
      : undefined;
  walk.report({ at: start, code: 'mdx-children', message, edits });
}

/** True where there is something to read between the tags: words, or a component that prints some. */
function holdsWords(node: Jsx): boolean {
  for (const child of descendants(node)) {
    if (child !== node && (isJsx(child) || (child.type === 'text' && child.value.trim() !== ''))) return true;
  }
  return false;
}

/** satteri lets a tag cross emphasis, a link or a cell: then the element’s text does not end with its tag, and words get lost. */
function checkCrossing(node: Jsx, walk: Walk): void {
  const { start, end } = rangeOf(node);
  if (!walk.source.text.slice(start, end).trimEnd().endsWith('>')) walk.crossing(start);
}
