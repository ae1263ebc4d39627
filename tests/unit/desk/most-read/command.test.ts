// npm run most-read as a whole: what it writes, and that nothing is written where something goes wrong.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { run as mostRead } from '../../../../src/desk/most-read.ts';
import { readContent } from '../../../../src/loaders/read.ts';
import { contentFolder, NOW } from '../../../fixtures/build.ts';
import { temporaryFolder } from '../folder.ts';

const clock = '2035-06-08T12:00:00Z';
const line = (slug: string, reader: number): string =>
  `192.0.2.${reader} - - [05/Jun/2035:10:00:00 +0000] "GET /rivers/articles/${slug}/ HTTP/1.1" 200 99 "-" "Mozilla/5.0 (Windows NT 10.0; rv:141.0) Gecko/20100101 Firefox/141.0"\n`;
const reads = (slug: string, readers: number): string => Array.from({ length: readers }, (_, index) => line(slug, index)).join('');
/** The embargo of the fixture has ended by this clock; its draft has not. */
const log = reads('river-fails-first-survey', 60) + reads('how-a-river-is-graded', 12) + reads('unfinished-story-of-the-pumps', 40) + reads('nobody-knows', 50) + 'rubbish\n';

interface Ended {
  status: number;
  output: string;
}

/** Runs the command in this process, with what it prints and what it would be ended with. */
async function command(env: Record<string, string>, args: string[], signal = new AbortController().signal): Promise<Ended> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  let output = '';
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => ((output += String(text)), true)));
  try {
    return { status: await mostRead(args, signal), output };
  } catch (error) {
    const { message, code, exitCode, expected } = error as Error & { code?: string; exitCode?: number; expected?: boolean };
    if (!expected && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return { status: exitCode ?? 2, output: output + message };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

async function folder(): Promise<{ content: string; path: (name: string) => string; written: () => string | undefined; run: (...args: string[]) => Promise<Ended> }> {
  const [content, logs] = [await contentFolder(), temporaryFolder()];
  const file = join(content, 'most-read.yaml');
  const env = { CONTENT_DIR: content, BUILD_NOW: clock, SITE_URL: '' };
  return {
    content,
    path: (name) => join(logs, name),
    written: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    run: (...args) => command(env, args),
  };
}

describe('npm run most-read', () => {
  it('writes what was read most, packed or not, and what is not public never', async () => {
    const { content, path, written, run } = await folder();
    writeFileSync(path('access.log'), log);
    writeFileSync(path('odd-name'), Buffer.concat([gzipSync(reads('river-fails-first-survey', 70)), gzipSync(reads('how-a-river-is-graded', 3))]));
    const { status, output } = await run(path('access.log'), path('odd-name'));
    expect([status, output]).toEqual([0, expect.stringContaining('1 to 7 June 2035')]);
    expect(output).toMatch(/ 1 {2}lines that cannot be read/);
    const text = written() ?? '';
    expect(text).toContain(
      'from: "2035-06-01"\nto: "2035-06-07"\narticles:\n  - article: river-fails-first-survey\n    readers: 70\n  - article: how-a-river-is-graded\n    readers: 12\n',
    );
    expect(text + output).not.toMatch(/192\.0|Firefox|unfinished|nobody-knows/);
    const { mostRead, problems } = await readContent({ dir: content, now: new Date(clock), withheld: 'drop' });
    expect(mostRead?.articles).toEqual(['river-fails-first-survey', 'how-a-river-is-graded']);
    expect(problems.filter(({ file }) => file === 'most-read.yaml')).toEqual([]);
  });

  it('shows and writes nothing with --dry-run; --json is data alone', async () => {
    const { path, written, run } = await folder();
    writeFileSync(path('access.log'), log);
    const { status, output } = await run(path('access.log'), '--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ from: '2035-06-01', unreadable: 1, readings: 72, articles: [{ readers: 60 }, { readers: 12 }] });
    expect(written()).toBeUndefined();
  });

  it.each([
    ['a log that is not there', () => undefined, 'there is no such file'],
    ['a folder', (path: string) => void mkdirSync(path), 'it is a folder'],
    ['an empty log', (path: string) => writeFileSync(path, ''), 'There is no line'],
    ['something else', (path: string) => writeFileSync(path, 'a,b\n1,2\n'), 'None of the 2 lines'],
    ['another time', (path: string) => writeFileSync(path, log.replaceAll('05/Jun', '05/May')), '5 May 2035'],
    ['too few readers', (path: string) => writeFileSync(path, reads('river-fails-first-survey', 2)), 'No piece had 5 readers'],
    ['a packed log cut short', (path: string) => (writeFileSync(path, gzipSync(log)), truncateSync(path, 60)), 'ends in the middle'],
    ['a packed log that is damaged', (path: string) => writeFileSync(path, Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(log)])), 'damaged'],
  ])('of %s says so, ends with 1 and leaves the old figures', async (_name, make, message) => {
    const { content, path, written, run } = await folder();
    writeFileSync(join(content, 'most-read.yaml'), 'old: figures\n');
    make(path('access.log'));
    const { status, output } = await run(path('access.log'));
    expect([status, output]).toEqual([1, expect.stringContaining(message)]);
    expect(output).not.toMatch(/\n\s+at /);
    expect(written()).toBe('old: figures\n');
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('interrupted half-way, leaves the old figures and nothing beside them', async () => {
    const { content, path, written } = await folder();
    writeFileSync(join(content, 'most-read.yaml'), 'old: figures\n');
    writeFileSync(path('access.log'), log.repeat(2_000));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1);
    onTestFinished(() => controller.abort());
    const { status } = await command({ CONTENT_DIR: content, BUILD_NOW: clock, SITE_URL: '' }, [path('access.log')], controller.signal);
    expect([status, written()]).toEqual([130, 'old: figures\n']);
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says so where the figures cannot be written, and leaves nothing beside their place', async () => {
    const { content, path, run } = await folder();
    writeFileSync(path('access.log'), log);
    mkdirSync(join(content, 'most-read.yaml'));
    expect(await run(path('access.log'))).toMatchObject({ status: 1, output: expect.stringMatching(/most-read\.yaml was not written: .*Nothing was changed/) });
    expect(readdirSync(join(content, 'most-read.yaml'))).toEqual([]);
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('ends with 2 for wrong use', async () => {
    const { run } = await folder();
    for (const args of [[], ['x.log', '--days', 'many'], ['x.log', '--nope']]) expect((await run(...args)).status).toBe(2);
    expect(await run('--help')).toMatchObject({ status: 0, output: expect.stringContaining('--dry-run') });
  });

  it.skipIf(process.getuid?.() === 0)('says who may not read a log (root may read everything)', async () => {
    const { path, run } = await folder();
    writeFileSync(path('access.log'), log);
    chmodSync(path('access.log'), 0);
    expect(await run(path('access.log'))).toMatchObject({ status: 1, output: expect.stringContaining('you may not read it') });
  });
});

describe('most-read.yaml', () => {
  const file = (from: string, to: string, ids: string[]): string => `from: "${from}"\nto: "${to}"\narticles:\n${ids.map((id) => `  - article: ${id}\n    readers: 10\n`).join('')}`;
  const read = async (text: string, now = NOW) => {
    const content = await readContent({ dir: await contentFolder({ 'most-read.yaml': text }), now, withheld: 'drop' });
    return { mostRead: content.mostRead, told: content.problems.filter((problem) => problem.file === 'most-read.yaml') };
  };
  const day = (ago: number): string => new Date(NOW.getTime() - ago * 86_400_000).toISOString().slice(0, 10);

  it('absent is nothing', async () => {
    const { mostRead, problems } = await readContent({ dir: await contentFolder(), now: NOW, withheld: 'drop' });
    expect([mostRead, problems]).toEqual([undefined, []]);
  });

  it('lets what is withheld drop out without a word', async () => {
    const { mostRead, told } = await read(file(day(7), day(1), ['spills-of-2029', 'unfinished-story-of-the-pumps', 'how-a-river-is-graded']));
    expect([mostRead?.articles, told]).toEqual([['how-a-river-is-graded'], []]);
    expect((await read(file(day(7), day(1), ['spills-of-2029']))).mostRead).toBeUndefined();
  });

  it('is shown for 60 days, then warns', async () => {
    expect((await read(file(day(66), day(60), ['how-a-river-is-graded']))).mostRead).toBeDefined();
    const { mostRead, told } = await read(file(day(67), day(61), ['how-a-river-is-graded']));
    expect(mostRead).toBeUndefined();
    expect(told).toEqual([expect.objectContaining({ code: 'most-read-stale', severity: 'warning', line: 2 })]);
  });

  it.each([
    ['an id that leads nowhere', file(day(7), day(1), ['how-a-river-is-grated', 'how-a-river-is-graded']), 'reference-missing', 'warning'],
    ['an id that stands twice', file(day(7), day(1), ['how-a-river-is-graded', 'how-a-river-is-graded']), 'field-value', 'error'],
    ['days the wrong way round', file(day(1), day(7), ['how-a-river-is-graded']), 'dates-order', 'error'],
    ['days to come', file(day(1), day(-3), ['how-a-river-is-graded']), 'dates-order', 'error'],
    ['a month', file('2025-01', day(1), ['how-a-river-is-graded']), 'date-form', 'error'],
    ['a field that is not known', `${file(day(7), day(1), ['how-a-river-is-graded'])}addresses: []\n`, 'key-unknown', 'error'],
    ['nothing', 'from: "2025-01-01"\nto: "2025-01-02"\narticles: []\n', 'field-length', 'error'],
    ['no YAML', 'from: "2025\n', 'yaml-broken', 'error'],
  ])('with %s is told', async (_name, text, code, severity) => {
    const { told } = await read(text);
    expect(told).toContainEqual(expect.objectContaining({ code, severity }));
  });
});
