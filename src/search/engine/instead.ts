// What comes before the result with most points: of what is asked beside a name, what tells of it (“Penny Carpenter stands down” wants what she did, not who she is); of a name without an entry, the event that introduces it.
import { saysWho, stemsAmong } from '../query/words.ts';
import type { Named } from './files.ts';
import { wordsOfNames } from './named.ts';
import { massOf, scoreUnits } from './score.ts';
import { nameOf, type Unit } from './units.ts';

/** The rest is more than a word that stands everywhere: at least this share of what is asked. */
const LEAST_REST = 0.1;
/** A document tells of the name too: at least this share of what the thing itself says of it. */
const LEAST_NAME = 0.7;
/** How many times as much as the thing it must say of the rest. A term’s own page explains, so that more words belong to it. */
const MORE = { person: 1.2, term: 2 } as const;
/** An event introduces a name that counts at least this share of the one with most points: the name is not there in passing. */
const INTRODUCES = 0.5;

/** What a question is answered from. */
export interface Answering {
  /** The documents that were found, the newest first. */
  documents: readonly number[];
  units: readonly Unit[];
  named: readonly Named[];
  /** How many documents there are. */
  all: number;
  /** What each document counts by itself, its names left aside. */
  worth: (document: number) => number;
}

type Thing = Named & { type: keyof typeof MORE };

const isThing = (named: Named | undefined): named is Thing => named !== undefined && Object.hasOwn(MORE, named.type);

/** Not who or what something is, but what happened, was found, was asked for. */
const TELLS = new Set<Named['type']>(['article', 'event', 'inspection', 'recommendation', 'report']);

/** The document that comes before the `first`. Undefined where none does. */
export const insteadOf = (first: number, answering: Answering): number | undefined => introducing(first, answering) ?? tellingRest(first, answering);

/** Of several events that tell of a name without an entry, where nothing but that is asked for, the earliest: it says what the name is. */
function introducing(first: number, { documents, units, named, worth }: Answering): number | undefined {
  const [unit, ...others] = units;
  const events = new Set(named.flatMap(({ type, d }) => (type === 'event' ? d : [])));
  if (!unit || others.length > 0 || !nameOf(unit) || !events.has(first)) return undefined;
  const earliest = documents.findLast((document) => events.has(document) && worth(document) >= INTRODUCES * worth(first));
  return earliest === first ? undefined : earliest;
}

/** The document that tells of the rest of a question where the first is a person or a term and only what a part of it names. */
function tellingRest(first: number, { documents, units, named, all, worth }: Answering): number | undefined {
  const thing = named.find(({ d }) => d === first);
  if (!isThing(thing)) return undefined;
  const { name, rest } = divided(thing, units, named);
  if (massIn(rest, all) <= LEAST_REST * massIn(units, all) || name.length === 0) return undefined;
  const [ofName, ofRest] = [scoreUnits(name, all), scoreUnits(rest, all)];
  const types = new Map(named.map(({ d, type }) => [d, type]));
  const [leastName, leastRest] = [LEAST_NAME * (ofName.score[first] as number), MORE[thing.type] * (ofRest.score[first] as number)];
  const telling = documents.filter(
    (document) =>
      TELLS.has(types.get(document) ?? 'article') &&
      (ofName.score[document] as number) > leastName &&
      (ofRest.score[document] as number) > leastRest &&
      hasAll(ofName.coverage[document]) &&
      hasAll(ofRest.coverage[document]),
  );
  return telling.length === 0 ? undefined : telling.reduce((best, document) => (worth(document) > worth(best) ? document : best));
}

/** All, but for what another name stands for. */
const hasAll = (coverage: number | undefined): boolean => (coverage as number) >= 0.9;

const massIn = (units: readonly Unit[], all: number): number => units.flatMap(({ words }) => words).reduce((sum, word) => sum + massOf(word, all), 0);

/** The units of a question that name a thing, and those that say something else. What says who somebody is, be it anybody’s post, is neither. */
function divided(thing: Thing, units: readonly Unit[], named: readonly Named[]): { name: Unit[]; rest: Unit[] } {
  const names = wordsOfNames(thing);
  const own = new Set((thing.type === 'person' ? names.slice(0, 1) : names).flatMap(stemsAmong));
  const posts = new Set(thing.type === 'person' ? named.flatMap((other) => (other.type === 'person' ? wordsOfNames(other).slice(1).flatMap(stemsAmong) : [])) : []);
  const isOf = (stems: ReadonlySet<string>, { words }: Unit): boolean => words.some(({ stem }) => stems.has(stem));
  const rest = units.filter((unit) => !isOf(own, unit) && !isOf(posts, unit) && !unit.words.some(({ word }) => thing.type === 'person' && saysWho(word)));
  return { name: units.filter((unit) => isOf(own, unit)), rest };
}
