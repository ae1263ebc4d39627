// The texts of sources: which are read, from what, how often, and what is said of those that cannot be.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readReports } from '../../../src/loaders/reports.ts';
import { pdf } from '../../fixtures/pdf.ts';

/** A folder with reports, for one test. */
function folder(files: Record<string, string | Uint8Array>): string {
  const dir = mkdtempSync(join(tmpdir(), 'reports-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

describe('readReports', () => {
  it('splits a text at its form feeds, the one at its end aside', async () => {
    const dir = folder({ 'a.txt': 'one\r\nmore\ftwo\f\n', 'b.txt': 'one\f\fthree', 'c.txt': 'whole' });
    const { pages, problems } = await readReports(dir, ['a', 'b', 'c']);
    expect(Object.fromEntries(pages)).toEqual({ a: ['one\nmore', 'two'], b: ['one', '', 'three'], c: ['whole'] });
    expect(problems).toEqual([]);
  });

  it('reads a PDF page by page', async () => {
    const { pages, problems } = await readReports(folder({ 'a.pdf': pdf(['The pumps are old', 'The steps are broken']) }), ['a']);
    expect(problems).toEqual([]);
    expect(pages.get('a')?.map((page) => page.trim())).toEqual(['The pumps are old', 'The steps are broken']);
  });

  it('takes a text before a PDF', async () => {
    const { pages, problems } = await readReports(folder({ 'a.txt': 'the text', 'a.pdf': 'broken' }), ['a']);
    expect([pages.get('a'), problems]).toEqual([['the text'], []]);
  });

  it('reads only what is asked for, and says nothing of what is not there', async () => {
    const { pages, problems } = await readReports(folder({ 'a.txt': 'one', 'b.pdf': 'broken' }), ['a', 'c']);
    expect([[...pages.keys()], problems]).toEqual([['a'], []]);
    expect((await readReports(join(tmpdir(), 'no-such-folder'), ['a'])).problems).toEqual([]);
    expect((await readReports(undefined, ['a'])).pages.size).toBe(0);
  });

  it('warns of a report that it cannot read, and how to mend that', async () => {
    const dir = folder({ 'a.pdf': 'no PDF at all', 'b.pdf': pdf(['', '']), 'c.txt': ' \f ', 'd.txt': Uint8Array.of(0x61, 0xff, 0x62) });
    const { pages, problems } = await readReports(dir, ['a', 'b', 'c', 'd']);
    expect(pages.size).toBe(0);
    const said = new Map(problems.map(({ file, message }) => [file, message]));
    for (const id of ['a', 'b', 'c', 'd']) expect(said.get(`sources/${id}.yaml`)).toContain(`or its text as ${id}.txt`);
    expect(said.get('sources/b.yaml')).toContain('it may be a scan');
    expect(new Set(problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['report-unreadable warning']));
  });

  it('keeps a text until its file changes', async () => {
    const dir = folder({ 'a.txt': 'one' });
    const first = (await readReports(dir, ['a'])).pages.get('a');
    expect((await readReports(dir, ['a'])).pages.get('a')).toBe(first);
    writeFileSync(join(dir, 'a.txt'), 'two');
    utimesSync(join(dir, 'a.txt'), new Date(), new Date('2040-01-01'));
    expect((await readReports(dir, ['a'])).pages.get('a')).toEqual(['two']);
  });
});
