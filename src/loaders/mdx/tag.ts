// Reading a tag in the text itself: satteri gives the place of an element, not those of its name and attributes.

/** A stretch of the text. */
export interface Range {
  start: number;
  end: number;
}

export interface TagAttribute extends Range {
  /** Empty for a spread, `{...x}`. */
  name: string;
  /** What stands after the equals sign, without its quotation marks but with its braces. */
  value?: Range;
}

export interface Tag extends Range {
  name: Range;
  attributes: TagAttribute[];
  selfClosing: boolean;
}

const NAME = /<\s*\/?\s*([^\s/>={}"'<]*)/y;
const GAP = /\s*/y;
const QUOTED_GAP = /(?:\n[ \t>]*|\s)*/y;
const ATTRIBUTE = /([^\s/>={}"'<]+)(\s*=\s*)?/y;
const VALUE = /"[^"]*"|'[^']*'/y;
const END = /(\/?)\s*>/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the string that starts at `at` ends; `at` itself where it has no end on the line, as an apostrophe has none. */
function endOfString(text: string, at: number): number {
  const close = text.indexOf(text[at] ?? '', at + 1);
  const line = text.indexOf('\n', at);
  return close < 0 || (line >= 0 && close > line) ? at : close;
}

/** The end of an expression in braces that starts at `at`, or undefined where it does not end. */
export function endOfBraces(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const mark = text[index];
    if (mark === '{') depth += 1;
    else if (mark === '}' && (depth -= 1) === 0) return index + 1;
    else if (mark === '"' || mark === "'" || mark === '`') index = endOfString(text, index);
  }
  return undefined;
}

function readValue(text: string, at: number): { value: Range; end: number } | undefined {
  if (text[at] === '{') {
    const end = endOfBraces(text, at);
    return end === undefined ? undefined : { value: { start: at, end }, end };
  }
  const quoted = match(VALUE, text, at);
  if (!quoted) return undefined;
  const end = at + quoted[0].length;
  return { value: { start: at + 1, end: end - 1 }, end };
}

function readAttribute(text: string, at: number): TagAttribute | undefined {
  if (text[at] === '{') {
    const end = endOfBraces(text, at);
    return end === undefined ? undefined : { name: '', start: at, end };
  }
  const found = match(ATTRIBUTE, text, at);
  if (!found?.[1]) return undefined;
  const name = found[1];
  if (found[2] === undefined) return { name, start: at, end: at + name.length };
  const read = readValue(text, at + found[0].length);
  return read && { name, start: at, end: read.end, value: read.value };
}

/** True where the line holds the mark of a quotation before `at`: then every line of the tag may start with one. */
function isQuoted(text: string, at: number): boolean {
  return text.slice(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, at).includes('>');
}

/** Reads the opening or closing tag that starts at `start`, or gives undefined where it is broken. */
export function readTag(text: string, start: number): Tag | undefined {
  const opened = match(NAME, text, start);
  if (!opened) return undefined;
  const gap = isQuoted(text, start) ? QUOTED_GAP : GAP;
  let at = start + opened[0].length;
  const name = { start: at - (opened[1]?.length ?? 0), end: at };
  const attributes: TagAttribute[] = [];
  for (;;) {
    at += match(gap, text, at)?.[0].length ?? 0;
    const end = match(END, text, at);
    if (end) return { start, end: at + end[0].length, name, attributes, selfClosing: end[1] === '/' };
    const attribute = readAttribute(text, at);
    if (!attribute) return undefined;
    attributes.push(attribute);
    at = attribute.end;
  }
}

const CLOSING = /<\s*\/\s*([^\s>]*)\s*>$/;

/** The closing tag at the end of an element’s stretch of text, where it has one. */
export function closingTag(text: string, element: Range): (Range & { name: Range }) | undefined {
  const found = CLOSING.exec(text.slice(element.start, element.end));
  if (!found) return undefined;
  const start = element.start + found.index;
  const name = start + found[0].indexOf(found[1] ?? '', found[0].indexOf('/') + 1);
  return { start, end: element.end, name: { start: name, end: name + (found[1]?.length ?? 0) } };
}
