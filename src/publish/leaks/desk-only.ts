// What stays with the desk of pieces that the public may read: answers on restrictions, and what was agreed for pictures of children.
import type { Entry } from '../../loaders/entry.ts';
import { componentsIn } from '../../loaders/mdx/components-in.ts';
import type { ArticleInput } from '../../schemas/article.ts';
import { childCaseKeys } from '../../schemas/child-case.ts';
import type { CollectionName } from '../../schemas/common.ts';

export interface Parted {
  /** The fields, and the attributes of components in the text, that pages are made of. */
  open: { data: object; attributes: object[] };
  /** The same of the desk alone: names and reasons. What is chosen from a list is told by campaign.yaml, which is public. */
  desk: { data: object; attributes: object[] };
}

const DESK_KEYS: ReadonlySet<string> = new Set(Object.keys(childCaseKeys));
const DESK_ATTRIBUTES: ReadonlySet<string> = new Set(['childConsent', 'childPurpose']);

/** The keys of an object that a set has, and the others. */
function partKeys(all: object, keys: ReadonlySet<string>): [desk: Record<string, unknown>, open: Record<string, unknown>] {
  const entries = Object.entries(all);
  const pick = (own: boolean): Record<string, unknown> => Object.fromEntries(entries.filter(([key]) => keys.has(key) === own));
  return [pick(true), pick(false)];
}

/** The words on restrictions. Their kinds are ids from campaign.yaml. */
function restrictionsOf({ restrictions }: Pick<ArticleInput, 'restrictions'>): object {
  if (!restrictions) return {};
  const answers = restrictions.answers.map(({ reference, court, until, keeps }) => ({ reference, court, until, keeps }));
  return { restrictions: { answers, clearedBy: restrictions.clearedBy } };
}

/** Parts what an entry holds into what pages are made of and what the desk keeps to itself. */
export function partEntry({ data, body }: Pick<Entry<CollectionName>, 'data' | 'body'>): Parted {
  const [desk, open] = partKeys(data, DESK_KEYS);
  const { image } = data as Partial<Pick<ArticleInput, 'image'>>;
  const { showsChild, ...shown } = image ?? {};
  const attributes = [...componentsIn(body?.pieces ?? [])].map(({ attributes: given }) => partKeys(given, DESK_ATTRIBUTES));
  const agreed = showsChild && { image: { showsChild: { consent: showsChild.consent, purpose: showsChild.purpose } } };
  return {
    open: { data: { ...open, ...(image && { image: shown }) }, attributes: attributes.map(([, other]) => other) },
    desk: { data: { ...restrictionsOf(desk), ...agreed }, attributes: attributes.map(([own]) => own) },
  };
}
