// The jigsaw check: which pieces, put beside each other, may tell who a child is. Pure: pieces in, sets with their scores out. It clears nothing.
import { placesNamed } from './places.ts';
import type { Lore } from './details.ts';
import { bitsOf, setsOf } from './sets.ts';
import { subjectsOf } from './subjects.ts';
import type { Jigsaw, Piece, Subject } from './types.ts';

export type { Detail, Jigsaw, Piece, PieceText, Subject } from './types.ts';

export interface Assumptions {
  /** How many children live where the pieces are read. */
  children: number;
  /** So few children who fit are too few. */
  few: number;
  /** What the pieces must tell together beyond the most telling of them, in bits. */
  gain: number;
}

/** About the children of a large county. What is not known of a detail is taken for commoner than it is, so that fewer than two who fit means one or none. */
export const ASSUMED: Assumptions = { children: 150_000, few: 2, gain: 1 };

export interface JigsawOptions {
  /** Names of places known beforehand, such as those in the record. */
  places?: readonly string[];
  /** Names that tell nothing here: the campaign’s own place. */
  common?: readonly string[];
  assumed?: Assumptions;
}

export interface JigsawResult {
  /** Sets that tell too much, the most telling first. A set of one tells it alone. */
  sets: Jigsaw[];
  subjects: Subject[];
  /** Details that too many pieces share to compare by. */
  crowded: number;
}

/** How many children would fit, at the assumptions: at least one. */
export const fitting = (bits: number, { children }: Assumptions = ASSUMED): number => Math.max(1, Math.round(children / 2 ** bits));

/** Texts in which ordinary words stand in lower case: what is not among them in a file’s name may be a name. */
function ordinaryWords(pieces: readonly Piece[]): Set<string> {
  return new Set(
    pieces.flatMap(({ body, around }) => [...body, ...around.filter(({ where }) => where !== 'file name')].flatMap(({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}+/gu) ?? [])),
  );
}

/** Bits of a place: those of a town, since the archive does not know how many live there; fewer for one that is named again and again. */
const [TOWN, CITY, OFTEN] = [5, 3, 0.05];

function placeBitsOf(pieces: readonly Piece[], namedIn: (text: string) => string[]): (name: string) => number {
  const named = new Map<string, number>();
  for (const { body, around } of pieces) {
    const found = new Set([...body, ...around].flatMap(({ text }) => namedIn(text)));
    for (const name of found) named.set(name, (named.get(name) ?? 0) + 1);
  }
  const often = Math.max(5, pieces.length * OFTEN);
  return (name) => ((named.get(name) ?? 0) > often ? CITY : TOWN);
}

/** What the archive as a whole says of places and words. */
export function loreOf(pieces: readonly Piece[], { places = [], common = [] }: JigsawOptions = {}): Lore {
  const skip = new Set(common);
  const namedIn = (text: string): string[] => placesNamed(text).filter((name) => !skip.has(name));
  const known = new Set([...places.filter((name) => !skip.has(name)), ...pieces.flatMap(({ body, around }) => [...body, ...around].flatMap(({ text }) => namedIn(text)))]);
  const placeWords = new Set([...known].flatMap((name) => name.toLowerCase().split(/[ -]/)));
  return { places: known, placeWords, placeBits: placeBitsOf(pieces, namedIn), ordinary: ordinaryWords(pieces) };
}

/** The sets of pieces that together tell too much of one child. */
export function findJigsaws(pieces: readonly Piece[], options: JigsawOptions = {}): JigsawResult {
  const { children, few, gain } = options.assumed ?? ASSUMED;
  const lore = loreOf(pieces, options);
  const subjects = pieces.flatMap((piece) => subjectsOf(piece, lore));
  const tooMuch = Math.log2(children / few);
  const { sets, crowded } = setsOf(subjects);
  const joint = sets.filter(({ bits, alone }) => bits >= tooMuch && bits - alone >= gain);
  const most = (a: Jigsaw, b: Jigsaw): number =>
    b.bits - a.bits ||
    a.subjects
      .map(({ piece }) => piece.id)
      .join()
      .localeCompare(b.subjects.map(({ piece }) => piece.id).join());
  return { sets: [...joint, ...singles(subjects, tooMuch)].sort(most), subjects, crowded };
}

/** Pieces that tell too much by themselves: all that a check of one piece after the other can find. */
export function singles(subjects: readonly Subject[], tooMuch: number): Jigsaw[] {
  return subjects.flatMap((subject): Jigsaw[] => {
    const bits = bitsOf([subject]);
    return bits >= tooMuch ? [{ subjects: [subject], bits, alone: bits }] : [];
  });
}
