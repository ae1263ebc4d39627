// Slips as people make them, each put into an entry that chance picks: what is changed, and where it must be found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../bench/dice.ts';

/** A file after the slip, the line that the problem must name (the whole file where there is none), and its code. */
export interface Slip {
  file: string;
  text: string;
  line: number;
  code: string;
}

/** A slip in any of some files: a line that can have it, and what becomes of that line. */
export interface Kind {
  name: string;
  files: RegExp;
  code: string;
  line: RegExp;
  becomes: (line: string, dice: Dice) => string;
  /** Lines from the changed one to the one that must be named. */
  down?: number;
}

const insert = (text: string) => (line: string) => line.replace(/(?<=[a-z]) (?=[a-z]+ [a-z]+)/, ` ${text} `);
const PROSE = /^[A-Z][^|<]*\. .*<Cite/;
/** A quotation whose page is named. */
const QUOTED = /<Quote source="[^"]+" page="\d+">([^<]+)<\/Quote>/;
const ARTICLE = /^articles\/.*\.mdx$/;

export const KINDS: Kind[] = [
  { name: 'a field’s name misspelt', files: ARTICLE, code: 'key-unknown', line: /^standfirst:/, becomes: (line) => line.replace('standfirst', 'standfrist') },
  { name: 'a day that does not exist', files: ARTICLE, code: 'date-impossible', line: /^published: "20/, becomes: () => 'published: "2026-02-30"' },
  { name: 'the day and the month in the other order', files: ARTICLE, code: 'date-ambiguous', line: /^published: "20/, becomes: () => 'published: "04/03/2017"' },
  { name: 'a kind of article that there is not', files: ARTICLE, code: 'kind-unknown', line: /^kind: /, becomes: () => 'kind: rumour' },
  { name: 'an inspection that there is not', files: ARTICLE, code: 'reference-missing', line: /^inspection: /, becomes: (line) => `${line}x` },
  { name: 'a headline that is too short', files: ARTICLE, code: 'field-length', line: /^headline: /, becomes: () => 'headline: "Too short"' },
  { name: 'an unknown component', files: ARTICLE, code: 'mdx-component-unknown', line: PROSE, becomes: insert('<Grade />') },
  { name: 'a citation of nothing', files: ARTICLE, code: 'mdx-attribute-missing', line: PROSE, becomes: (line) => line.replace(/<Cite [^>]*>/, '<Cite />') },
  { name: 'a citation of a source that there is not', files: ARTICLE, code: 'reference-missing', line: PROSE, becomes: (line) => line.replace(/<Cite source="/, '<Cite source="no-') },
  { name: 'an expression', files: ARTICLE, code: 'mdx-expression', line: PROSE, becomes: insert('{1 + 1}') },
  { name: 'a link to a page that there is not', files: ARTICLE, code: 'link-dead', line: PROSE, becomes: insert('[here](/articles/nothing-at-all/)') },
  { name: 'a weekday that is not that day’s', files: ARTICLE, code: 'weekday-mismatch', line: PROSE, becomes: insert('on Tuesday 4 March 2017') },
  { name: 'a grade that the record does not have', files: ARTICLE, code: 'grade-contradicts', line: PROSE, becomes: (line) => `Norfolk's services were rated good in 2015. ${line}` },
  { name: 'a time that hangs on the day of writing', files: ARTICLE, code: 'time-unanchored', line: PROSE, becomes: (line) => `It was put off last month. ${line}` },
  { name: 'a figure without a source', files: ARTICLE, code: 'citation-missing', line: PROSE, becomes: (line) => `Of 190 children 26 had to wait.\n\n${line}` },
  { name: 'another day for a report', files: ARTICLE, code: 'fact-contradicts', line: PROSE, becomes: (line) => `<Judgement of="2022-11-ilacs" /> was the grade in the report published on 14 January 2023. ${line}` },
  { name: 'a word changed in a quotation', files: ARTICLE, code: 'quote-differs', line: QUOTED, becomes: (line) => line.replace(QUOTED, (quote, words: string) => quote.replace(words, `never ${words}`)) },
  { name: 'a quotation on another page', files: ARTICLE, code: 'quote-page', line: QUOTED, becomes: (line) => line.replace(QUOTED, (quote) => quote.replace(/page="\d+"/, 'page="99"')) },
  { name: 'a judgement off the scale', files: /^inspections\//, code: 'judgement-not-on-scale', line: /^overall: /, becomes: () => 'overall: splendid' },
  { name: 'an end before the start', files: /^inspections\/20[12]\d-\d\d-(?:ilacs|looked|sif)/, code: 'dates-order', line: /^end: "/, becomes: () => 'end: "2011-01-03"' },
  { name: 'a tab for an indent', files: /^people\//, code: 'yaml-tab', line: /^ {4}title: /, becomes: (line) => line.replace(/^ {4}/, '\t') },
  { name: 'a status that there is not', files: /^recommendations\//, code: 'field-value', line: /^ {4}status: met/, becomes: (line) => line.replace('met', 'done') },
  { name: 'regress from what was never better', files: /^recommendations\/2022-/, code: 'thread-regressed', line: /^ {4}status: met/, becomes: (line) => line.replace('met', 'regressed') },
];

/** Puts a slip of a kind into one of the files that can have it. */
export function slipOf(kind: Kind, dir: string, files: readonly string[], dice: Dice): Slip {
  const able = files.filter((file) => kind.files.test(file)).flatMap((file) => {
    const lines = readFileSync(join(dir, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => (kind.line.test(line) && kind.becomes(line, dice) !== line ? [{ file, lines, index }] : []));
  });
  const { file, lines, index } = dice.pick(able);
  const changed = lines.with(index, kind.becomes(lines[index] ?? '', dice));
  return { file, text: changed.join('\n'), line: index + 1 + (kind.down ?? 0), code: kind.code };
}
