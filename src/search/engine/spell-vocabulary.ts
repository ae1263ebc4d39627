// The words of the site as better spellings are looked for among them.
import { once } from '../../lib/once.ts';
import { fold, isCommon, wordsOf } from '../query/words.ts';
import type { SpellFile } from './files.ts';

export interface Name {
  words: string[];
  /** True where each word has a capital, as a person’s do. */
  isProper: boolean;
}

/** The words and names that a better spelling is taken from. */
export interface Vocabulary {
  /** All names, those that are only mentioned after those of things. */
  names: Name[];
  /** Each name of several words by its letters without spaces. */
  joined: Map<string, string>;
  /** Every word with its rank, the most used first. */
  ranks: Map<string, number>;
  inNames: Set<string>;
  /** Words whose letters each stand for a word. */
  acronyms: Set<string>;
  /** Words that are written with a capital. */
  proper: Map<string, string>;
}

const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const plainly = (name: string): string[] => wordsOf(name).map(({ word }) => word);

/** “King’s Lynn” as people run it together: the letters and nothing else. */
const lettersOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/** Names by the words of them that tell something. */
function telling(list: readonly string[]): Name[] {
  const names = list.map((name) => ({ words: plainly(name).filter((word) => !isCommon(word)), isProper: /^\p{Lu}\p{Ll}\S*(?: \p{Lu}\p{Ll}\S*)*$/u.test(name) }));
  return names.filter(({ words }) => words.length > 0);
}

/** The vocabulary of a file, made once. */
export const vocabularyOf = once((file: SpellFile): Vocabulary => {
  const names = telling(file.names);
  const words = file.words.split(' ');
  const acronyms = [...words, ...file.names.flatMap((name) => name.split(' '))].filter(isAcronym);
  const proper = new Map([...words.filter((word) => word !== word.toLowerCase()), ...acronyms].map((word) => [word.toLowerCase(), word]));
  return {
    names: [...names, ...telling(file.mentioned)],
    joined: new Map([...file.names, ...file.mentioned].filter((name) => name.includes(' ')).map((name) => [lettersOf(name), name])),
    ranks: new Map(words.map((word, rank) => [word.toLowerCase(), rank])),
    inNames: new Set([...names.flatMap((name) => name.words), ...proper.keys()]),
    acronyms: new Set(acronyms.map((word) => word.toLowerCase())),
    proper,
  };
});
