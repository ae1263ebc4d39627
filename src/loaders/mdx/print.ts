// From the checked tree to pieces: finished HTML, cut where components stand.
import { toHtml } from 'hast-util-to-html';
import type { Child, Root } from './nodes.ts';
import type { ComponentPiece, Piece } from './types.ts';

/** Cannot stand in a text (`createSource` takes it out), so it cannot be forged. */
const MARK = '\0';
const CLOSE = '/';

/** Marks where the component of this number starts. */
export const openingMark = (index: number): Child => ({ type: 'raw', value: `${MARK}${index}${MARK}` });

/** Marks where it ends. */
export const closingMark = (): Child => ({ type: 'raw', value: `${MARK}${CLOSE}${MARK}` });

/** Prints the tree once and cuts it at the marks. Runs of HTML come out as one string each. */
export function printPieces(children: Child[], components: readonly ComponentPiece[]): Piece[] {
  const root: Root = { type: 'root', children };
  // `raw` is let through for the marks: the walk takes every other raw node out.
  // In the value of an attribute < may stand as it is; written out, it misleads nobody who searches a page for tags.
  const html = toHtml(root, { allowDangerousHtml: true }).replace(/<(?=script)/gi, '&lt;');
  const parts = html.split(MARK);
  const stack: Piece[][] = [[]];
  for (const [index, part] of parts.entries()) {
    const isMark = index % 2 === 1;
    if (isMark && part === CLOSE) stack.pop();
    else if (isMark) open(components[Number(part)], stack);
    else if (part !== '') stack.at(-1)?.push({ html: part });
  }
  return stack[0] ?? [];
}

function open(component: ComponentPiece | undefined, stack: Piece[][]): void {
  if (!component) return;
  stack.at(-1)?.push(component);
  stack.push(component.children);
}
