// Reading one text file: size, encoding, emptiness, and the split of an MDX file into frontmatter and body.
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from './problem.ts';

/** No text of an editor is larger; a bigger file is a mistake. In bytes. */
export const LARGEST = 1_000_000;

export interface TextFile {
  file: string;
  text: string;
}

const whole = (file: string, code: string, message: string): Problem => ({ file, line: 1, column: 1, code, severity: 'error', message });

/** The text of a file, or the problem that keeps it from being read. Line ends are made `\n`. */
export async function readText(path: string, file: string): Promise<TextFile | Problem> {
  const bytes = await readBytes(path, file);
  if ('code' in bytes) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? whole(file, 'file-empty', 'is empty: fill it in or delete it') : { file, text };
  } catch {
    return { ...whole(file, 'file-not-utf8', 'is not UTF-8: save it again with that encoding'), line: lineOfBadByte(bytes) };
  }
}

async function readBytes(path: string, file: string): Promise<Uint8Array | Problem> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST) return await readFile(path);
    return whole(file, 'file-too-large', `is ${(size / 1e6).toFixed(1)} MB; a text file here is at most ${LARGEST / 1e6} MB. Was something pasted into it?`);
  } catch (error) {
    return whole(file, 'file-unreadable', `cannot be opened (${(error as NodeJS.ErrnoException).code}): is it there, and may it be read?`);
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line += 1;
  }
  return line;
}

export interface Split {
  frontmatter: string;
  body: string;
  /** Lines before the frontmatter’s first, and before the body’s first. */
  frontmatterOffset: number;
  bodyOffset: number;
}

/** Splits an MDX file at its two lines of `---`. Gives a problem where they are missing. */
export function splitFrontmatter({ file, text }: TextFile): Split | Problem {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    return whole(file, 'frontmatter-missing', 'has no frontmatter: the first line is ---, then the fields, then --- again');
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return whole(file, 'frontmatter-missing', 'has frontmatter with no end: write --- on a line of its own after the fields');
  return {
    frontmatter: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    frontmatterOffset: 1,
    bodyOffset: end + 1,
  };
}
