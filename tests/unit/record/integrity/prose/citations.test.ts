// A figure, a grade or a quotation has its source beside it.
import { describe, expect, it } from 'vitest';
import { findings } from './help.ts';

const cite = '<Cite source="paper" />';
const missing = (text: string) => findings(text).filter(({ code }) => code === 'citation-missing');

describe('what needs a source', () => {
  it.each([
    'It cost £2.5m.',
    'A share of 13.7 per cent was found.',
    'There were 190 of them.',
    'In three of five areas it did better.',
    'One in ten of them had left.',
    'A quarter of the houses stood empty, or two thirds of the five.',
    'It was <Judgement of="2015-whole" />.',
    'She called it “a very sorry state of things”.',
    '> A sorry state.',
    '- There were 190 of them.',
    '| a | b |\n| --- | --- |\n| Upper | 14 |',
  ])('“%s” is a warning', (text) => {
    expect(missing(text)).toMatchObject([{ severity: 'warning', message: expect.stringContaining('<Cite source="…" page="…" />') as string }]);
  });

  it('is told once for a list or a table, and for each paragraph', () => {
    expect(missing('- 10 of them\n- 20 of them')).toHaveLength(1);
    expect(missing('| a | b |\n| --- | --- |\n| 3 | 4 |')).toHaveLength(1);
    expect(missing('There were 10.\n\nThere were 20.')).toHaveLength(2);
  });

  it('is not served by a source further away', () => {
    expect(missing(`A start. ${cite}\n\nThere were 10.\n\nAn end. ${cite}`)).toHaveLength(1);
    expect(missing(`A start. ${cite}\n\nBetween.\n\n- There were 10.`)).toHaveLength(1);
    expect(missing(`- There were 10.\n- There were 20. ${cite}`)).toHaveLength(1);
  });
});

describe('what has its source, or needs none', () => {
  it.each([
    `It cost £2.5m. ${cite}`,
    'It found <Quote source="paper">14 of 40 days</Quote> wet.',
    '<PullQuote source="paper" who="The report">There were 40 of them</PullQuote>',
    `- There were 190 of them. ${cite}`,
    `These are the figures. ${cite}\n\n- There were 190 of them.\n- There were 200.`,
    `- There were 190 of them.\n\n${cite}`,
    `| a | b |\n| --- | --- |\n| Upper | 14 ${cite} |`,
    `| a | b |\n| --- | --- |\n| Upper | 14 |\n\nSo says the report. ${cite}`,
    `> A sorry state.\n>\n> Truly. ${cite}`,
    `<FactBox title="In figures">\n\n**Houses:** 1,088.\n\n**Boats:** 3. ${cite}\n\n</FactBox>`,
    '## 14 of 40 days',
    'It began on 6 July 2015 and ended in 2016.',
    'From 7 to 18 November they were there.',
    'In the 1990s, and again in 2013–14, it closed.',
    'The doors open at 9.30am on the 3rd.',
    'See page 14 of the report.',
    'Mr Weir lives by the A47.',
    'He called it “unlucky”.',
    '1. Pipes fill.\n2. A spill follows.',
    'Two visits followed.',
    'Several of them came.',
  ])('“%s” passes', (text) => {
    expect(missing(text)).toEqual([]);
  });
});
