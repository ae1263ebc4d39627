// “Where things stood” and “what has happened since”, in words.
import { formatDate, formatMonth, type PartialDate } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import { currentGrade, followedUp, sinceDay, standingOn, type Standing } from '../standing.ts';
import type { Article, Inspection, Record_ } from '../types.ts';
import { overallView, type GradeView, type LinkView } from './common.ts';

export interface GradeLine extends LinkView {
  grade: GradeView;
  when: string;
}

/** The overall grade and the head of the office. */
export interface StoodView {
  grade?: GradeLine;
  office: string;
  holders: { name?: string; url?: string; text: string }[];
}

export interface StandingView extends StoodView {
  day: string;
  pending: LinkView[];
  unclear: LinkView[];
}

export interface SinceView {
  /** “This tells of early July 2017. Since then:” */
  intro: string;
  grades: GradeLine[];
  /** Outcomes of the article’s own inspections that give no grade. */
  outcomes: LinkView[];
  /** Later events about its people or areas. */
  events: LinkView[];
  checked: string;
}

function gradeLine(inspection: Inspection, record: Record_): GradeLine {
  const grade = overallView(inspection, record) as GradeView;
  return { grade, label: inspection.title, url: inspection.url, when: formatMonth(inspection.published, record.lang) };
}

function holders({ holders, lastConfirmed }: Standing, lang: string): StandingView['holders'] {
  if (holders.length === 0 && lastConfirmed) {
    const { person, post } = lastConfirmed;
    const when = post.lastKnown ? `, last confirmed ${formatMonth(post.lastKnown, lang)}` : '';
    return [{ name: person.name, url: person.url, text: `${when}; not known on this day` }];
  }
  if (holders.length === 0) return [{ text: 'Not known' }];
  return holders.map(({ person, post, certain }) => ({
    name: person.name,
    url: person.url,
    text: `${post.interim ? ', interim' : ''}${certain ? '' : ' (or the handover was near; its day is not known)'}`,
  }));
}

const link = ({ title, url }: Inspection): LinkView => ({ label: title, url });

/** The overall grade and the head of the office in words. */
export function stoodView(standing: Standing, record: Record_): StoodView {
  return {
    ...(standing.grade && { grade: gradeLine(standing.grade, record) }),
    office: capitalise(record.campaign.headOffice.title),
    holders: holders(standing, record.lang),
  };
}

/** Where things stood on an article’s day. */
export function standingView(article: Article, record: Record_): StandingView {
  const standing = standingOn(article.day, record);
  return {
    ...stoodView(standing, record),
    day: formatDate(article.day, record.lang),
    pending: standing.pending.map(link),
    unclear: standing.unclear.map(link),
  };
}

/** Each later overall grade and today’s answer, and what else is linked with the article. Undefined while nothing was ever graded. */
export function sinceView(article: Article, record: Record_): SinceView | undefined {
  const { grades } = sinceDay(article.day, record);
  const today = currentGrade(record);
  if (!today) return undefined;
  const day = formatDate(article.day, record.lang);
  const what = article.asOf ? `This tells of ${day}.` : `Published ${day}.`;
  const intro = `${what} ${grades.length > 0 ? 'Since then:' : 'The newest grade:'}`;
  const shown = grades.length > 0 ? grades : [today];
  const { outcomes, events } = followedUp(article, record);
  const dated = (title: string, date: PartialDate, url: string): LinkView => ({ label: `${title}, ${formatMonth(date, record.lang)}`, url });
  return {
    intro,
    grades: shown.map((inspection) => gradeLine(inspection, record)),
    outcomes: outcomes.map(({ title, published, url }) => dated(`${title}: outcome published`, published, url)),
    events: events.map(({ title, date, url }) => dated(title, date, url)),
    checked: `As far as the record was checked, ${formatDate(record.checkedTo, record.lang)}`,
  };
}
