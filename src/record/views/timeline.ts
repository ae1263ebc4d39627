// The line of time: inspections as they begin and report, events, and articles, oldest first, by year.
import { compareDates, formatDate, yearOf } from '../../lib/dates.ts';
import { count, joinWords } from '../../lib/text.ts';
import { routes, yearPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import { placedMoments, type Moment, type Placed } from './timeline-moments.ts';

/** Above so many in a year, articles stay in the archive and the timeline names only how many there are. */
export const MOST_ARTICLES = 60;

export interface TimelineYear {
  year: string;
  anchor: string;
  count: string;
  moments: Moment[];
  /** Leads to the year’s articles, where there are too many to stand here. */
  archive?: LinkView;
}

export interface TimelineView {
  facts: PageFacts;
  intro: string;
  checkedTo: string;
  years: TimelineYear[];
}

function yearOfMoments(year: number, placed: Placed[]): TimelineYear {
  const articles = placed.filter(({ form }) => form === 'article').length;
  const crowded = articles > MOST_ARTICLES;
  const kept = crowded ? placed.filter(({ form }) => form !== 'article') : placed;
  return {
    year: String(year),
    anchor: `y${year}`,
    count: count(kept.length, 'entry', 'entries'),
    moments: kept.map(({ at: _at, order: _order, id: _id, ...moment }) => moment),
    ...(crowded && { archive: { label: `The ${articles} articles of ${year} are in the archive`, url: yearPath(year) } }),
  };
}

/** The whole line of time. */
export function timelineView(record: Record_): TimelineView {
  const placed = placedMoments(record).sort((a, b) => compareDates(a.at, b.at) || a.order - b.order || a.id.localeCompare(b.id));
  const years = [...Map.groupBy(placed, ({ at }) => yearOf(at))].sort(([a], [b]) => a - b);
  const [first, last] = [years[0]?.[0], years.at(-1)?.[0]];
  const extent = joinWords([
    count(record.inspections.length, 'inspection or visit', 'inspections and visits'),
    count(record.events.length, 'event'),
    count(record.articles.length, 'article'),
  ]);
  return {
    facts: {
      path: routes.timeline,
      title: 'Timeline',
      description: `${first ? `${first} to ${last}: ` : ''}${extent} of ${record.campaign.name} in one line of time, each date as exactly as it is known.`,
    },
    intro:
      years.length === 0
        ? 'Nothing is in the record yet. Inspections, events and articles will appear here, oldest first.'
        : `${extent}, oldest first. Each date is as exact as it is known; what is doubtful says so.`,
    checkedTo: formatDate(record.checkedTo, record.lang),
    years: years.map(([year, moments]) => yearOfMoments(year, moments)),
  };
}
