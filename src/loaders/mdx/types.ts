// What an article’s body becomes: ready HTML with component nodes between, and what the rest of the reader needs of it.
import type { Block } from '../../record/integrity/block.ts';
import type { ProseName } from '../../schemas/prose.ts';
import type { Problem } from '../problem.ts';

/** A run of finished HTML, or a component with literal attributes and what stands between its tags. */
export type Piece = { html: string } | ComponentPiece;

export interface ComponentPiece {
  component: ProseName;
  attributes: Record<string, string>;
  children: Piece[];
  /** Place in the file, counted from 1. */
  line: number;
  column: number;
}

/** A link in the text, with its place in the file. */
export interface BodyLink {
  href: string;
  line: number;
  column: number;
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

export interface Body {
  pieces: Piece[];
  headings: Heading[];
  links: BodyLink[];
  /** The words that a reader reads, blocks separated by newlines: for search, counts and rules about prose. */
  text: string;
  /** The same block by block, with the components in each and the way back to the file: for rules about prose. */
  blocks: Block[];
  problems: Problem[];
}
