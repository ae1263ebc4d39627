// The words of a text as search compares them: case, accents, apostrophes, numbers and endings evened out, each with its place in the text.
import { stemmer } from 'stemmer';

/** A word with its place. */
export interface Word {
  /** In lower case, without accents and apostrophes; a number without commas and with its unit: `23.5m`, `94%`. */
  word: string;
  /** The number without its unit, where it has one. */
  plain?: string;
  start: number;
  end: number;
}

/** A number with its unit, letters with full stops between (“C.Q.C.”), or a run of letters and figures with apostrophes inside. Anything else stands between words. */
const WORD =
  /(\d+(?:,\d{3})*(?:\.\d+)?)(?:[\s\u00a0]?(%|per[\s\u00a0]cent\b|million\b|billion\b|thousand\b|bn\b|m\b|k\b)|(?:st|nd|rd|th)\b|(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{N}\p{M}]+(?:['’‘][\p{L}]+)*/giu;

const UNITS: Record<string, string> = { '%': '%', p: '%', m: 'm', b: 'bn', t: 'k', k: 'k' };

/** Months as people shorten them. “Mar” and “may” are words of their own. */
const MONTHS: Record<string, string> = {
  jan: 'january',
  feb: 'february',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
};

const PLAIN = /^[a-z0-9]+$/;

/** A word in lower case, without accents, apostrophes and the ’s of possession. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return letters.replace(/['’‘]s?$/, '').replace(/['’‘.]/g, '');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [whole, number, unit] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (number !== undefined) {
      const plain = number.replaceAll(',', '');
      const short = unit && UNITS[unit.charAt(0).toLowerCase()];
      words.push(short ? { word: plain + short, plain, start, end } : { word: plain, start, end });
      continue;
    }
    const word = fold(whole);
    if (word !== '') words.push({ word: MONTHS[word] ?? word, start, end });
  }
  return words;
}

/** Plurals that no rule of endings joins to their singular, and “news”, which is none. */
const ODD: Record<string, string> = {
  children: 'child',
  childrens: 'child',
  people: 'person',
  peoples: 'person',
  women: 'woman',
  men: 'man',
  mums: 'mum',
  dads: 'dad',
  news: 'news',
};

/** Numbers as they are spoken, from two on: “one” is mostly no number. */
const SPOKEN = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');

const stems = new Map<string, string>([...Object.entries(ODD), ...SPOKEN.map((word, at): [string, string] => [word, String(at + 2)])]);
const MOST_STEMS = 50_000;

/** The stem by which words with different endings are one: Porter’s, for words of letters alone. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (stems.size >= MOST_STEMS) return stemmer(word);
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** Words so common that they tell nothing of what is looked for, those by which people ask, and the titles that they put before a name. */
const COMMON = new Set(
  `a about all also am an and another any anybody anyone anything are as at back be because been being between but by came can come could did do does doing don down else even ever every everybody
  everyone everything for from get gets getting give go goes going gone got had happen happened happening happens has have having he her here him his how i if in into is it its itself just kind let
  like lot made make makes many me more most much my no nobody nor not of off on only or other our out over own please rather really same self she should show so some somebody someone something
  still such tell than that the their them then there these they thing things this those through to too up upon us very via want wants was way we went were what when where whether which while who whom
  whose why will with within would yet you your yours find mean means meaning meant define definition mr mrs ms miss dr cllr
  cant cannot wont isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt couldnt wouldnt shouldnt aint im ive youre youve theyre theyve weve whos whats wheres hows thats theres gonna
  wanna gotta gimme yeah hello hi hey thank thanks pls plz sorry actually exactly`.split(/\s+/),
);

/** Common words of which every page is full: where each stands would be most of the index. */
const OPEN = new Set('a an and are as at be by for from in is it of on or that the they to was were which with'.split(' '));

/** True for a word that only holds its place in a phrase: any word may stand there. */
export const isOpenInPhrases = (word: string): boolean => OPEN.has(word);

/** Words that say who somebody is, where a post may be called otherwise. */
const WHO = new Set('councillor councilor mp boss chief leader officer'.split(' '));

/** True for a word that says who somebody is rather than what was done. */
export const saysWho = (word: string): boolean => WHO.has(word);

/** Words by which people ask for the newest. */
const NEWEST = new Set('latest newest recent recently current currently now today nowadays last'.split(' '));

/** True for a word that asks for the newest rather than for pages with the word. */
export const asksForNewest = (word: string): boolean => NEWEST.has(word);

/** True for a word that is left out of questions, unless there is nothing else in them. */
export const isCommon = (word: string): boolean => COMMON.has(word);

/** The stems of words without the common ones. */
export const stemsAmong = (words: readonly string[]): string[] => words.filter((word) => !isCommon(word)).map(stemOf);

/** The stems of a text without common words. */
export const stemsOf = (text: string): string[] => stemsAmong(wordsOf(text).map(({ word }) => word));

/** “Name in full (SHORT)” as both its names; any other title as itself. */
export function namesIn(title: string): string[] {
  const [, long, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(title) ?? [];
  return long && short ? [long, short] : [title];
}
