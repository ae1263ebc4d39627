// Times on a zone’s own clock as instants: summer and winter, hours that do not exist or come twice, and nonsense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../../src/lib/dates.ts';
import { instantIn } from '../../../src/lib/zoned.ts';

const LONDON = 'Europe/London';

describe('a time on a clock', () => {
  it.each([
    ['2026-05-18T09:00', LONDON, '2026-05-18T08:00:00.000Z'],
    ['2026-05-18 09:00', LONDON, '2026-05-18T08:00:00.000Z'],
    ['2026-11-22T09:00:30', LONDON, '2026-11-22T09:00:30.000Z'],
    ['2026-05-18T09:00', 'Asia/Kathmandu', '2026-05-18T03:15:00.000Z'],
    ['2026-05-18T09:00+01:00', 'America/New_York', '2026-05-18T08:00:00.000Z'],
    ['2026-05-18T09:00Z', LONDON, '2026-05-18T09:00:00.000Z'],
    ['2026-05-18', LONDON, '2026-05-17T23:00:00.000Z'],
    ['2026-11-22', LONDON, '2026-11-22T00:00:00.000Z'],
    ['2026-10-25T01:30', LONDON, '2026-10-25T00:30:00.000Z'], // comes twice: the first
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'], // starts at one
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(instantIn(text, zone).toISOString()).toBe(expected);
  });

  it.each([
    ['2026-03-29T01:30', 'clocks go forward'],
    ['2026-02-30', 'not on the calendar'],
    ['2026-13-01T09:00', 'not on the calendar'],
    ['2026-05-18T24:00', 'no time'],
    ['18/05/2026', 'no time'],
    ['2026-05', 'no time'],
    ['tomorrow', 'no time'],
    ['', 'no time'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => instantIn(text, LONDON)).toThrow(message);
  });

  it('comes back as it was written', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(LONDON, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'), (at, zone) => {
        const text = `${at.toISOString().slice(0, 11)}12:00`; // clocks change at night
        expect(formatInstant(instantIn(text, zone), 'en-GB', zone)).toBe(formatInstant(`${text}Z`, 'en-GB', 'UTC'));
      }),
    );
  });
});
