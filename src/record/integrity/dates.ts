// Dates can be in order, and a weekday that is written belongs to its date.
import { canPrecede, formatDate, parseDate, type DateInput } from '../../lib/dates.ts';
import type { Records } from '../records.ts';
import type { Finding } from './finding.ts';

/** Dates of an entry that must be in the order in which they stand here, and the path to them. */
interface Chain {
  collection: Finding['collection'];
  id: string;
  path: (string | number)[];
  dates: Record<string, DateInput | undefined>;
}

function* chainsOf({ inspections, frameworks, people, articles }: Records): Generator<Chain> {
  for (const [id, { start, end, published }] of inspections) yield { collection: 'inspections', id, path: [], dates: { start, end, published } };
  for (const [id, { from, to }] of frameworks) yield { collection: 'frameworks', id, path: [], dates: { from, to } };
  for (const [id, { posts }] of people) {
    for (const [index, { from, firstKnown, lastKnown, to }] of posts.entries()) {
      yield { collection: 'people', id, path: ['posts', index], dates: { from, firstKnown, lastKnown, to } };
    }
  }
  for (const [id, { asOf, published, updated, corrections = [] }] of articles) {
    yield { collection: 'articles', id, path: [], dates: { asOf, published, updated } };
    for (const [index, { stoodFrom, date }] of corrections.entries()) {
      yield { collection: 'articles', id, path: ['corrections', index], dates: { stoodFrom, date } };
    }
  }
}

/** The dates of a chain that contradict an earlier one, each once. Dates known too loosely to contradict each other pass. */
function contradictions({ dates, path, ...entry }: Chain, zone: string): Finding[] {
  const known = Object.entries(dates).flatMap(([name, value]) => (value === undefined ? [] : [{ name, date: parseDate(value, zone) }]));
  return known.flatMap((after, index): Finding[] => {
    const before = known.slice(0, index).findLast(({ date }) => !canPrecede(date, after.date));
    if (!before) return [];
    const message = `\`${after.name}\` (${formatDate(after.date, 'en-GB')}) is before \`${before.name}\` (${formatDate(before.date, 'en-GB')})`;
    return [{ ...entry, path: [...path, after.name], code: 'dates-order', severity: 'error', message }];
  });
}

/** Checks each chain of dates that must be in order. */
export function checkOrder(records: Records): Finding[] {
  return [...chainsOf(records)].flatMap((chain) => contradictions(chain, records.campaign.timeZone));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const month = MONTHS.join('|');
const WEEKDAY = new RegExp(`\\b(${DAYS.join('|')}),? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month})|(${month}) (\\d{1,2})(?:st|nd|rd|th)?),? (\\d{4})\\b`, 'g');

/** A weekday written with a whole date that does not fall on it. */
export interface WeekdaySlip {
  found: string;
  /** The same with the right weekday; absent where there is no such day. */
  better?: string;
  index: number;
  message: string;
}

const YEARLESS = new RegExp(WEEKDAY.source.replace(',? (\\d{4})\\b', '\\b(?!,? \\d{4})'), 'g');

const weekdayOn = (year: number, month: number, day: number): string => DAYS[new Date(Date.UTC(year, month, day)).getUTCDay()] as string;

/** Finds every “Monday, November 6” without a year that fits neither the year that the text named last nor the one nearest to its own day. */
export function yearlessSlips(text: string, near: string): WeekdaySlip[] {
  return [...text.matchAll(YEARLESS)].flatMap((match): WeekdaySlip[] => {
    const [found, weekday, d1, m1, m2, d2] = match as unknown as [string, string, ...(string | undefined)[]];
    const [day, at] = [Number(d1 ?? d2), MONTHS.indexOf((m1 ?? m2) as string)];
    const own = Number(near.slice(0, 4));
    const distance = (year: number): number => Math.abs(Date.UTC(year, at, day) - Date.parse(near));
    const nearest = [own - 1, own, own + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const named = /.*\b((?:19|20)\d\d)\b/.exec(line)?.[1];
    const years = named ? [Number(named), nearest] : [nearest];
    if (years.some((year) => weekdayOn(year, at, day) === weekday)) return [];
    const year = years[0] as number;
    // “That day was a Wednesday”: the text retells the slip and puts it right.
    if (text.slice(match.index + found.length, match.index + found.length + 120).includes(weekdayOn(nearest, at, day))) return [];
    return [{ found, index: match.index, message: `“${found}”: in ${year} that day was a ${weekdayOn(year, at, day)}; mend it, or write the year` }];
  });
}

/** Finds every “Monday, 6 November 2022” in a text whose weekday is not that date’s. */
export function weekdaySlips(text: string): WeekdaySlip[] {
  return [...text.matchAll(WEEKDAY)].flatMap((match): WeekdaySlip[] => {
    const [found, weekday, d1, m1, m2, d2, year] = match as unknown as [string, string, ...(string | undefined)[]];
    const day = Number(d1 ?? d2);
    const at = MONTHS.indexOf((m1 ?? m2) as string);
    const date = new Date(Date.UTC(Number(year), at, day));
    if (date.getUTCMonth() !== at) return [{ found, index: match.index, message: `“${found}”: there is no such day` }];
    const true_ = DAYS[date.getUTCDay()] as string;
    if (true_ === weekday) return [];
    return [{ found, better: found.replace(weekday, true_), index: match.index, message: `“${found}”: that day was a ${true_}` }];
  });
}

/** Checks every text an editor wrote outside an article’s body for weekdays that do not match. */
export function checkWeekdays(records: Records): Finding[] {
  const findings: Finding[] = [];
  const look = (collection: Finding['collection'], id: string, path: (string | number)[], value: unknown): void => {
    if (typeof value === 'string') {
      for (const { found, better, message } of weekdaySlips(value)) {
        findings.push({ collection, id, path, code: 'weekday-mismatch', severity: 'error', message, found, ...(better && { better }) });
      }
    } else if (Array.isArray(value)) value.forEach((item, index) => look(collection, id, [...path, index], item));
    else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) look(collection, id, [...path, key], item);
    }
  };
  const { campaign, ...collections } = records;
  look('campaign', 'campaign', [], campaign);
  for (const [collection, entries] of Object.entries(collections)) {
    if (collection === 'sources') continue; // titles are quoted as they were printed
    for (const [id, entry] of entries) look(collection as Finding['collection'], id, [], entry);
  }
  return findings;
}
