// The age of one child in a sentence, as the span of days on which that child can have been born. Ages of groups (“16- and 17-year-olds”) are left alone. Reads English.
import { NUMBER, numberOf, ORDINAL } from './numbers.ts';

/** Days since 1970, both inclusive. */
export interface Days {
  from: number;
  to: number;
}

export interface FoundAge {
  start: number;
  end: number;
  born: Days;
  /** The words as they stand. */
  words: string;
}

const YEAR = 365.25;
/** A paper’s age may be some weeks old. */
const SLACK = 45;
/** Where the school year starts: a child is in Year N in the school year in which it turns N + 5. */
const SCHOOL_YEAR = 8;

/** The number of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

const PEOPLE =
  '(?:boys?|girls?|toddlers?|bab(?:y|ies)|infants?|teenagers?|teens?|youngsters?|child(?:ren)?|kids?|pupils?|schoolboys?|schoolgirls?|students?|sons?|daughters?|grandsons?|granddaughters?|grandchild(?:ren)?|nephews?|nieces?|brothers?|sisters?|siblings?|twins?|lads?|lass(?:es)?|youths?|people|victims?|patients?|learners?)';
/** A group, not one child. */
const GROUP =
  /\b(?:children|people|boys|girls|pupils|teenagers|babies|toddlers|students|those|all|anyone|everyone|anybody|everybody|youngsters|kids|residents|leavers|adults|infants|families)\b/i;
const MORE = new RegExp(`(?:\\b${NUMBER}(?:-|\\s|-year)?\\s*(?:and|to|or|–|-)\\s*|\\b(?:under|over|above|below|up to|until|from|between|by)(?: the age of)?(?: age)?\\s*)$`, 'i');

type Span = [least: number, below: number];
interface Rule {
  pattern: RegExp;
  /** The ages in years that it can mean: from the first, and below the second. */
  span: (match: RegExpExecArray) => Span | undefined;
  /** True where a group before or after the words makes it no single child’s age. */
  guarded: boolean;
}

const rule = (source: string, span: Rule['span'], guarded = true, flags = 'gi'): Rule => ({ pattern: new RegExp(source, flags), span, guarded });

const UNITS: Record<string, number> = { year: 1, month: 1 / 12, week: 7 / YEAR, day: 1 / YEAR };

function ofUnit(number: string, unit = 'year'): Span | undefined {
  const n = numberOf(number);
  const size = UNITS[unit.toLowerCase()] ?? 1;
  return Number.isNaN(n) || n * size >= 19 ? undefined : [n * size, (n + 1) * size];
}

const BANDS: [string, Span][] = [
  ['new-?born|days-old', [0, 0.2]],
  ['bab(?:y|e)', [0, 1.6]],
  ['infant(?! school)', [0, 2.2]],
  ['toddler', [1, 3.8]],
  ['pre-?schooler|nursery(?:[ -]age)? (?:child|pupil|boy|girl)|in nursery', [2, 5]],
  ['reception (?:class|pupil|child|boy|girl|year)|in reception|just started school', [4, 5.99]],
  ['infant[- ]school (?:pupil|boy|girl|child)', [4, 7.99]],
  ['primary[- ](?:school|age)(?:d)? (?:pupil|boy|girl|child|youngster)|primary pupil', [4, 11.99]],
  ['tween(?:ager)?|pre-?teen', [9, 13]],
  ['early teens', [12.5, 15]],
  ['mid-?teens', [14, 17]],
  ['late teens', [16, 20]],
  ['teen(?:ager)?|teenage (?:boy|girl|son|daughter|pupil|mother|victim)|adolescent', [13, 19]],
  ['sixth[- ]former|in the sixth form', [16, 19]],
  ['(?:secondary|high)[- ]school (?:pupil|boy|girl|student)', [11, 18]],
  ['school(?:boy|girl)', [5, 17]],
];

const RULES: Rule[] = [
  rule(`\\b(${NUMBER})[- ](year|month|week|day)s?[- ]old(?!s)\\b`, (m) => ofUnit(m[1] ?? '', m[2])),
  rule(`\\b(?:aged|age of|at age|age)\\s+(${NUMBER})\\b(?:\\s+(year|month|week|day)s?\\b)?(?!\\s*(?:to|and|or|-|–)\\s*${NUMBER})`, (m) => ofUnit(m[1] ?? '', m[2])),
  rule(
    `\\b${PEOPLE}\\b\\s*(?:,|\\(|who (?:is|was)|then|now|–)\\s*(?:just|only|now|then|who is|who was|is|was)?\\s*(${NUMBER})(?=[,).;–]|\\s+(?:at|when|and|who|was|is|from)\\b)`,
    (m) => ofUnit(m[1] ?? ''),
  ),
  rule(
    `\\b(?:is|was|turned|turns|turning|has turned|is now|was then|just|only|barely|still)\\s+(${NUMBER})(?=\\s*(?:[,.;:)]|and\\b|when\\b|at the\\b|but\\b|years?\\b(?! of| ago| in| for| later)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|last\\b|this\\b|$))`,
    (m) => ofUnit(m[1] ?? ''),
  ),
  rule(`\\b(?:nearly|almost|not yet|not quite|approaching|coming up to|shy of)\\s+(${NUMBER})(?=\\s*(?:[,.;:)]|and\\b|when\\b|at the\\b|but\\b|years? old|$))`, (m) => {
    const n = numberOf(m[1] ?? '');
    return n < 19 ? [Math.max(0, n - 0.8), n + 0.05] : undefined;
  }),
  rule(`\\b(before|after|since|until)?\\s*(?:\\w+\\s+){0,2}?(${ORDINAL}) birthday`, (m) => {
    const n = numberOf(m[2] ?? '');
    if (n >= 19) return undefined;
    return m[1]?.toLowerCase() === 'before' ? [n - 0.6, n] : m[1]?.toLowerCase() === 'after' ? [n, n + 0.6] : [n - 0.4, n + 0.6];
  }),
];

/** Whether words before or after say that more than one child is meant. */
function isGroup(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 34), start);
  const after = text.slice(end, end + 22);
  const follows = /^[- ]?(?:\w+ )?(\w+)/.exec(after);
  return (
    MORE.test(before) ||
    (GROUP.test(before) && !/[.;:]|\b(?:a|the|his|her|one)\s+\w*\s*$/i.test(before)) ||
    GROUP.test(follows?.[0] ?? '') ||
    /^\s*(?:and|or|to|–|-)\s*\d/.test(after)
  );
}

/** The days on which somebody of this age was born, seen on a day between `first` and `last`. */
const bornFor = ([least, below]: Span, seen: Days): Days => ({ from: Math.round(seen.from - below * YEAR - SLACK), to: Math.round(seen.to - least * YEAR + SLACK) });

function schoolYear(text: string, seen: Days): FoundAge[] {
  const pattern = new RegExp(`\\b(?:[Yy]ear|Y)[ -]?(${NUMBER})\\b(?! (?:of|pupils|children|students|classes|later|ago))`, 'g');
  return [...text.matchAll(pattern)].flatMap((match): FoundAge[] => {
    const n = numberOf(match[1] ?? '');
    if (!(n >= 1 && n <= 13)) return [];
    const start = (seenOn: number): number => {
      const day = new Date(seenOn * 86_400_000);
      return day.getUTCFullYear() - (day.getUTCMonth() < SCHOOL_YEAR ? 1 : 0);
    };
    const born = { from: dayNumber(`${start(seen.from) - n - 5}-09-01`), to: dayNumber(`${start(seen.to) - n - 4}-08-31`) };
    return [{ start: match.index, end: match.index + match[0].length, born, words: match[0] }];
  });
}

function bandsIn(text: string, seen: Days): FoundAge[] {
  return BANDS.flatMap(([source, span]) =>
    [...text.matchAll(new RegExp(`\\b(?:${source})\\b`, 'gi'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      born: bornFor(span, seen),
      words: match[0],
    })),
  );
}

/** The ages of single children in a text that is seen on a day in `seen`, exact ones first. */
export function agesIn(text: string, seen: Days): FoundAge[] {
  const exact = RULES.flatMap(({ pattern, span, guarded }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundAge[] => {
      const ages = span(match as RegExpExecArray);
      const [start, end] = [match.index, match.index + match[0].length];
      return ages && !(guarded && isGroup(text, start, end)) ? [{ start, end, born: bornFor(ages, seen), words: match[0].trim() }] : [];
    }),
  );
  return [...exact, ...schoolYear(text, seen), ...bandsIn(text, seen)];
}
