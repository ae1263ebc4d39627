// What the site will hold at another time that it does not hold now, and the other way round, in words.
import { count } from '../../lib/text.ts';
import type { Content } from '../../loaders/read.ts';

/** A piece as the desk knows it. */
interface Piece {
  key: string;
  name: string;
  reason?: Content['withheld'][number]['reason'];
}

const SHOWN = 10;

/** What is public, by file. */
function publicPieces({ entries }: Content): Map<string, Piece> {
  const pieces = Object.values(entries).flatMap((map) => [...map.values()].map(({ file, data }) => [file, { key: file, name: nameOf(data, file) }] as const));
  return new Map(pieces);
}

/** What an entry is called, whatever it is. */
export function nameOf(data: object, otherwise: string): string {
  const { headline, title, name, term } = data as Record<string, unknown>;
  const found = [headline, title, name, term].find((one) => typeof one === 'string');
  return found === undefined ? otherwise : `“${found as string}”`;
}

const listed = (pieces: readonly Piece[]): string => {
  const names = pieces.slice(0, SHOWN).map(({ name }) => name);
  return `${names.join(', ')}${pieces.length > SHOWN ? ` and ${pieces.length - SHOWN} more` : ''}`;
};

/** Lines that say what differs between two readings of the same folder, `now` and `then`. */
export function differences(now: Content, then: Content): string[] {
  const [before, after] = [publicPieces(now), publicPieces(then)];
  const appear = [...after.values()].filter(({ key }) => !before.has(key));
  const vanish = [...before.values()].filter(({ key }) => !after.has(key));
  const drafts = then.withheld.filter(({ reason }) => reason === 'draft');
  const embargoed = then.withheld.filter(({ reason }) => reason === 'embargo');
  const lines = [
    appear.length > 0 && `${count(appear.length, 'piece')} ${appear.length === 1 ? 'appears that is' : 'appear that are'} withheld now: ${listed(appear)}.`,
    vanish.length > 0 && `${count(vanish.length, 'piece')} ${vanish.length === 1 ? 'is not there yet that is' : 'are not there yet that are'} public now: ${listed(vanish)}.`,
    appear.length + vanish.length === 0 && 'No piece appears or goes: the same pieces are public as now.',
    drafts.length > 0 && `${count(drafts.length, 'draft')} ${drafts.length === 1 ? 'stays' : 'stay'} out, whatever the day.`,
    embargoed.length > 0 && `${count(embargoed.length, 'piece')} ${embargoed.length === 1 ? 'is' : 'are'} under embargo still.`,
  ];
  return lines.filter((line) => line !== false);
}
