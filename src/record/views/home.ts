// What the home page shows: the answer, the lead and the pieces after it, the areas.
import { formatDate, formatMonth } from '../../lib/dates.ts';
import { routes } from '../../lib/urls.ts';
import { answerOf, extentOf } from '../answer.ts';
import { currentOf, historyOf, type AreaPoint } from '../progress.ts';
import { currentGrade } from '../standing.ts';
import type { Area, Article, Record_ } from '../types.ts';
import { teaserPicture } from './pictures.ts';
import { dontMiss } from './choice.ts';
import { cardView, gradeView, overallView, type CardView, type GradeView, type LinkView } from './common.ts';

export interface AnswerView {
  grade: GradeView;
  kicker: string;
  headline: string;
  summary: string;
  /** What the newest report asks to be put right. */
  left: string[];
  report: LinkView;
  /** Where every recommendation is followed up, where there are any. */
  asked?: string;
  checked: string;
}

export interface AreaLine extends LinkView {
  grade?: GradeView;
  detail: string;
}

export interface HomeView {
  answer?: AnswerView;
  extent: string;
  lead?: CardView;
  /** The editors’ choice, the lead aside. */
  dontMiss: CardView[];
  seconds: CardView[];
  briefs: CardView[];
  areas: AreaLine[];
}

function answerView(record: Record_): AnswerView | undefined {
  const answer = answerOf(record);
  if (!answer) return undefined;
  const { inspection, kicker, headline, summary, left } = answer;
  return {
    grade: overallView(inspection, record) as GradeView,
    kicker,
    headline,
    summary,
    left: left.map(({ text }) => text),
    report: { label: inspection.title, url: inspection.url },
    ...(record.recommendations.length > 0 && { asked: routes.recommendations }),
    checked: formatDate(record.checkedTo, record.lang),
  };
}

/** An area with its newest judgement, and the first one where that was another. Gold stands only for what is in force. */
export function areaLine(area: Area, record: Record_): AreaLine {
  const history = historyOf(area.id, record);
  const now = currentOf(history);
  const base = { label: area.name, url: area.url };
  if (!now?.step) return { ...base, detail: area.graded ? 'Not graded yet' : 'Visited or judged in other ways; not graded' };
  const first = history.points.find(({ step }) => step);
  const inForce = currentGrade(record)?.id === now.inspection.id;
  const say = ({ step, inspection }: AreaPoint): string => `${step?.label} ${formatMonth(inspection.published, record.lang)}`;
  const changed = first?.step && first.step.id !== now.step.id;
  const parts = [...(changed ? [say(first), lowerFirst(say(now))] : [say(now)]), ...(inForce ? [] : ['not graded on its own since'])];
  return { ...base, grade: gradeView(now.step, inForce), detail: parts.join('; ') };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A teaser with the article’s picture, where it has one. */
function illustrated(article: Article, record: Record_): CardView {
  const picture = teaserPicture(article, record);
  return { ...cardView(article, record), ...(picture && { picture }) };
}

/** Pieces beside the lead, those that the editors chose among them. */
const BRIEFS = 5;
const CHOSEN = 3;

export interface FrontPage {
  lead?: Article;
  dontMiss: Article[];
  seconds: Article[];
  briefs: Article[];
}

/** The articles on the home page: the lead, the editors’ choice, those under the lead, those beside it. */
export function frontPage(record: Record_): FrontPage {
  // The first of the editors’ choice leads; the newest piece where they chose none.
  const lead = dontMiss(record, { without: [], most: 1 })[0] ?? record.articles[0];
  const chosen = dontMiss(record, { without: lead ? [lead.id] : [], most: CHOSEN });
  const rest = record.articles.filter((article) => article !== lead && !chosen.includes(article));
  // With few pieces a second row under the lead would leave nothing to stand beside it.
  const seconds = rest.length >= BRIEFS + 4 ? 4 : 2;
  return { ...(lead && { lead }), dontMiss: chosen, seconds: rest.slice(0, seconds), briefs: rest.slice(seconds, seconds + BRIEFS - chosen.length) };
}

/** What the home page shows. */
export function homeView(record: Record_): HomeView {
  const answer = answerView(record);
  const { lead, dontMiss: chosen, seconds, briefs } = frontPage(record);
  return {
    ...(answer && { answer }),
    extent: extentOf(record),
    ...(lead && { lead: illustrated(lead, record) }),
    dontMiss: chosen.map((article) => cardView(article, record)),
    seconds: seconds.map((article) => illustrated(article, record)),
    briefs: briefs.map((article) => cardView(article, record)),
    areas: record.areas.filter(({ graded }) => graded).map((area) => areaLine(area, record)),
  };
}
