// A year of the timeline on its own page: how things stood as it began and as it ended, and what happened between.
import { formatDate, parseDate } from '../../lib/dates.ts';
import { count, joinWords } from '../../lib/text.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import { standingOn } from '../standing.ts';
import type { Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import { stoodView, type StoodView } from './standing.ts';
import { timelineYears, type TimelineYear } from './timeline.ts';

/** How things stood on a day that has a heading. */
export interface StoodOn {
  heading: string;
  /** The day in words. */
  day: string;
  stood: StoodView;
}

export interface TimelineYearView {
  facts: PageFacts;
  year: TimelineYear;
  intro: string;
  stood: StoodOn[];
  previous?: LinkView;
  next?: LinkView;
}

/** The years that have a page. */
export const timelinePages = (record: Record_): string[] => timelineYears(record).map(({ year }) => year);

function stoodOn(heading: string, day: string, record: Record_): StoodOn {
  const date = parseDate(day);
  return { heading, day: formatDate(date, record.lang), stood: stoodView(standingOn(date, record), record) };
}

/** As the year began and as it ended; of a year that is not over, as far as the record was checked. */
function endsOf(year: string, record: Record_): StoodOn[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const checked = record.checkedTo.last;
  if (checked < first) return [];
  const end = checked < last ? stoodOn('When the record was last checked', checked, record) : stoodOn('As the year ended', last, record);
  return [stoodOn('As the year began', first, record), end];
}

const gradeWords = ({ stood }: StoodOn): string => stood.grade?.grade.label.toLowerCase() ?? 'none';

/** “3 inspections and visits, 7 events and 2 articles”, of what there is. */
function extent({ moments }: TimelineYear): string {
  const number = (test: (moment: TimelineYear['moments'][number]) => boolean): number => moments.filter(test).length;
  const parts = [
    [number(({ form }) => form === 'start'), 'inspection or visit began', 'inspections and visits began'],
    [number(({ form }) => form === 'report'), 'report or letter', 'reports and letters'],
    [number(({ form }) => form === 'event'), 'event', 'events'],
    [number(({ form }) => form === 'article'), 'article', 'articles'],
  ] as const;
  return joinWords(parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many)));
}

/** “Grade: good at the start, outstanding at the end.” */
function gradesIn([start, end]: StoodOn[]): string {
  if (!start || !end) return '';
  const [first, last] = [gradeWords(start), gradeWords(end)];
  const over = end.heading.startsWith('As');
  if (first === last) return ` Grade: ${first} at the start and ${over ? 'at the end' : 'when last checked'}.`;
  return ` Grade: ${first} at the start, ${last} ${over ? 'at the end' : 'when last checked'}.`;
}

function factsOf(year: TimelineYear, stood: StoodOn[]): PageFacts {
  return {
    path: year.page,
    title: `Timeline of ${year.year}`,
    description: `What happened in ${year.year}: ${extent(year) || year.count}.${gradesIn(stood)}`,
    trail: [{ label: 'Timeline', url: routes.timeline }],
  };
}

/** The page of a year that has one. */
export function timelineYearView(record: Record_, wanted: string): TimelineYearView {
  const all = timelineYears(record);
  const at = all.findIndex(({ year }) => year === wanted);
  const year = all[at];
  if (!year) throw new Error(`nothing happened in ${wanted}, so it has no page`);
  const stood = endsOf(year.year, record);
  const link = (other: TimelineYear | undefined): LinkView | undefined => other && { label: other.year, url: other.page };
  const [previous, next] = [link(all[at - 1]), link(all[at + 1])];
  return {
    facts: factsOf(year, stood),
    year,
    intro: `${extent(year) || year.count}, oldest first.`,
    stood,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
