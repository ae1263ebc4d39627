// Relative times need their date: found, worked out on the calendar, and silent where the words tell no time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../../src/lib/dates.ts';
import { meaningOf } from '../../../../../src/record/integrity/prose/relative.ts';
import { findings } from './help.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const times = (text: string, fields = {}) => findings(text, fields).filter(({ code }) => code === 'time-unanchored');

describe('a relative time', () => {
  const asOf = '2017-03-08'; // a Wednesday
  it.each([
    ['The letter came out last November.', 'last November', '2016-11'],
    ['It was last week that they came.', 'last week', '2017-02-27'],
    ['They came this week.', 'this week', '2017-03-06'],
    ['They come next week.', 'next week', '2017-03-13'],
    ['Last month they came.', 'Last month', '2017-02'],
    ['It begins next year.', 'next year', '2018'],
    ['It began earlier this year.', 'earlier this year', '2017'],
    ['It closed last Friday.', 'last Friday', '2017-03-03'],
    ['It opens this Friday.', 'this Friday', '2017-03-10'],
    ['It opens next Wednesday.', 'next Wednesday', '2017-03-15'],
    ['It closed last summer.', 'last summer', '2016'],
    ['It closed last winter.', 'last winter', '2016'],
    ['It opens this spring.', 'this spring', '2017'],
    ['It opens next March.', 'next March', '2018-03'],
    ['It opened yesterday.', 'yesterday', '2017-03-07'],
    ['It opens tomorrow.', 'tomorrow', '2017-03-09'],
    ['It is open today.', 'today', '2017-03-08'],
    ['It is currently closed.', 'currently', '2017-03-08'],
    ['It is now closed.', 'now', '2017-03-08'],
    ['It had been open until now.', 'until now', '2017-03-08'],
    ['So far it holds.', 'So far', '2017-03-08'],
    ['It has held to date.', 'to date', '2017-03-08'],
    ['It closed three weeks ago.', 'three weeks ago', '2017-02-13'],
    ['It closed 18 months ago.', '18 months ago', '2015-09'],
    ['It closed four years ago.', 'four years ago', '2013'],
    ['It grew over the last three years.', 'over the last three years', '2014'],
    ['It grew in the past year.', 'in the past year', '2016'],
  ])('in “%s” is “%s”, and means %s', (text, words, date) => {
    const found = times(text, { asOf });
    expect(found).toMatchObject([{ words, severity: 'warning', better: `<When date="${date}">${words}</When>` }]);
    expect(found[0]?.message).toContain('8 March 2017');
  });

  it.each(['It closed recently.', 'It closed a few years ago.', 'Not long ago it closed.'])('in “%s” has no date that can be worked out, and says so', (text) => {
    const found = times(text, { asOf });
    expect(found).toMatchObject([{ message: expect.stringContaining('write when it was') as string }]);
    expect(found[0]?.better).toBeUndefined();
  });

  it('is as exact as the day of the article', () => {
    expect(times('It closed last month.', { asOf: '2017-03' })[0]?.better).toContain('date="2017-02"');
    expect(times('It closed yesterday.', { asOf: '2017-03' })[0]?.better).toBeUndefined();
    expect(times('It closed last year.', { asOf: { date: '2017-03', approximate: 'early' } })[0]?.better).toContain('date="2016"');
    expect(times('It closed last month.', { asOf: '2017' })[0]?.better).toBeUndefined();
    expect(times('It is now closed.', { asOf: '2017' })[0]?.better).toContain('date="2017"');
  });

  it('goes by the day of publication where there is no other, in every kind of piece', () => {
    expect(times('It is now closed.', { kind: 'guide', published: '2026-11-22' })[0]?.better).toContain('date="2026-11-22"');
  });

  it('is found in lists, tables, headings and standfirsts', () => {
    expect(times('- They come next week.')).toHaveLength(1);
    expect(times('| a |\n| --- |\n| next week |')).toHaveLength(1);
    expect(times('## What comes next week')).toHaveLength(1);
    expect(times('', { standfirst: 'The inspectors are back in the county this week, the paper said.' })).toMatchObject([{ field: 'standfirst' }]);
  });
});

describe('1,000 dates', () => {
  /** The calendar day by day, without any arithmetic of months. */
  const walk = (from: Date, by: number, until: (day: Date) => boolean): Date => {
    const day = new Date(from);
    do day.setUTCDate(day.getUTCDate() + by);
    while (!until(day));
    return day;
  };
  const print = (day: Date, length: number): string => day.toISOString().slice(0, length);
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
  const midnight = (date: Date): Date => new Date(`${print(date, 10)}T00:00:00Z`);

  it('are those of a calendar walked day by day', () => {
    const turn = fc.constantFrom<['last' | 'next', number]>(['last', -1], ['next', 1]);
    const unit = fc.constantFrom('weekday', 'month', 'week', 'year');
    fc.assert(
      fc.property(day, turn, unit, fc.nat(11), (at, [word, by], kind, pick) => {
        const from = midnight(at);
        const own = from.getUTCMonth();
        const cases: Record<string, () => [string, string]> = {
          weekday: () => [
            WEEKDAYS[pick % 7] as string,
            print(
              walk(from, by, (each) => each.getUTCDay() === pick % 7),
              10,
            ),
          ],
          month: () => [
            MONTHS[pick] as string,
            print(
              walk(
                walk(from, by, (each) => each.getUTCMonth() !== own),
                by,
                (each) => each.getUTCMonth() === pick,
              ),
              7,
            ),
          ],
          week: () => [
            'week',
            print(
              walk(from.getUTCDay() === 1 ? from : walk(from, -1, (each) => each.getUTCDay() === 1), by, (each) => each.getUTCDay() === 1),
              10,
            ),
          ],
          year: () => [
            'year',
            print(
              walk(from, by, (each) => each.getUTCFullYear() !== from.getUTCFullYear()),
              4,
            ),
          ],
        };
        const [name, expected] = (cases[kind] as () => [string, string])();
        expect(meaningOf(`${word} ${name}`, parseDate(print(from, 10)))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('so many days, months and years ago are those of a calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), fc.constantFrom('day', 'month', 'year'), (at, n, unit) => {
        const from = midnight(at);
        let back = from;
        for (let step = 0; step < n; step += 1) {
          back = walk(back, -1, (each) => unit === 'day' || (unit === 'month' ? each.getUTCMonth() !== back.getUTCMonth() : each.getUTCFullYear() !== back.getUTCFullYear()));
        }
        const expected = print(back, { day: 10, month: 7, year: 4 }[unit] as number);
        expect(meaningOf(`${n} ${unit}s ago`, parseDate(print(from, 10)))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('words that tell no time, or tell it in full', () => {
  it.each([
    'In November 2016 the letter came out.',
    'It came out <When date="2016-11">last November</When>.',
    '<When date="2017-03">This week</When> they were back.',
    'She said: “We will be back next week.”',
    '> We are now on our way.',
    'The report says <Quote source="paper">leaders are currently too slow</Quote>.',
    'Every now and then a letter came.',
    'Now and again nobody answered.',
    'It was now or never.',
    'Now that the grade was known, work began.',
    'Mr Weir was now in charge.',
    'They were now five.',
    'By then it had now and then been tried.',
    'Now, a grade is a picture of a few days.',
    'Then and now are hard to compare.',
    'So far as is known, nobody left.',
    'It went so far as to close the house.',
    'The house was so far from the town that nobody came.',
    'In so far as it was kept, the promise held.',
    'The list was up to date.',
    'The figures were out of date.',
    'The wall is hard to date.',
    'They tried to date the letter.',
    'The next week they were back.',
    'The next day it rained.',
    'The following week they were back.',
    'That week they were back.',
    'The last week of term was quiet.',
    'In the last month of the war it closed.',
    'The last year of the scheme was the best.',
    'The last Monday in May is a holiday.',
    'The last Friday of the month was pay day.',
    'Her last week was hard.',
    'A year later it closed.',
    'Nine months earlier it had opened.',
    'Two years before, it had opened.',
    'It lasts weeks, not months.',
    'These plans last years.',
    'This may be so.',
    'This is the last word.',
    'At last it opened.',
    'As a last resort it closed.',
    'What happened next was odd.',
    'The next inspection came in 2017.',
    'The last inspection was in 2015.',
    'This report came first.',
    'That year it rained.',
    'It knows what is known.',
    'The snow lay deep.',
    'He moved to Todayville.',
    'She told the Today programme so.',
    'Here today, gone tomorrow, as they say.',
    'At the moment when it opened, it rained.',
    'In the past few had asked.',
    'In the past it was otherwise.',
    'A past year counts as well.',
    'The agonies of an agora are long past.',
    'March next to April is cold.',
    'Next, March came.',
    'At this point in the week it rained.',
    'In the first year of the next plan it closed.',
    'Present prices are high.',
    'The most recent letter is of 2016.',
    'By the end of the week it had closed.',
  ])('“%s” stays silent', (text) => {
    expect(times(text).map(({ words }) => words)).toEqual([]);
  });
});
