// Content that is right, and what it offers to bench articles: the ids that they may name, so that every reference leads somewhere.
import { readContent, type Content } from '../../src/loaders/read.ts';
import type { Campaign } from '../../src/schemas/campaign.ts';

/** A moment that every machine agrees on: the clock of the bench. */
export const NOW = new Date('2030-01-01T00:00:00Z');

/** What articles may name. */
export interface Offer {
  campaign: Campaign;
  kinds: string[];
  authors: string[];
  inspections: string[];
  areas: string[];
  people: string[];
  sources: string[];
  terms: string[];
  /** Judgements that were given, each as the attributes of a `<Judgement>`. */
  judgements: string[];
}

/** Reads a content folder. Throws where anything is wrong with it. */
export async function readRight(dir: string): Promise<Content & { campaign: Campaign }> {
  const { campaign, ...content } = await readContent({ dir, now: NOW, withheld: 'drop' });
  const [first] = content.problems;
  if (first || !campaign) throw new Error(`the bench’s content has problems (${content.problems.length}), first ${first?.file}:${first?.line} ${first?.code} ${first?.message}`);
  return { campaign, ...content };
}

/** What the campaign in a folder offers. */
export async function offerOf(dir: string): Promise<Offer> {
  const { campaign, entries } = await readRight(dir);
  const ids = (name: keyof typeof entries): string[] => [...entries[name].keys()].sort();
  const inspections = [...entries.inspections.values()].map(({ id, data }) => ({ id, data }));
  const areas = ({ id, data }: (typeof inspections)[number]): string[] =>
    (data.areas ?? []).flatMap(({ area, judgement }) => (judgement ? [area ?? []].flat().map((name) => `of="${id}" area="${name}"`) : []));
  return {
    campaign,
    kinds: campaign.kinds.map(({ id }) => id),
    authors: ids('authors'),
    inspections: ids('inspections'),
    areas: ids('areas'),
    people: ids('people'),
    sources: ids('sources'),
    terms: ids('glossary'),
    judgements: inspections.flatMap((inspection) => [...(inspection.data.overall ? [`of="${inspection.id}"`] : []), ...areas(inspection)]).sort(),
  };
}
