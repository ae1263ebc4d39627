// What the leak check says: one line when nothing is found; else which file, what of which piece, and what most likely happened.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../../lib/text.ts';
import { INDEX_FOLDER } from '../../search/index/folder.ts';
import type { Leak } from './check.ts';

/** What was looked for, and what was left out. */
export interface Looked {
  files: number;
  pieces: number;
  /** Fingerprints that were looked for, and those that were not because they stand in public too or are too short. */
  count: number;
  words: number;
  pictures: number;
  alsoPublic: number;
  tooShort: number;
}

const SHOWN = 12;
const LONGEST = 70;
const number = (value: number): string => value.toLocaleString('en-GB');

/** The line of a site without leaks. */
export function passed({ files, pieces, count: looked, words, pictures, alsoPublic, tooShort }: Looked): string {
  const all = looked + alsoPublic + tooShort;
  const more = [words > 0 && count(words, 'word'), pictures > 0 && count(pictures, 'picture')].filter(Boolean).join(' and ');
  const left = [
    alsoPublic > 0 && `${number(alsoPublic)} of ${number(all)} also stand in public pieces and were left out`,
    tooShort > 0 && `${number(tooShort)} ${alsoPublic > 0 ? 'are' : `of ${number(all)} are`} too short to tell anything`,
  ].filter(Boolean);
  const what = `${number(looked)} fingerprints${more ? `, ${more}` : ''} of ${count(pieces, 'withheld piece')}`;
  return `Leak check: none of ${what} in ${number(files)} files${left.length > 0 ? `; ${left.join(', ')}` : ''}`;
}

/** The message of a build that must not be published. `publicDir`: the folder whose files are copied into the site as they are. */
export function failed(leaks: readonly Leak[], publicDir: string): string {
  const byFile = Map.groupBy(leaks, ({ file }) => file);
  const shown = [...byFile].slice(0, SHOWN).flatMap(([file, found]) => ['', `  ${file}`, ...found.slice(0, 4).map(line), ...rest(found.length - 4, 'more from this file')]);
  const causes = [...new Set([...byFile.keys()].map((file) => causeOf(file, publicDir)))];
  const pieces = [...new Set(leaks.map(({ piece }) => `content/${piece.file} (${piece.why})`))];
  return [
    'Something that is withheld stands in the built site. It was not published, and the new files were removed.',
    ...shown,
    ...rest(byFile.size - SHOWN, 'more files'),
    '',
    `Withheld: ${pieces.slice(0, 5).join(', ')}${pieces.length > 5 ? ` and ${pieces.length - 5} more` : ''}.`,
    'What to do:',
    ...causes.map((cause) => `  - ${cause}`),
    '  - If these words may be read now, publish the piece; if they only happen to be the same as words that the site makes itself, word them differently in the withheld piece.',
  ].join('\n');
}

const rest = (more: number, what: string): string[] => (more > 0 ? [`    … and ${more} ${what}`] : []);

function line({ piece, field, what, how }: Leak): string {
  const where = how === '' ? '' : ` (${how})`;
  return `    ${nameOf(field)} of content/${piece.file}, which is ${piece.why}: ${quoted(what, field)}${where}`;
}

function nameOf(field: string): string {
  if (field === 'picture') return 'a picture';
  if (field === 'a word') return 'a word that stands only in the text';
  if (field === 'text') return 'a sentence';
  return field === 'id' ? 'the id' : `“${field}”`;
}

function quoted(text: string, field: string): string {
  if (field === 'picture') return text.split(/[/\\]/).at(-1) ?? text;
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1).toWellFormed()}…` : flat}”`;
}

/** What most likely happened, by where it was found. */
function causeOf(file: string, publicDir: string): string {
  if (existsSync(join(publicDir, file))) return `${file} is copied into the site as it is, from the project’s public folder: take the withheld piece out of it there.`;
  if (file.startsWith(`${INDEX_FOLDER}/`))
    return 'The search index was made from more than public content: whatever makes it must take its entries from the reader (src/loaders), after the gate.';
  if (/\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(file)) {
    return `${file} is or carries a withheld picture: a picture must be published with the article that it stands beside, and with no other.`;
  }
  if (/\.(?:m?js|css|map)$/.test(file)) return `${file} was bundled from the source: something in src/ imports content directly instead of asking the reader (src/loaders).`;
  return 'What makes this file (src/pages, src/queries, src/publish) took an entry from somewhere else than the reader (src/loaders), which stops what is withheld. Tell who looks after the engine.';
}
