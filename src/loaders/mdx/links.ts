// Which addresses a link may lead to.
import type { Finding } from './report.ts';
import { excerpt } from './source.ts';
import type { Range } from './tag.ts';

const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const ALLOWED = ['https://…', 'http://…', 'mailto:…', 'tel:…', '/path/', '#heading'];

/** The scheme of an address as a browser reads it: white space and control characters do not count. */
function schemeOf(href: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020\u007f]|%0[9ad]/gi, ''))?.[1]?.toLowerCase();
}

/** True for addresses that could run code, carry data, or lead to another site without saying so. */
export function isUnsafe(href: string): boolean {
  const scheme = schemeOf(href);
  return scheme === undefined ? /^[\\/]{2}/.test(href.trim()) : !SCHEMES.includes(scheme);
}

/** Why a link’s address is refused. */
export function explainUnsafe(href: string, { start, end }: Range, text: string): Finding {
  const scheme = schemeOf(href);
  const at = text.indexOf(href, start);
  const edits = scheme === undefined && at >= 0 && at < end ? [{ start: at, end: at, text: 'https:' }] : undefined;
  const what = scheme === undefined ? `${excerpt(href)} leads to another site without saying https:` : `an address that starts with ${scheme}: is not safe`;
  const message = `${what}; a link leads to the web, within this site, to an e-mail address or a telephone number`;
  return { at: start, code: 'mdx-link-unsafe', message, allowed: ALLOWED, edits };
}
