// Stand-ins for the prose components: each prints its name, attributes and children, and nothing of its own.
import { createComponent, render, renderSlot, unescapeHTML } from 'astro/runtime/server/index.js';
import type { Piece } from '../../../src/loaders/mdx/types.ts';
import { proseComponents } from '../../../src/schemas/prose.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The element that stands for a component: `<x-judgement>`. */
export const stubName = (name: string): string => `x-${name.toLowerCase()}`;

function tags(name: string, attributes: Record<string, unknown>): [string, string] {
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  return [`<${stubName(name)}${printed.join('')}>`, `</${stubName(name)}>`];
}

function stub(name: string): unknown {
  return createComponent((result, props, slots) => {
    const [open, close] = tags(name, props);
    return render`${unescapeHTML(open)}${renderSlot(result, slots['default'])}${unescapeHTML(close)}`;
  });
}

/** The `components` that Astro’s MDX is rendered with. */
export const stubs = Object.fromEntries(Object.keys(proseComponents).map((name) => [name, stub(name)]));

/** Our pieces printed with the same stand-ins. */
export function printWithStubs(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('html' in piece ? piece.html : tags(piece.component, piece.attributes).join(printWithStubs(piece.children)))).join('');
}
