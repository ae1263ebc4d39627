// The details of a sentence: what it says that could tell who a child is.
import { agesIn } from './ages.ts';
import { knownPlaces, schoolsIn } from './places.ts';
import { sexIn, TRADE, TRADE_BITS, TRAITS } from './traits.ts';
import type { Detail, Piece, PieceText } from './types.ts';
import { bornIn, datesIn, seenIn } from './when.ts';

/** What is known of the archive when a sentence is read. */
export interface Lore {
  /** Names of places, as they are written. */
  places: ReadonlySet<string>;
  /** The words of these names, in lower case. */
  placeWords: ReadonlySet<string>;
  /** How rare a place makes a child, in bits. */
  placeBits: (name: string) => number;
  /** Words that stand in texts in lower case: no names. */
  ordinary: ReadonlySet<string>;
}

/** One school among those of a county or so. */
const SCHOOL_BITS = 9;
const NAME_BITS = 7;
/** A date makes an event rarer: a year, a month, a day of it. */
const dated = (length: number): number => (length <= 1 ? 5 : length <= 31 ? 4 : length <= 100 ? 3 : 2);
const ALL_DAYS = 18 * 365.25;

/** How rare an age makes a child. */
export const ageBits = ({ from, to }: { from: number; to: number }): number => Math.max(0, Math.log2(ALL_DAYS / Math.max(1, to - from)));

const SCHOOL_WORDS = /^(?:primary|school|academy|high|infants?|juniors?|college|nursery|grammar|secondary|gates?|playground|church|england)$/i;

type Found = Omit<Detail, 'where'>;

function ageDetails(text: string, piece: Piece): Found[] {
  const dates = datesIn(text);
  const birth = bornIn(text, dates);
  if (birth) return [{ kind: 'age', value: '', words: `born ${birth.words}`, bits: ageBits(birth.days), born: birth.days }];
  return agesIn(text, seenIn(text, dates, piece.seen)).map(({ words, born }) => ({ kind: 'age', value: '', words, bits: ageBits(born), born }));
}

function placeDetails(text: string, { places, placeBits }: Lore): Found[] {
  const schools = schoolsIn(text);
  const rest = schools.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  return [
    ...schools.map(({ value, words }): Found => ({ kind: 'school', value: value.toLowerCase(), words, bits: SCHOOL_BITS })),
    ...knownPlaces(rest, places).map((name): Found => ({ kind: 'place', value: name.toLowerCase(), words: name, bits: placeBits(name) })),
  ];
}

function traitDetails(text: string): Found[] {
  const when = datesIn(text)[0]?.days;
  const found = TRAITS.flatMap(({ kind, value, bits, pattern }): Found[] => {
    const words = pattern.exec(text)?.[0];
    if (!words) return [];
    const date = kind === 'event' && when ? { when, bits: bits + dated(when.to - when.from + 1) } : { bits };
    return [{ kind, value, words, ...date }];
  });
  const trade = TRADE.exec(text);
  const what = trade?.slice(1).find((group) => group !== undefined);
  return what ? [...found, { kind: 'parent', value: what.toLowerCase(), words: trade?.[0] ?? what, bits: TRADE_BITS }] : found;
}

const CALLED =
  /\b(?:called|named|known (?:only )?as|call (?:him|her|them)|referred to as|identified (?:only )?as|whom we (?:call|are calling))\s+[“‘"']?((?:(?:Child|Baby|Boy|Girl|Pupil) )?[A-Z][\p{L}]*)\b/gu;
const LETTER = /\b((?:Child|Baby|Boy|Girl|Pupil|Student|Teenager) [A-Z]{1,2})\b/g;

function nameDetails(text: string): Found[] {
  return [...text.matchAll(CALLED), ...text.matchAll(LETTER)].flatMap(([, name = '']): Found[] => [{ kind: 'name', value: name.toLowerCase(), words: name, bits: NAME_BITS }]);
}

/** First names in a caption or alternative text: a word with a capital that is no place, and does not start a sentence. */
function captionNames(text: string, { placeWords, ordinary }: Lore): Found[] {
  const words = [...text.matchAll(/(?<![.!?“]\s?)(?<=\s)([A-Z]\p{Ll}{2,}|[A-Z]\.)(?=[\s,.’']|$)(?! (?:Road|Street|School|Primary|Academy|Hospital|Court|Council))/gu)].map(
    ([, word = '']) => word,
  );
  return words
    .filter((word) => !placeWords.has(word.toLowerCase()) && !ordinary.has(word.toLowerCase()) && !MONTHS_AND_DAYS.test(word) && !SCHOOL_WORDS.test(word))
    .map((word): Found => ({ kind: 'name', value: word.toLowerCase().replace('.', ''), words: word, bits: NAME_BITS }));
}

const MONTHS_AND_DAYS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Picture|Photo|Photograph)$/;
const OF_FILES =
  /^(?:img|dsc|dscn|pic|pics|photo|picture|image|crop|cropped|final|web|copy|edit|edited|lead|main|hero|small|large|wide|new|old|jpg|jpeg|png|webp|avif|pa|getty|file|scan|header|thumb|v)$/;

function fileNames(text: string, { placeWords, ordinary }: Lore): Found[] {
  return text
    .toLowerCase()
    .split(' ')
    .filter(
      (word) =>
        /^[a-z]+$/.test(word) &&
        word.length > 2 &&
        !OF_FILES.test(word) &&
        !SCHOOL_WORDS.test(word) &&
        !TRAITS.some(({ pattern }) => pattern.test(word)) &&
        !PEOPLE.test(word) &&
        !placeWords.has(word) &&
        !ordinary.has(word),
    )
    .map((word) => ({ kind: 'name', value: word, words: word, bits: NAME_BITS }));
}

const PEOPLE = /^(?:boy|girl|child|children|kid|baby|toddler|teen|teenager|pupil|twin|twins|mother|father|mum|dad|family|gran|nan)$/;

/** Everything that a sentence of a piece says of a child. */
export function detailsIn(text: string, where: string, piece: Piece, lore: Lore): Detail[] {
  const isFile = where === 'file name';
  const read = isFile ? text.replace(/\b\w/g, (letter) => letter.toUpperCase()) : text;
  const sex = sexIn(text);
  const schools = schoolsIn(read).map(({ value }) => value.toLowerCase());
  const isOfSchool = ({ kind, value }: Found): boolean => kind === 'name' && schools.some((name) => name.split(/[ -]/).includes(value));
  const found: Found[] = [
    ...ageDetails(text, piece),
    ...(sex ? [{ kind: 'sex' as const, value: sex, words: sex, bits: 1 }] : []),
    ...placeDetails(read, lore),
    ...traitDetails(text),
    ...nameDetails(text),
    ...(isFile ? fileNames(text, lore) : where === 'caption' || where === 'alternative text' ? captionNames(text, lore) : []),
  ];
  return found.filter((detail) => !isOfSchool(detail)).map((detail) => ({ ...detail, where }));
}

/** A picture’s file name as words: `boy-in-wheelchair.jpg` becomes “boy in wheelchair”. */
export const fileWords = (file: string): PieceText => ({
  where: 'file name',
  text: file
    .replace(/\.\w+$/, '')
    .replace(/[-_.\d]+/g, ' ')
    .trim(),
});
