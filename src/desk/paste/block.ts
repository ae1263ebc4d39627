// What a pasted page is made of: blocks in the order of the page, each with its words and the same as Markdown.

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'code' | 'picture' | 'caption';

/** A picture on the page. It is never fetched. */
export interface PastedPicture {
  alt: string;
  /** Its address, where the page gives one. */
  address?: string | undefined;
}

export interface Block {
  kind: BlockKind;
  /** The words that a reader reads, with single spaces. Of a picture, its description. */
  text: string;
  /** The same for static MDX. */
  markdown: string;
  /** The rank of a heading: 1 to 6. */
  rank?: number;
  /** How much of the text stands in links, 0 to 1; undefined where the paste is plain text and nobody knows. */
  linked?: number;
  /** What the page itself calls the place it stands in, where that says that it is no part of the piece. */
  apart?: string;
  /** The class, role and tag of what it stands in, for bylines and standfirsts. */
  names?: string;
  picture?: PastedPicture;
}

/** A block that is no part of the piece, and why it was taken for that. */
export interface Removed {
  text: string;
  why: string;
}

/** Why lines were taken out that become fields. */
export const PAGE_DATE = 'when the page came out';
export const WRITER = 'who wrote it';

/** Words with single spaces, without what cannot be seen, so that two writings of the same words are equal. */
export function even(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u00ad\u200b\u2060\ufeff\ufdd0\ufdd1]/g, '')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
