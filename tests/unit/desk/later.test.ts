// What will be wrong when an embargo ends: told beforehand, once, and not as an error.
import { describe, expect, it } from 'vitest';
import { laterProblems } from '../../../src/desk/later.ts';
import { NOW, type FileChange } from '../../fixtures/build.ts';
import { append, readFixture, swap } from '../../fixtures/read.ts';

const HELD = 'articles/spills-of-2029/index.mdx';
const later = async (files: Readonly<Record<string, FileChange>>) => {
  const content = await readFixture(files);
  expect(content.problems).toEqual([]);
  return laterProblems({ dir: content.dir, now: NOW, withheld: 'drop' }, content);
};

describe('what will be wrong', () => {
  it('is nothing in a campaign whose pieces appear together', async () => {
    expect(await later({})).toEqual([]);
  });

  it('is a link from a piece to one that stays longer under embargo', async () => {
    const until2031 = swap('---\n', '---\nembargo: "2031-01-01T00:00Z"\n');
    const files = {
      [HELD]: append('\nSee [that](/about-the-pumps/).\n'),
      'pages/about-the-pumps.mdx': '---\ntitle: About the pumps\ndescription: A page about the pumps that is long enough for the schema.\n---\n\nWords.\n',
    };
    expect(await later(files)).toEqual([]);
    const [problem, ...more] = await later({ ...files, 'pages/about-the-pumps.mdx': until2031(files['pages/about-the-pumps.mdx']) });
    expect(problem).toMatchObject({ file: HELD, code: 'reference-withheld', severity: 'warning' });
    expect(problem?.message).toBe(
      'from 1 June 2030 at 09:00 (Europe/London) on, the site will not build: links to /about-the-pumps/, which is withheld: publish that first, or take the link out',
    );
    expect(more).toEqual([]);
  });
});
