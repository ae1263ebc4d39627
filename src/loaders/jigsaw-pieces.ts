// Every article, letter and event as the jigsaw check reads it: all words that are or may be published, drafts and embargoed pieces too.
import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { parseDate } from '../lib/dates.ts';
import { isChildCase } from '../record/integrity/child-case.ts';
import { dayNumber, type Days } from '../record/jigsaw/ages.ts';
import { fileWords } from '../record/jigsaw/details.ts';
import type { JigsawOptions, Piece, PieceText } from '../record/jigsaw/index.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './files.ts';
import { componentsIn } from './mdx/components-in.ts';

const texts = (where: string, ...all: (string | undefined)[]): PieceText[] => all.flatMap((text) => (text ? [{ where, text }] : []));
const daysOf = (date: unknown, zone: string): Days => {
  const { first, last } = parseDate(date as string, zone);
  return { from: dayNumber(first), to: dayNumber(last) };
};

function bodyOf({ body }: Entry): PieceText[] {
  return (body?.blocks ?? []).flatMap(({ text }) => texts('text', text));
}

function picturesIn({ body }: Entry): PieceText[] {
  const figures = [...componentsIn(body?.pieces ?? [])].filter(({ component }) => component === 'Figure');
  return figures.flatMap(({ attributes: { caption, alt } }) => [...texts('caption', caption), ...texts('alternative text', alt)]);
}

type Parts = Pick<Piece, 'title' | 'seen' | 'body' | 'around'> & { signed?: string };

function articleParts(entry: Entry<'articles'>, pictures: ReadonlySet<string>, zone: string): Parts {
  const { headline, standfirst, published, asOf, image, keywords = [], notes = [], replies = [] } = entry.data;
  const folder = posix.dirname(entry.file);
  const files = [...pictures].filter((file) => posix.dirname(file) === folder).map((file) => fileWords(posix.basename(file)));
  return {
    title: headline,
    seen: daysOf(asOf ?? published, zone),
    body: [...bodyOf(entry), ...texts('note', ...notes), ...texts('reply', ...replies.map(({ text }) => text))],
    around: [
      ...texts('headline', headline),
      ...texts('standfirst', standfirst),
      ...texts('caption', image?.caption),
      ...texts('alternative text', image?.alt),
      ...picturesIn(entry),
      ...files,
      ...texts('search word', ...keywords),
    ],
  };
}

function partsOf(entry: Entry, pictures: ReadonlySet<string>, zone: string): Parts | undefined {
  if (entry.collection === 'articles') return articleParts(entry as Entry<'articles'>, pictures, zone);
  if (entry.collection === 'letters') {
    const { headline, name, place, date } = entry.data as Entry<'letters'>['data'];
    const around = [...texts('headline', headline), ...texts('signature', place && `A letter from ${place}.`)];
    return { title: headline, seen: daysOf(date, zone), body: bodyOf(entry), around, signed: name };
  }
  if (entry.collection !== 'events') return undefined;
  const { title, text, date, keywords = [] } = entry.data as Entry<'events'>['data'];
  return { title, seen: daysOf(date, zone), body: texts('text', text), around: [...texts('title', title), ...texts('search word', ...keywords)] };
}

/** The pieces among entries. `pictures` are paths from the content folder. */
export function jigsawPieces(entries: readonly Entry[], pictures: ReadonlySet<string>, zone: string): Piece[] {
  return entries.flatMap((entry): Piece[] => {
    const parts = partsOf(entry, pictures, zone);
    if (!parts) return [];
    const digest = hash('sha1', JSON.stringify([parts.body, parts.around, parts.seen, parts.signed]));
    const childCase = isChildCase(entry.data as Parameters<typeof isChildCase>[0]);
    return [{ id: keyOf(entry), ...parts, childCase, withheld: entry.withheld !== undefined, digest }];
  });
}

/** What the record knows of places, and of names that are none: people, regulators, publishers. */
export function jigsawOptions(entries: readonly Entry[], campaign: Campaign): JigsawOptions {
  const of = <C extends Entry['collection']>(collection: C): Entry<C>['data'][] =>
    entries.filter((entry) => entry.collection === collection).map(({ data }) => data as Entry<C>['data']);
  const people = of('people').flatMap(({ name, also = [] }) => [name, ...also, ...name.split(' ')]);
  const bodies = [
    ...of('inspections').flatMap(({ regulators }) => regulators),
    ...of('sources').map(({ publisher }) => publisher),
    campaign.publisher.name,
    campaign.publisher.short,
  ];
  const terms = of('glossary').flatMap(({ term, also = [] }) => [term, ...also]);
  const places = [...of('inspections').map(({ place }) => place), ...of('letters').map(({ place }) => place)].filter((place) => place !== undefined);
  return { places, common: [campaign.place, ...campaign.place.split(' '), ...people, ...bodies, ...terms] };
}
