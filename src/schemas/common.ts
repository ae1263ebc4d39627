// What every schema is built from: ids, references, dates, text of a given length, and the keys any entry may have.
import { z } from 'astro/zod';
import { DateError, isInstant, parseDate, type DateInput } from '../lib/dates.ts';

/** The collections that a reference may point to. */
export type CollectionName =
  'articles' | 'inspections' | 'frameworks' | 'areas' | 'people' | 'events' | 'sources' | 'glossary' | 'authors' | 'pages' | 'letters' | 'recommendations';

/** A lower-case slug: letters and digits, joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z.string().regex(SLUG, { error: 'an id is lower-case letters and digits joined by hyphens' });

/** The id of an entry in another collection. The reader checks that it exists. */
export const ref = (collection: CollectionName) => slug.meta({ ref: collection });

/** One id or a list of them. */
export const refOrList = (collection: CollectionName) => z.union([ref(collection), z.array(ref(collection)).min(1)]);

/** Plain text, trimmed, on one line. */
export const line = (min = 1, max = 200) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\n]*$/, { error: 'this stands on one line: take the line break out' });

/** Plain text of a sentence or more. */
export const prose = (max = 2000) => z.string().trim().min(1).max(max);

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address starts with https:// or http://' });

/** The keys of a date that is written as a record, and what each holds. */
const DATE_KEYS: Record<string, 'string' | 'boolean'> = { date: 'string', approximate: 'string', inferred: 'boolean', earliest: 'string', latest: 'string', note: 'string' };
const THIRDS = ['early', 'mid', 'late'];

/** Something wrong with a date; `key` where it is one key of a record. */
interface DateSlip {
  code: string;
  message: string;
  key?: string;
  allowed?: string[];
  suggestion?: string | undefined;
}

/** A year may be written without quotation marks: YAML reads a number, an editor meant a date. */
function asText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const text = (key: string, item: unknown): unknown => (typeof item === 'number' && key !== 'note' ? String(item) : item);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, text(key, item)]));
}

function slipsOfKeys(record: Record<string, unknown>): DateSlip[] {
  const slips = Object.entries(record).flatMap(([key, item]): DateSlip[] => {
    const type = Object.hasOwn(DATE_KEYS, key) ? DATE_KEYS[key] : undefined;
    if (!type) return [{ key, code: 'key-unknown', message: `a date has no key “${key}”`, allowed: Object.keys(DATE_KEYS) }];
    if (typeof item === type) return [];
    return [{ key, code: 'field-type', message: type === 'boolean' ? 'is true or false' : 'is text, in quotation marks' }];
  });
  const { date, approximate } = record;
  if (date === undefined) slips.push({ key: 'date', code: 'field-missing', message: 'a date that is written as a record needs its `date`' });
  if (typeof approximate === 'string' && !THIRDS.includes(approximate)) {
    slips.push({ key: 'approximate', code: 'field-value', message: `“${approximate}” is not how dates are approximate here`, allowed: THIRDS });
  }
  return slips;
}

function slipsOfDate(value: unknown): DateSlip[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const slips = slipsOfKeys(value as Record<string, unknown>);
    if (slips.length > 0) return slips;
  } else if (typeof value !== 'string') {
    return [{ code: 'field-type', message: 'a date is text: "2017", "2017-07" or "2017-07-20"' }];
  }
  try {
    parseDate(value as DateInput);
    return [];
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return [{ code: error.code, message: error.message, suggestion: error.suggestion, allowed: ['2017', '2017-07', '2017-07-20'] }];
  }
}

/** A partial date: `"2017"`, `"2017-07"`, `"2017-07-20"`, or a record of what is known about it. */
export const partialDate = z
  .preprocess(
    asText,
    z.custom<DateInput>(() => true),
  )
  .superRefine((value, ctx) => {
    for (const { key, message, ...params } of slipsOfDate(value)) {
      ctx.addIssue({ code: 'custom', message, params, ...(key !== undefined && { path: [key] }) });
    }
  });

/** An instant with its offset: `2026-05-18T09:00+01:00`. */
export const instant = z.string().superRefine((value, ctx) => {
  const unread = {
    code: 'date-form',
    message: 'a day and a time are written with the offset from Greenwich, as in 2026-05-18T09:00+01:00 (summer) or 2026-11-18T09:00+00:00 (winter)',
  };
  const slip = slipsOfDate(value)[0] ?? unread;
  const { code, message } = slip.code === 'date-form' ? unread : slip;
  if (!isInstant(value)) ctx.addIssue({ code: 'custom', message, params: { code } });
});

export const confidence = z.enum(['high', 'medium', 'low']);

/** Keys that every entry may have. */
export const entryKeys = {
  draft: z.boolean().optional().describe('While this is on (true), nobody but the desk sees it.'),
  embargo: instant.optional().describe('Until this day and time nobody but the desk sees it.'),
  formerly: z.array(slug).optional().describe('Earlier ids of this entry. Their addresses lead here.'),
  notes: z.array(prose()).optional().describe('What a reader should know about this entry: doubts, differences, method.'),
  sources: z.array(ref('sources')).optional().describe('The sources that this entry rests on.'),
  confidence: confidence.optional().describe('How sure we are: high, medium or low.'),
};

/** Fields of entries that search finds as themselves. */
export const searchKeys = {
  keywords: z.array(line(1, 60)).optional().describe('Words that readers may type for this and that do not stand in it. Search finds it by them; they are not shown.'),
};

/** What somebody who was criticised answered. */
export const reply = z.strictObject({
  who: line().describe('Who answered.'),
  person: ref('people').optional().describe('Their entry among the people, where there is one.'),
  date: partialDate.optional().describe('When they answered.'),
  text: prose().describe('What they answered, in our words.'),
  source: ref('sources').optional().describe('Where the answer was published.'),
});

/** A picture’s file name, beside its article. */
export const pictureFile = z.string().regex(/^[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif|svg)$/, { error: 'a picture is a jpg, png, webp, avif or svg beside the article' });

/** The four things that a picture needs, and what else is known about it. */
export const image = z.strictObject({
  file: pictureFile.describe('The picture’s file name, beside the article.'),
  alt: line(1, 300).describe('What the picture shows, for somebody who cannot see it.'),
  caption: line(1, 400).describe('The caption printed under the picture.'),
  credit: line(1, 120).describe('Who took or owns the picture.'),
  focus: z
    .string()
    .regex(/^(?:100|[1-9]?\d)% (?:100|[1-9]?\d)%$/, { error: 'a focus is two shares from 0% to 100%, from the left and from the top, such as "50% 30%"' })
    .optional()
    .describe('The point that must stay in view when the picture is cropped: from the left and from the top, such as "50% 30%".'),
  showsChild: z
    .strictObject({
      consent: line().describe('Reference of the consent on file. Never published.'),
      purpose: line().describe('What the consent was given for: this article. Never published.'),
      notNames: z.array(line()).optional().describe('Words with capitals beside the picture that are nobody’s name, such as a club’s: the check for full names passes over them.'),
    })
    .optional()
    .describe('Needed where a child can be seen.'),
});
