// Things that a question names: a person, an inspection, an area, a term. They come before pages that mention them.
import { stemOf, stemsOf } from '../query/words.ts';
import type { Named } from './files.ts';
import { namesOf, type Name } from './named.ts';

/** What the whole question names comes first; what a part of it names is lifted by that part. */
export const WHOLE = 2.6;
const BEGUN = 0.3;
const PART = 0.9;
const HOLDER = 1.6;
/** What a person did, where that is asked for: enough to stand before the person, too little to bury what has more of the words. */
const DEED = 1.2;

/** What a question says by which things are told. */
export interface Asked {
  stems: readonly string[];
  /** How telling each is. */
  weightOf: (stem: string) => number;
  /** True where it names a day, a month or a year, or asks for the newest. */
  dated: boolean;
  /** The stems of names of several words in it: a thing that has but some of them is another. */
  names: readonly (readonly string[])[];
  /** The stems of all its words, those included that tell nothing. */
  said: ReadonlySet<string>;
}

/** By document the factor by which it is lifted. */
export function liftsOf({ stems, weightOf, dated, names, said }: Asked, named: readonly Named[]): Map<number, number> {
  const lifts = new Map<number, number>();
  if (stems.length === 0) return lifts;
  const question = weighed(new Set(stems), weightOf);
  const people = peopleIn(question.asked, named);
  const isMeant = (name: Name): boolean => !isOther(name.stems, names) && isSaid(name, said);
  for (const thing of named) {
    // “Director 2014” does not ask what a director is, nor “current rating” what a rating is.
    if (dated && thing.type === 'term') continue;
    const lift = SENTENCES.has(thing.type)
      ? sentenceLift(thing, question.asked, [...people.values()])
      : Math.max(holderLift(people.get(thing), question), nameLift(namesOf(thing).filter(isMeant), question));
    if (lift > 0) lifts.set(thing.d, 1 + lift);
  }
  return lifts;
}

/** False for a keyword that comes down to one word of several where its other words are not asked: “who do I call” is no “call”. */
const isSaid = ({ stems, words, isKeyword }: Name, said: ReadonlySet<string>): boolean =>
  !isKeyword || words.length === 1 || stems.length > 1 || words.every((word) => said.has(stemOf(word)));

interface Weighed {
  asked: ReadonlySet<string>;
  /** How much of what is asked some of its words say, from 0 to 1. */
  shareOf: (stems: readonly string[]) => number;
}

function weighed(asked: ReadonlySet<string>, weightOf: (stem: string) => number): Weighed {
  const sum = (stems: readonly string[]): number => stems.reduce((total, stem) => total + weightOf(stem), 0);
  const all = Math.max(sum([...asked]), 1e-9);
  return { asked, shareOf: (stems) => sum(stems) / all };
}

/** True for a name that has but some of the words of one that is asked for. */
const isOther = (name: readonly string[], asked: readonly (readonly string[])[]): boolean =>
  asked.some((stems) => stems.some((stem) => name.includes(stem)) && !stems.every((stem) => name.includes(stem)));

/** Headlines, recommendations and events are sentences: their words count as words, unless the whole is asked for. */
const SENTENCES = new Set<Named['type']>(['article', 'recommendation', 'event', 'report']);

const isYear = (stem: string): boolean => /^(?:19|20)\d\d$/.test(stem);

function sentenceLift(thing: Named, asked: ReadonlySet<string>, people: readonly Person[]): number {
  const title = new Set(namesOf(thing)[0]?.stems);
  const missing = [...asked].filter((stem) => !title.has(stem));
  if (missing.length === 0 && title.size === asked.size) return WHOLE;
  // The year of a deed is no part of its title.
  if (people.length === 0 || !missing.every(isYear)) return 0;
  const isDeedOf = ({ surname, own }: Person): boolean => title.has(surname) && [...asked].some((stem) => title.has(stem) && !own.has(stem));
  return people.some(isDeedOf) ? DEED : 0;
}

interface Person {
  surname: string;
  /** All that names the person: the names and the posts. */
  own: ReadonlySet<string>;
}

/** The people whose surname is asked for. */
function peopleIn(asked: ReadonlySet<string>, named: readonly Named[]): Map<Named, Person> {
  const called = named.flatMap((thing) => {
    const names = thing.type === 'person' ? (namesOf(thing)[0]?.stems ?? []) : [];
    const surname = names.at(-1);
    return surname !== undefined && asked.has(surname) ? [[thing, { surname, own: new Set([...names, ...(thing.also ?? []).flatMap(stemsOf)]) }] as const] : [];
  });
  return new Map(called);
}

/** “Councillor Fisher”: a person’s surname, beside it what else tells of the person. */
function holderLift(person: Person | undefined, { asked, shareOf }: Weighed): number {
  return person ? HOLDER * shareOf([...asked].filter((stem) => person.own.has(stem))) ** 2 : 0;
}

/** A question that gives one of a thing’s names, and else only words of its others, names it as a whole: “Childline number”, where both lead to one page. */
function nameLift(names: readonly Name[], { asked, shareOf }: Weighed): number {
  const given = names.filter(({ stems }) => stems.every((stem) => asked.has(stem)));
  if (given.length === 0) return Math.max(0, ...names.map(({ stems }) => begunLift(new Set(stems), asked)));
  const all = new Set(names.flatMap(({ stems }) => stems));
  if ([...asked].every((stem) => all.has(stem))) return WHOLE;
  // Beside other words a keyword that is but a word says no more than they do: “independent report”.
  return PART * shareOf([...new Set(given.flatMap(({ stems, words, isKeyword }) => (isKeyword && words.length === 1 ? [] : stems)))]);
}

/** A surname, a place: the question stands in the name. */
const begunLift = (name: ReadonlySet<string>, asked: ReadonlySet<string>): number => ([...asked].every((stem) => name.has(stem)) ? BEGUN * (asked.size / name.size) : 0);
