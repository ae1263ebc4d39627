// The texts of sources that quotations are compared with: `<source id>.txt`, or `.pdf`, in a folder that is no part of the project.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** The pages of a source’s text. */
export type Pages = readonly string[];

export interface Reports {
  /** The texts at hand, by the id of their source. */
  pages: ReadonlyMap<string, Pages>;
  problems: Problem[];
}

interface Kept {
  /** Tells this state of the file from another. */
  stamp: string;
  pages: Promise<Pages>;
}

/** What was read in this process, by path: a report is read again only when its file has changed. */
const kept = new Map<string, Kept>();

/** In the order in which they are looked for. */
const KINDS = { txt: pagesOfText, pdf: pagesOfPdf };

/** A form feed ends each page; what stands behind the last is no page where it is empty. */
async function pagesOfText(path: string): Promise<Pages> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)).replace(/\r\n?/g, '\n');
  return text.replace(/\f\s*$/, '').split('\f');
}

/** The text of a PDF’s pages. The library that reads PDFs is large: it is loaded for the first of them. */
export async function pagesOfPdf(path: string): Promise<Pages> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)), { verbosity: 0 });
  return (await extractText(document, { mergePages: false })).text;
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs} ${size}`;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function pagesAt(path: string, read: (path: string) => Promise<Pages>): Promise<Pages | undefined> {
  const stamp = await stampOf(path);
  if (stamp === undefined) return undefined;
  const known = kept.get(path);
  if (known?.stamp === stamp) return known.pages;
  const pages = read(path);
  kept.set(path, { stamp, pages });
  return pages;
}

/** The text of one source, a problem where it cannot be read, or neither where it is not at hand. */
async function readReport(dir: string, source: string): Promise<{ pages?: Pages | undefined; problem?: Problem }> {
  for (const [kind, read] of Object.entries(KINDS)) {
    const name = `${source}.${kind}`;
    try {
      const pages = await pagesAt(join(dir, name), read);
      if (!pages) continue;
      if (pages.some((page) => /\p{L}/u.test(page))) return { pages };
      return { problem: unreadable(source, `${name} holds no text${kind === 'pdf' ? ' (it may be a scan)' : ''}`) };
    } catch (error) {
      return { problem: unreadable(source, `${name} cannot be read (${(error as Error).message})`) };
    }
  }
  return {};
}

function unreadable(source: string, what: string): Problem {
  const message = `quotations from it are not checked: ${what}. Put a whole copy into the reports folder, or its text as ${source}.txt`;
  return { file: `sources/${source}.yaml`, line: 1, column: 1, code: 'report-unreadable', severity: 'warning', message };
}

/** Reads the texts of the sources named, as far as they are in the folder. */
export async function readReports(dir: string | undefined, sources: Iterable<string>): Promise<Reports> {
  const reports = { pages: new Map<string, Pages>(), problems: [] as Problem[] };
  if (!dir) return reports;
  await Promise.all(
    [...new Set(sources)].map(async (source) => {
      const { pages, problem } = await readReport(dir, source);
      if (pages) reports.pages.set(source, pages);
      if (problem) reports.problems.push(problem);
    }),
  );
  return reports;
}
