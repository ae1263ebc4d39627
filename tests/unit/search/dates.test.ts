// Dates in a question, and the terms under which the index keeps dates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTerms, datesIn, partsOfYear } from '../../../src/search/query/dates.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import { doc, small } from './help.ts';

const dates = (text: string): string[] => datesIn(wordsOf(text)).map(({ date }) => date);
const day = fc.date({ min: new Date('2011-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the dates of a question', () => {
  it.each([
    ['january 2018', ['2018-01']],
    ['ofsted 6 July 2015', ['2015-07-06']],
    ['2013 and March 2016', ['2013', '2016-03']],
    ['autumn 2016', ['2016-autumn']],
    ['late 2017', ['2017-late']],
    ['the end 2017', ['2017-late']],
    ['fall 2016', ['2016-autumn']],
    ['autumn statement', []],
    ['summer of love', []],
  ])('in “%s” are %j', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('parts of a year', () => {
  it.each([
    ['2016-10-26', '2016-10-27', ['2016-autumn', '2016-late']],
    ['2017-06-01', '2017-06-30', ['2017-summer', '2017-mid']],
    ['2017-12-01', '2017-12-31', ['2017-late', '2017-winter']],
    ['2018-01-19', '2018-01-19', ['2018-early', '2017-winter', '2018-winter']],
    ['2017-09-01', '2017-12-31', ['2017-late']],
    ['2017-01-01', '2017-12-31', []],
    ['2017-11-01', '2018-01-31', []],
  ])('hold all days from %s to %s: %j', (first, last, expected) => expect(partsOfYear(first, last)).toEqual(expected));

  it('hold each day in one season, in one or two thirds, and in no other year than its own but a winter’s', () => {
    fc.assert(
      fc.property(day, (date) => {
        const parts = partsOfYear(date, date);
        const seasons = new Set(parts.map((part) => part.slice(5)).filter((part) => ['spring', 'summer', 'autumn', 'winter'].includes(part)));
        expect(seasons.size).toBe(1);
        expect(parts.filter((part) => !part.startsWith(date.slice(0, 4))).every((part) => part.endsWith('winter'))).toBe(true);
        // A part is a term of its own: who asks for a winter does not ask for its year.
        expect(parts.flatMap(dateTerms)).toEqual(parts.map((part) => `@${part}`));
      }),
    );
  });
});

it('a season finds what fell in it, and says no more', async () => {
  const { ask, urls } = small([
    doc('/visit/', { title: 'A visit', dates: ['2016-10-26', ...partsOfYear('2016-10-26', '2016-10-26')] }),
    doc('/leaves/', { title: 'Leaves of autumn', text: 'In 2016 they fell.' }),
    doc('/spring/', { title: 'Another visit', dates: ['2016-04-02', ...partsOfYear('2016-04-02', '2016-04-02')] }),
  ]);
  expect(await urls('autumn 2016')).toContain('/visit/');
  expect(await urls('autumn 2016')).not.toContain('/spring/');
  expect((await ask('autumn 2016')).understood).toEqual([]);
});
