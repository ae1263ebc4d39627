// Quotations in articles against reports at hand: problems with their places and corrected lines, and the list for the data.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../../src/loaders/problem.ts';
import type { ReadOptions } from '../../../src/loaders/read.ts';
import { append, placeOf, readFixture, swap, type Reading } from '../../fixtures/read.ts';

const FILE = 'articles/river-fails-first-survey/index.mdx';
const reportsDir = join(import.meta.dirname, '../../fixtures/reports');
const OLD = '<Quote source="survey-report-2024" page="9">old pumps</Quote>';

/** Reads the fixture with the article’s quotation of old pumps written in another way. */
const readWith = (quotation: string, options: Partial<ReadOptions> = {}): Promise<Reading> => readFixture({ [FILE]: swap(OLD, quotation) }, { reportsDir, ...options });
const quote = (words: string, page = 'page="9"'): string => `<Quote source="survey-report-2024" ${page}>${words}</Quote>`;

async function only(quotation: string, at: string): Promise<{ problem: Problem; place: { line: number; column: number } }> {
  const { problems, dir } = await readWith(quotation);
  expect(problems).toHaveLength(1);
  return { problem: problems[0] as Problem, place: await placeOf(dir, FILE, at) };
}

describe('a quotation in an article', () => {
  it('passes with the words of the report, in other marks of print', async () => {
    for (const words of ['“old pumps”', 'old *pumps*', 'old … date from 1968', 'old\n<Term id="spill">pumps</Term>', 'out of order for seventy&#45;one days', '[new] pumps']) {
      expect((await readWith(quote(words))).problems, words).toEqual([]);
    }
  });

  it('with a changed word is an error at that word, with the true words and the corrected line', async () => {
    const { problem, place } = await only(quote('old pipes'), '>old ‸pipes');
    expect(problem).toMatchObject({
      file: FILE,
      ...place,
      field: 'Quote',
      code: 'quote-differs',
      severity: 'error',
      message: expect.stringContaining('“old pumps” (page 9)') as string,
    });
    expect(problem.fix).toMatch(/^<Person .*<Quote source="survey-report-2024" page="9">old pumps<\/Quote>\. Work on them began in .*\/>$/);
  });

  it('is mended on the line where the slip is', async () => {
    const { problem, place } = await only(quote('Two of the three pumps at\nthe fords date from 1968'), '\nthe ‸fords');
    expect(problem).toMatchObject({ ...place, code: 'quote-differs', fix: expect.stringMatching(/^the ford date from 1968<\/Quote>\. Work/) as string });
  });

  it('has every slip of its line mended at once', async () => {
    const { problem } = await only(quote('spare part are no more made for them'), '>spare ‸part');
    expect(problem.fix).toContain('>spare parts are no longer made for them</Quote>');
  });

  it('is not mended through a tag', async () => {
    const { problem } = await only(quote('old*er* <Term id="spill">pumpe</Term>s at the ford'), '>‸old*er*');
    expect(problem).toMatchObject({ code: 'quote-differs' });
    expect(problem.fix ?? '').not.toContain('spill">pumps at');
  });

  it('from another page is an error with the true page', async () => {
    const { problem } = await only(quote('old pumps', 'page="8"'), OLD.slice(0, 6));
    expect(problem).toMatchObject({ code: 'quote-page', severity: 'error', message: expect.stringContaining('page 9 of survey-report-2024, not on page 8') as string });
    expect(problem.fix).toContain('<Quote source="survey-report-2024" page="9">old pumps</Quote>');
  });

  it('of more than twelve words is an error, whether its source is at hand or not', async () => {
    const long = 'Two of the three pumps at the ford date from 1968 and spare parts';
    const { problem, place } = await only(quote(long), 'report speaks of ‸<Quote');
    expect(problem).toMatchObject({ ...place, code: 'quote-long', severity: 'error' });
    expect((await readWith(quote(long), { reportsDir: join(reportsDir, 'none') })).problems.map(({ code }) => code)).toEqual(['quote-long']);
  });

  it('on lines of its own is checked too', async () => {
    const { problems, dir } = await readFixture({ [FILE]: swap('>Notices were prompt<', '>Notices were tardy<') }, { reportsDir });
    expect(problems).toMatchObject([{ code: 'quote-differs', field: 'PullQuote', ...(await placeOf(dir, FILE, 'Notices were ‸tardy')) }]);
    expect(problems[0]?.fix).toBe('<PullQuote source="survey-report-2024" who="The report" page="7">Notices were prompt</PullQuote>');
  });

  it('from a text without pages is compared by its words alone', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'reports-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    writeFileSync(join(dir, 'survey-report-2024.txt'), 'Notices were prompt. There are old pumps.');
    expect((await readWith(quote('“old pumps”'), { reportsDir: dir })).problems).toEqual([]);
    expect((await readWith(quote('old pipes'), { reportsDir: dir })).problems.map(({ code }) => code)).toEqual(['quote-differs']);
  });

  it('in a draft is a warning', async () => {
    const { problems } = await readFixture({ [FILE]: (text) => text.replace('kind: report', 'kind: report\ndraft: true').replace('old pumps<', 'old pipes<') }, { reportsDir });
    expect(problems.filter(({ code }) => code === 'quote-differs')).toMatchObject([{ severity: 'warning' }]);
  });

  it('in a page is checked as in an article', async () => {
    const { problems } = await readFixture({ 'pages/about.mdx': append(`\nIt speaks of ${quote('odd pumps')}.\n`) }, { reportsDir });
    expect(problems).toMatchObject([{ file: 'pages/about.mdx', code: 'quote-differs' }]);
  });
});

describe('the list of quotations', () => {
  it('says of each whether it was found', async () => {
    const { quotations } = await readWith(`${quote('old *pumps*')} and <Quote source="paper-2024-09">who knows</Quote>`);
    expect(quotations.filter(({ article }) => article === 'river-fails-first-survey')).toEqual([
      { article: 'river-fails-first-survey', source: 'survey-report-2024', page: 7, words: 'Notices were prompt', verified: true },
      { article: 'river-fails-first-survey', source: 'survey-report-2024', page: 9, words: 'old pumps', verified: true },
      { article: 'river-fails-first-survey', source: 'paper-2024-09', page: null, words: 'who knows', verified: false },
    ]);
  });

  it('has nothing verified where no report is at hand, and nothing is wrong with that', async () => {
    for (const dir of [undefined, join(reportsDir, 'none')]) {
      const { problems, quotations } = await readFixture({}, dir ? { reportsDir: dir } : {});
      expect(problems).toEqual([]);
      expect(quotations.length).toBeGreaterThan(1);
      expect(quotations.some(({ verified }) => verified)).toBe(false);
    }
  });

  it('has none that was found wrong, none of withheld articles unless they are shown', async () => {
    expect((await readWith(quote('old pipes'))).quotations.find(({ words }) => words === 'old pipes')?.verified).toBe(false);
    const draft = { [FILE]: swap('kind: report', 'kind: report\ndraft: true') };
    const ofDraft = (reading: Reading): number => reading.quotations.filter(({ article }) => article === 'river-fails-first-survey').length;
    expect(ofDraft(await readFixture(draft, { reportsDir }))).toBe(0);
    expect(ofDraft(await readFixture(draft, { reportsDir, withheld: 'show' }))).toBe(2);
  });
});
