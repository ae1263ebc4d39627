// Tags that could not be parsed: left open, closed in the wrong place, misspelt inside, or no tags at all.
import { proseComponents, type ProseComponent } from '../../schemas/prose.ts';
import { refuseName } from './markup.ts';
import { isProseName } from './nodes.ts';
import { broken, type Broken, type Finding } from './report.ts';
import { excerpt, lineAt, offsetOf, type Edit } from './source.ts';
import { readTag, type Range } from './tag.ts';

/** The closing tag that belongs to a broken opening tag, so that it is not reported as well. */
function closingAfter(text: string, name: string, at: number): Range[] {
  const start = text.indexOf(`</${name}>`, at);
  if (start < 0 || text.slice(at, start).includes(`<${name}`)) return [];
  return [{ start, end: start + name.length + 3 }];
}

/** A tag that was opened and not closed where it must be. */
export function leftOpen(at: number, plain: string, text: string): Broken {
  const name = /`<([^`]*)>`/.exec(plain)?.[1] ?? '';
  const tag = readTag(text, at);
  const blank = [{ start: at, end: at + 1 }, ...closingAfter(text, name, at + 1)];
  if (!isProseName(name)) {
    const { better, ...refused } = refuseName(name === '' ? null : name);
    const edits = better && tag ? [{ ...tag.name, text: better }] : undefined;
    return broken({ at, ...refused, message: `${refused.message} (nor is it closed)`, edits }, ...blank);
  }
  const { children, place }: ProseComponent = proseComponents[name];
  if (children === 'none') {
    const edits = tag && [{ start: tag.end - 1, end: tag.end, text: `${text[tag.end - 2] === ' ' ? '' : ' '}/>` }];
    return broken({ at, code: 'mdx-broken', message: `<${name}> encloses nothing: it ends with />`, edits }, ...blank);
  }
  const where = plain.includes('`paragraph`') ? ', in the same paragraph' : '';
  const closed =
    place === 'block' ? `write </${name}> after it; both tags stand on lines of their own, with empty lines between them and the text` : `write </${name}> after its words${where}`;
  return broken({ at, code: 'mdx-broken', message: `<${name}> is opened here and never closed: ${closed}` }, ...blank);
}

/** A closing tag without its opening tag, or before another that must come first. */
export function strayClosing(at: number, plain: string, text: string): Broken {
  const name = /tag `<\/([^`]*)>`/.exec(plain)?.[1] ?? '';
  const closing = readTag(text, at) ?? { start: at, end: at + 1, name: undefined };
  const [, other = '', line, column] = /tag for `<([^`]*)>` \((\d+):(\d+)/.exec(plain) ?? [];
  if (line === undefined) {
    const message = `</${name}> closes a tag that was not opened before it in the same block: write the opening tag, or take this one out`;
    return broken({ at, code: 'mdx-broken', message }, closing);
  }
  const opening = offsetOf(text, Number(line), Number(column));
  const opened = readTag(text, opening) ?? { start: opening, end: opening + 1 };
  if (!text.slice(0, opening).includes(`<${name}`)) {
    const message = `</${name}> stands where <${other}> is still open: write </${other}>`;
    const edits = closing.name && [{ ...closing.name, text: other }];
    return broken({ at, code: 'mdx-broken', message, edits }, closing, opened);
  }
  const message = `</${name}> closes a tag while <${other}>, opened after it, is still open: close that first, so that tags do not cross`;
  return broken({ at, code: 'mdx-broken', message }, opened, ...closingAfter(text, other, at));
}

/** A sign < that starts no tag that can be read. */
export function brokenTag(at: number, text: string): Broken {
  const [paragraph = ''] = text.slice(at).split(/\n[ \t]*\n/, 1);
  const address = /^<((?:https?:\/\/|mailto:|www\.)[^\s<>]+|[^\s<>@/]+@[^\s<>@/]+)>/.exec(paragraph)?.[1];
  if (address) return bareAddress(at, address);
  const tag = /^<\s*\/?\s*([A-Za-z][^\s<>=/]*)[^<>]*>?/.exec(paragraph);
  if (!tag || !(isProseName(tag[1] ?? '') || /[=>]/.test(tag[0]))) {
    const sign = { start: at, end: at + 1 };
    const message = 'the sign < starts a tag here: write &lt; for a less-than sign that readers see';
    return broken({ at, code: 'mdx-broken', message, edits: [{ ...sign, text: '&lt;' }] }, sign);
  }
  const end = at + tag[0].length;
  const closing = tag[0].endsWith('/>') ? [] : closingAfter(text, tag[1] ?? '', end);
  return broken(brokenAttributes(at, tag[0], text), { start: at, end }, ...closing);
}

function bareAddress(at: number, address: string): Broken {
  const href = /^[^:/]+@/.test(address) ? `mailto:${address}` : address.replace(/^www\./, 'https://www.');
  const stretch = { start: at, end: at + address.length + 2 };
  const message = 'an address in angle brackets does not work here: write [words](address)';
  const edits = [{ ...stretch, text: `[${address.replace(/^mailto:/, '')}](${href})` }];
  return broken({ at, code: 'mdx-broken', message, edits }, stretch);
}

/** Quoted values, which are passed over, and values that should have been quoted. */
const VALUES = /"[^"]*"|'[^']*'|=\s*([“”„][^“”„"<>]*[“”"]?|[^\s"'{}<>/“”„][^\s"'<>]*)/g;

function brokenAttributes(at: number, tag: string, text: string): Finding {
  const wrong = [...tag.matchAll(VALUES)].flatMap((match): (Edit & { found: string })[] => {
    const [whole, found] = match;
    const end = at + match.index + whole.length;
    return found === undefined ? [] : [{ start: end - found.length, end, text: `"${found.replace(/[“”„"]|\/$/g, '')}"`, found }];
  });
  const [first] = wrong;
  if (!first) {
    const reason = tag.endsWith('>') ? 'write each attribute as name="value"' : 'it does not end with >';
    return { at, code: 'mdx-broken', message: `the tag ${excerpt(tag)} cannot be read: ${reason}` };
  }
  const line = lineAt(text, first.start);
  const reason = /[“”„]/.test(first.found) ? 'has curly quotation marks, and attributes need straight ones' : 'has no quotation marks around it';
  const message = `the value ${excerpt(first.found)} ${reason}: write name="value"`;
  return { at: first.start, code: 'mdx-broken', message, edits: wrong.filter((edit) => edit.end <= line.end) };
}
