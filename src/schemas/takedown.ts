// What was taken down: content/takedowns.yaml, a list.
import { z } from 'astro/zod';
import { nearest } from '../lib/text.ts';
import { partialDate, prose, SLUG, type CollectionName } from './common.ts';
import { collectionNames } from './index.ts';

/** The entry that the id of a takedown names: an article by its slug alone, any other as `collection/id`. Undefined where it can name none. */
export function takedownTarget(id: string): { collection: CollectionName; id: string } | undefined {
  const [name = '', ...rest] = id.includes('/') ? id.split('/') : ['articles', id];
  const collection = collectionNames.find((known) => known === name);
  return collection && rest.length === 1 && SLUG.test(rest[0] ?? '') ? { collection, id: rest[0] as string } : undefined;
}

/** How the id of a takedown is written for an entry. */
export function takedownId(collection: CollectionName, id: string): string {
  return collection === 'articles' ? id : `${collection}/${id}`;
}

const target = z.string().superRefine((value, ctx) => {
  if (takedownTarget(value)) return;
  const [name = '', id] = value.split('/');
  const better = id === undefined ? undefined : nearest(name, collectionNames);
  const params = { code: 'field-value', ...(id !== undefined && { allowed: collectionNames.map((known) => `${known}/`) }), suggestion: better && `${better}/${id}` };
  ctx.addIssue({ code: 'custom', message: 'this is an article’s id (its folder’s name), or collection/id for any other entry, such as letters/a-letter', params });
});

const day = partialDate.superRefine((value, ctx) => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return;
  const isDate = typeof value !== 'string' || /^\d{4}(?:-\d{2})?$|T/.test(value);
  if (isDate) ctx.addIssue({ code: 'custom', message: 'a takedown has a whole day, such as "2026-11-22"', params: { code: 'date-form' } });
});

export const takedown = z.strictObject({
  id: target.describe('The entry: an article’s id alone, or collection/id for any other, such as letters/a-letter.'),
  date: day.describe('The day on which it was taken down.'),
  reason: prose(1000).describe('Why: for the desk only, never published. All who can read the repository can read it.'),
  note: prose(400).optional().describe('What readers are told at its address. Without it, a neutral sentence. It should say nothing of what the piece told.'),
});

/** The list under a name, as the checks of fields want it. */
export const takedownList = z.strictObject({ takedowns: z.array(takedown) });

export type TakedownInput = z.infer<typeof takedown>;
