// Quotations against the words of a report: what may differ, what may not, and the true words that are shown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, explainDiffers, explainLength, explainPage, type QuoteCheck } from '../../../../src/record/integrity/quotes.ts';
import { labelledQuotations } from '../../../fixtures/quotations.ts';

const PAGES = readFileSync(join(import.meta.dirname, '../../../fixtures/reports/survey-report-2024.txt'), 'utf8')
  .replace(/\f\s*$/, '')
  .split('\f');
const check = (words: string, page?: number): QuoteCheck => checkQuote(words, PAGES, page);

/** The quotation with its slips mended. */
function mended(words: string, found: QuoteCheck): string | undefined {
  if (found.found !== 'nowhere' || !found.nearest) return undefined;
  return found.nearest.slips.reduceRight((text, { start, end, better }) => text.slice(0, start) + better + text.slice(end), words);
}

describe('the report of the tests', () => {
  it('is long enough to prove something', () => {
    expect(PAGES).toHaveLength(12);
    expect(PAGES.join(' ').split(/\s+/).length).toBeGreaterThan(1500);
  });
});

describe('a quotation that is its source’s', () => {
  it.each([
    ['Notices were prompt', 7, 'word for word'],
    ['notices were prompt', 7, 'with another case at the start'],
    ['“Notices were prompt”', 7, 'in quotation marks'],
    ["anybody's records", 2, 'with straight apostrophes'],
    ['quick, kind\nand   never wrong', 7, 'with other spaces'],
    ['long term work on the banks', 3, 'without a hyphen'],
    ['gives an answer in two hours', 5, 'joined where a line end cut it'],
    ['the banks are well-kept', 6, 'with a hyphen that ends a line'],
    ['should be withdrawn', 8, 'of a word that a line end cut'],
    ['The oﬃce’s account of itself', 8, 'with a ligature'],
    ['The office’s account of itself', 8, 'without the ligature of the report'],
    ['The riv\u00ader does recover', 4, 'with a soft hyphen'],
    ['the bathing river of Nowhereshire', 1, 'without a footnote number stuck to a word'],
    ['The river warden has been in post', 2, 'without one in the middle'],
    ['by the same outfall each time. Staff knew of this outfall', 4, 'without one behind a full stop'],
    ['Sewage … on 14 of 40 days', 4, 'with words left out'],
    ['Sewage ... on 14 of 40 days', 4, 'with three points'],
    ['Sewage [. . .] on 14 of 40 days', 4, 'with an ellipsis in brackets'],
    ['… on 14 of 40 days …', 4, 'cut at both ends'],
    ['[the warden] has the power to inspect farms', 5, 'with a word changed in brackets'],
    ['two of the three pumps [there] date from 1968', 9, 'with more words in the report than in the brackets'],
    ['It [the kit] was still in its box', 5, 'with words added in brackets'],
    ['[t]here is no written programme', 8, 'with a letter in brackets'],
    ['old pump[s]', 9, 'with an end in brackets'],
    ['keeping it going with string', 9, 'over a line end'],
    ['some 4200 people', 2, 'with a number written in another way'],
  ])('passes: “%s” on page %i, %s', (words, page) => {
    expect(check(words, page)).toEqual({ found: 'here', page });
  });

  it('passes over the end of a page, between footnotes and running lines, on either page', () => {
    const pages = [
      'x\n\nThe pumps are old and the\n\n1\n  A note on pumps.\n\n  The survey   1',
      'The survey   2\n\npipes are older.\n\n  The survey   2',
      'The survey   3\n\nEnd.\n',
    ];
    for (const page of [1, 2]) expect(checkQuote('old and the pipes are older', pages, page)).toEqual({ found: 'here', page });
    expect(checkQuote('old and the pipes are older', pages, 3)).toEqual({ found: 'elsewhere', pages: [1] });
  });

  it('is found without a page too', () => {
    expect(check('old pumps')).toEqual({ found: 'here', page: 9 });
  });

  it.each([
    ['old pumps', 8, [9]],
    ['old pumps', 99, [9]],
    ['lower bathing place', 9, [3, 4, 6, 7, 8]],
  ])('“%s” is not on page %i but on %j', (words, page, pages) => {
    expect(check(words, page)).toEqual({ found: 'elsewhere', pages });
  });
});

describe('a quotation that is not', () => {
  it.each([
    ['frequent and lasting spills', 1, 'frequent or lasting spills', 'frequent or lasting spills'],
    ['fourteen of the 40 days', 3, '14 of the 40 days', '14 of the 40 days'],
    ['Sewage reached the lower bathing place on 41 of 40 days', 4, 'Sewage reached the lower bathing place on 14 of 40 days', undefined],
    ['Its budget was £1.3 million', 2, 'Its budget was £1.2 million', 'Its budget was £1.2 million'],
    ['About 91% of them', 2, 'About 19% of them', 'About 19% of them'],
    ['It is not a model for other rivers', 6, 'it is a model for other rivers', 'It is a model for other rivers'],
    ['None was ever answered in writing', 3, 'None was answered in writing', 'None was answered in writing'],
    ['a serious failings', 3, 'a serious failing', 'a serious failing'],
    ['the warden has power to inspect farms', 5, 'The warden has the power to inspect farms', 'The warden has the power to inspect farms'],
    ['Sewage … on 15 of 40 days', 4, 'Sewage … on 14 of 40 days', 'Sewage … on 14 of 40 days'],
    ['The [office] has met only thrice in eighteen months', 8, 'has met only twice in eighteen months', undefined],
    ['notices Were prompt', 7, 'Notices were prompt', undefined],
    ['old pump', 9, 'old pumps', 'old pumps'],
    ['ld pumps', 9, 'old pumps', 'old pumps'],
  ])('“%s” on page %i: the report has “%s”', (words, page, truth, better) => {
    const found = check(words, page);
    expect(found).toMatchObject({ found: 'nowhere', nearest: { page } });
    expect(found.found === 'nowhere' && found.nearest?.words.toLowerCase()).toContain(truth.toLowerCase());
    const fixed = mended(words, found) ?? '';
    expect(fixed.toLowerCase()).toBe((better ?? fixed).toLowerCase());
    expect(check(fixed, page)).toEqual({ found: 'here', page });
  });

  it('is mended word by word only where most of it is right', () => {
    const found = check('the moon is made of the finest green cheese', 3);
    expect(found).toMatchObject({ found: 'nowhere', nearest: { slips: [] } });
    expect(explainDiffers('report', found.found === 'nowhere' ? found.nearest : undefined)).toMatch(/the nearest there: report has “.+” \(page \d+\)\. .*own words/);
  });

  it('is shown with its true words on another page where they are nearer there', () => {
    expect(check('Two of the four pumps at the ford date from 1968', 2)).toMatchObject({ nearest: { page: 9, words: 'Two of the three pumps at the ford date from 1968' } });
  });

  it('has nothing near it in a report without words, or without words itself', () => {
    expect(checkQuote('old pumps', [''], 1)).toEqual({ found: 'nowhere', nearest: undefined });
    expect(check('[…]', 1)).toEqual({ found: 'nowhere', nearest: undefined });
    expect(explainDiffers('report', undefined)).toMatch(/not in the text of report: quote it word for word/);
  });

  it('does not pass for an ellipsis or brackets that stand for too much', () => {
    expect(check('The bathing river is foul … is wanted by everyone').found).toBe('nowhere');
    expect(check('Staff [in short] operate it', 5).found).toBe('nowhere');
  });
});

describe('a hundred labelled quotations', () => {
  const judged = labelledQuotations(PAGES, 2024).map((item) => ({ ...item, wrong: check(item.words, item.page).found !== 'here' }));

  it('are fifty true ones in disguise of every kind and fifty with a word changed in every way', () => {
    expect([judged.filter(({ altered }) => !altered).length, judged.filter(({ altered }) => altered).length]).toEqual([50, 50]);
    expect(new Set(judged.map(({ how }) => how)).size).toBe(16);
    expect(new Set(judged.map(({ words }) => words)).size).toBeGreaterThan(95);
  });

  it('give one false alarm at most', () => {
    expect(judged.filter(({ altered, wrong }) => !altered && wrong).length).toBeLessThanOrEqual(1);
  });

  it('are found out in at least 49 of 50 that were changed', () => {
    expect(judged.filter(({ altered, wrong }) => altered && wrong).length).toBeGreaterThanOrEqual(49);
  });
});

describe('any words of the report', () => {
  const words = PAGES.flatMap((text, index) =>
    [...text.matchAll(/(?<![\p{L}\p{N}’])\p{L}{2,}(?![\p{L}\p{N}’])/gu)].map(({ 0: word, index: at }) => ({ word, at, page: index + 1 })),
  );
  const passage = fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 4, max: 12 })).map(([start, length]) => words.slice(start, start + length));
  const onOnePage = passage.filter((list) => list.length >= 4 && list[0]?.page === list.at(-1)?.page);
  const slice = (list: typeof words): string => {
    const [first, last] = [list[0], list.at(-1)];
    return first && last ? (PAGES[first.page - 1] ?? '').slice(first.at, last.at + last.word.length) : '';
  };

  it('pass as they stand there, line ends and all', () => {
    fc.assert(
      fc.property(onOnePage, (list) => {
        expect(check(slice(list), list[0]?.page).found).toBe('here');
      }),
    );
  });

  it('fail with a word that the report does not have, which is what gets mended', () => {
    fc.assert(
      fc.property(onOnePage, fc.nat(11), (list, at) => {
        const [first, changed] = [list[0], list[at % list.length]];
        if (!first || !changed) return;
        const [text, from] = [slice(list), changed.at - first.at];
        const wrong = `${text.slice(0, from)}zeppelin${text.slice(from + changed.word.length)}`;
        const found = check(wrong, first.page);
        expect(found.found).toBe('nowhere');
        expect(check(mended(wrong, found) ?? '').found).toBe('here');
      }),
    );
  });

  it('never break the check, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }), (text, page) => void check(text, page)));
  });
});

describe('the length of a quotation', () => {
  it.each([
    ['one two three four five six seven eight nine ten eleven twelve', undefined],
    ['one-two three four five six seven eight nine ten eleven twelve well-being', undefined],
    ['one two [added here] three four five … six seven eight nine ten eleven twelve', undefined],
    ['about 19% of two three four five six seven eight nine ten', undefined],
    ['one two three four five six seven eight nine ten eleven twelve thirteen', 13],
  ])('“%s”', (words, length) => {
    const said = explainLength(words);
    if (length === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(`quotes ${length} words; 12 at most`);
  });
});

describe('what is said of a wrong page', () => {
  it('names the right ones', () => {
    expect(explainPage('report', 1, [9])).toContain('stand on page 9 of report, not on page 1');
    expect(explainPage('report', 1, [4, 9])).toContain('page 4 or 9');
  });
});
