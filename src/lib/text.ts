// Plain-text helpers: slugs, nearest words, counts and lists.
import leven from 'leven';

/** The candidate that a slip of the pen most likely meant, or undefined where none is near: within a third of the word, or two letters of a short one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(word.length, Math.max(2, Math.floor(word.length / 3)) + 1);
  for (const candidate of candidates) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A lower-case slug of any text: “St John’s Wood” becomes `st-johns-wood`. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
/** Of a character’s code: figures, Latin letters, and what stands beyond them but the marks of print (U+2000 to U+206F). */
export const isInWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));

/** How many words a text has: runs without a space that hold a letter or a figure. By code, since a build counts the words of every text. */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) counted = false;
    else if (!counted && isInWord(code)) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

/** Minutes that a text takes to read, at least 1, at 230 words a minute (Brysbaert 2019: 238 for English non-fiction). */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

/** “a”, “a and b”, “a, b and c”. */
export function joinWords(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** “1 article”, “2 articles”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as a newspaper writes it: words to nine, figures from ten. */
export function spell(n: number): string {
  return SMALL[n] ?? String(n);
}

/** The same text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number with its unit as a newspaper prints it: “1,088”, “£23.5m”, “94%”, “14 days”; with at least so many decimals. */
export function amount(value: number, unit: string | undefined, lang: string, decimals = 0): string {
  const number = value.toLocaleString(lang, { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 3) });
  const money = /^(\p{Sc})(.*)$/u.exec(unit ?? '');
  if (money) return `${money[1]}${number}${money[2]}`;
  return unit ? `${number}${unit === '%' ? '' : '\u00a0'}${unit}` : number;
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  return (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;
}
