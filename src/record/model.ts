// The record of a campaign: every item made, every list in its order.
import { compareDates } from '../lib/dates.ts';
import { makeArticle } from './make-article.ts';
import { makeRecommendation } from './make-recommendation.ts';
import { Maker } from './maker.ts';
import { byFile, type PictureFacts } from './pictures/sizes.ts';
import type { Quotation } from './quotations.ts';
import type { Records } from './records.ts';
import { tenuresOf } from './tenure.ts';
import type * as R from './types.ts';

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);

/**
 * The record of a campaign. Where a reference leads nowhere, which only happens while somebody is editing,
 * it is left out, and so is an entry that cannot stand without it.
 */
export function makeRecord(records: Records, quotations: readonly Quotation[] = [], pictures: readonly PictureFacts[] = []): R.Record_ {
  const make = new Maker(records);
  const { campaign } = records;
  const articles = [...records.articles].flatMap(([id, input]) => makeArticle(make, id, input) ?? []);
  const recommendations = [...records.recommendations].flatMap(([id, input]) => makeRecommendation(make, id, input) ?? []);
  const events = [...records.events].map(([id, input]) => make.event(id, input));
  return {
    campaign,
    lang: campaign.lang,
    checkedTo: make.date(campaign.recordCheckedTo),
    launch: make.date(campaign.launch),
    scales: make.scales,
    inspections: [...make.inspections.values()].sort((a, b) => compareDates(a.start, b.start) || compareDates(a.published, b.published) || byId(a, b)),
    articles: articles.sort((a, b) => compareDates(b.day, a.day) || compareDates(b.published, a.published) || byId(a, b)),
    recommendations: recommendations.sort((a, b) => compareDates(a.inspection.published, b.inspection.published) || byId(a.inspection, b.inspection) || a.number - b.number),
    areas: [...make.areas.values()].sort((a, b) => a.order - b.order || byId(a, b)),
    people: [...make.people.values()].sort((a, b) => a.name.localeCompare(b.name, campaign.lang) || byId(a, b)),
    events: events.sort((a, b) => compareDates(a.date, b.date) || byId(a, b)),
    sources: [...make.sources.values()].sort((a, b) => a.publisher.localeCompare(b.publisher, campaign.lang) || byId(a, b)),
    terms: [...records.glossary].map(([id, input]) => make.term(id, input)).sort((a, b) => a.term.localeCompare(b.term, campaign.lang) || byId(a, b)),
    authors: [...make.authors.values()].sort(byId),
    frameworks: [...make.frameworks.values()].sort(byId),
    tenures: tenuresOf(make.people.values(), campaign.headOffice.id),
    quotations,
    pictures: byFile(pictures),
  };
}
