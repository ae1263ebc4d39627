// The grade guard: prose does not give a grade that the record does not have.
import { describe, expect, it } from 'vitest';
import { codesOf, findings } from './help.ts';

describe('a grade that contradicts the record', () => {
  it.each([
    ['The service was rated good in 2015.', '<Judgement of="2015-whole" />'],
    ['The county’s service had been judged outstanding in January 2018.', '<Judgement of="2017-whole" />'],
    ['It was rated “good” in 2013.', '<Judgement of="2013-river" />'],
    ['Inspectors found the service adequate in 2015.', '<Judgement of="2015-whole" />'],
    ['The inspection of 2022 ended in a requires improvement rating.', '<Judgement of="2022-full" />'],
    ['In 2015 it got a good rating.', '<Judgement of="2015-whole" />'],
    ['The grade was good in 2015.', '<Judgement of="2015-whole" />'],
    ['In 2015 the service was outstanding.', '<Judgement of="2015-whole" />'],
    ['Water quality was judged inadequate in January 2018.', '<Judgement of="2017-whole" area="water" />'],
    ['It was rated inadequate in 2013, and outstanding in 2022.', '<Judgement of="2022-full" />'],
    ['It was rated *outstanding* in 2022.', '<Judgement of="2022-full" />'],
    ['- It was rated outstanding in 2022.', '<Judgement of="2022-full" />'],
  ])('“%s” is an error that gives the component to write', (text, write) => {
    const found = findings(text).filter(({ code }) => code.startsWith('grade'));
    expect(found).toMatchObject([{ code: 'grade-contradicts', severity: 'error' }]);
    expect(found[0]?.message).toContain(write);
  });

  it('is found in a headline and a standfirst too', () => {
    expect(findings('', { headline: 'River service rated outstanding in 2015' })).toMatchObject([{ code: 'grade-contradicts', field: 'headline' }]);
    expect(findings('', { standfirst: 'The service was rated outstanding in 2022, the inspectors said in their report.' })).toMatchObject([
      { code: 'grade-contradicts', field: 'standfirst' },
    ]);
  });

  it('says what the record has', () => {
    expect(findings('It was rated good in 2015.')[0]?.message).toContain('the record has “Inadequate” (Whole inspection, July 2015)');
  });
});

describe('a grade that cannot be decided', () => {
  it.each([
    // In 2018 the grade of 2015 still stood for some days.
    'It was rated inadequate in 2018.',
    // Nothing was graded in 2016, and what stood was another grade.
    'In 2016 it was rated good.',
    // One of the parts got it.
    'It was rated requires improvement in 2015.',
    // No year, and no inspection gave it.
    'Water quality was rated outstanding.',
  ])('“%s” is a warning', (text) => {
    expect(findings(text).filter(({ code }) => code.startsWith('grade'))).toMatchObject([{ code: 'grade-unclear', severity: 'warning' }]);
  });
});

describe('prose that gives no grade', () => {
  it.each([
    // It agrees.
    'The service was rated inadequate in 2015.',
    'It was judged inadequate in 2013 and good in 2022.',
    'Water quality was judged requires improvement in 2015.',
    'Water quality was rated good in January 2018.',
    'The grade was good in January 2023.',
    'In 2016 it was still rated inadequate.',
    'In 2011 it had been called adequate.',
    // It denies, hopes or plans.
    'It was not rated good in 2015.',
    'It has not been judged good since 2010.',
    'No report rated the service good in 2015.',
    'It aims to be rated good in 2015.',
    'The service hoped to be judged good in 2016.',
    'It wanted a good rating by 2015.',
    'It would be rated good by 2020.',
    'The service was to be rated good within three years of 2015.',
    'Nobody judged it good or outstanding in 2015.',
    // Plain words.
    'Good work was found in 2015.',
    'The report found good progress in 2015.',
    'It was a good year, 2015.',
    'Inspectors judged good practice to be rare in 2015.',
    'The food was good in 2015.',
    'They found adequate numbers of staff in 2015.',
    'Outstanding bills from 2015 were paid.',
    // Other bodies and other scales.
    'Half of all councils were rated good in 2015.',
    'Suffolk was rated good in 2015.',
    'In 2015 the inspectors rated Suffolk outstanding.',
    'Two schools were judged outstanding in 2015.',
    // Somebody else’s words, and words from the record.
    'It was “rated good in 2015 by those who know”, he said.',
    '> It was rated good in 2015.',
    'It was rated <Judgement of="2015-whole" /> in 2015.',
  ])('“%s” passes', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('a sentence that goes from one grade to another', () => {
  const [from15, from18, from23] = ['2015-whole', '2017-whole', '2022-full'].map((id) => `<Judgement of="${id}" />`);
  it.each([`The service rose from ${from18} to ${from23}.`, `It moved from ${from15} in 2015 to ${from23} in 2023.`, 'The service improved from requires improvement to good.'])(
    '“%s” is a warning where the rules were others',
    (text) => {
      expect(codesOf(text)).toEqual(['grades-compared']);
    },
  );

  it.each([
    `The service rose from ${from15} to ${from18}.`,
    `The service rose from ${from18} to ${from23}, under a different framework.`,
    `The service rose from ${from18} to ${from23}. The two are not the same measure.`,
    `In 2018 it was ${from18}; in 2023 it was ${from23}.`,
    'It went from inadequate to requires improvement.',
    'She moved from good intentions to outstanding debts.',
  ])('“%s” passes', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
