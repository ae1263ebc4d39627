// What an article’s page shows.
import { formatDate, formatMonth } from '../../lib/dates.ts';
import { atPage } from '../../lib/urls.ts';
import { capitalise, countWords, readingMinutes } from '../../lib/text.ts';
import type { Citation } from '../citations.ts';
import { relatedTo } from '../related.ts';
import type { Article, Record_, Reply, Source } from '../types.ts';
import { asLink, dontMiss } from './choice.ts';
import { cardView, dateView, type CardView, type DateView, type LinkView } from './common.ts';
import { helpView, type HelpView } from './frame.ts';
import { inspectionLine, type InspectionLine } from './inspection-line.ts';
import { pictureView, type PictureView } from './pictures.ts';
import { pictureAt } from '../pictures/sizes.ts';
import { sinceView, standingView, type SinceView, type StandingView } from './standing.ts';

export interface SourceView {
  number: number;
  anchor: string;
  publisher: string;
  title: string;
  date?: string;
  page?: number;
  href: string;
  /** Its entry on the page of sources. */
  url: string;
  backTo?: string;
}

export interface ReplyView {
  who: string;
  url?: string;
  when?: string;
  text: string;
  source?: { label: string; href: string };
}

export interface CorrectionView {
  date: string;
  wrong: string;
  right: string;
  stoodFrom: string;
}

export interface ArticleView {
  kind: string;
  opinion: boolean;
  headline: string;
  standfirst: string;
  byline: LinkView[];
  published: DateView;
  updated?: DateView;
  /** “Written on 22 November 2026 from the record; tells of early July 2017”. */
  written: string;
  retells?: { text: string; href: string };
  minutes: number;
  picture?: PictureView;
  since?: SinceView;
  covers: InspectionLine;
  also: InspectionLine[];
  standing: StandingView;
  replies: ReplyView[];
  notes: string[];
  /** Corrections that stand above the text, and those that stand below it. */
  corrections: { above: CorrectionView[]; below: CorrectionView[] };
  areas: LinkView[];
  people: LinkView[];
  related: CardView[];
  dontMiss: LinkView[];
  /** The help lines that stand first on a sensitive piece, and where its readers leave to. */
  sensitive?: HelpView;
  leaveTo?: string;
  withheld?: 'draft' | 'embargo';
}

function written({ published, asOf, day }: Article, lang: string): string {
  if (!asOf) return `Published ${formatDate(published, lang)}`;
  return `Written ${formatDate(published, lang)} from the record; tells of ${formatDate(day, lang)}`;
}

function retold(source: Source, opinion: boolean, lang: string): { text: string; href: string } {
  const when = source.date ? ` in ${formatMonth(source.date, lang)}` : '';
  const what = opinion ? 'A retelling of a leader column published by' : 'Retold from the record; first reported by';
  return { text: `${what} the ${source.publisher}${when}`, href: source.href };
}

export function replyView(reply: Reply, lang: string): ReplyView {
  const { who, person, date, text, source } = reply;
  return {
    who,
    text,
    ...(person && { url: person.url }),
    ...(date && { when: capitalise(formatDate(date, lang)) }),
    ...(source && { source: { label: source.publisher, href: source.href } }),
  };
}

/** The numbered sources under a text. */
export function sourceViews(citations: readonly Citation[], lang: string): SourceView[] {
  return citations.map(({ number, anchor, source, page, uses }) => ({
    number,
    anchor,
    publisher: source.publisher,
    title: source.title,
    href: atPage(source.href, page),
    url: source.url,
    ...(source.date && { date: formatDate(source.date, lang) }),
    ...(page && { page }),
    ...(uses > 0 && { backTo: `cite-${number}` }),
  }));
}

/** A minor correction stands under the text, any other under the headline (IPSO, prominence guidance of 2024). */
function corrections(article: Article, lang: string): ArticleView['corrections'] {
  const pick = (minor: boolean): CorrectionView[] =>
    article.corrections
      .filter(({ severity }) => (severity === 'minor') === minor)
      .map(({ date, wrong, right, stoodFrom }) => ({ date: formatDate(date, lang), wrong, right, stoodFrom: formatDate(stoodFrom, lang) }));
  return { above: pick(false), below: pick(true) };
}

/** Pieces to go on with: those near to this one, and the editors’ choice beside them. */
function nextTo(article: Article, record: Record_): Pick<ArticleView, 'related' | 'dontMiss'> {
  const related = relatedTo(article, record);
  const chosen = dontMiss(record, { without: [article, ...related].map(({ id }) => id), most: 3 });
  return { related: related.map((other) => cardView(other, record)), dontMiss: chosen.map(asLink) };
}

export interface ArticleParts {
  /** The words of the text, for the reading time. */
  text: string;
}

/** What an article’s page shows, its text aside. */
export function articleView(article: Article, record: Record_, { text }: ArticleParts): ArticleView {
  const { lang } = record;
  const since = sinceView(article, record);
  const facts = article.image && pictureAt(record.pictures, article.id, article.image.file);
  return {
    kind: article.kind.label,
    opinion: article.kind.opinion,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline.map(({ name, url }) => ({ label: name, url })),
    published: dateView(article.published, lang),
    ...(article.updated && { updated: dateView(article.updated, lang) }),
    written: written(article, lang),
    ...(article.retells && { retells: retold(article.retells, article.kind.opinion, lang) }),
    minutes: readingMinutes(countWords(text)),
    ...(facts && article.image && { picture: pictureView(facts, article.image) }),
    ...(since && { since }),
    covers: inspectionLine(article.inspection, record),
    also: article.also.map((inspection) => inspectionLine(inspection, record)),
    standing: standingView(article, record),
    replies: article.replies.map((reply) => replyView(reply, lang)),
    notes: article.notes,
    corrections: corrections(article, lang),
    areas: article.areas.map(({ name, url }) => ({ label: name, url })),
    people: article.people.map(({ name, url }) => ({ label: name, url })),
    ...nextTo(article, record),
    ...(article.sensitive && { sensitive: helpView(record, false), ...(record.campaign.leaveTo && { leaveTo: record.campaign.leaveTo }) }),
    ...(article.withheld && { withheld: article.withheld }),
  };
}
