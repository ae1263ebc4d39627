// What is around an entry’s fields: the mark at a file’s start, line ends, the fences of frontmatter, and the body.
import { alignLines } from './lines.ts';
import { PatchError } from './errors.ts';

/** How a file is laid out: fields alone, or fields between two lines of `---` and a text after them. */
export type Layout = 'yaml' | 'mdx';

export interface Frame {
  /** The first fence with its line break; empty in a file of fields alone. */
  open: string;
  fields: string;
  /** The second fence with its line break, where there is one. */
  close: string;
  body: string;
}

/** Line ends as `\n`, without the mark of the encoding at the start. */
export const evenText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Takes a file apart. Joined again, the parts are the text. Throws a PatchError where the fences are missing. */
export function takeApart(text: string, layout: Layout, whose: string): Frame {
  if (layout === 'yaml') return { open: '', fields: text, close: '', body: '' };
  const open = /^---[^\S\n]*\n/.exec(text)?.[0];
  const rest = open === undefined ? '' : text.slice(open.length);
  const close = /^---[^\S\n]*(?:\n|$)/m.exec(rest);
  if (open === undefined || !close) throw new PatchError(`${whose} has no frontmatter: the fields stand between two lines of ---. Nothing was saved.`);
  return { open, fields: rest.slice(0, close.index), close: close[0], body: rest.slice(close.index + close[0].length) };
}

export const joined = ({ open, fields, close, body }: Frame): string => open + fields + close + body;

/** The new body; the old one, to the last blank, where only the empty lines around it differ. */
export function patchBody(before: string, after: string): string {
  const inner = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  if (inner(before) === inner(after)) return before;
  const lead = /^(?:[^\S\n]*\n)*/.exec(before)?.[0] ?? '';
  const tail = before.trim() === '' ? '\n' : before.slice(before.trimEnd().length);
  return inner(after) === '' ? tail : (before.trim() === '' && lead === '' ? '\n' : lead) + inner(after) + tail;
}

/** Gives a text the line ends and the mark that the original has: lines that stayed keep their own. */
export function withOriginalEnds(original: string, text: string): string {
  const mark = original.startsWith('\ufeff') ? '\ufeff' : '';
  const ends = original.match(/\r\n?|\n/g) ?? [];
  if (!ends.some((end) => end !== '\n')) return mark + text;
  const usual = ends.filter((end) => end === '\r\n').length * 2 >= ends.length ? '\r\n' : (ends[0] as string);
  const lines = text.split('\n');
  const kept = ends.every((end) => end === usual) ? new Map<number, number>() : alignLines(evenText(original).split('\n'), lines);
  return mark + lines.map((line, index) => (index === lines.length - 1 ? line : line + (ends[kept.get(index) ?? -1] ?? usual))).join('');
}
