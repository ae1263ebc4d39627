// Time across: partial dates in their middle, order kept, the newest wide enough, years that do not crowd.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, formatMonth, parseDate } from '../../../../src/lib/dates.ts';
import { monthsText, shortMonth } from '../../../../src/record/charts/months.ts';
import { dayNumber, inOrder, middleOf, spread, timeScale, yearTicks } from '../../../../src/record/charts/time.ts';
import { at, partialDate } from './help.ts';

describe('places', () => {
  it('are in the middle of what a date can mean', () => {
    expect(middleOf(parseDate('2013-02'))).toBe(dayNumber('2013-02-14') + 0.5);
    expect(middleOf(parseDate('2013-02-14'))).toBe(dayNumber('2013-02-14'));
  });
  it('keep the order of dates, and stay within each span where that can be', () => {
    fc.assert(
      fc.property(fc.array(partialDate, { maxLength: 9 }), (inputs) => {
        const dates = inputs.map((input) => parseDate(input as string)).toSorted(compareDates);
        const days = inOrder(dates);
        days.forEach((day, index) => {
          if (index > 0) expect(day).toBeGreaterThanOrEqual(at(days, index - 1));
          expect(day).toBeGreaterThanOrEqual(dayNumber(at(dates, index).first));
          expect(day).toBeLessThanOrEqual(dayNumber(at(dates, index).last));
        });
      }),
    );
  });
});

describe('spread', () => {
  it('keeps places apart, in order and between the edges', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), (places) => {
        const apart = spread(
          places.toSorted((a, b) => a - b),
          4,
          0,
          100,
        );
        apart.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - at(apart, index - 1)).toBeGreaterThanOrEqual(4 - 1e-9);
        });
      }),
    );
    expect(spread([10, 50], 4, 0, 100)).toEqual([10, 50]);
  });
});

describe('timeScale', () => {
  const span = { from: 0, to: 1000 };
  it('ends where the record ends', () => expect(timeScale(span, 1, 101).end).toBe(101));
  it('leaves the newest its least width, and the rest in proportion', () => {
    const time = timeScale(span, 1, 101, 990, 14);
    expect(time.x(990)).toBeCloseTo(87);
    expect(time.x(495)).toBeCloseTo(44);
  });
});

describe('years', () => {
  it('are labelled as often as there is room', () => {
    const time = timeScale({ from: dayNumber('2013-01-01'), to: dayNumber('2026-08-22') }, 1, 319);
    const labelled = yearTicks(time, 34)
      .filter((tick) => tick.labelled)
      .map(({ year }) => year);
    expect(labelled).toEqual([2013, 2015, 2017, 2019, 2021, 2023, 2025]);
  });
});

describe('months', () => {
  const dates = (...values: string[]) => values.map((value) => parseDate(value));
  it('say a year once, and keep it with its month', () => {
    expect(monthsText(dates('2013-02', '2013-08-16', '2015-10-20'), 'en-GB')).toBe('February and August\u00a02013; October\u00a02015');
    expect(monthsText(dates('2013-02', '2013-08-16'), 'en-GB', true)).toBe('Feb, Aug\u00a02013');
    expect(monthsText(dates('2013', '2013-08'), 'en-GB')).toBe('2013 and August\u00a02013');
  });
  it('are short, and never so short that two are the same', () => {
    expect(shortMonth(parseDate({ date: '2017-07', approximate: 'early' }), 'en-GB')).toBe(
      formatMonth(parseDate({ date: '2017-07', approximate: 'early' }), 'en-GB').replace('July', 'Jul'),
    );
    expect(shortMonth(parseDate('2017-07'), 'fr-FR')).toBe('juil 2017');
    expect(shortMonth(parseDate('2017-06'), 'fr-FR')).toBe('juin 2017');
  });
});
