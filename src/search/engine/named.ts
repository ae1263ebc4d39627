// The words of names and headlines, read once: suggestions need them, and telling which things a question names.
import { once } from '../../lib/once.ts';
import { namesIn, stemsAmong, wordsOf } from '../query/words.ts';
import { inPieces } from './breathe.ts';
import type { Named } from './files.ts';

const plainWords = (name: string): string[] => wordsOf(name).map(({ word }) => word);

/** The words of a thing’s title, and of each of its other names. */
export const wordsOfNames = once(({ title, also = [] }: Named): readonly (readonly string[])[] => [title, ...also].map(plainWords));

/** A name of a thing by which a question may call it. */
export interface Name {
  /** The words that tell something. */
  stems: readonly string[];
  /** All its words. */
  words: readonly string[];
  /** True for what readers type for a page, which is no name of it. */
  isKeyword: boolean;
}

/** The names that are the thing’s own. */
export const namesOf = once((named: Named): readonly Name[] => {
  const [title = [], ...also] = wordsOfNames(named);
  const parts = namesIn(named.title);
  // Posts are shared by those who held them one after the other.
  const others = named.type === 'person' ? [] : also;
  const own = [title, ...(parts.length > 1 ? parts.map(plainWords) : [])];
  const names = [...own, ...others].map((words, at) => ({ words, stems: stemsAmong(words), isKeyword: named.type === 'page' && at >= own.length }));
  return names.filter(({ stems }) => stems.length > 0);
});

/** Resolves when the words of all names have been read. */
export const readNames = once((named: readonly Named[]): Promise<void> =>
  inPieces(named, (one) => {
    wordsOfNames(one);
    namesOf(one);
  }),
);
