// Finding and filling the parts of the page, which the server has printed. Markup is never made from text.
import type { Segment } from '../engine/types.ts';

/** The one element for a selector. Throws where the page and this code have grown apart. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** A copy of what stands in a template. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}

/** A copy of the one element in the template for a selector. */
export function stamp(root: ParentNode, selector: string): HTMLElement {
  return find(copyOf(find<HTMLTemplateElement>(root, `template${selector}`)), '*');
}

/** Puts a text into each element for a selector. */
export function fill(root: ParentNode, selector: string, text: string): void {
  for (const element of root.querySelectorAll(selector)) element.textContent = text;
}

/** Puts a text into an element, and hides it where there is none. */
export function fillOrHide(element: HTMLElement, text: string | undefined): void {
  element.textContent = text ?? '';
  element.hidden = !text;
}

/** A piece of text, marked where it is what was looked for. */
export function nodeOf({ text, match }: Segment): Node {
  const node = document.createTextNode(text);
  if (!match) return node;
  const mark = document.createElement('mark');
  mark.append(node);
  return mark;
}

/** A number as readers of the page’s language write it. Below a thousand it is its figures alone: making ready to write a longer one takes the browser some 20 ms. */
export function printNumber(value: number): string {
  return value < 1000 ? String(value) : value.toLocaleString(document.documentElement.lang);
}
