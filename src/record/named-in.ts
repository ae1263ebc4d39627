// Which names stand in a text: whole words, in one pass over it however many names there are.
import { isInWord } from '../lib/text.ts';

/** Finds the names in a text. Gives the ids of those that stand there. */
export type NameFinder = (text: string) => Set<string>;

interface Name {
  id: string;
  /** As it is compared: acronyms as they are written, others in lower case. */
  text: string;
  isAcronym: boolean;
}

const even = (text: string): string => text.replace(/['‘]/g, '’').replace(/\s+/g, ' ');

/** Lower case in which each character stays in its place. */
function lower(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : Array.from({ length: text.length }, (_, at) => text.charAt(at).toLowerCase().charAt(0)).join('');
}

/** The words of a text with their places. By code, since a build reads every text. */
function* words(text: string): Generator<readonly [word: string, start: number]> {
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isInside = at < text.length && isInWord(text.charCodeAt(at));
    if (isInside && start < 0) start = at;
    if (isInside || start < 0) continue;
    yield [text.slice(start, at), start];
    start = -1;
  }
}

/** True where a name ends at a place: there, or after the s of a plural. */
function endsAt(text: string, place: number): boolean {
  const goesOn = (at: number): boolean => at < text.length && isInWord(text.charCodeAt(at));
  return !goesOn(place) || (/s/i.test(text.charAt(place)) && !goesOn(place + 1));
}

/** Names by their first word, under which the text is looked up: in the plural too. */
function byFirstWord(names: Iterable<readonly [id: string, names: readonly string[]]>): Map<string, Name[]> {
  const found = new Map<string, Name[]>();
  const add = (word: string, name: Name): void => void found.set(word, [...(found.get(word) ?? []), name]);
  for (const [id, list] of names) {
    for (const written of list) {
      const isAcronym = written === written.toUpperCase() && /\p{Lu}{2}/u.test(written);
      const [first] = words(lower(even(written)));
      if (!first) continue;
      const name = { id, text: isAcronym ? even(written) : lower(even(written)), isAcronym };
      add(first[0], name);
      add(`${first[0]}s`, name);
    }
  }
  return found;
}

/** Makes a finder of names by id. An acronym (SEND) is no other word in capitals (send). */
export function nameFinder(names: Iterable<readonly [id: string, names: readonly string[]]>): NameFinder {
  const candidates = byFirstWord(names);
  return (written) => {
    const plain = even(written);
    const small = lower(plain);
    const found = new Set<string>();
    for (const [word, start] of words(small)) {
      for (const { id, text, isAcronym } of candidates.get(word) ?? []) {
        if (!found.has(id) && (isAcronym ? plain : small).startsWith(text, start) && endsAt(plain, start + text.length)) found.add(id);
      }
    }
    return found;
  };
}
