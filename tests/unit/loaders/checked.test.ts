// Content that the desk has found right: its rules are asked once, and again as soon as anything in it differs.
import { describe, expect, it } from 'vitest';
import { append, readFixture } from '../../fixtures/read.ts';

const FILE = 'articles/river-fails-first-survey/index.mdx';
const WRONG = { [FILE]: append('\nThey met on Monday 1 January 2030.\n') };

describe('content that was checked before', () => {
  it('is not asked again', async () => {
    const { problems, digest } = await readFixture(WRONG);
    expect(problems.map(({ code }) => code)).toContain('weekday-mismatch');
    expect((await readFixture(WRONG, { checked: digest })).problems).toEqual([]);
  });

  it('is asked when anything differs', async () => {
    const { digest } = await readFixture({});
    expect((await readFixture(WRONG, { checked: digest })).problems.map(({ code }) => code)).toContain('weekday-mismatch');
  });
});
