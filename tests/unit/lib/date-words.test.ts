// Printing of dates: at the precision that is known and no further.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateCapital, formatInstant, formatMonth, formatSpan, parseDate, type DateInput } from '../../../src/lib/dates.ts';

const en = (input: DateInput): string => formatDate(parseDate(input, 'Europe/London'), 'en-GB');
const span = (start: DateInput, end?: DateInput): string => formatSpan(parseDate(start), end === undefined ? undefined : parseDate(end), 'en-GB');

describe('a date in print', () => {
  it.each([
    ['2017', '2017'],
    ['2017-07', 'July 2017'],
    ['2017-07-20', '20 July 2017'],
    ['2017-01-01', '1 January 2017'],
    ['2017-12-31', '31 December 2017'],
    ['2026-05-17T23:30Z', '18 May 2026'],
    [{ date: '2017-07', approximate: 'early' }, 'early July 2017'],
    [{ date: '2017', approximate: 'late' }, 'late 2017'],
    [{ date: '2017-07', earliest: '2017-07-03', latest: '2017-07-05' }, 'July 2017'],
  ] as [DateInput, string][])('%j is printed as “%s”', (input, text) => {
    expect(en(input)).toBe(text);
  });

  it('follows the language', () => {
    expect(formatDate(parseDate('2017-07-20'), 'de-DE')).toBe('20. Juli 2017');
    expect(formatDate(parseDate('2017-07-20'), 'en-US')).toBe('July 20, 2017');
  });

  it('can be read back as the same date', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (at, length) => {
        const value = at.toISOString().slice(0, length);
        const utc = new Date(`${en(value)} UTC`.replace(/^(\d{4}) UTC$/, '1 January $1 UTC'));
        expect(utc.toISOString().slice(0, length)).toBe(value);
      }),
    );
  });

  it('starts with a capital where a sentence does', () => {
    expect(formatDateCapital(parseDate({ date: '2017-07', approximate: 'early' }), 'en-GB')).toBe('Early July 2017');
    expect(formatDateCapital(parseDate('2017-07-20'), 'en-GB')).toBe('20 July 2017');
  });

  it.each([
    ['2017-07-20', 'July 2017'],
    ['2017-07', 'July 2017'],
    ['2017', '2017'],
    [{ date: '2017-07', approximate: 'early' }, 'early July 2017'],
  ] as [DateInput, string][])('%j to the month is “%s”', (input, text) => {
    expect(formatMonth(parseDate(input), 'en-GB')).toBe(text);
  });
});

describe('an instant in print', () => {
  it.each([
    ['2026-05-18T09:00+01:00', 'Europe/London', '18 May 2026 at 09:00'],
    ['2026-05-18T00:00Z', 'America/New_York', '17 May 2026 at 20:00'],
    ['2026-01-01T00:00Z', 'Europe/London', '1 January 2026 at 00:00'],
  ])('%s in %s is “%s”', (instant, zone, text) => {
    expect(formatInstant(instant, 'en-GB', zone)).toBe(text);
  });
});

describe('a span in print', () => {
  it.each([
    ['2022-11-07', '2022-11-18', '7 to 18 November 2022'],
    ['2022-10-31', '2022-11-04', '31 October to 4 November 2022'],
    ['2022-12-19', '2023-01-13', '19 December 2022 to 13 January 2023'],
    ['2022-11-07', '2022-11-07', '7 November 2022'],
    ['2022-11-07', undefined, '7 November 2022'],
    ['2016-10', '2016-10', 'October 2016'],
    ['2016-10', '2016-11', 'October 2016 to November 2016'],
    ['2016', '2017', '2016 to 2017'],
    ['2016-10', '2016-10-14', 'October 2016 to 14 October 2016'],
    [{ date: '2017-07', approximate: 'early' }, { date: '2017-07', approximate: 'late' }, 'early July 2017 to late July 2017'],
    [{ date: '2017-07', approximate: 'early' }, '2017-07', 'early July 2017 to July 2017'],
    [{ date: '2017-07', approximate: 'mid' }, { date: '2017-07', approximate: 'mid' }, 'mid-July 2017'],
  ] as [DateInput, DateInput | undefined, string][])('from %j to %j is “%s”', (start, end, text) => {
    expect(span(start, end)).toBe(text);
  });
});
