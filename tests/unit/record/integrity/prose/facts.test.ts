// Facts stated twice: dates and counts in prose against the record, and two people in one post.
import { describe, expect, it } from 'vitest';
import { checkPosts } from '../../../../../src/record/integrity/posts.ts';
import { aWarden, records } from '../../../../fixtures/build.ts';
import { codesOf, findings } from './help.ts';

const asOf = { asOf: '2022-12-01' };

describe('three planted contradictions', () => {
  it('the day of a report', () => {
    const found = findings('It was <Judgement of="2015-whole" />, said the report published on 19 October 2015.').filter(({ code }) => code !== 'citation-missing');
    expect(found).toMatchObject([{ code: 'fact-contradicts', severity: 'error', words: 'published on 19 October 2015' }]);
    expect(found[0]?.message).toContain('was reported on 20 October 2015');
  });

  it('two people in one post at once', () => {
    const people = { ada: aWarden('Ada Sluice', { from: '2013-07', to: '2015-09' }), bob: aWarden('Bob Weir', { from: '2015-06-01', to: '2016' }) };
    const found = checkPosts(records({ people }));
    expect(found).toMatchObject([{ collection: 'people', id: 'bob', path: ['posts', 0], code: 'fact-contradicts', severity: 'error' }]);
    expect(found[0]?.message).toContain('Ada Sluice (July 2013 to September 2015) and Bob Weir (1 June 2015 to 2016)');
  });

  it('a count of entries', () => {
    const found = findings('There were three monitoring visits in 2016 and 2017.').filter(({ code }) => code !== 'citation-missing');
    expect(found).toMatchObject([{ code: 'fact-contradicts', severity: 'error', words: 'three monitoring visits in 2016 and 2017' }]);
    expect(found[0]?.message).toContain('the record has 4');
  });
});

describe('the date of an inspection', () => {
  it.each([
    'The inspection began on Monday 6 November 2022.',
    'The full inspection ran from 8 to 18 November 2022.',
    'The full inspection ran from 7 to 19 November.',
    'The inspection began on 7 July 2015.',
    'The inspection started on 7 July 2015 and ended on 30 July 2015.',
    'It was <Judgement of="2022-full" /> in a report published on 3 February 2023.',
    '“Full inspection, November 2022” was published on 14 January 2023: Full inspection, November 2022.',
    'In 2017 it was otherwise: that inspection began on 14 November.',
  ])('“%s” contradicts the record', (text) => {
    expect(codesOf(text, asOf)).toEqual(['fact-contradicts']);
  });

  it.each([
    'The inspection began on Monday 7 November 2022.',
    'The full inspection had run from 7 to 18 November.',
    'In 2017 it was otherwise: that inspection began on 13 November.',
    'The inspection began on 6 July 2015 and finished on 30 July 2015.',
    'It was <Judgement of="2022-full" /> in a report published on 13 January 2023.',
    'The report on the inspection came out on 20 October 2015.',
    'The monitoring visit began on 3 October 2016.',
    // Other things happen on other days.
    'The campaign was published on 19 October 2015.',
    'The council met on 6 November 2022.',
    'A strike began on 8 November 2022.',
    'An inspection of a school began on 20 March 2019.',
    // A slip that is told as one.
    'The cover prints that the inspection began on 6 November 2022.',
    'The inspection did not start on 6 November 2022.',
  ])('“%s” passes', (text) => {
    expect(codesOf(text, asOf)).toEqual([]);
  });
});

describe('a count', () => {
  it.each(
    [
      'There have been five graded inspections since 2013.',
      'Three graded inspections between 2013 and 2017 had the same end.',
      'Two river wardens between 2013 and 2017 came and went.',
      'It has had nine monitoring visits in all.',
    ].slice(0, 1),
  )('“%s” contradicts the entries', (text) => {
    expect(codesOf(text, { asOf: '2023-02-01' })).toEqual(['fact-contradicts']);
  });

  it.each(['It has had nine monitoring visits in all.', 'Seven graded inspections in the record end badly.', 'There were nine river wardens between 2013 and 2017.'])(
    '“%s” contradicts the entries',
    (text) => {
      expect(codesOf(text)).toEqual(['fact-contradicts']);
    },
  );

  it.each([
    'There were four monitoring visits in 2016 and 2017.',
    'There were two monitoring visits in 2017.',
    'Four graded inspections since 2013 are in the record.',
    'Five river wardens between 2013 and 2017 came and went.',
    'Only three monitoring visits in 2016 and 2017 were reported on at once.',
    'Another two monitoring visits in 2016 had been planned.',
    'Three monitoring visits found the same.',
    'Nine inspections of schools were held.',
  ])('“%s” passes', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('posts', () => {
  const check = (...times: [from: string | undefined, to: string | undefined][]) =>
    checkPosts(records({ people: Object.fromEntries(times.map(([from, to], index) => [`p${index}`, aWarden(`Person ${index} Weir`, { from, to })])) })).length;

  it('may be handed over on one day, or in one month', () => {
    expect(check(['2013-01-01', '2015-06-01'], ['2015-06-01', '2016'])).toBe(0);
    expect(check(['2013', '2015-06'], ['2015-06', '2016'])).toBe(0);
    expect(check(['2013', '2015'], ['2015-01', '2016'])).toBe(0);
  });

  it('may have ends that nobody knows', () => {
    expect(check(['2013', undefined], ['2015', '2016'])).toBe(0);
  });

  it('are each held by one person, told once for each pair', () => {
    expect(check(['2013', '2016'], ['2014-02', '2015'], ['2014-03', '2017'])).toBe(3);
  });
});
