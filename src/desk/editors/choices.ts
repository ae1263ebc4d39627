// What an editor can choose from in this campaign: the ids of its entries with their titles, its kinds, scales and offices.
import { listFiles } from '../../loaders/files.ts';
import type { Content, Entries } from '../../loaders/read.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { collectionNames } from '../../schemas/index.ts';

/** An id, and what it stands for in words. */
export interface Choice {
  id: string;
  label: string;
}

export interface Choices {
  /** The entries that a reference to a collection may name. */
  refs: Readonly<Record<CollectionName, Choice[]>>;
  /** By field: `articles.kind`, `inspections.areas.*.judgement`. Only these are allowed there. */
  fields: Readonly<Record<string, Choice[]>>;
  /** The same, where other words are allowed too. */
  hints: Readonly<Record<string, Choice[]>>;
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

/** Reads what there is to choose from. Entries with problems are among them, without their titles. */
export async function choicesOf(dir: string, { entries, campaign }: Pick<Content, 'entries' | 'campaign'>): Promise<Choices> {
  const listing = await listFiles(dir);
  const refs = collectionNames.map((name) => {
    const ids = listing.entries.filter(({ collection }) => collection === name).map(({ id }) => id);
    return [name, [...new Set(ids)].sort().map((id): Choice => ({ id, label: labelOf(entries[name].get(id)?.data as Data | undefined) }))] as const;
  });
  const kinds = (campaign?.kinds ?? []).map(({ id, label }) => ({ id, label }));
  const scales = (campaign?.scales ?? []).map(({ id, name }) => ({ id, label: name }));
  const steps = new Map((campaign?.scales ?? []).flatMap((scale) => scale.steps.map(({ id, label }) => [id, { id, label }] as const)));
  return {
    refs: Object.fromEntries(refs) as Record<CollectionName, Choice[]>,
    fields: {
      'articles.kind': kinds,
      'frameworks.scale': scales,
      'inspections.overall': [...steps.values()],
      'inspections.areas.*.judgement': [...steps.values()],
    },
    hints: { 'people.posts.*.office': officesOf(entries) },
  };
}

/** The offices that people’s posts name. */
function officesOf(entries: Entries): Choice[] {
  const posts = [...entries.people.values()].flatMap(({ data }) => data.posts);
  const offices = new Map(posts.flatMap(({ office, title }) => (office ? [[office, { id: office, label: title }] as const] : [])));
  return [...offices.values()].sort((a, b) => a.id.localeCompare(b.id));
}
