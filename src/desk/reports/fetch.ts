// Fetching the reports one by one, and what became of each.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { count } from '../../lib/text.ts';
import { readReports } from '../../loaders/reports.ts';
import type { Report } from '../../record/reports.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';
import { download, NotFetched, type DownloadOptions } from './download.ts';
import { nameOfCopy, putWhole } from './folder.ts';
import { lookIntoPdf, type PdfFacts } from './pdf.ts';

export type State = 'fetched' | 'kept' | 'failed';

/** What became of a report. */
export interface Outcome {
  /** The id of its source, after which its file is named. */
  id: string;
  state: State;
  /** In words for an editor. */
  detail: string;
  /** Where it can be had by hand. */
  address?: string;
  /** Nothing answered at all. */
  silent?: boolean;
}

export interface FetchOptions extends DownloadOptions {
  dir: string;
  /** Fetches what is there already as well. */
  again?: boolean;
  /** The rest between two questions to a server. */
  pauseMs?: number;
}

const PAUSE_MS = 1_000;

/** Fetches the reports, one at a time, and hands on what became of each as soon as it is known. */
export async function* fetchReports(reports: readonly Report[], options: FetchOptions): AsyncGenerator<Outcome> {
  const left = new Set<string>();
  let asked = false;
  for (const report of reports) {
    stopIfInterrupted(options.signal);
    const settled = await withoutAsking(report, options, left);
    if (settled) yield settled;
    else {
      if (asked) await rest(options);
      asked = true;
      yield await fetchOne(report, options, left);
    }
  }
}

async function rest({ pauseMs = PAUSE_MS, signal }: FetchOptions): Promise<void> {
  await sleep(pauseMs, undefined, signal ? { signal } : {}).catch(() => stopIfInterrupted(signal));
}

/** What is to be said of a report for which nobody needs to be asked. */
async function withoutAsking(report: Report, options: FetchOptions, left: ReadonlySet<string>): Promise<Outcome | undefined> {
  const { id } = report.source;
  const copy = options.again ? undefined : await keptCopy(report, options.dir);
  if (copy) return { id, ...copy };
  const { host } = new URL(report.address);
  return left.has(host) ? { id, state: 'failed', detail: `not tried: ${host} did not serve the one before`, address: report.address } : undefined;
}

/** A whole good copy in the folder; undefined where there is none, or one that is worth replacing. */
async function keptCopy(report: Report, dir: string): Promise<Pick<Outcome, 'state' | 'detail'> | undefined> {
  const { id } = report.source;
  const name = nameOfCopy(dir, id);
  if (!name) return undefined;
  if (name.endsWith('.pdf')) {
    const facts = await lookIntoPdf(join(dir, name)).catch(ifForeseen);
    return facts && { state: 'kept', detail: describe(facts, report) };
  }
  const pages = (await readReports(dir, [id])).pages.get(id);
  if (pages) return { state: 'kept', detail: `${count(pages.length, 'page')} of text` };
  return { state: 'failed', detail: `${name} is in the folder and holds no text that can be read. Take it away, or put the text into it` };
}

function ifForeseen(error: unknown): undefined {
  if (!(error instanceof NotFetched)) throw error;
}

async function fetchOne(report: Report, options: FetchOptions, left: Set<string>): Promise<Outcome> {
  const { source, address } = report;
  const { id } = source;
  try {
    const facts = await putWhole(options.dir, id, (path) => download(address, path, options));
    const hidden = nameOfCopy(options.dir, id)?.endsWith('.txt') ? `. ${id}.txt is still read in its place` : '';
    return { id, state: 'fetched', detail: describe(facts, report) + hidden };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    if (error.leaveHost) left.add(new URL(address).host);
    return { id, state: 'failed', detail: error.message, address, ...(error.silent && { silent: true }) };
  }
}

/** “46 pages, 0.5 MB”, and what to mind. */
function describe({ pages, bytes, hasWords }: PdfFacts, report: Report): string {
  const size = `${count(pages, 'page')}, ${(bytes / 1e6).toFixed(1)} MB`;
  const notes = [
    report.pages !== undefined && report.pages !== pages && `. The record says ${count(report.pages, 'page')}: is it another document?`,
    !hasWords && `. It holds no text (it may be a scan): put its text beside it as ${report.source.id}.txt`,
  ];
  return [size, ...notes.filter((note) => note !== false)].join('');
}
