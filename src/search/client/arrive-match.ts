// Where the words of a question stand in a text: words by their stem, phrases word by word, what stands side by side as one.
import { parseQuery } from '../query/parse.ts';
import { isCommon, stemOf, wordsOf, type Word } from '../query/words.ts';

/** A stretch of the text. */
export interface Match {
  start: number;
  end: number;
}

/** Stands between blocks of the text: no phrase and no match reaches over it. */
export const BREAK = '\u2029';

const sameWord = ({ word, plain }: Word, stems: ReadonlySet<string>): boolean => stems.has(stemOf(word)) || (plain !== undefined && stems.has(plain));

/** The places of a phrase. */
function phraseMatches(words: readonly Word[], phrase: readonly string[], text: string): Match[] {
  return words.flatMap(({ word, start }, index) => {
    if (word !== phrase[0]) return [];
    const run = words.slice(index, index + phrase.length);
    const end = run.at(-1)?.end ?? start;
    const isWhole = run.length === phrase.length && run.every((other, place) => other.word === phrase[place]);
    return isWhole && !text.slice(start, end).includes(BREAK) ? [{ start, end }] : [];
  });
}

/** Matches in order, those that touch or have only a space between as one. */
function joined(matches: readonly Match[], text: string): Match[] {
  const all: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    const between = last ? text.slice(last.end, match.start) : '';
    if (last && (match.start <= last.end || /^[ \u00a0-]$/.test(between))) last.end = Math.max(last.end, match.end);
    else all.push({ ...match });
  }
  return all;
}

/** Where a text has what was looked for, in the order of the text. */
export function matchesIn(text: string, question: string): Match[] {
  const { words: asked, phrases } = parseQuery(question);
  const words = wordsOf(text);
  // A question of common words alone is not worth a mark on every “the”.
  const stems = new Set(asked.filter(({ word }) => !isCommon(word)).flatMap(({ word, plain }) => [stemOf(word), ...(plain === undefined ? [] : [plain])]));
  const single = words.filter((word) => sameWord(word, stems)).map(({ start, end }) => ({ start, end }));
  const whole = phrases.filter(({ not }) => !not).flatMap((phrase) => phraseMatches(words, phrase.words, text));
  return joined([...single, ...whole], text);
}
