// npm run jigsaw on a content folder: what it lists, how it is signed off, what voids that, and bad input.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForJigsaw } from '../../../src/loaders/jigsaw.ts';
import { shownSet } from '../../../src/desk/jigsaw/print.ts';
import { signOff, withSignOff } from '../../../src/desk/jigsaw/sign.ts';
import { contentFolder, NOW, type FileChange } from '../../fixtures/build.ts';
import { readFixture } from '../../fixtures/read.ts';

const MAIN = resolve(import.meta.dirname, '../../../src/desk/main.mjs');
const HOW = 'articles/how-a-river-is-graded/index.mdx';
const RIVER = 'articles/river-fails-first-survey/index.mdx';
const add =
  (words: string, fields = '') =>
  (text: string): string =>
    `${text.replace('\n---\n', `\n${fields}---\n`)}\n${words}\n`;
/** An invented child, told of in two articles: neither says it all. */
const CHILD: Record<string, FileChange> = {
  [HOW]: add('A seven-year-old girl from Inventhorpe was ill for a month. She is on the autism spectrum.'),
  [RIVER]: add('An Inventhorpe girl, aged six, missed school. She is an only child.'),
};
const PIECES = ['articles/how-a-river-is-graded', 'articles/river-fails-first-survey'];
const desk = (dir: string, ...args: string[]) =>
  spawnSync(process.execPath, [MAIN, 'jigsaw', ...args], { encoding: 'utf8', timeout: 30_000, env: { ...process.env, CONTENT_DIR: dir, BUILD_NOW: NOW.toISOString() } });
const setIn = async (dir: string) => {
  const check = await readForJigsaw(dir, NOW);
  const [set] = check.open;
  return { check, shown: set && shownSet(set, check, false) };
};
const jigsawCodes = async (dir: string, options = {}): Promise<[string, string, string][]> => {
  const { readContent } = await import('../../../src/loaders/read.ts');
  const { problems } = await readContent({ dir, now: NOW, withheld: 'drop', ...options });
  return problems.filter(({ code }) => code.startsWith('jigsaw')).map(({ code, severity, file }) => [code, severity, file]);
};

describe('the list', () => {
  it('names the pieces, what each adds, how many children fit, what to change and how to sign', async () => {
    const dir = await contentFolder(CHILD);
    const { status, stdout } = desk(dir);
    expect(status).toBe(1);
    for (const words of [
      ...PIECES,
      'adds  age: “seven-year-old” (text)',
      'adds  family: “only child” (text)',
      'one child, if any,',
      'leave out or blur',
      '--by "First Last"',
      'This clears nothing',
    ])
      expect(stdout).toContain(words);
    const [set] = JSON.parse(desk(dir, '--json').stdout) as { pieces: string[]; children: number; alone: number }[];
    expect(set).toMatchObject({ pieces: PIECES, children: 1 });
    expect(set?.alone).toBeGreaterThan(1);
  });

  it('is empty where no child is told of', async () => {
    const { status, stdout } = desk(await contentFolder());
    expect([status, stdout]).toEqual([0, expect.stringContaining('0 sets open')]);
  });

  it('asks no more of a piece that was taken down: nobody can put it beside another', async () => {
    const dir = await contentFolder({ ...CHILD, 'takedowns.yaml': '- id: river-fails-first-survey\n  date: "2025-11-01"\n  reason: A reason of the test.\n' });
    expect((await setIn(dir)).check.open).toEqual([]);
  });

  it('reads drafts, embargoed pieces, captions and letters too', async () => {
    const draft = await contentFolder({
      ...CHILD,
      [RIVER]: add('An Inventhorpe girl, aged six, missed school. She is an only child.', 'draft: true\n'),
    });
    expect((await setIn(draft)).shown?.details.some(({ withheld }) => withheld)).toBe(true);
    const letter = await contentFolder({
      [HOW]: CHILD[HOW] as FileChange,
      'letters/second.mdx': `---\narticle: river-fails-first-survey\nheadline: About our granddaughter\nname: I. Invented\nplace: Inventhorpe\ndate: "2025-11-21"\n---\n\nOur granddaughter, seven, is a twin.\n`,
    });
    expect((await setIn(letter)).shown?.pieces).toContain('letters/second');
  });
});

describe('a sign-off', () => {
  it('holds until a word of a piece changes', async () => {
    const dir = await contentFolder(CHILD);
    const { shown, check } = await setIn(dir);
    if (!shown) throw new Error('no set was found');
    const signing = { by: 'Ina Invented', note: 'An invented reason.', now: NOW, zone: check.zone };
    expect(await signOff(dir, shown, signing)).toBe(0);
    expect(readFileSync(join(dir, 'jigsaw.yaml'), 'utf8')).toContain('by: Ina Invented');
    expect(desk(dir).status).toBe(0);
    expect(await jigsawCodes(dir, { jigsaw: true })).toEqual([]);
    const file = join(dir, HOW);
    writeFileSync(file, readFileSync(file, 'utf8').replace('ill for a month', 'ill for a year'));
    expect(desk(dir).stdout).toContain('no longer holds');
    expect((await jigsawCodes(dir, { jigsaw: true })).map(([code]) => code).sort()).toEqual(['jigsaw-open', 'jigsaw-void']);
  });

  it('keeps comments and the order of what stands there', () => {
    const before = '# Ours.\nsignOffs:\n  # The first.\n  - pieces: [articles/a]\n    digest: 0123456789ab\n    by: Ina Invented\n    on: "2025-01-01"\n    note: One.\n';
    const entry = { pieces: ['articles/b'], digest: 'ba9876543210', by: 'Ina Invented', on: '2025-02-01', note: 'Two.' };
    for (const comment of ['# Ours.\n', '# The first.\n']) expect(withSignOff(before, entry)).toContain(comment);
    expect(withSignOff(before, entry).indexOf('ba9876543210')).toBeGreaterThan(before.indexOf('0123456789ab'));
  });

  it.each([
    [['--sign', 'SET'], 2, 'needs a person and a reason'],
    [['--sign', 'SET', '--by', 'the desk', '--note', 'x'], 2, 'first and last name'],
    [['--sign', '000000000000', '--by', 'Ina Invented', '--note', 'x'], 2, 'no set 000000000000'],
    [['--nope'], 2, 'nope'],
  ])('is refused for %j', async (args, status, message) => {
    const dir = await contentFolder(CHILD);
    const id = (await setIn(dir)).shown?.id ?? '';
    const ran = desk(dir, ...args.map((arg) => arg.replace('SET', id)));
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(message)]);
    expect(ran.stderr).not.toMatch(/\n {4}at /);
  });

  it('is not written over a file that is not in order', () => {
    expect(() => withSignOff('signOffs: [oops', {})).toThrow('Mend it first');
    expect(() => withSignOff('signOffs: []\nother: 1\n', {})).toThrow('Mend it first');
  });

  it('is read strictly: an unknown field, a desk for a person and a broken file are problems', async () => {
    const codes = async (text: string): Promise<string[]> => (await readFixture({ 'jigsaw.yaml': text })).problems.map(({ code, file }) => `${file} ${code}`);
    const one = 'pieces: [articles/a]\n    digest: 0123456789ab\n    by: Ina Invented\n    on: "2025-01-01"\n    note: One.';
    expect(await codes(`signOffs:\n  - ${one}\n    more: x\n`)).toEqual(['jigsaw.yaml key-unknown']);
    expect(await codes(`signOffs:\n  - ${one.replace('Ina Invented', 'the desk')}\n`)).toEqual(['jigsaw.yaml field-value']);
    expect(await codes('signOffs: [\n')).toEqual(['jigsaw.yaml yaml-broken']);
  });
});

describe('npm run check', () => {
  const CASE =
    'childCase: true\nrestrictions:\n  answers:\n    - { kind: river-order, applies: false, reference: The clerk }\n    - { kind: reeds-act, applies: false, reference: The clerk }\n  clearedBy: Ina Invented\n  clearedOn: "2026-01-10"\n';

  it('warns once of sets, and stops for one with a child’s case, even where nobody asked for the check', async () => {
    const warned = await contentFolder(CHILD);
    expect(await jigsawCodes(warned, { jigsaw: true })).toEqual([['jigsaw-open', 'warning', expect.any(String)]]);
    expect(await jigsawCodes(warned)).toEqual([]);
    const stopped = await contentFolder({ ...CHILD, [RIVER]: add('An Inventhorpe girl, aged six, missed school. She is an only child.', CASE) });
    expect(await jigsawCodes(stopped)).toContainEqual(['jigsaw-open', 'error', RIVER]);
  });
});
