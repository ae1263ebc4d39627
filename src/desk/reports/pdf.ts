// Whether a file is a whole PDF, and what is in it.
import { readFile } from 'node:fs/promises';
import { pagesOfPdf } from '../../loaders/reports.ts';
import { NotFetched } from './download.ts';

const SIGNATURE = '%PDF-';
const END = '%%EOF';
/** Readers look so far into a file for its signature, and back from its end for the mark there. */
const MARGIN = 1024;

export interface PdfFacts {
  pages: number;
  bytes: number;
  /** False for a scan, of which nothing can be compared or searched. */
  hasWords: boolean;
}

/** Looks into a file. Throws a NotFetched, which says what is wrong, where it is not a whole PDF. */
export async function lookIntoPdf(path: string): Promise<PdfFacts> {
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new NotFetched('it is empty');
  if (!bytes.subarray(0, MARGIN).includes(SIGNATURE)) throw new NotFetched('it is no PDF, whatever its name says');
  if (!bytes.subarray(-MARGIN).includes(END)) throw new NotFetched('its end is missing');
  const pages = await pagesOfPdf(path).catch((error: unknown) => {
    throw new NotFetched(`it cannot be read as a PDF (${(error as Error).message})`);
  });
  return { pages: pages.length, bytes: bytes.length, hasWords: pages.some((page) => /\p{L}/u.test(page)) };
}
