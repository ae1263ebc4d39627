// Pasted plain text to blocks: paragraphs at empty lines, or a line each where there are none.
import { even, type Block } from './block.ts';
import { isCaption } from './captions.ts';
import { fromText, says } from './markdown.ts';

const BULLET = /^\s*(?:[-*•‣▪◦·–]|\d{1,2}[.)])\s+(?=\S)/;
/** Lines of this length were broken by the program they were written in, not by their writer. */
const WRAPPED = { least: 50, most: 100 };

/** A caption’s line ends without a full stop too: whoever wrote it broke it off. */
const isWrapped = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  !lines.some(isCaption) &&
  lines.slice(0, -1).every((line) => line.length >= WRAPPED.least && line.length <= WRAPPED.most) &&
  lines.slice(0, -1).some((line) => !/[.!?:”"’)]$/.test(line));

function blocksOfChunk(chunk: string): Block[] {
  const lines = chunk
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => even(line) !== '');
  if (lines.length > 1 && lines.every((line) => BULLET.test(line))) return listOf(lines);
  return (isWrapped(lines) ? [lines.join(' ')] : lines).map(paragraph);
}

const paragraph = (line: string): Block => ({ kind: 'paragraph', text: even(line), markdown: fromText(line) });

function listOf(lines: readonly string[]): Block[] {
  const items = lines.map((line) => even(line.replace(BULLET, '')));
  const text = items.join(' ');
  const markdown = items.map((item) => `- ${fromText(item)}`).join('\n');
  return says(markdown, text) ? [{ kind: 'list', text, markdown }] : lines.map(paragraph);
}

/** The blocks of plain text. Which words are linked nobody can tell. */
export function blocksOfText(text: string): Block[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap(blocksOfChunk);
}

/** True for what is HTML and not plain text: it starts with a tag of a page, or has such tags and closes them. */
export function looksLikeHtml(text: string): boolean {
  const tag = String.raw`(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|figure|ul|ol|table|span|meta|header)`;
  const start = new RegExp(String.raw`^\s*(?:<!--[\s\S]*?-->\s*)?<${tag}\b[^>]*>`, 'i');
  return start.test(text) && (/<\/[a-z][a-z0-9]*\s*>/i.test(text) || /^\s*<!doctype/i.test(text));
}
