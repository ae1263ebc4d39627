// Making elements without markup: what comes from data is always text.
import type { Segment } from '../engine/types.ts';

/** An element with its attributes and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** A text in pieces, with what was looked for marked. */
export function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, match }) => (match ? make('mark', {}, text) : text));
}

/** Puts a style sheet on the page. It is made here, so that no page carries it that does not need it, and no policy forbids it. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
