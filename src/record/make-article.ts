// Makes an article of the record out of what an editor wrote.
import type { Campaign } from '../schemas/campaign.ts';
import type { EntryInput } from '../schemas/index.ts';
import { stageOf } from './coverage.ts';
import { compact, type Maker } from './maker.ts';
import type { Article, Kind } from './types.ts';

/** Undefined where the inspection that it is about is not there. */
export function makeArticle(make: Maker, id: string, input: EntryInput<'articles'>): Article | undefined {
  const inspection = make.inspections.get(input.inspection);
  if (!inspection) return undefined;
  const published = make.date(input.published);
  const asOf = make.date(input.asOf);
  const { headline, standfirst, featured } = input;
  return compact<Article>({
    ...make.item('articles', id, input),
    ...{ headline, standfirst, featured, published, asOf, inspection },
    image: input.image && { ...input.image, showsChild: input.image.showsChild !== undefined },
    kind: kindOf(make.records.campaign, input.kind),
    updated: make.date(input.updated),
    day: asOf ?? published,
    byline: make.pick(make.authors, input.byline),
    also: make.pick(make.inspections, input.also),
    areas: make.pick(make.areas, input.areas),
    people: make.pick(make.people, input.people),
    retells: make.sources.get(input.retells ?? ''),
    replies: make.replies(input.replies),
    corrections: (input.corrections ?? []).map((item) => ({ ...item, date: make.date(item.date), stoodFrom: make.date(item.stoodFrom) })),
    sensitive: input.sensitive ?? false,
    stage: stageOf(asOf ?? published, inspection),
  });
}

function kindOf(campaign: Campaign, id: string): Kind {
  const found = campaign.kinds.find((kind) => kind.id === id);
  return { id, label: found?.label ?? id, plural: found?.plural ?? id, opinion: found?.opinion ?? false };
}
