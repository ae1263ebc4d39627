// Names that the record knows as public: people, authors, places, bodies. And the words that its texts write small.
import type { Campaign } from '../../schemas/campaign.ts';
import type { EntryInput } from '../../schemas/index.ts';
import type { CollectionName } from '../../schemas/common.ts';
import type { Known } from '../../record/pictures/names.ts';
import type { Entry } from '../entry.ts';

type NamesOf = { [C in CollectionName]?: (data: EntryInput<C>) => (string | undefined)[] };

/** Where each collection names somebody or something that readers may know. */
const NAMES: NamesOf = {
  people: ({ name, also }) => [name, ...(also ?? [])],
  authors: ({ name }) => [name],
  inspections: ({ title, regulators, place, areas }) => [title, ...regulators, place, ...(areas ?? []).map(({ officialName }) => officialName)],
  frameworks: ({ name, plainName, short }) => [name, plainName, short],
  areas: ({ name }) => [name],
  sources: ({ publisher }) => [publisher],
  glossary: ({ term, also }) => [term, ...(also ?? [])],
};

const namesOf = ({ collection, data }: Entry): string[] =>
  ((NAMES[collection] as ((data: unknown) => (string | undefined)[]) | undefined)?.(data) ?? []).flatMap((name) => name ?? []);

const namesOfCampaign = ({ name, publisher, place, runBy, headOffice }: Campaign): string[] => [name, publisher.name, publisher.short, place, runBy.name, headOffice.title];

/** Gathers what is known. A withheld person is not yet public and counts for nothing. */
export function knownOf(entries: readonly Entry[], campaign: Campaign | undefined): Known {
  const names = [...entries.filter(({ withheld }) => !withheld).flatMap(namesOf), ...(campaign ? namesOfCampaign(campaign) : [])];
  const ordinary = new Set<string>();
  for (const { body } of entries) for (const [word] of body?.text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{2,}(?![\p{L}\p{N}])/gu) ?? []) ordinary.add(word);
  return { names, isOrdinary: (word) => ordinary.has(word) };
}
