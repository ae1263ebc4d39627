// Better spellings of a question: asked for only where a word stands nowhere, or hardly anywhere.
import { withRange, type Query } from '../query/parse.ts';
import type { Finding } from './find.ts';
import { stemOf, wordsOf, type Word } from '../query/words.ts';
import { wordsOfNames } from './named.ts';
import { documentsWith } from './phrases.ts';
import type { Change } from './spell.ts';
import type { Found, Store } from './store.ts';
import type { UnitWord } from './units.ts';

/** Nobody knows what a shorter word was meant to be. */
const SHORTEST = 3;

interface Standing {
  word: UnitWord;
  /** How many documents hold it, in any form and under any other name. */
  documents: number;
  /** True where the record has it: not as a reader’s word alone. */
  isOwn: boolean;
}

const most = (found: readonly Found[]): number => Math.max(0, ...found.map(({ documents }) => documents.length));

function standings({ units }: Finding): Standing[] {
  return units.flatMap(({ words, others }) => {
    const [same, any] = [others.filter(({ means }) => !means), others].map((names) => names.flatMap(({ found }) => found)) as [Found[], Found[]];
    return words.map((word) => ({ word, documents: most([...word.found, ...any]), isOwn: most([...word.found, ...same]) > 0 }));
  });
}

/** True where a word of the question stands nowhere. */
export function hasUnknown(finding: Finding): boolean {
  return standings(finding).some(({ word, documents }) => documents === 0 && !/\d/.test(word.word));
}

/** The question with better spellings of the words that stand in at most so many documents. Undefined where there are none. */
export async function correct(text: string, finding: Finding, store: Store, limit: number): Promise<string | undefined> {
  const words = standings(finding);
  if (!words.some(({ word, documents }) => documents <= limit && word.word.length >= SHORTEST)) return undefined;
  // Where the program does not come, the question is searched as it stands.
  const [spelling, file] = await Promise.all([store.spelling().catch(() => undefined), store.beside('spell.json')]);
  for (const { pair, start, end } of halvesOf(finding.query, words)) {
    const whole = await spelling?.nameOf(pair, file);
    if (whole !== undefined) return withRange(text, { start, end }, whole);
  }
  const slips = await spelling?.betterSpelling(
    words.map(({ word }) => word.word),
    { isKnown: (index) => (words[index]?.documents ?? 0) > limit, isOwn: (index) => words[index]?.isOwn === true },
    file,
  );
  const changes = await sayable(slips ?? [], words, store);
  if (changes.length === 0) return undefined;
  const beside = standingsOf(words, limit);
  const places = await Promise.all(changes.map(async (change) => ({ ...(words[change.index] as Standing).word, to: await fitting(change, beside, store) })));
  const better = places.sort((a, b) => b.start - a.start).reduce((sofar, { start, end, word, to }) => withRange(sofar, placeOf(sofar, { start, end }, word), to), text);
  return [...file.mentioned, ...file.names].reduce(asWritten, better);
}

/** Shorter letters make too many words. */
const SHORTEST_WHOLE = 6;

/** Words side by side of which one stands nowhere: they may be one word, such as “off sted”. */
function halvesOf({ words, common }: Query, standing: readonly Standing[]): { pair: string; start: number; end: number }[] {
  const nowhere = new Set(standing.flatMap(({ word, documents }) => (documents === 0 ? [word.start] : [])));
  const all = [...words, ...common].sort((a, b) => a.start - b.start);
  return all.slice(1).flatMap((second, at) => {
    const first = all[at] as Word;
    const isSplit = second.start - first.end === 1 && (nowhere.has(first.start) || nowhere.has(second.start));
    const pair = first.word + second.word;
    return isSplit && pair.length >= SHORTEST_WHOLE && !/\d/.test(pair) ? [{ pair, start: first.start, end: second.end }] : [];
  });
}

/** The changes that a reader may have meant: a word that stands somewhere is one word (“Childline”), and what is put in its place as several words is said so somewhere (“westminster” is no “west minister”). */
async function sayable(changes: readonly Change[], words: readonly Standing[], store: Store): Promise<Change[]> {
  const isMeant = async ({ index, to }: Change): Promise<boolean> => {
    const meant = wordsOf(to).map(({ word }) => word);
    return meant.length < 2 || (words[index]?.documents === 0 && (await documentsWith(meant, store))?.size !== 0);
  };
  const are = await Promise.all(changes.map(isMeant));
  return changes.filter((_, at) => are[at]);
}

/** The documents that hold all words of a question that need no better spelling. Undefined where it has none. */
function standingsOf(words: readonly Standing[], limit: number): Set<number> | undefined {
  const sets = words.filter(({ documents }) => documents > limit).map(({ word }) => new Set(word.found.flatMap(({ documents }) => documents)));
  return sets.length > 0 ? sets.reduce((all, set) => all.intersection(set)) : undefined;
}

/** Of several words that may be meant the first that stands beside the other words somewhere; the nearest where none does. */
async function fitting({ to, or = [] }: Change, beside: ReadonlySet<number> | undefined, store: Store): Promise<string> {
  if (!beside || or.length === 0) return to;
  const found = await Promise.all([to, ...or].map(async (word) => ({ word, ...(await store.find(stemOf(word.toLowerCase()))) })));
  return found.find(({ documents }) => documents.some((document) => beside.has(document)))?.word ?? to;
}

/** A text in which a name of several words is written as the name is: “Sara Tough”, not “sara Tough”; “King’s Lynn”, not “kings Lynn”. */
function asWritten(text: string, name: string): string {
  if (!name.includes(' ')) return text;
  const letters = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/['’]/g, "['’‘]?");
  const found = new RegExp(letters, 'iu').exec(text);
  if (!found) return text;
  const end = found.index + found[0].length;
  const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(found.index - 1) + text.charAt(end));
  return isWhole ? withRange(text, { start: found.index, end }, name) : text;
}

/** A word’s own place, which for a word of a phrase lies somewhere within the phrase. */
function placeOf(text: string, { start, end }: { start: number; end: number }, word: string): { start: number; end: number } {
  const at = text.toLowerCase().indexOf(word, start);
  return at >= start && at + word.length <= end ? { start: at, end: at + word.length } : { start, end };
}

/** A word is taken for another that stands in a name up to this cost: a letter, be it the first, or the same sound. */
const NAME_SLIP = 1.6;

/**
 * The question with a person’s name put right of which one word is another word of the site: “Sara Touch”.
 * Undefined where there is none, or where the two words stand side by side somewhere.
 */
export async function correctName({ text, words }: Query, store: Store): Promise<string | undefined> {
  if (words.length < 2) return undefined;
  const { named } = await store.named();
  const people = named.filter(({ type }) => type === 'person').map((person) => wordsOfNames(person)[0] ?? []);
  const slips = words.slice(1).flatMap((last, at) => slipsIn([words[at] as Word, last], people));
  if (slips.length === 0) return undefined;
  const program = await store.spelling().catch(() => undefined);
  const slip = slips.find(({ typed, meant }) => program && program.cost(typed.word, meant) <= NAME_SLIP);
  if (!slip || (await documentsWith(slip.pair, store))?.size) return undefined;
  const { names } = await store.beside('spell.json');
  return names.reduce(asWritten, withRange(text, slip.typed, slip.meant));
}

interface Slip {
  typed: Word;
  meant: string;
  /** Both words as they were typed. */
  pair: string[];
}

/** People one of whose names is typed and the other nearly: the same first letter or all others, and about as long. Empty where somebody is called just so. */
function slipsIn([first, last]: readonly [Word, Word], people: readonly (readonly string[])[]): Slip[] {
  if (last.start - first.end !== 1) return [];
  const pair = [first.word, last.word];
  const pairs = people.flatMap((name) => name.slice(1).map((surname, at) => [name[at] as string, surname] as const));
  if (pairs.some(([given, surname]) => given === first.word && surname === last.word)) return [];
  const isNear = (typed: string, meant: string): boolean =>
    typed !== meant && (typed[0] === meant[0] ? Math.abs(typed.length - meant.length) < 2 : typed.slice(1) === meant.slice(1));
  return pairs.flatMap(([given, surname]): Slip[] => {
    if (given === first.word && isNear(last.word, surname)) return [{ typed: last, meant: surname, pair }];
    return surname === last.word && isNear(first.word, given) ? [{ typed: first, meant: given, pair }] : [];
  });
}
