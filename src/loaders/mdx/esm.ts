// Lines that start with `import` or `export`. satteri takes such a line and all that follows for code, and on some of it
// aborts the whole process, which nothing can catch. So it never sees one: the first letter is hidden while it parses.
// A sentence may then start with either word; what really is code is refused.
import { descendants, type Node } from './nodes.ts';
import type { Finding } from './report.ts';

/** Characters that stand for no text (`createSource` takes them out): `i` and `e` in hiding. */
const HIDDEN: Record<string, string> = { i: '\uFDD0', e: '\uFDD1' };
const LETTERS: Record<string, string> = { '\uFDD0': 'i', '\uFDD1': 'e', '%EF%B7%90': 'i', '%EF%B7%91': 'e' };

/** Hides what satteri would take for code; no place changes. */
export function hideCode(text: string): string {
  return text.replace(/^[ie](?=(?:(?<=i)mport|(?<=e)xport)(?![\w$]))/gm, (letter) => HIDDEN[letter] ?? letter);
}

/** The text with its letters back. */
export const showLetters = (text: string): string => text.replace(/[\uFDD0\uFDD1]|%EF%B7%9[01]/g, (mark) => LETTERS[mark] ?? mark);

/** Puts the letters back in a parsed tree. */
export function showCode(tree: Node): void {
  for (const node of descendants(tree)) {
    if ('value' in node) node.value = showLetters(node.value);
    if (node.type === 'element') node.properties = Object.fromEntries(Object.entries(node.properties).map(([key, value]) => [key, shown(value)]));
    if ('attributes' in node) node.attributes.forEach((attribute) => Object.assign(attribute, { value: shown(attribute.value) }));
  }
}

const shown = <T>(value: T): T | string => (typeof value === 'string' ? showLetters(value) : value);

const CODE = /^(?:import\b(?:.*\bfrom\s*["']|\s*["'{*])|export\s+(?:default|const|let|var|function|class|async|type|interface)\b|export\s*[{*]).*/gm;

/** The lines of code in a stretch of text that starts with one; none where it starts with a sentence. */
export function refuseCode(text: string, start: number, end: number): Finding[] {
  if (start > 0 && text[start - 1] !== '\n') return [];
  const found = [...text.slice(start, end).matchAll(CODE)];
  if (found[0]?.index !== 0) return [];
  return found.map(({ index, 0: line }) =>
    line.startsWith('import')
      ? { at: start + index, code: 'mdx-import', message: 'nothing is imported here: take the line out; the components on the list are there without it' }
      : { at: start + index, code: 'mdx-export', message: 'content cannot run code: take the export out' },
  );
}
