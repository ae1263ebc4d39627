// Fetching reports from a server: what comes is whole or nothing, what is there stays, and each failure says what to do.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchReports, type FetchOptions, type Outcome } from '../../../src/desk/reports/fetch.ts';
import { prepareFolder } from '../../../src/desk/reports/folder.ts';
import { printByHand, printCount, printUnsearched } from '../../../src/desk/reports/print.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { reportsOf, type Report } from '../../../src/record/reports.ts';
import { anInspection, aSource, records, type Fields } from '../../fixtures/build.ts';
import { pdf } from '../../fixtures/pdf.ts';
import { gives, sendsTo, serveReports } from '../../fixtures/report-server.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

const PDF = pdf(['The pumps are old', 'The steps are broken']);
const OTHER = pdf(['Another report']);
const BOUNDS = { bytes: 100_000, ms: 5_000, redirects: 3 };

/** Reports at these addresses, named after them. */
function reportsAt(addresses: Record<string, string>, licence: string | null = 'Open Government Licence', report: Fields = {}): Report[] {
  const inspections = Object.entries(addresses).map(([id, url]) => [`of-${id}`, anInspection({ report: { source: id, url, ...report } })] as const);
  const sources = Object.keys(addresses).map((id) => [id, aSource({ licence: licence ?? undefined })] as const);
  return reportsOf(makeRecord(records({ inspections: Object.fromEntries(inspections), sources: Object.fromEntries(sources) })));
}

async function fetched(reports: readonly Report[], options: Partial<FetchOptions> & { dir: string }): Promise<Outcome[]> {
  return Array.fromAsync(fetchReports(reports, { agent: 'campaign-reports (+https://site.example/)', bounds: BOUNDS, pauseMs: 0, ...options }));
}

/** What becomes of one report that a server gives in this way, and what is in the folder afterwards. */
async function one(route: Parameters<typeof serveReports>[0][string], options: Partial<FetchOptions> = {}, files: Record<string, string> = {}) {
  const dir = temporaryFolder();
  writeFiles(dir, files);
  const { url } = await serveReports({ '/a.pdf': route, '/other.pdf': gives(OTHER) });
  const [outcome] = await fetched(reportsAt({ a: `${url}/a.pdf` }), { dir, ...options });
  return { outcome: outcome as Outcome, files: readdirSync(dir), dir };
}

describe('a report that comes', () => {
  it.each(['application/pdf', 'application/pdf;charset=UTF-8', 'Application/X-PDF', 'application/octet-stream', 'binary/octet-stream', ''])(
    'as %j is put into the folder whole',
    async (type) => {
      const { outcome, files, dir } = await one(gives(PDF, { 'content-type': type }));
      expect(outcome).toEqual({ id: 'a', state: 'fetched', detail: '2 pages, 0.0 MB' });
      expect(files).toEqual(['a.pdf']);
      expect(readFileSync(join(dir, 'a.pdf'), 'latin1')).toBe(PDF);
    },
  );

  it('after being sent on is the one at the end of the way', async () => {
    const { outcome, dir } = await one(sendsTo('/other.pdf'));
    expect(outcome.state).toBe('fetched');
    expect(readFileSync(join(dir, 'a.pdf'), 'latin1')).toBe(OTHER);
  });

  it('with another number of pages than the record has, or without words, says so', async () => {
    const { url } = await serveReports({ '/a.pdf': gives(PDF), '/b.pdf': gives(pdf(['', ''])) });
    const [a, b] = await fetched(reportsAt({ a: `${url}/a.pdf`, b: `${url}/b.pdf` }, 'OGL', { pages: 46 }), { dir: temporaryFolder() });
    expect(a).toMatchObject({ state: 'fetched', detail: expect.stringContaining('The record says 46 pages') as string });
    expect(b).toMatchObject({ state: 'fetched', detail: expect.stringContaining('put its text beside it as b.txt') as string });
  });

  it('is asked for one at a time, with a rest between, by somebody who says who they are', async () => {
    const { url, asked } = await serveReports({ '/a.pdf': gives(PDF), '/b.pdf': gives(PDF) });
    await fetched(reportsAt({ a: `${url}/a.pdf`, b: `${url}/b.pdf` }), { dir: temporaryFolder(), pauseMs: 60 });
    expect(asked.map(({ path, agent }) => [path, agent])).toEqual(['/a.pdf', '/b.pdf'].map((path) => [path, 'campaign-reports (+https://site.example/)']));
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(50);
  });
});

describe('a report that does not come', () => {
  it.each([
    ['is not there', (_, response) => response.writeHead(404).end(), '404 Not Found: it has moved or is gone. Put its new address'],
    ['is forbidden', (_, response) => response.writeHead(403).end(), '403 Forbidden: it is not for programs'],
    ['breaks the server', (_, response) => response.writeHead(500).end(), '500'],
    ['is a web page', gives('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html; charset=utf-8' }), 'a web page comes in place of a PDF'],
    ['is something else', gives('{}', { 'content-type': 'application/json' }), 'it is no PDF but “application/json”'],
    ['is a web page that says it is a PDF', gives('<!doctype html><title>Sign in</title>'), 'it is no PDF, whatever its name says'],
    ['is empty', gives(''), 'it is empty'],
    ['lost its end', gives(PDF.slice(0, PDF.length / 2)), 'its end is missing'],
    ['broke off', (_, response) => response.writeHead(200, { 'content-length': PDF.length }).write(PDF.slice(0, 100), () => response.destroy()), 'it broke off'],
    ['is broken within', gives(`%PDF-1.4\n${'x'.repeat(500)}\n%%EOF\n`), 'it cannot be read as a PDF'],
    ['says it is too large', gives(PDF, { 'content-length': '200000' }), 'it has 0.2 MB, more than 0.1 MB'],
    ['turns out too large', (_, response) => response.writeHead(200).end(Buffer.alloc(150_000, '%PDF-')), 'it has more than 0.1 MB'],
    ['is sent round and round', sendsTo('/a.pdf'), 'it is sent on too many times'],
    ['is sent to a file', sendsTo('file:///etc/passwd'), 'which is not safe'],
    ['is sent nowhere', sendsTo('http://[/'), 'which is no address'],
  ] satisfies [string, Parameters<typeof one>[0], string][])('since it %s leaves nothing, and the old copy as it was', async (_, route, detail) => {
    const first = await one(route);
    expect(first.outcome).toMatchObject({ state: 'failed', detail: expect.stringContaining(detail) as string, address: expect.stringContaining('/a.pdf') as string });
    expect(first.files).toEqual([]);
    const again = await one(route, { again: true }, { 'a.pdf': OTHER });
    expect([again.outcome.state, again.files]).toEqual(['failed', ['a.pdf']]);
    expect(readFileSync(join(again.dir, 'a.pdf'), 'latin1')).toBe(OTHER);
  });

  it('since it is too slow is given up', async () => {
    const { outcome, files } = await one((_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).write('%PDF-1.4\n'), {
      bounds: { ...BOUNDS, ms: 200 },
    });
    expect([outcome.detail, files]).toEqual(['it had not come whole after 0.2 seconds', []]);
  });

  it('since a safe connection is sent on to an open one is refused', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 301, headers: { location: 'http://x.example/a.pdf' } })));
    onTestFinished(() => void vi.unstubAllGlobals());
    const [outcome] = await fetched(reportsAt({ a: 'https://x.example/a.pdf' }), { dir: temporaryFolder() });
    expect(outcome).toMatchObject({ state: 'failed', detail: 'it is sent on to http://x.example/a.pdf, which is not safe' });
  });
});

describe('where there is no network', () => {
  it.each([
    ['ENOTFOUND', 'x.example cannot be found (ENOTFOUND)'],
    ['EAI_AGAIN', 'x.example cannot be found (EAI_AGAIN)'],
    ['ECONNREFUSED', 'x.example cannot be reached (ECONNREFUSED)'],
  ])('(%s) each server is asked once, and what to do is said', async (code, detail) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const outcomes = await fetched(reportsAt({ a: 'https://x.example/a.pdf', b: 'https://x.example/b.pdf', c: 'https://y.example/c.pdf' }), { dir: temporaryFolder() });
    expect(outcomes.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(outcomes.map((outcome) => outcome.detail)).toEqual([detail, 'not tried: x.example did not serve the one before', detail.replace('x.', 'y.')]);
    expect(asked).toEqual(['https://x.example/a.pdf', 'https://y.example/c.pdf']);
    const said = printByHand(outcomes, 'reports').join('\n');
    expect(said).toContain('There may be no network here');
    for (const [id, host] of Object.entries({ a: 'x', b: 'x', c: 'y' })) expect(said).toContain(`  https://${host}.example/${id}.pdf\n    as reports/${id}.pdf`);
    expect(printCount(outcomes)).toBe('3 failed');
  });
});

describe('a report that is there', () => {
  it('stays, and nobody is asked', async () => {
    const { url, asked } = await serveReports({});
    const dir = temporaryFolder();
    writeFiles(dir, { 'a.pdf': PDF, 'b.txt': 'one\ftwo\fthree', 'c.pdf': pdf(['']) });
    const outcomes = await fetched(reportsAt({ a: `${url}/a.pdf`, b: `${url}/b.pdf`, c: `${url}/c.pdf` }), { dir });
    expect(outcomes.map(({ state, detail }) => `${state} ${detail}`)).toEqual([
      'kept 2 pages, 0.0 MB',
      'kept 3 pages of text',
      'kept 1 page, 0.0 MB. It holds no text (it may be a scan): put its text beside it as c.txt',
    ]);
    expect(asked).toEqual([]);
  });

  it('is fetched anew where it is not whole, or on demand', async () => {
    const broken = await one(gives(PDF), {}, { 'a.pdf': PDF.slice(0, 300) });
    expect([broken.outcome.state, readFileSync(join(broken.dir, 'a.pdf'), 'latin1')]).toEqual(['fetched', PDF]);
    const again = await one(gives(PDF), { again: true }, { 'a.pdf': OTHER, 'a.txt': 'its text' });
    expect(again.outcome).toMatchObject({ state: 'fetched', detail: '2 pages, 0.0 MB. a.txt is still read in its place' });
    expect(readFileSync(join(again.dir, 'a.pdf'), 'latin1')).toBe(PDF);
  });

  it('as a text without words stands in the way', async () => {
    expect((await one(gives(PDF), {}, { 'a.txt': ' \f ' })).outcome).toMatchObject({ state: 'failed', detail: expect.stringContaining('a.txt is in the folder') as string });
  });
});

describe('a licence that does not allow searching', () => {
  it('does not keep a report from being fetched, for quotations are compared with it', async () => {
    const { url } = await serveReports({ '/a.pdf': gives(PDF), '/b.pdf': gives(PDF) });
    const dir = temporaryFolder();
    for (const [id, licence] of [['a', 'For non-commercial use only'] as const, ['b', null] as const]) {
      const reports = reportsAt({ [id]: `${url}/${id}.pdf` }, licence);
      expect(await fetched(reports, { dir })).toEqual([{ id, state: 'fetched', detail: '2 pages, 0.0 MB' }]);
      expect(await fetched(reports, { dir })).toEqual([{ id, state: 'kept', detail: '2 pages, 0.0 MB' }]);
    }
  });

  it('is given as why, and so is the want of one', () => {
    const [open] = reportsAt({ open: 'https://x.example/open.pdf' }) as [Report];
    const closed = reportsAt({ closed: 'https://x.example/a.pdf' }, 'For non-commercial use only', { licence: 'All rights reserved' });
    const none = reportsAt({ no: 'https://x.example/no.pdf' }, null);
    expect(printUnsearched([open, ...closed, ...none])).toEqual([
      expect.stringContaining('their pages are not searched'),
      '  closed  its licence does not allow it (For non-commercial use only; All rights reserved)',
      '  no      the record names no licence for it',
    ]);
    expect(printUnsearched([open])).toEqual([]);
  });
});

describe('an interruption', () => {
  it('leaves what came before, and nothing half-written', async () => {
    const stop = new AbortController();
    const { url, asked } = await serveReports({
      '/a.pdf': gives(PDF),
      '/b.pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).write(PDF.slice(0, 200), () => setTimeout(() => stop.abort(), 50)),
    });
    const dir = temporaryFolder();
    const reports = reportsAt({ a: `${url}/a.pdf`, b: `${url}/b.pdf`, c: `${url}/c.pdf` });
    await expect(fetched(reports, { dir, signal: stop.signal })).rejects.toMatchObject({ expected: true, exitCode: 130, message: '' });
    expect(readdirSync(dir)).toEqual(['a.pdf']);
    expect(asked.map(({ path }) => path)).toEqual(['/a.pdf', '/b.pdf']);
  });

  it('while resting ends the rest', async () => {
    const stop = new AbortController();
    const { url } = await serveReports({ '/a.pdf': gives(PDF) });
    setTimeout(() => stop.abort(), 200);
    await expect(fetched(reportsAt({ a: `${url}/a.pdf`, b: `${url}/b.pdf` }), { dir: temporaryFolder(), signal: stop.signal, pauseMs: 60_000 })).rejects.toMatchObject({
      exitCode: 130,
    });
  });
});

describe('the reports folder', () => {
  const root = { root: '/nowhere/project', contentDir: '/nowhere/project/content', outDir: '/nowhere/project/dist' };

  it('is made where there is none, and keeps itself out of repositories', () => {
    const dir = join(temporaryFolder(), 'deep', 'reports');
    prepareFolder(dir, root);
    expect(readdirSync(dir)).toEqual(['.gitignore']);
    expect(readFileSync(join(dir, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('that is there keeps what it has, without what a killed run left', () => {
    const dir = temporaryFolder();
    writeFiles(dir, { 'a.pdf': PDF, '.a.pdf.999999999.part': 'half', [`.b.pdf.${process.pid}.part`]: 'under way', 'note.part': 'mine' });
    prepareFolder(dir, root);
    expect(readdirSync(dir).sort()).toEqual([`.b.pdf.${process.pid}.part`, 'a.pdf', 'note.part']);
  });

  it('must be one that can be written to', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'file'), '');
    for (const wrong of [join(dir, 'file'), join(dir, 'file', 'reports')])
      expect(() => prepareFolder(wrong, root)).toThrow(/Nothing can be written to the reports folder.*\nName another folder/s);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('that is closed to writing is refused', () => {
    const dir = join(temporaryFolder(), 'closed');
    mkdirSync(dir);
    chmodSync(dir, 0o500);
    expect(() => prepareFolder(dir, root)).toThrow('Nothing can be written');
  });

  it('is never one that is published', () => {
    const project = temporaryFolder();
    const folders = { root: project, contentDir: join(project, 'content'), outDir: join(project, 'dist') };
    for (const inside of ['content/reports', 'dist', 'public/reports', 'src/reports']) expect(() => prepareFolder(join(project, inside), folders)).toThrow('would be published');
    expect(existsSync(join(project, 'content'))).toBe(false);
  });
});
