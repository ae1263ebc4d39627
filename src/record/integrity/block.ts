// Prose as the rules read it: blocks of text with the components in them, and the way back to the file.

/** What a component encloses of a block’s text: from `start` up to `end`, both the same where it encloses nothing. */
export interface Span {
  component: string;
  attributes: Readonly<Record<string, string>>;
  start: number;
  end: number;
}

export type BlockKind = 'paragraph' | 'item' | 'heading' | 'cell' | 'code';

export interface Block {
  kind: BlockKind;
  /** The words as they are read, on one line; what a component prints of itself is not among them. */
  text: string;
  /** The number of the list or table that it is part of, the same for all its items or cells. */
  group: number | undefined;
  /** True for what stands in a block quotation. */
  quoted: boolean;
  spans: readonly Span[];
  /** Where the stretches of the text stand in the file: offset, line and column of each start, one after the other. */
  marks: readonly number[];
}

/** A block of plain text without components, for prose that stands in a field. */
export function plainBlock(text: string): Block {
  return { kind: 'paragraph', text, group: undefined, quoted: false, spans: [], marks: [] };
}
