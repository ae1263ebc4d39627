// From “2026-05-18 09:00” to an instant with its offset, as clocks where the campaign is show it.
import { DateError, isInstant, parseDate } from '../../lib/dates.ts';
import { showing } from '../../lib/zoned.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ,]+(?:at )?(\d{1,2})[:.](\d{2})$/;

const written = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;

/**
 * The instant of a day and a time in a zone, with its offset: `2026-05-18T09:00+01:00`. An instant stays as it is.
 * Throws a DateError for what is no such time, and for an hour that clocks skip or show twice.
 */
export function instantOf(text: string, zone: string): string {
  const given = text.trim();
  if (isInstant(given)) return given;
  const [, day = '', hour = '', minute = ''] = LOCAL.exec(given) ?? [];
  if (day === '' || Number(hour) > 23 || Number(minute) > 59) throw new DateError('date-form', `“${given}” is not a day and a time: write them as in 2026-05-18 09:00`);
  parseDate(day);
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const [only, again] = showing(asUtc, zone).map((instant) => (asUtc - instant) / 60_000);
  if (only === undefined) throw new DateError('date-impossible', `clocks go forward that day, and none shows ${clock}`);
  if (again !== undefined) {
    throw new DateError('date-ambiguous', `clocks go back that day and show ${clock} twice: write the offset too, as in ${day}T${clock}${written(only)}`);
  }
  return `${day}T${clock}${written(only)}`;
}
