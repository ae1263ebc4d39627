// The line of time: inspections as they begin and report, events, and articles, oldest first, by year.
import { compareDates, formatDate, parseDate, yearOf } from '../../lib/dates.ts';
import { count, joinWords } from '../../lib/text.ts';
import { routes, timelineYearPath, yearPath } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { once } from '../../lib/once.ts';
import { standingOn } from '../standing.ts';
import { standingPeriods } from '../standing-periods.ts';
import type { Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import { stoodView, type StoodView } from './standing.ts';
import { placedMoments, type Group, type Moment, type Placed } from './timeline-moments.ts';

/** Above so many in a year, articles stay in the archive and the timeline names only how many there are. */
export const MOST_ARTICLES = 60;

export interface TimelineYear {
  year: string;
  anchor: string;
  /** The year’s own page. */
  page: string;
  count: string;
  moments: Moment[];
  /** Leads to the year’s articles, where there are too many to stand here; `from` is the day of the last. */
  archive?: LinkView & { from: string };
}

/** How things stood from a day on. */
export interface PeriodView {
  from: string;
  stood: StoodView;
}

export interface TimelineView {
  facts: PageFacts;
  intro: string;
  checkedTo: string;
  timeZone: string;
  years: TimelineYear[];
  groups: { id: Group; label: string }[];
  /** What choosing a day needs; absent while the record is empty. */
  stood?: { first: string; now: StoodView; periods: PeriodView[] };
}

const GROUPS: TimelineView['groups'] = [
  { id: 'inspections', label: 'Inspections' },
  { id: 'visits', label: 'Visits' },
  { id: 'events', label: 'Events' },
  { id: 'articles', label: 'Articles' },
];

const latest = (days: readonly string[]): string => days.toSorted().at(-1) as string;

function yearOfMoments(year: number, placed: Placed[]): TimelineYear {
  const articles = placed.filter(({ form }) => form === 'article');
  const crowded = articles.length > MOST_ARTICLES;
  const kept = crowded ? placed.filter(({ form }) => form !== 'article') : placed;
  return {
    year: String(year),
    anchor: `y${year}`,
    page: timelineYearPath(year),
    count: count(kept.length, 'entry', 'entries'),
    moments: kept.map(({ at: _at, order: _order, id: _id, ...moment }) => moment),
    ...(crowded && { archive: { label: `The ${articles.length} articles of ${year} are in the archive`, url: yearPath(year), from: latest(articles.map(({ from }) => from)) } }),
  };
}

/** Every year that something happened in, oldest first. */
export const timelineYears = once((record: Record_): TimelineYear[] => {
  const placed = placedMoments(record).sort((a, b) => compareDates(a.at, b.at) || a.order - b.order || a.id.localeCompare(b.id));
  const years = [...Map.groupBy(placed, ({ at }) => yearOf(at))].sort(([a], [b]) => a - b);
  return years.map(([year, moments]) => yearOfMoments(year, moments));
});

/** How things stand now, and stood in every period since the first entry of the line. */
function stoodThrough(record: Record_, years: TimelineYear[]): Pick<TimelineView, 'stood'> {
  const days = years.flatMap(({ moments, archive }) => [...moments, ...(archive ? [archive] : [])].map(({ from }) => from)).sort();
  const [first] = days;
  if (!first) return {};
  const periods = standingPeriods(first, record).map(({ from, standing }): PeriodView => ({ from, stood: stoodView(standing, record) }));
  return { stood: { first, now: stoodView(standingOn(parseDate(record.checkedTo.last), record), record), periods } };
}

/** The whole line of time. */
export function timelineView(record: Record_): TimelineView {
  const years = timelineYears(record);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
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
        : 'Inspections, visits, events and articles, oldest first: all of the line, or as it stood on any day.',
    checkedTo: formatDate(record.checkedTo, record.lang),
    timeZone: record.campaign.timeZone,
    years,
    groups: GROUPS,
    ...stoodThrough(record, years),
  };
}
