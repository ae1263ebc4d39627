// The speed of a search as tables.
import { PROFILE_LABELS, PROFILES, type ProfileName } from './speed/profiles.ts';
import type { KindFigures } from './speed/measure.ts';
import { kilobytes, milliseconds, printNotes, printTable, whole } from './table.ts';

/** The figures of one size of corpus. */
export interface SpeedFigures {
  articles: number;
  documents: number;
  kinds: KindFigures[];
}

const HEAD = ['suggestion', 'result', 'stock', 'ratio', 'bytes', 'stock', 'ratio', 'requests', 'stock', 'task', 'stock'];

const FOOTNOTES = [
  'Suggestion, result: milliseconds from the first key to the first suggestion and to the first full-text result on the page.',
  'The first key follows the focus of the box at once. Bytes and requests: all from the focus on that were asked for before the',
  'first result, the search’s own program and its suggestions counted. Task: the longest of the page from the first key on; 0 ms',
  'where none was over 50 ms. Typed: ten keys a second. Of several visits the least of each figure counts, as other work on the',
  'machine can only add to it. Every visit is made by Chromium with an empty cache; hosts send text in brotli and let it be kept',
  'for ten minutes (Pagefind’s files are compressed in themselves), over HTTP/1.1.',
  'Stock: Pagefind’s default interface on a page of its own. Its script and style come with the page and are not counted.',
  'Slow 4G is Lighthouse’s: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms for each request; with 562 ms it is 1.44 and 0.675 Mbit/s,',
  'as Lighthouse and the browser’s own tools apply it to requests.',
];

const ratio = (ours: number, stock: number): string => (stock === 0 ? '–' : (ours / stock).toFixed(2));

function rowOf({ word, mode, sides: { ours, stock } }: KindFigures): string[] {
  return [
    `  “${word}” ${mode}`,
    milliseconds(ours.suggestion),
    milliseconds(ours.result),
    milliseconds(stock.result),
    ratio(ours.result, stock.result),
    kilobytes(ours.bytes),
    kilobytes(stock.bytes),
    ratio(ours.bytes, stock.bytes),
    whole(ours.requests),
    whole(stock.requests),
    milliseconds(ours.longest),
    milliseconds(stock.longest),
  ];
}

/** The rows of one network under its name. */
function rowsOn(profile: ProfileName, kinds: readonly KindFigures[]): string[][] {
  const rows = kinds.filter((kind) => kind.profile === profile).map(rowOf);
  return rows.length > 0 ? [[PROFILE_LABELS[profile]], ...rows] : [];
}

/** A table for each size. */
export function printSpeed(sizes: readonly SpeedFigures[]): string {
  const tables = sizes.map(({ articles, documents, kinds }) => {
    const rows = PROFILES.flatMap((profile) => rowsOn(profile, kinds));
    return `Speed at ${whole(articles)} articles, ${whole(documents)} documents\n${printTable([['', ...HEAD], ...rows])}`;
  });
  return [...tables, printNotes(FOOTNOTES)].join('\n\n');
}
