// The fields of a document and how much a word in each says: BM25F (Zaragoza et al. 2004), worked out while indexing so that a search only adds.
import { stemOf, wordsOf, type Word } from '../query/words.ts';
import type { SearchDocument } from '../engine/types.ts';

/** Each field with its weight and with how far its length counts against it. */
export const FIELDS = {
  title: { weight: 10, length: 0.35 },
  aliases: { weight: 2.5, length: 0.4 },
  keywords: { weight: 2, length: 0.05 },
  lead: { weight: 3.5, length: 0.3 },
  headings: { weight: 1.8, length: 0.3 },
  tags: { weight: 2, length: 0.1 },
  body: { weight: 1, length: 0.5 },
} as const;
export type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];

/** Fields whose words stand on the page, so that phrases are found in them. */
const SHOWN = new Set<Field>(['title', 'lead', 'headings', 'body']);

/** How soon more of the same word says nothing more. */
const SATURATION = 5;

/** Words apart in different fields are never neighbours. */
const GAP = 8;

export interface ReadDocument {
  /** How often each stem stands in each field, in the order of FIELDS. */
  stems: Map<string, number[]>;
  /** Words in each field. */
  lengths: number[];
  dates: readonly string[];
  /** The inspection that it is about. */
  about: string | undefined;
  /** Every word with its place. */
  places: [word: string, place: number][];
}

function textsOf(document: SearchDocument): Record<Field, string[]> {
  return {
    title: [document.title],
    aliases: [...document.aliases],
    keywords: [...(document.keywords ?? [])],
    lead: [document.lead],
    tags: [...(document.tags ?? [])],
    headings: document.sections.flatMap(({ heading }) => heading ?? []),
    body: document.sections.map(({ text }) => text),
  };
}

/** Reads the words of a document. */
export function readFields(document: SearchDocument): ReadDocument {
  const read: ReadDocument = { stems: new Map(), lengths: NAMES.map(() => 0), dates: document.dates ?? [], about: document.facets.inspection?.[0], places: [] };
  const texts = textsOf(document);
  let place = 0;
  NAMES.forEach((name, field) => {
    for (const text of texts[name]) {
      for (const word of wordsOf(text)) {
        note(read, word, field);
        if (SHOWN.has(name)) read.places.push([word.word, place]);
        place += 1;
      }
      place += GAP;
    }
  });
  return read;
}

function note(read: ReadDocument, { word, plain }: Word, field: number): void {
  read.lengths[field] = (read.lengths[field] ?? 0) + 1;
  for (const stem of plain === undefined ? [stemOf(word)] : [word, plain]) {
    const counts = read.stems.get(stem) ?? NAMES.map(() => 0);
    counts[field] = (counts[field] ?? 0) + 1;
    read.stems.set(stem, counts);
  }
}

/** The mean length of each field over the documents that have it. */
export function meanLengths(documents: readonly ReadDocument[]): number[] {
  return NAMES.map((_, field) => {
    const lengths = documents.map(({ lengths }) => lengths[field] ?? 0).filter((length) => length > 0);
    return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  });
}

/** What is left of a keyword that is a name, on a page that does not show it: who types a name wants the pages that say it. */
const UNSHOWN_NAME = 0.1;
const SAYS: readonly boolean[] = NAMES.map((name) => SHOWN.has(name) || name === 'aliases');

/** How often a name stands in each field of a document, keywords for little where the document does not say it. */
export function asName(counts: readonly number[]): readonly number[] {
  const isSaid = counts.some((count, field) => count > 0 && SAYS[field]);
  return isSaid ? counts : counts.map((count, field) => (NAMES[field] === 'keywords' ? count * UNSHOWN_NAME : count));
}

/** How much a stem says of a document, from 0 to 1. */
export function impactOf(counts: readonly number[], lengths: readonly number[], means: readonly number[]): number {
  let sum = 0;
  NAMES.forEach((name, field) => {
    const count = counts[field] ?? 0;
    if (count === 0) return;
    const { weight, length } = FIELDS[name];
    sum += (weight * count) / (1 - length + length * ((lengths[field] ?? 0) / (means[field] || 1)));
  });
  return sum / (SATURATION + sum);
}
