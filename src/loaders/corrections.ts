// Corrections under embargo: an article may be read, and what is put right in it not yet.
import type { ArticleInput } from '../schemas/article.ts';
import type { Entry } from './entry.ts';
import { withheldAt, type Embargo } from './gate.ts';
import type { Entries } from './by-collection.ts';

type Correction = NonNullable<ArticleInput['corrections']>[number];

/** A correction that the public may not see a byte of. */
export interface HeldCorrection {
  /** The article’s file, from the content folder. */
  file: string;
  /** Its place among the corrections there, from 0. */
  index: number;
  correction: Correction;
}

const correctionsOf = ({ collection, data }: Entry): Correction[] => (collection === 'articles' ? ((data as ArticleInput).corrections ?? []) : []);

/** Takes corrections under embargo out of the articles. Everything else in those stays as it is. Gives what was taken out. */
export function holdCorrections(articles: Entries['articles'], now: Date): HeldCorrection[] {
  return [...articles.values()].flatMap((entry) => {
    const { file, data } = entry;
    const isHeld = (correction: Correction): boolean => withheldAt({ embargo: correction.embargo }, now) !== undefined;
    const held = (data.corrections ?? []).flatMap((correction, index) => (isHeld(correction) ? [{ file, index, correction }] : []));
    if (held.length === 0) return [];
    const { corrections = [], ...rest } = data;
    const left = corrections.filter((correction) => !isHeld(correction));
    entry.data = left.length > 0 ? { ...rest, corrections: left } : rest;
    return held;
  });
}

/** The embargoes of corrections that end after `now`: not before the article’s own does. Those of drafts do not count. */
export function correctionEmbargoes(entries: readonly Entry[], now: Date): Embargo[] {
  return entries
    .filter(({ data }) => !data.draft)
    .flatMap((entry) =>
      correctionsOf(entry).flatMap(({ embargo }) => {
        const at = Math.max(...[embargo, entry.data.embargo].map((end) => (end ? Date.parse(end) : 0)));
        return embargo && at > now.getTime() ? [{ at: new Date(at).toISOString(), file: entry.file }] : [];
      }),
    );
}
