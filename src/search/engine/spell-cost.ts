// How far one spelling is from another, by letters and by sound.
import { doubleMetaphone } from 'double-metaphone';

/** Letters put in, left out, changed or swapped with their neighbour to make one word of the other (optimal string alignment); `most` + 1 where it is more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] as number, most + 1);
}

const sounds = new Map<string, string>();

/** How a word sounds, as a key that words of the same sound share. */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const [sound] = doubleMetaphone(word);
  sounds.set(word, sound);
  return sound;
}

/** How many letters may differ in a word of this length. */
const mostChanges = (length: number): number => (length < 4 ? 1 : length < 8 ? 2 : 3);

/** An ordinary word is put right only where it is nearly the same: many words that this site does not use are words all the same. */
export const isSlip = (typed: string, meant: string, each: number): boolean =>
  typed.length > 3 && (typed[0] === meant[0] || soundOf(typed) === soundOf(meant)) && each <= (typed.length < 6 ? 1 : typed.length < 9 ? 1.3 : 2.3);

/** How far a word is from another: 0 the same, about 1 a letter or the same sound; Infinity where nobody would mean it. */
export function cost(typed: string, meant: string): number {
  const whole = costOf(typed, meant);
  const isPlural = whole > 1 && typed.length > 4 && typed.endsWith('s') && !meant.endsWith('s');
  return isPlural ? Math.min(whole, costOf(typed.slice(0, -1), meant) + ENDING) : whole;
}

/** What an s at the end costs that is too much: of a plural, or of possession. */
export const ENDING = 0.2;

function costOf(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const most = mostChanges(Math.min(typed.length, meant.length));
  const letters = distance(typed, meant, most + 1);
  const sound = soundOf(typed);
  const alike = sound.length > 1 && sound === soundOf(meant);
  if (letters > most + (alike ? 1 : 0)) return Infinity;
  const first = typed[0] === meant[0] ? 0 : 0.6;
  // Few people miss the first letter, unless the sound is the same.
  if (first > 0 && !alike && letters > 1) return Infinity;
  return Math.max(0.5, letters - (alike ? 0.8 : 0)) + first;
}

const sorted = (word: string): string => [...word].sort().join('');

/** Letters that each stand for a word are put in another order, or one of them is wrong, or they are written as they are said (“merack”): “info” is no slip for “IPSO”. */
export const isSlipOfLetters = (typed: string, meant: string): boolean =>
  distance(typed, meant, 1) <= 1 || sorted(typed) === sorted(meant) || (typed.length > meant.length && soundOf(typed) === soundOf(meant));
