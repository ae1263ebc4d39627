// npm run search: the very engine of the pages, asked of the built site from a terminal.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDesk } from './support/desk.ts';
import { fewResults } from './support/few.ts';
import { OUT_DIR } from './support/site.ts';

const empty = mkdtempSync(join(tmpdir(), 'no-site-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const run = (args: string[], outDir = OUT_DIR): ReturnType<typeof runDesk> => runDesk(['search', ...args], { OUT_DIR: outDir });
const data = JSON.parse(readFileSync(join(OUT_DIR, 'data/inspections.json'), 'utf8')) as { url: string; title: string }[];
const few = await fewResults(OUT_DIR);
const [inspection] = data as [{ url: string; title: string }];

interface Printed {
  query: string;
  understood: { as: string; text: string }[];
  corrected: string | null;
  results: { url: string; title: string; kind: string; score: number; why?: object }[];
}

async function json(...args: string[]): Promise<Printed> {
  const { status, output } = await run([...args, '--json']);
  expect(status, output).toBe(0);
  return JSON.parse(output) as Printed;
}

describe('npm run search', () => {
  it('prints what was asked and found, with addresses as in the data', async () => {
    const printed = await json(inspection.title);
    expect(printed).toMatchObject({ query: inspection.title, corrected: null });
    expect(printed.results.map(({ url }) => url)).toContain(inspection.url);
    const scores = printed.results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(printed.results.every(({ title, kind }) => title !== '' && kind !== '')).toBe(true);
  });

  it('says what it understood, and what it put right', async () => {
    expect((await json('grades -"no such words" kind:inspections')).understood.map(({ as }) => as)).toEqual(expect.arrayContaining(['not', 'field']));
    expect((await json('inspectoin')).corrected?.toLowerCase()).toBe('inspection');
    expect((await json('inspectoin', '--exact')).results).toEqual([]);
  });

  it('explains each result, in data and in words', async () => {
    expect((await json(inspection.title, '--explain')).results[0]?.why).toMatchObject({ coverage: expect.any(Number) as number, prior: expect.any(Number) as number });
    expect((await run([inspection.title, '--explain'])).output).toMatch(/score [\d.]+ = words × coverage/);
  });

  it.skipIf(!few)('fills up what it found with what is about the same, which scores nothing, and says so', async () => {
    const { results } = await json(few?.q ?? '', '--explain');
    expect(results.map(({ url }) => url)).toEqual([...(few?.results ?? []), ...(few?.related ?? [])]);
    for (const { score, why, url } of results) {
      expect(Object.hasOwn(why ?? {}, 'related'), url).toBe(few?.related.includes(url));
      expect(score > 0, url).toBe(few?.results.includes(url));
    }
    expect((await run([few?.q ?? '', '--explain'])).output).toContain('has not all that was asked for');
  });

  it('prints as many results as are asked for', async () => expect((await json('inspection', '--results', '23')).results).toHaveLength(23));

  it.each([[['']], [['the of and']], [['"']], [['<script>alert(1)</script>']], [['🦊']], [['word '.repeat(3000)]]])('takes %j without failing', async (args) => {
    expect((await json(...args)).results).toBeInstanceOf(Array);
  });

  it.each([
    [['x', '--results', '0'], '--results 0: write a whole number'],
    [['x', '--sort', 'upwards'], '--sort upwards: write one of'],
    [['x', '--colour'], '--colour'],
  ])('refuses %j in words', async (args, message) => {
    const { status, output } = await run(args);
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('says what to do where no site is built', async () => {
    const { status, output } = await run(['x'], empty);
    expect(status).not.toBe(0);
    expect(output).toContain('npm run build');
  });

  it('has its help', async () => expect(await run(['--help'])).toMatchObject({ status: 0, output: expect.stringContaining('--explain') as string }));
});
