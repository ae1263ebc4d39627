// A single value as YAML text: in the style it had, and otherwise as content is written: plain, in quotation marks where it must be, folded where it is long.
import { parseDocument } from 'yaml';
import { plainText } from './same.ts';

export type Style = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL';

export interface Place {
  /** Columns before the field’s or item’s own first letter. */
  column: number;
  /** Columns taken on the line before the value. */
  taken: number;
  /** Within `[…]` or `{…}`. */
  flow: boolean;
  /** The style that the value had, or that those beside it have. */
  style?: Style | undefined;
  /** The header of the block that it was, such as `>-  # a comment`, and how far the block was indented. */
  header?: string | undefined;
  indent?: number | undefined;
}

/** Where lines of content are folded. */
export const WIDTH = 112;

/** Writes a value so that YAML reads the same from it. A block starts with its header and ends without a line break. Throws where no style can hold it. */
export function writeScalar(value: string | number | boolean | null, place: Place): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return String(value);
  const text = stylesFor(value, place)
    .map((style) => writeIn(style, value, place))
    .find((candidate): candidate is string => candidate !== undefined && readsAs(candidate, value, place));
  if (text === undefined) throw new Error('no style of YAML can hold this text');
  return text;
}

/** The styles to try, the best first. */
function stylesFor(value: string, { style, flow, taken }: Place): Style[] {
  const quote: Style = style === 'QUOTE_SINGLE' ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  const blocks: Style[] = value.includes('\n') ? ['BLOCK_LITERAL', 'BLOCK_FOLDED'] : ['BLOCK_FOLDED', 'BLOCK_LITERAL'];
  if (flow) return style === 'PLAIN' || !style ? ['PLAIN', 'QUOTE_DOUBLE'] : [quote, 'QUOTE_DOUBLE'];
  if (style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL') return [style, ...blocks, 'QUOTE_DOUBLE'];
  if (value.includes('\n')) return [...blocks, 'QUOTE_DOUBLE'];
  if (style === 'QUOTE_SINGLE' || style === 'QUOTE_DOUBLE') return [style, 'QUOTE_DOUBLE'];
  const long = taken + value.length > WIDTH && value.includes(' ');
  return long ? ['BLOCK_FOLDED', 'QUOTE_DOUBLE'] : ['PLAIN', 'QUOTE_DOUBLE'];
}

/** Asks YAML itself what it would read. Blanks around the text do not count: a block’s last line break is its header’s affair. */
function readsAs(candidate: string, value: string, { flow, column }: Place): boolean {
  const text = flow ? `k: [${candidate}, x]\n` : `${' '.repeat(column)}k: ${candidate}\n`;
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const { k } = document.toJS() as { k: unknown };
  const read = flow ? (k as unknown[])[0] : k;
  return typeof read === 'string' && plainText(read) === plainText(value);
}

function writeIn(style: Style, value: string, place: Place): string | undefined {
  if (style === 'PLAIN') return isPlain(value, place.flow) ? value : undefined;
  if (style === 'QUOTE_SINGLE') return isPrintable(value) && !value.includes('\n') ? `'${value.replaceAll("'", "''")}'` : undefined;
  if (style === 'QUOTE_DOUBLE') return inDoubleQuotes(value);
  return isPrintable(value) ? inBlock(style, value, place) : undefined;
}

/** Nothing that a YAML file should hold only in its escaped form. */
const isPrintable = (text: string): boolean => !/[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u.test(text);

/** Words and forms that older readers of YAML take for something else than text. */
const NOT_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d.*|[-+.].*|=|<<|0[xob].*)$/i;

/** Whether text may stand without quotation marks, for every reader of YAML and for the eye. */
function isPlain(text: string, flow: boolean): boolean {
  if (text !== text.trim() || !isPrintable(text) || /[\n\t]/.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`\u00a0]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (NOT_TEXT.test(text) && !/^\d+[a-z]*-[a-z\d-]*[a-z][a-z\d-]*$|^\d+ [a-z]/.test(text)) return false;
  return !flow || !/[,[\]{}]|:/.test(text);
}

function inDoubleQuotes(text: string): string {
  const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

function inBlock(style: 'BLOCK_FOLDED' | 'BLOCK_LITERAL', value: string, place: Place): string | undefined {
  const text = value.replace(/\s+$/, '');
  if (text === '' || /^\s/.test(text)) return undefined;
  const sign = style === 'BLOCK_FOLDED' ? '>' : '|';
  const header = place.header?.startsWith(sign) ? place.header.replace(/^([>|][+-]?)\d/, '$1') : `${sign}-`;
  const indent = place.indent ?? place.column + 2;
  const lines = style === 'BLOCK_LITERAL' ? text.split('\n') : foldLines(text, Math.max(40, WIDTH - indent));
  return lines && [header, ...lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))].join('\n');
}

/** The lines of a folded block: a line break in the text is an empty line more. Undefined where a line starts with a blank, which folding would not keep. */
function foldLines(text: string, width: number): string[] | undefined {
  const lines = text.split('\n');
  if (lines.some((line) => /^\s|\s$/.test(line) && line !== '')) return undefined;
  const folded: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) folded.push('');
    if (line !== '') folded.push(...wrap(line, width));
  }
  return folded;
}

/** Breaks a line at single blanks; where there are two, the break would eat one. */
function wrap(line: string, width: number): string[] {
  const words = line.split(/(?<=\S) (?=\S)/);
  const lines: string[] = [];
  let current = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (current.length + 1 + word.length <= width) current += ` ${word}`;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}
