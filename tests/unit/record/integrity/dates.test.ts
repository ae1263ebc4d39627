// Dates can be in order, and a weekday that is written belongs to its date.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/lib/dates.ts';
import { checkOrder, checkWeekdays, weekdaySlips, yearlessSlips } from '../../../../src/record/integrity/dates.ts';
import { aFramework, anArticle, anEvent, anInspection, aPerson, aSource, aWarden, records, type Fields } from '../../../fixtures/build.ts';

const places = (findings: { path: (string | number)[] }[]): string[] => findings.map(({ path }) => path.join('.'));
const ofInspection = (dates: Fields) => checkOrder(records({ inspections: { survey: anInspection(dates) } }));

describe('the order of an inspection’s dates', () => {
  it.each([
    { start: '2025-06-09', end: '2025-06-13', published: '2025-07-01' },
    { start: '2025-06-09', end: '2025-06-09', published: '2025-06-09' },
    { start: '2025-06', end: '2025-06', published: '2025-06' },
    { start: '2025-06-09', end: undefined, published: '2025-07' },
    // Too loosely known to contradict each other.
    { start: '2025-06-30', end: '2025-06', published: '2025' },
    { start: '2025-06', end: '2025-06-01', published: { date: '2025-06', approximate: 'early' } },
  ])('%j passes', (dates) => {
    expect(ofInspection(dates)).toEqual([]);
  });

  it.each([
    [{ start: '2025-06-13', end: '2025-06-09' }, ['end']],
    [{ end: '2025-06-13', published: '2025-06-12' }, ['published']],
    [{ start: '2025-06-09', end: undefined, published: '2025-05' }, ['published']],
    [{ start: '2025-06-09', end: '2025-05-01', published: '2025-04-01' }, ['end', 'published']],
    [{ start: { date: '2025-06', approximate: 'late' }, end: { date: '2025-06', approximate: 'early' } }, ['end']],
    // The end is known to the year and hides nothing: the report still came before the start.
    [{ start: '2025-06-09', end: '2025', published: '2025-03' }, ['published']],
  ])('%j is found, once for each date', (dates, fields) => {
    const findings = ofInspection(dates);
    expect(places(findings)).toEqual(fields);
    for (const finding of findings) expect(finding).toMatchObject({ collection: 'inspections', id: 'survey', code: 'dates-order', severity: 'error' });
  });

  it('is told in words that name both dates as they are known', () => {
    expect(ofInspection({ start: '2025-06-09', end: '2025-05' })[0]?.message).toBe('`end` (May 2025) is before `start` (9 June 2025)');
  });

  it('is found exactly where no choice of days could be in order', () => {
    const date = fc.constantFrom('2025', '2025-05', '2025-06', '2025-06-09', '2025-06-10', '2025-07-01');
    fc.assert(
      fc.property(date, date, date, (start, end, published) => {
        // The earliest day that each can be, given those before it, must not be later than its last.
        let from = '';
        const possible = [start, end, published].map((value) => parseDate(value)).every(({ first, last }) => (from = first > from ? first : from) <= last);
        expect(ofInspection({ start, end, published }).length === 0).toBe(possible);
      }),
    );
  });
});

describe('the order of other dates', () => {
  it('is kept by frameworks', () => {
    const check = (from: string, to: string) => checkOrder(records({ frameworks: { code: aFramework({ from, to }) } }));
    expect(check('2024', '2024-06')).toEqual([]);
    expect(check('2024-07', '2024-06')).toMatchObject([{ collection: 'frameworks', id: 'code', path: ['to'], code: 'dates-order' }]);
  });

  it('is kept by posts, each on its own', () => {
    const post = { title: 'Warden', interim: false, confidence: 'high', sources: ['paper'] };
    const check = (...posts: Fields[]) => places(checkOrder(records({ people: { ada: aPerson({ posts: posts.map((dates) => ({ ...post, ...dates })) }) } })));
    expect(check({ from: '2024', firstKnown: '2024-03', lastKnown: '2025-01', to: '2025' }, { from: '2020', to: '2021' })).toEqual([]);
    expect(check({ from: '2024', to: '2025' }, { from: '2021', to: '2020' })).toEqual(['posts.1.to']);
    expect(check({ firstKnown: '2024', lastKnown: '2023' })).toEqual(['posts.0.lastKnown']);
    expect(check({ from: '2024-05', lastKnown: '2024-04' })).toEqual(['posts.0.lastKnown']);
  });

  it('is kept by articles and their corrections', () => {
    const check = (fields: Fields) => places(checkOrder(records({ articles: { piece: anArticle(fields) } })));
    const correction = { wrong: 'This.', right: 'That.', severity: 'minor', where: 'text' };
    expect(check({ asOf: '2024-04', published: '2025-06-20', updated: '2025-06-20' })).toEqual([]);
    expect(check({ published: '2025-06-20', updated: '2025-06-19' })).toEqual(['updated']);
    expect(check({ asOf: '2025-07', published: '2025-06-20' })).toEqual(['published']);
    expect(check({ corrections: [{ ...correction, stoodFrom: '2025-06-20', date: '2025-06-21' }] })).toEqual([]);
    expect(check({ corrections: [{ ...correction, stoodFrom: '2025-06-22', date: '2025-06-21' }] })).toEqual(['corrections.0.date']);
  });

  it('counts an instant on its day in the campaign’s zone', () => {
    const check = (updated: string) => places(checkOrder(records({ articles: { piece: anArticle({ published: '2025-06-20', updated }) } })));
    expect(check('2025-06-19T23:30Z')).toEqual([]); // already the twentieth in London
    expect(check('2025-06-19T22:30Z')).toEqual(['updated']);
  });
});

describe('a weekday', () => {
  it.each([
    'Monday, 7 November 2022',
    'Monday 7 November 2022',
    'Monday, November 7, 2022',
    'Monday the 7th of November 2022',
    'Monday 7th November, 2022',
    'Monday 7 November',
    'on Monday and on 6 November 2022',
    'Thursday 29 February 2024',
  ])('in “%s” passes', (text) => {
    expect(weekdaySlips(`It began on ${text}.`)).toEqual([]);
  });

  it.each([
    ['Monday, 6 November 2022', 'Sunday, 6 November 2022'],
    ['Monday, November 6, 2022', 'Sunday, November 6, 2022'],
    ['Monday the 6th of November 2022', 'Sunday the 6th of November 2022'],
    ['Friday 1 January 2027', undefined],
    ['Saturday 1 January 2027', 'Friday 1 January 2027'],
  ])('in “%s” gives %s', (text, better) => {
    const slips = weekdaySlips(`It began on ${text}.`);
    expect(slips.map((slip) => [slip.found, slip.better])).toEqual(better === undefined ? [] : [[text, better]]);
  });

  it('of a day that does not exist is found, with nothing to write instead', () => {
    expect(weekdaySlips('on Tuesday 31 February 2022')).toEqual([{ found: 'Tuesday 31 February 2022', index: 3, message: '“Tuesday 31 February 2022”: there is no such day' }]);
  });

  it('is right for every day, and every other weekday is wrong', () => {
    const weekday = (at: Date, days = 0) => new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(at.getTime() + days * 86_400_000);
    const date = (at: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 6 }), (at, days) => {
        expect(weekdaySlips(`${weekday(at)} ${date(at)}`)).toEqual([]);
        expect(weekdaySlips(`${weekday(at, days)}, ${date(at)}`)).toMatchObject([{ better: `${weekday(at)}, ${date(at)}` }]);
      }),
    );
  });

  it('is looked for in every field, but not in titles that are quoted from sources', () => {
    const slip = 'It was Monday, 6 November 2022.';
    const given = records({
      events: { one: anEvent({ text: slip }) },
      articles: { piece: anArticle({ standfirst: `${slip} And so on and so forth.`, replies: [{ who: 'Somebody', text: slip }] }) },
      sources: { paper: aSource({ title: slip }) },
    });
    expect(checkWeekdays(given).map(({ collection, id, path }) => [collection, id, path.join('.')])).toEqual([
      ['articles', 'piece', 'standfirst'],
      ['articles', 'piece', 'replies.0.text'],
      ['events', 'one', 'text'],
    ]);
    expect(checkWeekdays(records({ people: { ada: aWarden('Ada', {}) } }))).toEqual([]);
  });
});

describe('a weekday without a year', () => {
  it.each([
    ['Monday, November 6', '2022-11-04', 'in 2022 that day was a Sunday'],
    ['Monday, June 3', '2020-06-10', 'in 2020 that day was a Wednesday'],
    ['Monday 6 November', '2022-11-30', 'in 2022 that day was a Sunday'],
    ['Monday 30 December', '2023-01-04', 'in 2022 that day was a Friday'],
  ])('in “%s”, on %s, is found', (text, near, message) => {
    expect(yearlessSlips(`It began on ${text}.`, near).map((slip) => [slip.found, slip.message.includes(message)])).toEqual([[text, true]]);
  });

  it.each([
    ['It began on Monday 7 November.', '2022-11-04'],
    ['In 2017 it began on Monday 6 November.', '2022-11-04'],
    ['It began on Monday, 6 November 2022.', '2022-11-04'], // the other rule’s
    ['It began on Friday 30 December.', '2023-01-04'],
    ['It began on Monday.', '2023-01-04'],
    ['The copy says that it came out on Monday 3 June. That day was a Wednesday.', '2020-06-10'],
  ])('in “%s”, on %s, passes', (text, near) => {
    expect(yearlessSlips(text, near)).toEqual([]);
  });
});
