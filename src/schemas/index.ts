// The registry of what an editor may write: each collection, where its files stand, and the schema of an entry.
import type { z } from 'astro/zod';
import { article } from './article.ts';
import type { CollectionName } from './common.ts';
import { area, author, event, framework, letter, page, person, source, term } from './entries.ts';
import { inspection } from './inspection.ts';
import { recommendation } from './recommendation.ts';

/** How a collection’s files are laid out under the content folder. */
export interface Collection {
  /** `folder`: `<id>/index.mdx`; `mdx`: `<id>.mdx`; `yaml`: `<id>.yaml`. */
  layout: 'folder' | 'mdx' | 'yaml';
  schema: z.ZodObject;
  use: string;
}

export const collections = {
  articles: { layout: 'folder', schema: article, use: 'A piece of journalism, with its pictures beside it.' },
  inspections: { layout: 'yaml', schema: inspection, use: 'One inspection or visit.' },
  recommendations: { layout: 'yaml', schema: recommendation, use: 'Something that an inspection asked for, with what became of it.' },
  frameworks: { layout: 'yaml', schema: framework, use: 'The rules that an inspection is made under.' },
  areas: { layout: 'yaml', schema: area, use: 'A part of the service.' },
  people: { layout: 'yaml', schema: person, use: 'Somebody who held a public post.' },
  events: { layout: 'yaml', schema: event, use: 'A dated event that is not an inspection.' },
  sources: { layout: 'yaml', schema: source, use: 'A document that something rests on.' },
  glossary: { layout: 'yaml', schema: term, use: 'A term in plain words.' },
  authors: { layout: 'yaml', schema: author, use: 'Somebody who writes here.' },
  pages: { layout: 'mdx', schema: page, use: 'A page of its own, at /<id>/.' },
  letters: { layout: 'mdx', schema: letter, use: 'A reader’s letter.' },
} as const satisfies Record<CollectionName, Collection>;

/** What an editor wrote for an entry of a collection. */
export type EntryInput<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** The file of an entry, as a path from the content folder. */
export function entryFile(collection: CollectionName, id: string): string {
  const { layout } = collections[collection];
  return layout === 'folder' ? `${collection}/${id}/index.mdx` : `${collection}/${id}.${layout}`;
}
