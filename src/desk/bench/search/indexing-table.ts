// The time and memory of indexing as a table.
import type { Indexed } from './indexing.ts';
import { LABELS, SYSTEMS, type SystemName } from './systems/system.ts';
import { kilobytes, mebibytes, printNotes, printTable, seconds, whole } from './table.ts';
import type { Target } from './targets.ts';

/** The figures of one size of corpus. */
export interface IndexingFigures {
  articles: number;
  documents: number;
  systems: Record<SystemName, Indexed>;
}

const FOOTNOTES = [
  'From documents in memory (Pagefind: from pages on the disk) to the index on the disk. Memory: the most that its biggest process',
  'held. Size: as written, which for ours and MiniSearch is before compression.',
];

/** The rows of a size under its name. */
function rowsOf({ articles, documents, systems }: IndexingFigures): string[][] {
  const rows = SYSTEMS.map((name) => {
    const { seconds: time, mebibytes: memory, bytes } = systems[name];
    return [`  ${LABELS[name]}`, seconds(time), (time / systems.pagefind.seconds).toFixed(2), mebibytes(memory), kilobytes(bytes)];
  });
  return [[`${whole(articles)} articles, ${whole(documents)} documents`], ...rows];
}

/** A table with a row for each size and system. */
export function printIndexing(sizes: readonly IndexingFigures[]): string {
  const table = printTable([['', 'time', 'of stock’s', 'memory', 'size'], ...sizes.flatMap(rowsOf)]);
  return [`Indexing\n${table}`, sizes.map(printFiles).join('\n'), printNotes(FOOTNOTES)].join('\n\n');
}

/** The files of ours that a search begins with. */
function printFiles({ articles, systems }: IndexingFigures): string {
  const files = Object.entries(systems.ours.files ?? {}).map(([file, bytes]) => `${file} ${kilobytes(bytes)}`);
  return `  ours at ${whole(articles)} articles, in brotli: ${files.join(', ')}`;
}

/** The most that a file may weigh as it is sent, and up to how many articles: suggestions for a site of two hundred things, spelling for a thousand articles. */
const LIMITS = [
  { file: 'suggest.json', articles: 30, most: 20_000 },
  { file: 'spell.json', articles: 1000, most: 25_000 },
];

/** The targets of the index’s files. */
export function indexingTargets(sizes: readonly IndexingFigures[]): Target[] {
  return LIMITS.flatMap(({ file, articles, most }) => {
    const bytes = sizes.find((size) => size.articles === articles)?.systems.ours.files?.[file];
    return bytes === undefined ? [] : [{ what: `${file} at ${whole(articles)} articles`, want: `at most ${kilobytes(most)}`, got: kilobytes(bytes), met: bytes <= most }];
  });
}
