// The texts of a document taken apart into words, once for all that is said of it: its excerpt, its parts, and how much it says in one sentence.
import { stemOf, wordsOf, type Word } from '../query/words.ts';
import type { DocumentFile } from './files.ts';

/** A word of a text with its stem. */
export interface TextWord extends Word {
  stem: string;
}

/** A text and its words, in order. */
export interface ReadText {
  text: string;
  words: readonly TextWord[];
}

/** All texts of a document. */
export interface ReadTexts {
  type: DocumentFile['type'];
  title: ReadText;
  lead: ReadText;
  sections: readonly { id?: string; heading?: ReadText; body: ReadText }[];
}

export const readText = (text: string): ReadText => ({ text, words: wordsOf(text).map((word) => ({ ...word, stem: stemOf(word.word) })) });

/** Takes the texts of a document apart. */
export const readTexts = ({ type, title, lead, sections }: DocumentFile): ReadTexts => ({
  type,
  title: readText(title),
  lead: readText(lead),
  sections: sections.map(({ id, heading, text }) => ({ ...(id && { id }), ...(heading && { heading: readText(heading) }), body: readText(text) })),
});
