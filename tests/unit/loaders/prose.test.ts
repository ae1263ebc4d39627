// The rules about prose, asked through the reader: the place in the file, the corrected line, drafts.
import { describe, expect, it } from 'vitest';
import { append, placeOf, readFixture } from '../../fixtures/read.ts';

const GUIDE = 'articles/how-a-river-is-graded/index.mdx';
const DRAFT = 'articles/unfinished-story-of-the-pumps/index.mdx';

const find = async (file: string, text: string, mark = text) => {
  const { problems, dir } = await readFixture({ [file]: append(`\n${text}\n`) });
  return { problems, place: await placeOf(dir, file, mark) };
};

describe('a slip in an article’s prose', () => {
  it('is told at its place, with the corrected line', async () => {
    const { problems, place } = await find(GUIDE, '> A rule.\n\nThe *sign* was\nput up last month by the *new* bridge.', 'last month');
    const said = problems.filter(({ code }) => code === 'time-unanchored');
    expect(said).toEqual([expect.objectContaining({ file: GUIDE, ...place, severity: 'warning', fix: 'put up <When date="2025-10">last month</When> by the *new* bridge.' })]);
  });

  it('that contradicts the record is an error', async () => {
    const { problems, place } = await find(GUIDE, 'The river was rated clear in 2024. <Cite source="survey-code" />', 'rated clear');
    expect(problems).toEqual([expect.objectContaining({ file: GUIDE, ...place, code: 'grade-contradicts', severity: 'error' })]);
  });

  it('is a warning while it is a draft', async () => {
    const { problems } = await find(DRAFT, 'The river was rated clear in 2024. <Cite source="survey-code" />');
    expect(problems).toEqual([expect.objectContaining({ file: DRAFT, code: 'grade-contradicts', severity: 'warning' })]);
  });

  it('is told at the field where it stands in one', async () => {
    const { problems } = await readFixture({ [GUIDE]: (text) => text.replace('Three steps, two codes', 'Rated clear in 2024: three steps, two codes') });
    expect(problems).toEqual([expect.objectContaining({ file: GUIDE, field: 'standfirst', code: 'grade-contradicts', line: 3 })]);
  });
});
