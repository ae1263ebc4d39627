// Partial dates: what can be read, what is refused and with which advice, the span each covers, and their order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canPrecede, compareDates, DateError, dayIn, daysInMonth, isBefore, isInstant, parseDate, yearOf, type DateInput, type PartialDate } from '../../../src/lib/dates.ts';

const LONDON = 'Europe/London';

/** Why a date is refused. */
function refusal(input: DateInput): DateError {
  try {
    parseDate(input, LONDON);
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(input)} was read`);
}

const pad = (n: number): string => String(n).padStart(2, '0');
const years = fc.integer({ min: 1900, max: 2199 });
const months = fc.integer({ min: 1, max: 12 });
const aDay = fc.tuple(years, months, fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => `${y}-${pad(m)}-${pad(Math.min(d, daysInMonth(y, m)))}`);
const aMonth = fc.tuple(years, months).map(([y, m]) => `${y}-${pad(m)}`);
const written = fc.oneof(aDay, aMonth, years.map(String));
const aThird = fc.constantFrom('early', 'mid', 'late');
const input: fc.Arbitrary<DateInput> = fc.oneof(
  written,
  fc.record({ date: fc.oneof(aMonth, years.map(String)), approximate: aThird }) as fc.Arbitrary<DateInput>,
  fc.record({ date: aMonth, inferred: fc.constant(true) }),
);
const anyDate: fc.Arbitrary<PartialDate> = input.map((value) => parseDate(value));
/** Dates close together, so that spans meet, nest and overlap. */
const near = fc
  .oneof(
    fc.constantFrom('2017', '2018', '2017-06', '2017-07', '2017-12', '2018-01'),
    fc.tuple(fc.constantFrom(6, 7), fc.integer({ min: 1, max: 30 })).map(([m, d]) => `2017-${pad(m)}-${pad(d)}`),
  )
  .map((value) => parseDate(value));

describe('a partial date', () => {
  it.each([
    ['2017', 'year', '2017-01-01', '2017-12-31'],
    ['2017-07', 'month', '2017-07-01', '2017-07-31'],
    ['2017-02', 'month', '2017-02-01', '2017-02-28'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2017-07-20', 'day', '2017-07-20', '2017-07-20'],
    ['2016-02-29', 'day', '2016-02-29', '2016-02-29'],
  ])('%s is known to the %s and lasts from %s to %s', (value, precision, first, last) => {
    expect(parseDate(value)).toEqual({ value, precision, first, last });
  });

  it('keeps what was written, spans at least a day, and never leaves its year or month', () => {
    fc.assert(
      fc.property(written, (value) => {
        const date = parseDate(value);
        expect(date.value).toBe(value);
        expect(date.first <= date.last).toBe(true);
        expect(date.first.startsWith(value) && date.last.startsWith(value)).toBe(true);
      }),
    );
  });

  it('is read or refused, never rolled over', () => {
    const numbers = fc.tuple(years, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(numbers, ([y, m, d]) => {
        const value = `${y}-${pad(m)}-${pad(d)}`;
        const exists = m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
        if (exists) expect(parseDate(value).first).toBe(value);
        else expect(refusal(value).code).toBe('date-impossible');
      }),
    );
  });

  it('is refused with a DateError or read, whatever the text', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[\dT:+Z./ -]{1,24}$/));
    fc.assert(
      fc.property(odd, (text) => {
        try {
          const date = parseDate(text, LONDON);
          expect(date.first <= date.last).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DateError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has a year', () => {
    expect(yearOf(parseDate('2017-07-20'))).toBe(2017);
    expect(yearOf(parseDate('2017'))).toBe(2017);
  });
});

describe('a date that is refused', () => {
  it.each([
    ['2026-13', 'date-impossible', undefined],
    ['2026-00', 'date-impossible', undefined],
    ['2026-13-45', 'date-impossible', undefined],
    ['2026-02-30', 'date-impossible', undefined],
    ['2017-02-29', 'date-impossible', undefined],
    ['1900-02-29', 'date-impossible', undefined],
    ['2026-06-00', 'date-impossible', undefined],
    ['2026-02-30T09:00Z', 'date-impossible', undefined],
    ['03/04/2017', 'date-ambiguous', undefined],
    ['3.4.2017', 'date-ambiguous', undefined],
    ['20/07/2017', 'date-form', '2017-07-20'],
    ['07/20/2017', 'date-form', '2017-07-20'],
    ['20-07-2017', 'date-form', '2017-07-20'],
    ['5/5/2017', 'date-form', '2017-05-05'],
    ['31/02/2017', 'date-form', undefined],
    ['32/07/2017', 'date-form', undefined],
    ['0/5/2017', 'date-form', undefined],
    ['99/99/2017', 'date-form', undefined],
    ['2017-7-20', 'date-form', '2017-07-20'],
    ['2017/07/20', 'date-form', '2017-07-20'],
    ['2017/7', 'date-form', '2017-07'],
    ['2017/13/01', 'date-form', undefined],
    ['20 July 2017', 'date-form', '2017-07-20'],
    ['20th July, 2017', 'date-form', '2017-07-20'],
    ['Thursday, 20 July 2017', 'date-form', '2017-07-20'],
    ['Tuesday 18 July 2017', 'date-form', '2017-07-18'],
    ['31 February 2017', 'date-form', undefined],
    ['20 Juvember 2017', 'date-form', undefined],
    ['last Tuesday', 'date-form', undefined],
    ['17', 'date-form', undefined],
    ['', 'date-form', undefined],
    ['2017-07-20T09:00', 'date-form', undefined],
    ['2017-07-20 09:00', 'date-form', undefined],
    ['2017-07-20T24:00Z', 'date-form', undefined],
    ['2017-07-20T09:60Z', 'date-form', undefined],
  ])('%s is %s; write %s', (value, code, suggestion) => {
    const error = refusal(value);
    expect([error.code, error.suggestion]).toEqual([code, suggestion]);
  });

  it('names both readings of an ambiguous date', () => {
    expect(refusal('03/04/2017').message).toBe('“03/04/2017” can be read as 2017-04-03 or 2017-03-04');
  });

  it('quotes all of what was written', () => {
    expect(refusal('Tuesday before last').message).toContain('“Tuesday before last”');
  });

  it('advises only what can be read', () => {
    const slips = fc.oneof(
      fc.tuple(fc.nat(40), fc.nat(40), years, fc.constantFrom('/', '.', '-')).map(([a, b, y, mark]) => `${a}${mark}${b}${mark}${y}`),
      fc.tuple(years, fc.nat(40), fc.nat(40), fc.constantFrom('/', '.', '-')).map(([y, a, b, mark]) => `${y}${mark}${a}${mark}${b}`),
      fc.tuple(fc.nat(40), fc.constantFrom('February', 'June', 'Dec', 'Nonsense'), years).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(slips, (slip) => {
        fc.pre(!/^\d{4}-\d\d-\d\d$/.test(slip));
        const { suggestion } = refusal(slip);
        if (suggestion !== undefined) expect(parseDate(suggestion).value).toBe(suggestion);
      }),
    );
  });
});

describe('an instant', () => {
  it.each([
    ['2026-05-18T00:30+01:00', '2026-05-18', '2026-05-17T23:30:00.000Z'],
    ['2026-05-17T23:30Z', '2026-05-18', '2026-05-17T23:30:00.000Z'],
    ['2026-05-17T22:59:59.999Z', '2026-05-17', '2026-05-17T22:59:59.999Z'],
    ['2026-05-17T23:00:00Z', '2026-05-18', '2026-05-17T23:00:00.000Z'],
    // Winter: London is at UTC.
    ['2026-01-17T23:59:59Z', '2026-01-17', '2026-01-17T23:59:59.000Z'],
    ['2026-01-18T00:00Z', '2026-01-18', '2026-01-18T00:00:00.000Z'],
    // The clocks go forward on 29 March 2026 and back on 25 October, both at 01:00 UTC.
    ['2026-03-28T23:59Z', '2026-03-28', '2026-03-28T23:59:00.000Z'],
    ['2026-03-29T22:59Z', '2026-03-29', '2026-03-29T22:59:00.000Z'],
    ['2026-03-29T23:00Z', '2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-24T23:00Z', '2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25T23:59Z', '2026-10-25', '2026-10-25T23:59:00.000Z'],
    // An offset far from the campaign’s own.
    ['2026-12-31T20:00-05:00', '2027-01-01', '2027-01-01T01:00:00.000Z'],
  ])('%s falls on %s in London', (value, day, instant) => {
    expect(parseDate(value, LONDON)).toEqual({ value: day, precision: 'day', first: day, last: day, instant });
  });

  it('falls on another day in another zone', () => {
    const instant = '2026-05-17T23:30:00Z';
    expect([dayIn(instant, 'UTC'), dayIn(instant, LONDON), dayIn(instant, 'Pacific/Kiritimati'), dayIn(instant, 'America/Los_Angeles')]).toEqual([
      '2026-05-17',
      '2026-05-18',
      '2026-05-18',
      '2026-05-17',
    ]);
  });

  it('falls on a day that includes it, whatever the zone', () => {
    const zones = fc.constantFrom('UTC', LONDON, 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns');
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), zones, (at, zone) => {
        const distance = Math.abs(Date.parse(`${dayIn(at, zone)}T12:00:00Z`) - at.getTime());
        expect(distance).toBeLessThanOrEqual(26 * 3600 * 1000);
        expect(parseDate(at.toISOString(), zone).value).toBe(dayIn(at, zone));
      }),
    );
  });

  it.each(['2026-05-18T09:00+01:00', '2026-05-18T09:00:30Z', '2026-05-18T09:00:30.5-02:30'])('%s is one', (value) => {
    expect(isInstant(value)).toBe(true);
  });

  it.each(['2026-05-18', '2026-05-18T09:00', '2026-05-18 09:00Z', '2026-05-18T9:00Z', '2026-05-18T25:00Z', '2026-02-30T09:00Z', '2026-05-18T24:00Z', '2026-05-18T09:00+99:99'])(
    '%s is none',
    (value) => {
      expect(isInstant(value)).toBe(false);
    },
  );
});

describe('a record of a date', () => {
  it.each([
    ['2017', 'early', '2017-01-01', '2017-04-30'],
    ['2017', 'mid', '2017-05-01', '2017-08-31'],
    ['2017', 'late', '2017-09-01', '2017-12-31'],
    ['2017-07', 'early', '2017-07-01', '2017-07-10'],
    ['2017-07', 'mid', '2017-07-11', '2017-07-20'],
    ['2017-07', 'late', '2017-07-21', '2017-07-31'],
    ['2017-02', 'late', '2017-02-21', '2017-02-28'],
  ] as const)('%s, %s, lasts from %s to %s', (date, approximate, first, last) => {
    expect(parseDate({ date, approximate })).toMatchObject({ value: date, approximate, first, last });
  });

  it('has thirds that fill the whole without a gap', () => {
    fc.assert(
      fc.property(fc.oneof(aMonth, years.map(String)), (date) => {
        const whole = parseDate(date);
        const thirds = (['early', 'mid', 'late'] as const).map((approximate) => parseDate({ date, approximate }));
        const next = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(thirds[0]?.first).toBe(whole.first);
        expect(thirds[1]?.first).toBe(next(thirds[0]?.last as string));
        expect(thirds[2]?.first).toBe(next(thirds[1]?.last as string));
        expect(thirds[2]?.last).toBe(whole.last);
      }),
    );
  });

  it('has a window that orders it without being printed', () => {
    const date = parseDate({ date: '2017-03', approximate: 'early', inferred: true, earliest: '2017-03-03', latest: '2017-03-12', note: 'Why.' });
    expect(date).toEqual({ value: '2017-03', precision: 'month', approximate: 'early', inferred: true, first: '2017-03-03', last: '2017-03-12', note: 'Why.' });
  });

  it('may have a window that is known to the month, and reaches beyond the date', () => {
    expect(parseDate({ date: '2017', earliest: '2016-12', latest: '2017-02' })).toMatchObject({ first: '2016-12-01', last: '2017-02-28' });
  });

  it.each([
    [{ date: '2017-07-20', approximate: 'early' }, 'date-form', '2017-07'],
    [{ date: '2017-07-20', inferred: true }, 'date-form', '2017-07'],
    [{ date: '2017-07', earliest: '2017-07-20', latest: '2017-07-10' }, 'date-impossible', undefined],
    [{ date: '2017-07', approximate: 'early', earliest: '2017-07-25' }, 'date-impossible', undefined],
    [{ date: '2017-07', latest: '2017-06-30' }, 'date-impossible', undefined],
    [{ date: '2017-07', earliest: '2017-08-01', latest: '2017-08-02' }, 'date-impossible', undefined],
    [{ date: '2017-07', earliest: '2017-02-30' }, 'date-impossible', undefined],
    [{ date: '2017-13' }, 'date-impossible', undefined],
    [{ date: '2017-07-20T09:00Z' }, 'date-form', '2017-07-20'],
    [{ date: 'July 2017' }, 'date-form', undefined],
  ] as [DateInput, string, string | undefined][])('%j is refused', (value, code, suggestion) => {
    const error = refusal(value);
    expect([error.code, error.suggestion]).toEqual([code, suggestion]);
  });

  it('leaves out what was not written', () => {
    expect(parseDate({ date: '2017' })).toEqual({ value: '2017', precision: 'year', first: '2017-01-01', last: '2017-12-31' });
  });
});

describe('order', () => {
  it('knows what can and cannot contradict', () => {
    const [year, july, august, day] = ['2017', '2017-07', '2017-08', '2017-07-20'].map((value) => parseDate(value)) as [PartialDate, PartialDate, PartialDate, PartialDate];
    expect(isBefore(july, august)).toBe(true);
    expect(isBefore(year, august)).toBe(false);
    expect(isBefore(july, day)).toBe(false);
    expect(canPrecede(august, year)).toBe(true);
    expect(canPrecede(august, july)).toBe(false);
    expect(canPrecede(day, day)).toBe(true);
  });

  it('isBefore is a strict partial order', () => {
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(isBefore(a, a)).toBe(false);
        if (isBefore(a, b)) expect(isBefore(b, a)).toBe(false);
        if (isBefore(a, b) && isBefore(b, c)) expect(isBefore(a, c)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('what is surely before can precede, and cannot follow', () => {
    fc.assert(
      fc.property(near, near, (a, b) => {
        expect(canPrecede(a, b)).toBe(!isBefore(b, a));
        expect(canPrecede(a, b) || canPrecede(b, a)).toBe(true);
      }),
    );
  });

  it('compareDates sorts totally, agrees with isBefore, and ties only the same span', () => {
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
        if (isBefore(a, b)) expect(compareDates(a, b)).toBeLessThan(0);
        expect(compareDates(a, b) === 0).toBe(a.first === b.first && a.last === b.last);
      }),
      { numRuns: 500 },
    );
  });

  it('has spans that are never empty', () => {
    fc.assert(fc.property(anyDate, (date) => date.first <= date.last));
  });
});
