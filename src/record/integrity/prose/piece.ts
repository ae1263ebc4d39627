// What the rules about prose read and find.
import type { PartialDate } from '../../../lib/dates.ts';
import type { EntryInput } from '../../../schemas/index.ts';
import type { Block } from '../block.ts';

/** An article with its text. */
export interface Piece {
  id: string;
  article: EntryInput<'articles'>;
  blocks: readonly Block[];
  /** The day that it stands on: `asOf`, or else `published`. */
  day: PartialDate;
}

/** Something found in a block. */
export interface ProseFinding {
  block: Block;
  start: number;
  end: number;
  code: string;
  severity: 'error' | 'warning';
  message: string;
  /** What to write in place of the stretch, where that can be known. */
  better?: string;
}
