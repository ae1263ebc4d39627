// Pasted bytes to text: UTF-8 and UTF-16 as they say, else the encoding of old Windows pages; what is no text is refused.
import { Failure } from '../run/failure.ts';

/** No page of a paper is larger, its scripts and all. In bytes. */
export const LARGEST = 5_000_000;

/** What is said of a paste that is too large. */
export const tooLarge = (bytes: number, name: string): Failure =>
  new Failure(
    `${name} is ${bytes > LARGEST * 2 ? `${Math.round(bytes / 1e6)} MB` : `more than ${LARGEST / 1e6} MB`}, and a page has at most ${LARGEST / 1e6} MB. Was it the right file? Paste one piece at a time.`,
  );

const START = 4_096;

/** True for bytes that no text has, as pictures, PDFs and office files do. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, START);
  const magic = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', 'RIFF', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];
  const head = Buffer.from(start.subarray(0, 8)).toString('latin1');
  const controls = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return magic.some((one) => head.startsWith(one)) || start.includes(0) || controls > start.length * 0.02;
}

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export interface Decoded {
  text: string;
  /** Set where the text was not UTF-8, to be told to the editor. */
  encoding?: string;
}

/** The text of pasted bytes. Throws a Failure for what is empty, too large, or no text. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length, name);
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const text = wide ? decoded(bytes, wide) : isBinary(bytes) ? undefined : decoded(bytes, 'utf-8');
  if (text !== undefined && text.trim() === '') throw new Failure(`${name} is empty: there is nothing to make a draft of. Copy the whole page, its headline too, and paste that.`);
  if (text !== undefined) return { text, ...(wide && { encoding: wide.toUpperCase() }) };
  if (isBinary(bytes))
    throw new Failure(`${name} is no text: it looks like a picture, a PDF or a document of an office program. Copy the words on the page, or save the page as HTML.`);
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}
