// What an editor can choose from in this campaign: the ids of its entries with their titles, its kinds, scales and offices.
import type { EntryFile } from '../../loaders/files.ts';
import type { Content, Entries } from '../../loaders/read.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collectionNames } from '../../schemas/index.ts';
import { campaignChoices, type Choice, type FieldChoices } from '../cms/choices.ts';

export interface Choices {
  /** The entries that a reference to a collection may name. */
  refs: Readonly<Record<CollectionName, Choice[]>>;
  /** Only these are allowed there. */
  fields: FieldChoices;
  /** Other words are allowed there too. */
  hints: FieldChoices;
}

type Data = Record<string, unknown>;

/** Where an entry’s name for people stands, the first that it has. */
const TITLES = ['headline', 'title', 'name', 'term', 'plainName'];

function labelOf(data: Data | undefined): string {
  const title = TITLES.map((key) => data?.[key]).find((value) => typeof value === 'string') as string | undefined;
  const date = typeof data?.['published'] === 'string' ? data['published'] : data?.['date'];
  const day = typeof date === 'string' ? date : '';
  const publisher = typeof data?.['publisher'] === 'string' ? data['publisher'] : '';
  return [title ?? '', publisher, day].filter((part) => part !== '').join(', ');
}

/** What there is to choose from. Entries with problems are among them, without their titles. */
export function choicesOf(files: readonly EntryFile[], { entries, campaign }: Pick<Content, 'entries' | 'campaign'>): Choices {
  const refs = collectionNames.map((name) => {
    const ids = files.filter(({ collection }) => collection === name).map(({ id }) => id);
    return [name, [...new Set(ids)].sort().map((id): Choice => ({ id, label: labelOf(entries[name].get(id)?.data as Data | undefined) }))] as const;
  });
  const decided = campaignChoices(campaign ?? { kinds: [], scales: [] });
  return {
    refs: Object.fromEntries(refs) as Choices['refs'],
    fields: decided.fields,
    hints: { ...decided.hints, 'people.posts.office': officesOf(entries) },
  };
}

/** The offices that people’s posts name. */
function officesOf(entries: Entries): Choice[] {
  const posts = [...entries.people.values()].flatMap(({ data }) => data.posts);
  const offices = new Map(posts.flatMap(({ office, title }) => (office ? [[office, { id: office, label: title }] as const] : [])));
  return [...offices.values()].sort((a, b) => a.id.localeCompare(b.id));
}
