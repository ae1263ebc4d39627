// The words of names and headlines, read once: suggestions need them, and telling which things a question names.
import { once } from '../../lib/once.ts';
import { namesIn, stemsAmong, wordsOf } from '../query/words.ts';
import { inPieces } from './breathe.ts';
import type { Named } from './files.ts';

const plainWords = (name: string): string[] => wordsOf(name).map(({ word }) => word);

/** The words of a thing’s title, and of each of its other names. */
export const wordsOfNames = once(({ title, also = [] }: Named): readonly (readonly string[])[] => [title, ...also].map(plainWords));

/** The stems of each name that is the thing’s own. */
export const stemsOfNames = once((named: Named): readonly (readonly string[])[] => {
  const [title = [], ...also] = wordsOfNames(named);
  const parts = namesIn(named.title);
  // Posts are shared by those who held them one after the other.
  const others = named.type === 'person' ? [] : also;
  const names = [title, ...(parts.length > 1 ? parts.map(plainWords) : []), ...others];
  return names.map(stemsAmong).filter(({ length }) => length > 0);
});

/** Resolves when the words of all names have been read. */
export const readNames = once((named: readonly Named[]): Promise<void> =>
  inPieces(named, (one) => {
    wordsOfNames(one);
    stemsOfNames(one);
  }),
);
