// npm run takedown and npm run next-embargo as a person at the desk runs them, on copies of the fixture campaign.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run as runNextEmbargo } from '../../../../src/desk/next-embargo.ts';
import type { Failure } from '../../../../src/desk/run/failure.ts';
import { run as runTakedown } from '../../../../src/desk/takedown.ts';
import { purgeOf } from '../../../../src/desk/takedown/purge.ts';
import { answersOf } from '../../../../src/desk/takedown/ask.ts';
import { readContent } from '../../../../src/loaders/read.ts';
import { CAMPAIGN_DIR, contentFolder, NOW, type FileChange } from '../../../fixtures/build.ts';
import { swap } from '../../../fixtures/read.ts';
import { readFiles, temporaryFolder, writeFiles } from '../folder.ts';

const COLUMN = 'articles/why-we-ask-for-a-clean-river/index.mdx';
const GUIDE = 'how-a-river-is-graded';
const NEWS = 'river-fails-first-survey';

/** Runs a command on a content folder, without a person at a terminal. Gives the exit code and everything that is printed. */
async function desk(dir: string, args: string[], env: Record<string, string> = {}): Promise<{ status: number; said: string }> {
  const [name, ...rest] = args;
  const variables = { SITE_URL: '', CONTENT_DIR: dir, OUT_DIR: join(dir, '../no-such-site'), BUILD_NOW: NOW.toISOString(), ...env };
  for (const [key, value] of Object.entries(variables)) vi.stubEnv(key, value);
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  try {
    const run = name === 'takedown' ? runTakedown : runNextEmbargo;
    return { status: await run(rest), said };
  } catch (error) {
    const { message, exitCode, code, expected } = error as Failure & { code?: string };
    const misused = code?.startsWith('ERR_PARSE_ARGS') ?? false;
    if (!misused && !expected) throw error;
    return { status: misused ? 2 : (exitCode ?? 1), said: said + message };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}
const takedown = (dir: string, ...args: string[]) => desk(dir, ['takedown', ...args]);
const listOf = (dir: string): string => (existsSync(join(dir, 'takedowns.yaml')) ? readFileSync(join(dir, 'takedowns.yaml'), 'utf8') : '');
const errorsIn = async (dir: string): Promise<string[]> => (await readContent({ dir, now: NOW, withheld: 'drop' })).problems.map(({ file, code }) => `${file} ${code}`);
/** Every file but the list. */
const others = (dir: string): Record<string, string> => Object.fromEntries(Object.entries(readFiles(dir)).filter(([name]) => name !== 'takedowns.yaml'));
/** A campaign in which nobody links to the guide. */
const alone: Record<string, FileChange> = { [`articles/${NEWS}/index.mdx`]: swap('[how a river is graded](/articles/how-a-river-is-graded/)', 'how a river is graded') };

describe('npm run takedown', () => {
  it('writes the list, changes nothing else, and says what is left to do', async () => {
    const dir = await contentFolder(alone);
    const before = others(dir);
    const { status, said } = await takedown(dir, GUIDE, '--reason', 'Counsel’s advice: "down", today # now', '--note', 'Taken down on advice.', '--date', '2026-01-14');
    expect(status).toBe(0);
    expect(others(dir)).toEqual(before);
    const { takedowns, problems } = await readContent({ dir, now: NOW, withheld: 'drop' });
    expect(takedowns).toMatchObject([{ id: GUIDE, date: '2026-01-14', reason: 'Counsel’s advice: "down", today # now', note: 'Taken down on advice.' }]);
    expect(problems).toEqual([]);
    expect(said).toContain('Taken down: “How a river is graded, and what a grade cannot tell you”');
    for (const words of [
      'npm run build',
      'https://fixture.example/rivers/articles/how-a-river-is-graded/',
      '/search-index/*',
      '/feed.xml',
      '/sitemap-0.xml',
      '/data/*',
      'removals',
      'Wayback',
    ])
      expect(said).toContain(words);
    expect(said).not.toContain('Counsel');
  });

  it.each([
    ['its address', 'https://fixture.example/rivers/articles/how-a-river-is-graded/?x#y'],
    ['its path', '/articles/how-a-river-is-graded'],
    ['its file', 'content/articles/how-a-river-is-graded/index.mdx'],
    ['its collection', 'articles/how-a-river-is-graded'],
  ])('knows a piece by %s, and takes the present day', async (_name, words) => {
    const dir = await contentFolder(alone);
    expect((await takedown(dir, words, '--reason', 'x')).status).toBe(0);
    expect(listOf(dir)).toContain(`- id: ${GUIDE}\n  date: "2026-01-15"\n  reason: x\n`);
  });

  it.each([
    ['no piece', [], 'Name one piece'],
    ['two pieces', [GUIDE, NEWS, '--reason', 'x'], 'Name one piece'],
    ['no reason, and nobody to ask', [GUIDE], 'Say why'],
    ['an empty reason', [GUIDE, '--reason', ' '], 'Say why'],
    ['a slip in the id', ['how-a-river-is-grade', '--reason', 'x'], `npm run takedown -- ${GUIDE}`],
    ['an earlier id', ['river-fails', '--reason', 'x'], `npm run takedown -- ${NEWS}`],
    ['an id of another collection', ['first-letter', '--reason', 'x'], 'npm run takedown -- letters/first-letter'],
    ['an id like nothing there is', ['zzzzzzzzz', '--reason', 'x'], 'last part of its address'],
    ['a day that does not exist', [GUIDE, '--reason', 'x', '--date', '2026-02-30'], 'does not exist'],
    ['a date in another form', [GUIDE, '--reason', 'x', '--date', '14.1.2026'], 'date'],
    ['a day to come', [GUIDE, '--reason', 'x', '--date', '2026-01-16'], 'still to come'],
    ['a note that is too long', [GUIDE, '--reason', 'x', '--note', 'x'.repeat(401)], '401 characters'],
    ['an option that there is none of', [GUIDE, '--becase', 'x'], '--becase'],
    ['what is not down', [GUIDE, '--undo'], 'is not taken down'],
  ])('changes nothing for %s, says what to do, and ends with 2', async (_name, args, words) => {
    const dir = await contentFolder(alone);
    const before = readFiles(dir);
    const { status, said } = await takedown(dir, ...args);
    expect([status, said]).toEqual([2, expect.stringContaining(words)]);
    expect(said).not.toMatch(/^\s+at /m);
    expect(readFiles(dir)).toEqual(before);
  });

  it('is down at once though others link to it; names each place, and takes links out when told to', async () => {
    const dir = await contentFolder({ [COLUMN]: swap('It asked', '[This guide](/articles/how-a-river-is-graded/#x "y") and [that](../how-a-river-is-graded/). It asked') });
    const before = others(dir);
    const first = await takedown(dir, GUIDE, '--reason', 'x');
    expect(first.status).toBe(1);
    for (const words of [`${COLUMN}:30:1 `, `${COLUMN}:30:`, `articles/${NEWS}/index.mdx:70:49`, `npm run takedown -- ${GUIDE} --unlink`]) expect(first.said).toContain(words);
    expect(others(dir)).toEqual(before);
    expect((await readContent({ dir, now: NOW, withheld: 'drop' })).entries.articles.has(GUIDE)).toBe(false);
    const second = await takedown(dir, GUIDE, '--unlink');
    expect(second.status).toBe(0);
    expect(await errorsIn(dir)).toEqual([]);
    const after = others(dir);
    expect(after[COLUMN]).toBe(before[COLUMN]?.replace('[This guide](/articles/how-a-river-is-graded/#x "y") and [that](../how-a-river-is-graded/)', 'This guide and that'));
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([`articles/${NEWS}/index.mdx`, COLUMN]);
    expect(second.said).toContain('Read them: they may still tell of the piece');
    expect(second.said).toContain('Publish.');
  });

  it('takes down too what cannot stand without it, when told to; lifting it says what stays down', async () => {
    const dir = await contentFolder();
    expect(await takedown(dir, NEWS, '--reason', 'x')).toMatchObject({ status: 1, said: expect.stringContaining('--with-dependants') });
    const { status, said } = await takedown(dir, NEWS, '--with-dependants');
    expect(status).toBe(0);
    expect(said).toContain('letters/first-letter is taken down too');
    expect(said).toContain('https://fixture.example/rivers/articles/first-survey/');
    expect(await errorsIn(dir)).toEqual([]);
    const list = (await takedown(dir, '--list')).said;
    for (const words of ['2 entries are taken down', `${NEWS}, 15 January 2026`, 'It cannot stand without', 'gone: /articles/river-fails-first-survey/, /articles/river-fails/'])
      expect(list).toContain(words);
    const undone = await takedown(dir, NEWS, '--undo');
    expect(undone).toMatchObject({ status: 0, said: expect.stringContaining('stay down, each until it is lifted itself: letters/first-letter') });
    expect(listOf(dir)).not.toContain(`id: ${NEWS}`);
  });

  it('leaves by hand what is no link, and says where', async () => {
    const dir = await contentFolder();
    const { status, said } = await takedown(dir, 'sources/bather-line', '--reason', 'x', '--unlink', '--with-dependants');
    expect([status, said]).toEqual([1, expect.stringContaining('campaign.yaml:')]);
  });

  it('keeps every byte of the list that it did not write', async () => {
    const list = "# Ours\n- id:  spills-of-2029   # kept\n  date: '2026-01-01'\n  reason: >\n    Two\n    lines.\n";
    const dir = await contentFolder({ ...alone, 'takedowns.yaml': list });
    expect((await takedown(dir, GUIDE, '--reason', 'x')).status).toBe(0);
    expect(listOf(dir)).toBe(`${list}- id: ${GUIDE}\n  date: "2026-01-15"\n  reason: x\n`);
    expect(await takedown(dir, GUIDE, '--reason', 'again')).toMatchObject({ status: 0, said: expect.stringContaining('is taken down already, since 2026-01-15') });
    expect((await takedown(dir, GUIDE, '--undo')).status).toBe(0);
    expect(listOf(dir)).toBe(list);
  });

  it('changes nothing where the list cannot be read or written', async () => {
    const broken = '- id: "spills\n';
    const dir = await contentFolder({ ...alone, 'takedowns.yaml': broken });
    expect(await takedown(dir, GUIDE, '--reason', 'x')).toMatchObject({ status: 1, said: expect.stringContaining('cannot be read, so nothing was added to it') });
    expect(listOf(dir)).toBe(broken);
    const folder = await contentFolder(alone);
    mkdirSync(join(folder, 'takedowns.yaml'));
    expect(await takedown(folder, GUIDE, '--reason', 'x')).toMatchObject({ status: 1, said: expect.stringContaining('Nothing was changed') });
    expect(await desk(join(dir, 'nowhere'), ['takedown', GUIDE])).toMatchObject({ status: 1, said: expect.stringContaining('CONTENT_DIR') });
  });

  it('says so where it may not write, and leaves nothing half-written', async (context) => {
    context.skip(process.getuid?.() === 0, 'this account may write anywhere');
    const dir = await contentFolder(alone);
    const before = readFiles(dir);
    chmodSync(dir, 0o555);
    const { status, said } = await takedown(dir, GUIDE, '--reason', 'x');
    chmodSync(dir, 0o755);
    expect([status, said]).toEqual([1, expect.stringContaining('you may not write there')]);
    expect(readFiles(dir)).toEqual(before);
  });

  it('clears away what a command that was killed half-way left', async () => {
    const dir = await contentFolder({ ...alone, '.takedowns.yaml.999999999.part': '- id: ha' });
    expect((await takedown(dir, GUIDE, '--reason', 'x')).status).toBe(0);
    expect(existsSync(join(dir, '.takedowns.yaml.999999999.part'))).toBe(false);
  });

  it('helps', async () => {
    expect(await takedown(CAMPAIGN_DIR, '--help')).toMatchObject({ status: 0, said: expect.stringContaining('--unlink') });
  });
});

describe('without a person at a terminal', () => {
  it('what was not said beforehand is not done', async () => {
    const [none, both] = [answersOf({ unlink: false, dependants: false }, false), answersOf({ unlink: true, dependants: true }, false)];
    expect(await Promise.all([none.unlink(2), none.dependants(['a'])])).toEqual([false, false]);
    expect(await Promise.all([both.unlink(2), both.dependants(['a'])])).toEqual([true, true]);
  });
});

describe('what to purge', () => {
  const piece = { collection: 'articles', id: 'a', formerly: [], date: '2026-01-14', reason: 'x', addresses: ['/articles/a/', '/articles/b/'] } as const;

  it('is what the last build had of the piece', () => {
    const out = temporaryFolder();
    const files = {
      'index.html': '<a href="/c/articles/a/">',
      'about/index.html': 'x',
      'articles/a/index.html': '/articles/a/',
      'feed.xml': '/c/articles/a/',
      'search-index/1/d/0.json': '"/articles/a/"',
      'pictures/a/x-480.webp': '',
      'pictures/other/x.webp': '',
    };
    writeFiles(out, files);
    expect(purgeOf([{ ...piece, formerly: [], addresses: [...piece.addresses] }], out, 'https://site.example/c/')).toEqual({
      own: ['https://site.example/c/articles/a/', 'https://site.example/c/articles/b/'],
      pictures: ['https://site.example/c/pictures/a/x-480.webp'],
      others: ['https://site.example/c/feed.xml', 'https://site.example/c/', 'https://site.example/c/search-index/*'],
    });
    const letter = { ...piece, collection: 'letters', id: 'l', formerly: [], addresses: [] } as const;
    const both = purgeOf(
      [
        { ...piece, formerly: [], addresses: [...piece.addresses] },
        { ...letter, formerly: [], addresses: [] },
      ],
      out,
      'https://site.example/c/',
    );
    expect(both.own).toHaveLength(2);
    // Of the letter the build has nothing that names it, so what a site always makes is purged too.
    for (const path of ['feed.xml', 'search-index/*', 'timeline/']) expect(both.others.filter((one) => one === `https://site.example/c/${path}`)).toHaveLength(1);
  });
});

describe('npm run next-embargo', () => {
  const next = (args: string[] = [], env: Record<string, string> = {}, dir = CAMPAIGN_DIR) => desk(dir, ['next-embargo', ...args], env);

  it('prints the instant and nothing else, or nothing', async () => {
    expect(await next()).toEqual({ status: 0, said: '2030-06-01T08:00:00.000Z\n' });
    expect(await next([], { BUILD_NOW: '2030-06-01T08:00:00Z' })).toEqual({ status: 0, said: '' });
  });

  it('says whether one has ended since', async () => {
    const ended = async (since: string, now: string): Promise<string> => (await next(['--ended-since', since], { BUILD_NOW: now })).said;
    expect(await ended('2030-06-01T08:45+01:00', '2030-06-01T08:00:00Z')).toBe('2030-06-01T08:00:00.000Z\n');
    expect(await ended('2030-06-01T08:45+01:00', '2030-06-01T07:59:59Z')).toBe('');
    expect(await ended('2030-06-01T08:00:00Z', '2031-01-01T00:00:00Z')).toBe('');
  });

  it('refuses what is no instant, and does not take broken content for none', async () => {
    for (const since of ['yesterday', '2030-06-01', '2030-06-01T08:00', ''])
      expect(await next(['--ended-since', since])).toMatchObject({ status: 2, said: expect.stringContaining('not an instant') });
    const dir = await contentFolder();
    writeFileSync(join(dir, 'articles/spills-of-2029/index.mdx'), '---\nheadline: x\n---\n');
    expect(await next([], {}, dir)).toMatchObject({ status: 1, said: expect.stringContaining('npm run check') });
    expect(await next(['--help'])).toMatchObject({ status: 0, said: expect.stringContaining('--ended-since') });
  });
});
