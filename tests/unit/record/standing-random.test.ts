// Where things stood and what has happened since, on random days in random records: exact at the edges of days, months and approximate dates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, hasComeBy, parseDate, type DateInput, type PartialDate } from '../../../src/lib/dates.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { standingPeriods } from '../../../src/record/standing-periods.ts';
import { followedUp, gradedInspections, sinceDay, standingOn, type Standing } from '../../../src/record/standing.ts';
import type { Record_ } from '../../../src/record/types.ts';
import { anArea, anArticle, anEvent, anInspection, aPerson, aWarden, records, type Fields } from '../../fixtures/build.ts';

const RUNS = { numRuns: 200 };
const START = Date.UTC(2023, 0, 1);
const dayAt = (number: number): string => new Date(START + number * 86_400_000).toISOString().slice(0, 10);
const days = (min = 0, max = 1095): fc.Arbitrary<string> => fc.integer({ min, max }).map(dayAt);

/** A day as content may give it: to the day, the month, the year, or a third of a month or year. */
const written = (day: string): fc.Arbitrary<DateInput> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<DateInput>(day) },
    { weight: 3, arbitrary: fc.constant<DateInput>(day.slice(0, 7)) },
    { weight: 1, arbitrary: fc.constant<DateInput>(day.slice(0, 4)) },
    fc.record({ date: fc.constantFrom(day.slice(0, 7), day.slice(0, 4)), approximate: fc.constantFrom('early' as const, 'mid' as const, 'late' as const) }),
  );
const anyDate = days().chain(written);
const day: fc.Arbitrary<PartialDate> = fc.oneof({ weight: 3, arbitrary: days() }, anyDate).map((value) => parseDate(value));

const inspection: fc.Arbitrary<Fields> = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom('foul', 'fair', 'clear', undefined))
  .chain(([start, length, overall]) =>
    fc.record({ start: written(dayAt(start)), end: fc.constant(undefined), published: written(dayAt(start + length)), ...(overall && { overall: fc.constant(overall) }) }),
  );
const post: fc.Arbitrary<Fields> = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }))
  .chain(([from, length]) =>
    fc.oneof(
      fc.record({ from: written(dayAt(from)), to: written(dayAt(from + length)) }),
      fc.record({ from: written(dayAt(from)), lastKnown: written(dayAt(from + length)) }),
      fc.record({ firstKnown: written(dayAt(from)), lastKnown: written(dayAt(from + length)) }),
      fc.record({ from: written(dayAt(from)) }),
    ),
  );

const named = <T>(prefix: string, list: readonly T[]): [string, T][] => list.map((item, index) => [`${prefix}-${index}`, item]);

/** Records whose first article is tied to the first inspection, to the person `ada` and to the area `water`. */
const aRecord: fc.Arbitrary<Record_> = fc
  .record({
    inspections: fc.array(inspection, { minLength: 1, maxLength: 6 }),
    posts: fc.array(post, { maxLength: 4 }),
    events: fc.array(fc.record({ date: anyDate, people: fc.subarray(['ada']), areas: fc.subarray(['water', 'banks']) }), { maxLength: 6 }),
    asOf: anyDate,
    also: fc.boolean(),
  })
  .map(({ inspections, posts, events, asOf, also }) =>
    makeRecord(
      records({
        inspections: Object.fromEntries(named('i', inspections).map(([id, fields]) => [id, anInspection(fields)])),
        areas: { water: anArea(), banks: anArea({ name: 'Banks' }) },
        people: {
          ada: aPerson({ posts: [{ title: 'Lock keeper', interim: false, confidence: 'high', sources: ['paper'] }] }),
          ...Object.fromEntries(named('p', posts).map(([id, fields]) => [id, aWarden(`Warden ${id}`, fields)])),
        },
        events: Object.fromEntries(named('e', events).map(([id, fields]) => [id, anEvent(fields)])),
        articles: {
          piece: anArticle({
            published: '2026-01-10',
            asOf,
            inspection: 'i-0',
            also: also ? inspections.map((_, index) => `i-${index}`).slice(1) : [],
            people: ['ada'],
            areas: ['water'],
          }),
        },
      }),
    ),
  );

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();
/** Spelt apart from the code: can any day of the one come after some day of the other? */
const isLater = (date: PartialDate, than: PartialDate): boolean => date.first > than.last;

describe('what stood on a day', () => {
  it('holds nothing later', () => {
    fc.assert(
      fc.property(aRecord, day, (record, on) => {
        const { grade, holders, lastConfirmed, pending, unclear } = standingOn(on, record);
        if (grade) expect(grade.published.last <= on.first).toBe(true);
        for (const { start } of [...pending, ...unclear]) expect(isLater(start, on)).toBe(false);
        for (const { post: held } of [...holders, ...(lastConfirmed ? [lastConfirmed] : [])]) {
          const begun = held.from ?? held.firstKnown;
          if (begun) expect(isLater(begun, on)).toBe(false);
        }
        if (lastConfirmed?.post.lastKnown) expect(isLater(lastConfirmed.post.lastKnown, on)).toBe(false);
      }),
      RUNS,
    );
  });

  it('has the newest grade of all that were out', () => {
    fc.assert(
      fc.property(aRecord, day, (record, on) => {
        const out = record.inspections.filter(({ overall, published }) => overall && published.last <= on.first);
        const { grade } = standingOn(on, record);
        expect(grade === undefined).toBe(out.length === 0);
        for (const { published } of out) expect(published.first <= (grade as (typeof out)[number]).published.first).toBe(true);
      }),
      RUNS,
    );
  });

  it('has every inspection that was certainly under way as pending', () => {
    fc.assert(
      fc.property(aRecord, day, (record, on) => {
        const underWay = record.inspections.filter(({ start, published }) => start.last <= on.first && published.first > on.last);
        expect(ids(standingOn(on, record).pending)).toEqual(ids(underWay));
      }),
      RUNS,
    );
  });
});

describe('what has happened since', () => {
  it('has each grade exactly once: it stood, it cannot be placed, or it came since', () => {
    fc.assert(
      fc.property(aRecord, day, (record, on) => {
        const stood = gradedInspections(record).filter(({ published }) => hasComeBy(published, on));
        const since = sinceDay(on, record).grades;
        const between = gradedInspections(record).filter(({ published }) => published.first <= on.last && published.last > on.first);
        expect(ids([...stood, ...between, ...since])).toEqual(ids(gradedInspections(record)));
        // A report that cannot be placed is named as such, wherever its inspection can have begun by then.
        const { unclear } = standingOn(on, record);
        for (const one of between) expect(ids(unclear).includes(one.id) || isLater(one.start, on)).toBe(true);
      }),
      RUNS,
    );
  });

  it('has everything later that is linked with the article, and nothing else', () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        const [article] = record.articles as [Record_['articles'][number]];
        const { outcomes, events } = followedUp(article, record);
        const own = record.inspections.filter(
          ({ id, overall, published }) => !overall && [article.inspection, ...article.also].some((one) => one.id === id) && isLater(published, article.day),
        );
        expect(ids(outcomes)).toEqual(ids(own));
        const linked = record.events.filter(({ date, people, areas }) => isLater(date, article.day) && (ids(people).includes('ada') || areas.includes('water')));
        expect(ids(events)).toEqual(ids(linked));
      }),
      RUNS,
    );
  });
});

describe('at the edges of a date', () => {
  const published = (date: DateInput) => makeRecord(records({ inspections: { one: anInspection({ start: '2022-01-01', end: undefined, published: date, overall: 'foul' }) } }));
  it('a grade holds from its last possible day, and is later up to its first', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const record = published(date);
        const { first, last } = parseDate(date);
        const before = (value: string): PartialDate => parseDate(new Date(Date.parse(value) - 86_400_000).toISOString().slice(0, 10));
        expect(standingOn(parseDate(last), record).grade?.id).toBe('one');
        expect(standingOn(before(last), record).grade).toBeUndefined();
        expect(ids(sinceDay(before(first), record).grades)).toEqual(['one']);
        expect(sinceDay(parseDate(first), record).grades).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([
    ['2017-07', '2017-07-30', '2017-07-31'],
    [{ date: '2017-07', approximate: 'early' as const }, '2017-07-09', '2017-07-10'],
    [{ date: '2017', approximate: 'mid' as const }, '2017-08-30', '2017-08-31'],
    ['2016-02', '2016-02-28', '2016-02-29'],
    ['2017', '2017-12-30', '2017-12-31'],
    ['2017-07-20', '2017-07-19', '2017-07-20'],
  ])('%j had not come by %s, and had by %s', (date, not, by) => {
    expect([hasComeBy(parseDate(date), parseDate(not)), hasComeBy(parseDate(date), parseDate(by))]).toEqual([false, true]);
    expect(dayAfter(not)).toBe(by);
  });
});

describe('the periods of the record', () => {
  const told = ({ grade, holders, lastConfirmed }: Standing): unknown => [grade?.id, holders.map(({ person, certain }) => [person.id, certain]), lastConfirmed?.person.id];

  it('say of every day what stood on it', () => {
    fc.assert(
      fc.property(aRecord, days(0, 1500), days(0, 300), (record, on, start) => {
        const periods = standingPeriods(start, record);
        expect(periods[0]?.from).toBe(start);
        expect(periods.map(({ from }) => from)).toEqual([...new Set(periods.map(({ from }) => from))].sort());
        const found = periods.findLast(({ from }) => from <= on);
        if (on >= start) expect(told((found as (typeof periods)[number]).standing)).toEqual(told(standingOn(parseDate(on), record)));
      }),
      RUNS,
    );
  });

  it('are no more than there are changes', () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        const periods = standingPeriods('2023-01-01', record);
        for (const [index, { standing }] of periods.entries()) if (index > 0) expect(told(standing)).not.toEqual(told((periods[index - 1] as (typeof periods)[number]).standing));
      }),
      RUNS,
    );
  });
});
