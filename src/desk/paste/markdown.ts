// From pasted words and HTML to Markdown that static MDX takes: every sign that would mean something is written as a sign.
import TurndownService from 'turndown';
import { compileBody } from '../../loaders/mdx/compile.ts';
import { even } from './block.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]/gi;

/** Signs that mean something anywhere in a line. */
const escapeSigns = (text: string): string => text.replace(/[\\`*_[\]<>{}~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** A web address inside the angle brackets of a link. */
function linkTarget(address: string): string {
  const safe = address.replace(/[\s<>{}()\\*_`|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return safe
    .replaceAll('%5F', '_')
    .replaceAll('%2A', '*')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

/** Words as Markdown; an address among them becomes a link to itself, as its signs cannot be escaped otherwise. */
function escapeText(text: string): string {
  let at = 0;
  let made = '';
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const target = /^www/i.test(address) ? `http://${address}` : address;
    made += escapeSigns(text.slice(at, index)) + (URL.canParse(target) ? `[${escapeSigns(address)}](${linkTarget(target)})` : escapeSigns(address).replace(':', '&#58;'));
    at = index + address.length;
  }
  return made + escapeSigns(text.slice(at));
}

/** Signs that mean something at the start of a line, and words that start code. */
function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)([#+=:-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([ie])(?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}

const escapeLines = (text: string): string => text.split('\n').map(escapeStart).join('\n');

const turndown = new TurndownService({ br: '\\', emDelimiter: '*', strongDelimiter: '**', linkStyle: 'inlined' });
turndown.escape = (text) => escapeSigns(text);
turndown.addRule('link', {
  filter: (node) => node.nodeName === 'A' && Boolean(node.getAttribute('href')),
  replacement: (content, node) =>
    content.trim() === '' ? content : `[${content.replace(/\s*\n\s*/g, ' ').trim()}](${linkTarget((node as HTMLElement).getAttribute('href') ?? '')})`,
});
turndown.addRule('picture', { filter: ['img'], replacement: () => '' });

/** True where Markdown is right for static MDX and says exactly these words. */
export function says(markdown: string, words: string): boolean {
  const { problems, text } = compileBody(markdown, { file: 'paste' });
  return problems.length === 0 && bare(text) === bare(words);
}

/** Words without spaces, and with the quotation marks, dashes and dots that Markdown makes into others as one. */
export const bare = (text: string): string =>
  even(text)
    .replace(/\s/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/…/g, '...')
    .replace(/[–—-]+/g, '-');

/** Every sign as its number: what is left where nothing else says the words. */
const spelt = (text: string): string => [...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `&#${sign.codePointAt(0)};`)).join('');

/** Plain words as a paragraph. */
export function fromText(text: string): string {
  const words = even(text);
  const written = escapeStart(escapeText(words));
  return says(written, words) ? written : spelt(words);
}

/** A run of HTML without blocks in it as one paragraph: links and emphasis kept where they can be. */
export function fromInline(html: string, words: string): string {
  if (!html.includes('<') && !html.includes('&')) return fromText(words);
  const written = escapeLines(even(turndown.turndown(`<p>${html}</p>`).replace(/\\\n/g, '\u{f8ff}').replace(/\n+/g, ' ')).replaceAll(/ ?\u{f8ff} ?/gu, '\\\n'));
  return says(written, words) ? written : fromText(words);
}
