// Which sets a named person has signed off, and which sign-offs a change has voided.
import type { SignOff } from '../../schemas/jigsaw.ts';
import type { Jigsaw, Piece } from './types.ts';

/** The ids of a set’s pieces, sorted. */
export const idsOf = ({ subjects }: Jigsaw): string[] => [...new Set(subjects.map(({ piece }) => piece.id))].sort();

/** What a sign-off of these pieces carries: the same as long as no word of theirs changes. `hash` gives hexadecimal digits. */
export function digestOf(ids: readonly string[], pieces: ReadonlyMap<string, Piece>, hash: (text: string) => string): string {
  return hash(
    [...ids]
      .sort()
      .map((id) => `${id} ${pieces.get(id)?.digest ?? 'gone'}`)
      .join('\n'),
  ).slice(0, 12);
}

export interface Signed {
  /** Sets that nobody has signed off as they stand. */
  open: Jigsaw[];
  /** Sets that are part of a sign-off that holds. */
  held: Jigsaw[];
  /** The places in the list of sign-offs that a change has voided, and those that name a piece that is not there. */
  voided: number[];
  unknown: { index: number; id: string }[];
}

/** Sorts sets by whether they are signed off. A set of which every piece stands in one sign-off is covered by it. */
export function signedSets(sets: readonly Jigsaw[], signOffs: readonly SignOff[], pieces: ReadonlyMap<string, Piece>, hash: (text: string) => string): Signed {
  const holds = signOffs.map(({ pieces: ids, digest }) => digestOf(ids, pieces, hash) === digest);
  const covered = (set: Jigsaw): boolean => signOffs.some(({ pieces: ids }, index) => holds[index] && idsOf(set).every((id) => ids.includes(id)));
  return {
    open: sets.filter((set) => !covered(set)),
    held: sets.filter(covered),
    voided: holds.flatMap((valid, index) => (valid ? [] : [index])),
    unknown: signOffs.flatMap(({ pieces: ids }, index) => ids.filter((id) => !pieces.has(id)).map((id) => ({ index, id }))),
  };
}
