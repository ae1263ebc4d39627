// npm run check as a command: what it prints, how it ends, and that it writes nothing into what it reads.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../src/desk/check.ts';
import { contentFolder, NOW } from '../../fixtures/build.ts';
import { append } from '../../fixtures/read.ts';
import { readFiles, temporaryFolder } from './folder.ts';

const COLUMN = 'articles/why-we-ask-for-a-clean-river/index.mdx';
/** A link to what is under embargo: an error. */
const BROKEN = { [COLUMN]: append('\nSee [that](/articles/spills-of-2029/).\n') };

/** Runs the command on a content folder. Gives the exit code and what is printed. */
async function check(dir: string, ...args: string[]): Promise<{ status: number; said: string }> {
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('BUILD_NOW', NOW.toISOString());
  let said = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  try {
    return { status: await run(args), said };
  } finally {
    spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

describe('npm run check', () => {
  it('ends with 0 where nothing is wrong, and changes nothing', async () => {
    const dir = await contentFolder();
    const before = readFiles(dir);
    expect(await check(dir)).toMatchObject({ status: 0, said: expect.stringMatching(/0 errors, 0 warnings\n\d+ entries checked/) });
    expect(readFiles(dir)).toEqual(before);
  });

  it('ends with 1 where something is, and names the place; --json is data alone', async () => {
    const dir = await contentFolder(BROKEN);
    expect(await check(dir)).toMatchObject({ status: 1, said: expect.stringMatching(new RegExp(`${COLUMN}:\\d+:\\d+ +reference-withheld`)) });
    const { status, said } = await check(dir, '--json');
    expect([status, JSON.parse(said)]).toEqual([1, [expect.objectContaining({ file: COLUMN, code: 'reference-withheld', severity: 'error' })]]);
  });

  it('lists the problems with one code alone', async () => {
    const dir = await contentFolder({ ...BROKEN, 'jigsaw.yaml': 'signOffs: [\n' });
    const said = JSON.parse((await check(dir, '--json', '--only', 'yaml-broken')).said) as unknown;
    expect(said).toEqual([expect.objectContaining({ file: 'jigsaw.yaml' })]);
  });

  it.each([
    ['most-read.yaml', 'file-unreadable'],
    ['takedowns.yaml', 'file-unreadable'],
  ])('takes a folder where %s should be for a problem of its own', async (name, code) => {
    const dir = await contentFolder();
    mkdirSync(join(dir, name));
    const { status, said } = await check(dir, '--json');
    expect([status, JSON.parse(said)]).toEqual([1, [expect.objectContaining({ file: name, code })]]);
  });

  it('says so of a content folder that is a file, or is not there', async () => {
    const file = join(temporaryFolder(), 'content');
    await expect(check(file)).rejects.toThrow(/CONTENT_DIR/);
    writeFileSync(file, '');
    await expect(check(file)).rejects.toThrow(/CONTENT_DIR/);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read (root may read everything)', async () => {
    const dir = await contentFolder();
    chmodSync(join(dir, COLUMN), 0);
    expect(await check(dir, '--json')).toMatchObject({ status: 1, said: expect.stringContaining('file-unreadable') });
  });

  it('helps, and refuses what it does not know', async () => {
    expect(await check('nowhere', '--help')).toMatchObject({ status: 0, said: expect.stringContaining('--only') });
    await expect(check('nowhere', '--nope')).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_PARSE_ARGS/) });
  });
});
