// What the jigsaw check works on: pieces with all their words, the children they may tell of, and the details that could tell who a child is.
import type { Days } from './ages.ts';

/** Words of a piece, and where in it they stand: “text”, “headline”, “caption”, “file name”. */
export interface PieceText {
  where: string;
  text: string;
}

/** Anything that is or may be published: article, letter, event; drafts and embargoed ones too. */
export interface Piece {
  /** Its collection and id: `articles/some-piece`. */
  id: string;
  title: string;
  /** The days on which what it says of ages was true. */
  seen: Days;
  childCase: boolean;
  /** True where it is not public now. */
  withheld: boolean;
  body: readonly PieceText[];
  /** What stands around the text: headline, standfirst, captions, alternative texts, names of picture files. */
  around: readonly PieceText[];
  /** The name under a letter. */
  signed?: string;
  /** Of all its words: changes with any of them. */
  digest: string;
}

export type DetailKind = 'age' | 'sex' | 'place' | 'school' | 'condition' | 'relation' | 'parent' | 'event' | 'name';

/** Something said of a child. `bits` says how rare it makes one: each bit halves the number of children who fit. */
export interface Detail {
  kind: DetailKind;
  value: string;
  /** The words as they stand, and where. */
  words: string;
  where: string;
  bits: number;
  /** The days on which a child of such an age was born. */
  born?: Days;
  /** When an event was, where that is said. */
  when?: Days;
}

/** A child that a piece may tell of. */
export interface Subject {
  piece: Piece;
  details: Detail[];
}

/** Pieces that may tell of the same child. */
export interface Jigsaw {
  subjects: Subject[];
  /** What together they say, in bits, and what the most telling of them says alone. */
  bits: number;
  alone: number;
}
