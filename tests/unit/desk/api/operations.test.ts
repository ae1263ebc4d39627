// What the desk may do with the content folder: saves touch their own lines, broken content is refused, and nothing is half done.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { digestOf } from '../../../../src/desk/api/digest.ts';
import { Desk, type FileAction } from '../../../../src/desk/api/operations.ts';
import { placeOf } from '../../../../src/desk/api/place.ts';
import type { Refusal } from '../../../../src/desk/api/refusal.ts';
import { contentFolder, NOW } from '../../../fixtures/build.ts';
import { readFiles, temporaryFolder } from '../folder.ts';

const EVENT = 'events/launch.yaml';
let dir: string;
let desk: Desk;
beforeEach(async () => {
  dir = await contentFolder({});
  desk = new Desk({ dir, now: () => NOW });
});

const textOf = (path: string): string => readFileSync(join(dir, path), 'utf8');
/** The file as a program writes it, with some fields changed. */
const edited = (path: string, change: object): string => stringify({ ...(parse(textOf(path)) as object), ...change }, { defaultStringType: 'QUOTE_DOUBLE' });
const refusalOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as Refusal,
  );

describe('a path', () => {
  it.each(['campaign.yaml', 'articles/a-b/index.mdx', 'articles/a-b/one.jpg', 'people/ada-sluice.yaml', 'pages/about.mdx'])('may be %s', (path) =>
    expect(placeOf(path).path).toBe(path),
  );

  it.each([
    '../package.json',
    'articles/../../x/index.mdx',
    'articles/a/b/index.mdx',
    'articles/a/index.mdx/..',
    'articles/a/script.js',
    'articles/a.mdx',
    'people/Ada.yaml',
    'people/a.mdx',
    'people/a.yaml\0',
    'people\\a.yaml',
    '/etc/passwd',
    'README.md',
    'constructor/a.yaml',
    '.git/config',
    'articles/.hidden/index.mdx',
    '',
  ])('may not be %j', (path) => expect(() => placeOf(path)).toThrow(/not a file that the desk writes/));
});

describe('the list', () => {
  it('names every file with Git’s digest of it', async () => {
    const all = await desk.list();
    expect(all.map(({ path }) => path)).toEqual(Object.keys(readFiles(dir)).filter((path) => path !== 'README.md'));
    expect((await desk.list('people')).map(({ id }) => id)).toEqual(['ada-sluice', 'bertram-weir', 'ida-inventa']);
    // As `printf 'a\n' | git hash-object --stdin` says.
    expect(digestOf('a\n')).toBe('78981922613b2afb6025042ff6bd878ac1994e85');
  });
});

describe('the list, asked for again', () => {
  it('knows what was written since, even to the same length', async () => {
    const digestIn = async (path: string): Promise<string | undefined> => (await desk.list()).find((file) => file.path === path)?.digest;
    expect(await digestIn(EVENT)).toBe(digestOf(textOf(EVENT)));
    const other = textOf(EVENT).replace(/[a-z]$/m, 'Z');
    writeFileSync(join(dir, EVENT), other);
    expect(await digestIn(EVENT)).toBe(digestOf(other));
    await desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, { title: 'Another title here' }), base: digestOf(other) }]);
    expect(await digestIn(EVENT)).toBe(digestOf(textOf(EVENT)));
  });
});

describe('a save', () => {
  it('touches the changed line alone', async () => {
    const before = textOf(EVENT);
    const { digest } = await desk.read(EVENT);
    const outcome = await desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, { title: 'Another title here' }), base: digest }]);
    const title = (parse(before) as { title: string }).title;
    expect(textOf(EVENT)).toBe(before.replace(title, 'Another title here'));
    expect(outcome.files).toEqual([{ path: EVENT, digest: digestOf(textOf(EVENT)) }]);
  });

  it('without a change leaves the file’s bytes', async () => {
    const before = textOf(EVENT);
    await desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, {}), base: (await desk.read(EVENT)).digest }]);
    expect(textOf(EVENT)).toBe(before);
  });

  it('that would break the content is refused, with the place of each problem', async () => {
    const before = readFiles(dir);
    const { digest } = await desk.read(EVENT);
    const refusal = await refusalOf(desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, { kind: 'nonsense' }), base: digest }]));
    expect(refusal.status).toBe(422);
    expect(refusal.details.problems?.[0]).toMatchObject({
      file: EVENT,
      field: 'kind',
      code: 'field-value',
      line:
        textOf(EVENT)
          .split('\n')
          .findIndex((line) => line.startsWith('kind')) + 1,
    });
    expect(refusal.message).toMatch(/^Nothing was saved: events\/launch\.yaml, line \d+: .* As a draft it can be saved as it is\.$/);
    expect(readFiles(dir)).toEqual(before);
  });

  it('of a draft goes through, with its problems as warnings', async () => {
    const { digest } = await desk.read(EVENT);
    const { problems } = await desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, { kind: 'nonsense', draft: true }), base: digest }]);
    expect(problems).toContainEqual(expect.objectContaining({ field: 'kind', severity: 'warning' }));
    expect(textOf(EVENT)).toContain('draft: true');
  });

  it('goes through where the content was broken elsewhere before', async () => {
    writeFileSync(join(dir, 'people/ada-sluice.yaml'), 'name: 1\n');
    const { digest } = await desk.read('glossary/spill.yaml');
    await desk.commit([{ action: 'save', path: 'glossary/spill.yaml', text: edited('glossary/spill.yaml', { meaning: 'Other words.' }), base: digest }]);
    expect(textOf('glossary/spill.yaml')).toContain('Other words.');
  });

  it('joins another person’s change of another field, and refuses where both changed the same', async () => {
    const { digest } = await desk.read(EVENT);
    const mine = edited(EVENT, { title: 'My own title for it' });
    const [title = ''] = /^title: .*$/m.exec(textOf(EVENT)) ?? [];
    writeFileSync(join(dir, EVENT), `# Theirs.\n${textOf(EVENT)}confidence: low\n`);
    await desk.commit([{ action: 'save', path: EVENT, text: mine, base: digest }]);
    expect(textOf(EVENT)).toContain('My own title');
    expect(textOf(EVENT)).toMatch(/^# Theirs\.[^]*confidence: low\n$/);
    writeFileSync(join(dir, EVENT), textOf(EVENT).replace(/^title: .*$/m, 'title: Their own title'));
    const refusal = await refusalOf(desk.commit([{ action: 'save', path: EVENT, text: mine.replace('My own', 'My other'), base: digest }]));
    expect(refusal).toMatchObject({ status: 409, details: { conflicts: ['title'], current: textOf(EVENT), digest: digestOf(textOf(EVENT)) } });
    expect(title).not.toBe('');
  });

  it('from a text that nobody knows is refused where the file differs', async () => {
    const refusal = await refusalOf(desk.commit([{ action: 'save', path: EVENT, text: textOf(EVENT), base: 'f'.repeat(40) }]));
    expect(refusal).toMatchObject({ status: 409, details: { conflicts: ['the file'] } });
  });

  it.skipIf(process.platform === 'win32')('never writes through a link', async () => {
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(dir, 'articles/linked'));
    symlinkSync('/etc/hostname', join(dir, 'people/link.yaml'));
    const save: FileAction = { action: 'save', path: 'people/link.yaml', text: 'name: x\n', base: 'f'.repeat(40) };
    expect((await refusalOf(desk.commit([save]))).message).toMatch(/is a link/);
    const create: FileAction = { action: 'create', path: 'articles/linked/a.jpg', bytes: new Uint8Array([1]) };
    expect((await refusalOf(desk.commit([create]))).message).toMatch(/is a link/);
    expect(readFiles(elsewhere)).toEqual({});
  });
});

describe('a new entry', () => {
  const NEW = 'glossary/outfall.yaml';
  it('is written as content is, and never over another', async () => {
    const text = JSON.stringify({ keywords: ['pipe end'], meaning: 'The place: where a pipe ends.', term: 'Outfall', also: [], draft: false });
    await desk.commit([{ action: 'create', path: NEW, text }]);
    expect(textOf(NEW)).toBe('term: Outfall\nmeaning: "The place: where a pipe ends."\nkeywords:\n  - pipe end\n');
    expect((await refusalOf(desk.commit([{ action: 'create', path: NEW, text }]))).status).toBe(409);
  });

  it('that is not right is refused', async () => {
    expect((await refusalOf(desk.commit([{ action: 'create', path: NEW, text: 'term: x\n' }]))).details.problems).toContainEqual(
      expect.objectContaining({ code: 'field-missing' }),
    );
    expect(existsSync(join(dir, NEW))).toBe(false);
  });
});

describe('an article', () => {
  const [from, to] = ['articles/unfinished-story-of-the-pumps', 'articles/the-pumps'];
  const picture: FileAction = { action: 'create', path: `${from}/pump.jpg`, bytes: new Uint8Array([1, 2, 3]) };

  it('gets a picture, moves with it, leaves its old address, and goes with all that is beside it', async () => {
    await desk.commit([picture]);
    await desk.commit([{ action: 'rename', path: `${from}/index.mdx`, to: 'the-pumps' }]);
    expect(existsSync(join(dir, from))).toBe(false);
    expect([...readFileSync(join(dir, to, 'pump.jpg'))]).toEqual([1, 2, 3]);
    expect(textOf(`${to}/index.mdx`)).toContain('formerly: [unfinished-story-of-the-pumps]');
    await desk.commit([{ action: 'delete', path: `${to}/index.mdx` }]);
    expect(existsSync(join(dir, to))).toBe(false);
  });

  it('that is not there is not deleted, nor one that was changed since', async () => {
    expect((await refusalOf(desk.commit([{ action: 'delete', path: 'articles/no-such-piece/index.mdx' }]))).status).toBe(404);
    expect((await refusalOf(desk.commit([{ action: 'delete', path: `${from}/index.mdx`, base: 'f'.repeat(40) }]))).status).toBe(409);
    expect(existsSync(join(dir, from))).toBe(true);
  });

  it('that others need is not deleted: the answer names who', async () => {
    const refusal = await refusalOf(desk.commit([{ action: 'delete', path: 'people/ada-sluice.yaml' }]));
    expect(refusal.status).toBe(422);
    expect(refusal.details.problems).toContainEqual(expect.objectContaining({ code: 'reference-missing' }));
    expect(refusal.message).not.toContain('As a draft');
    expect(existsSync(join(dir, 'people/ada-sluice.yaml'))).toBe(true);
  });
});

describe('several changes', () => {
  it('are made together or not at all', async () => {
    const before = readFiles(dir);
    const good: FileAction = { action: 'create', path: 'glossary/outfall.yaml', text: 'term: Outfall\nmeaning: Where a pipe ends.\n' };
    await refusalOf(desk.commit([good, { action: 'create', path: 'glossary/bad.yaml', text: 'term: Bad\n' }]));
    expect(readFiles(dir)).toEqual(before);
  });

  it('are taken back where one of them cannot be written', async () => {
    // A folder where the second file should be, which shows only when it is written.
    mkdirSync(join(dir, 'glossary/weir.yaml'));
    const before = readFiles(dir);
    const { digest } = await desk.read(EVENT);
    const term = (name: string): string => `term: ${name}\nmeaning: Words that stand only in a test.\n`;
    const refusal = await refusalOf(
      desk.commit([
        { action: 'save', path: EVENT, text: edited(EVENT, { title: 'Another title here' }), base: digest },
        { action: 'create', path: 'glossary/outfall.yaml', text: term('Outfall') },
        { action: 'create', path: 'glossary/weir.yaml', text: term('Weir') },
      ]),
    );
    expect(refusal.message).toMatch(/glossary\/weir\.yaml is there already/);
    expect(readFiles(dir)).toEqual(before);
  });

  it('made at once by two wait for one another', async () => {
    const { digest } = await desk.read(EVENT);
    const save = (change: object): Promise<unknown> => desk.commit([{ action: 'save', path: EVENT, text: edited(EVENT, change), base: digest }]);
    await Promise.all([save({ title: 'One title of two' }), save({ confidence: 'low' })]);
    expect(parse(textOf(EVENT))).toMatchObject({ title: 'One title of two', confidence: 'low' });
  });
});
