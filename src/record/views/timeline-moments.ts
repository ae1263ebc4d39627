// The lines of the timeline: how an inspection’s beginning and outcome, an event and an article each read there.
import { formatDate, formatSpan, type PartialDate } from '../../lib/dates.ts';
import { capitalise, joinWords } from '../../lib/text.ts';
import type { Article, Event, Inspection, Record_ } from '../types.ts';
import { dateView, overallView, type DateView, type GradeView, type LinkView } from './common.ts';
import { insteadOfGrade } from './inspection-line.ts';
import { confidenceText } from './people-posts.ts';
import { sourceLinks } from './sources-cited.ts';

/** Notes longer than this are folded away. */
const LONG_NOTE = 260;

/** What the line can be narrowed to. */
export type Group = 'inspections' | 'visits' | 'events' | 'articles';

/** A line of the timeline. `anchor` is its fragment. */
export interface Moment {
  anchor?: string;
  form: 'start' | 'report' | 'event' | 'article';
  group: Group;
  /** The day (`YYYY-MM-DD`) by which it had certainly happened: the line as it stood on an earlier day is without it. */
  from: string;
  /** What kind of thing happened, in words. */
  kind: string;
  opinion: boolean;
  date: DateView;
  title: string;
  url?: string;
  text?: string;
  grade?: GradeView;
  /** What is said instead of a grade, or what the line belongs to. */
  remark?: string;
  /** What came of it, and how long it went on: only to be read from the day on which that was over. */
  later?: { from: string; text: string };
  ended?: { from: string; text: string };
  people: LinkView[];
  /** What an event rests on; inspections and articles say it on their own pages. */
  sources: LinkView[];
  /** What is not sure about it. */
  doubts: string[];
  /** Why, where it takes more than a few words. */
  reasons?: { label: string; texts: string[] };
  withheld?: 'draft' | 'embargo';
}

/** A moment with the date that puts it in its place; `order` decides between two of the same date. */
export type Placed = { at: PartialDate; order: number; id: string } & Moment;

const KINDS: Record<Event['kind'], string> = {
  leadership: 'Leadership',
  intervention: 'Intervention',
  money: 'Money',
  service: 'Services',
  campaign: 'Campaign',
  politics: 'Politics',
  inspection: 'Inspections',
};

const BEGINS = { inspection: 'Inspection begins', visit: 'Visit begins', joint: 'Joint inspection begins' } as const;

/** A date at the start of a line. Its note stands among the doubts, not here. */
function lineDate(date: PartialDate, lang: string): DateView {
  const { value } = dateView(date, lang);
  return { value, text: capitalise(formatDate(date, lang)) };
}

/** What is doubtful about a date, in a sentence. */
function dateDoubt(date: PartialDate): string[] {
  if (date.inferred) return [`The date was worked out. ${date.note ?? ''}`.trim()];
  return date.note ? [date.note] : [];
}

/** The confidence, unless it is high, and the notes: in sight where they are short, else for unfolding. */
function confidenceDoubt(confidence: Event['confidence'], notes: readonly string[]): Pick<Moment, 'doubts' | 'reasons'> {
  const text = confidenceText(confidence);
  if (notes.join(' ').length > LONG_NOTE) return { doubts: [], reasons: { label: text ? `${text}. Why` : 'Notes on this entry', texts: [...notes] } };
  return { doubts: [...(text ? [`${text}.`] : []), ...notes] };
}

const groupOf = ({ framework }: Inspection): Group => (framework.form === 'visit' ? 'visits' : 'inspections');

/** The whole of a span that took longer than its beginning. */
function endOf({ start, end }: Inspection, lang: string): Pick<Moment, 'ended'> {
  const text = capitalise(formatSpan(start, end, lang));
  return end && text !== lineDate(start, lang).text ? { ended: { from: end.last, text } } : {};
}

function startOf(inspection: Inspection, { lang }: Record_): Placed {
  const { id, framework, start, title, url, regulators, published } = inspection;
  return {
    at: start,
    order: 1,
    id,
    anchor: `${id}-start`,
    form: 'start',
    group: groupOf(inspection),
    from: start.last,
    kind: BEGINS[framework.form],
    opinion: false,
    date: lineDate(start, lang),
    ...endOf(inspection, lang),
    title,
    url,
    remark: joinWords(regulators),
    later: { from: published.last, text: `outcome published ${formatDate(published, lang)}` },
    people: [],
    sources: [],
    doubts: dateDoubt(start),
  };
}

function reportOf(inspection: Inspection, record: Record_): Placed {
  const { id, framework, published, title, url, confidence } = inspection;
  const grade = overallView(inspection, record);
  const why = confidenceText(confidence);
  return {
    at: published,
    order: 2,
    id,
    anchor: `${id}-report`,
    form: 'report',
    group: groupOf(inspection),
    from: published.last,
    kind: framework.form === 'visit' ? 'Letter published' : 'Report published',
    opinion: false,
    date: lineDate(published, record.lang),
    title,
    url,
    ...(grade ? { grade } : { remark: insteadOfGrade(inspection) }),
    people: [],
    sources: [],
    doubts: [...dateDoubt(published), ...(why ? [`${why}; the inspection’s own page says why.`] : [])],
  };
}

function eventOf(event: Event, { lang }: Record_): Placed {
  const { id, date, title, text, kind, people, notes, confidence } = event;
  const sure = confidenceDoubt(confidence, notes);
  return {
    at: date,
    order: 3,
    id,
    anchor: id,
    form: 'event',
    group: 'events',
    from: date.last,
    kind: KINDS[kind],
    opinion: false,
    date: lineDate(date, lang),
    title,
    ...(text && { text }),
    people: people.map(({ name, url }) => ({ label: name, url })),
    sources: sourceLinks(event.sources, lang),
    ...sure,
    doubts: [...dateDoubt(date), ...sure.doubts],
    ...(event.withheld && { withheld: event.withheld }),
  };
}

function articleOf(article: Article, { lang }: Record_): Placed {
  const { id, day, headline, url, kind, asOf } = article;
  return {
    at: day,
    order: 4,
    id,
    form: 'article',
    group: 'articles',
    from: day.last,
    kind: `Article: ${kind.label}`,
    opinion: kind.opinion,
    date: lineDate(day, lang),
    title: headline,
    url,
    ...(asOf && { remark: 'Written later, from the record' }),
    people: [],
    sources: [],
    doubts: dateDoubt(day),
    ...(article.withheld && { withheld: article.withheld }),
  };
}

/** Everything in the record that has a place in time, in no order. */
export function placedMoments(record: Record_): Placed[] {
  return [
    ...record.inspections.flatMap((inspection) => [startOf(inspection, record), reportOf(inspection, record)]),
    ...record.events.map((event) => eventOf(event, record)),
    ...record.articles.map((article) => articleOf(article, record)),
  ];
}
