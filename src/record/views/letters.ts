// Readers’ letters as pages show them, and the ways to write one and to report one.
import { compareDates, formatDate, parseDate } from '../../lib/dates.ts';
import { mailLink } from '../../lib/mail.ts';
import { absolute, routes } from '../../lib/urls.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import type { LetterInput } from '../../schemas/entries.ts';
import { byId } from '../by-id.ts';
import type { Article, Record_ } from '../types.ts';
import type { LinkView } from './common.ts';
import type { ProseNode } from './prose.ts';

export interface LetterView {
  id: string;
  headline: string;
  signed: string;
  date: string;
  article?: LinkView;
  nodes: ProseNode[];
  /** A mail that reports it, where there is an address to send it to. */
  report?: string;
  withheld?: 'draft' | 'embargo';
}

/** A letter as it was loaded. */
export type LoadedLetter = LetterInput & { id: string; withheld?: LetterView['withheld'] };

/** A letter to the desk about an article. Undefined where the campaign takes no letters. */
export function writeLink({ letters }: Campaign, siteUrl: string, article?: Pick<Article, 'headline' | 'url'>): string | undefined {
  if (!letters) return undefined;
  const about = article ? `\n\n---\nOn “${article.headline}”\n${absolute(siteUrl, article.url)}` : '';
  const body = `Write your letter here.\n\nName:\nWhere you live:${about}\n\nThe rules: ${absolute(siteUrl, routes.letters)}`;
  return mailLink(letters.email, { subject: article ? `Letter: ${article.headline}` : 'Letter', body });
}

/** A mail that reports a letter: to where letters go, or else to who runs the site. */
export function reportLink({ letters, runBy }: Campaign, siteUrl: string, { id, headline }: Pick<LetterView, 'id' | 'headline'>): string | undefined {
  const to = letters?.email ?? runBy.email;
  if (!to) return undefined;
  const body = `What is wrong with this letter?\n\n\n---\n“${headline}”\n${absolute(siteUrl, `${routes.letters}#${id}`)}`;
  return mailLink(to, { subject: `Report a letter: ${headline}`, body });
}

/** Letters, the newest first. `nodesOf` gives a letter’s text. */
export function letterViews(loaded: readonly LoadedLetter[], record: Record_, siteUrl: string, nodesOf: (id: string) => ProseNode[]): LetterView[] {
  const { campaign, lang } = record;
  const dated = loaded.map((letter) => ({ letter, date: parseDate(letter.date, campaign.timeZone) }));
  dated.sort((a, b) => compareDates(b.date, a.date) || a.letter.id.localeCompare(b.letter.id));
  return dated.map(({ letter: { id, headline, name, place, article: on, withheld }, date }) => {
    const article = byId(record.articles).get(on);
    const report = reportLink(campaign, siteUrl, { id, headline });
    return {
      id,
      headline,
      signed: [name, place].filter(Boolean).join(', '),
      date: formatDate(date, lang),
      ...(article && { article: { label: article.headline, url: article.url } }),
      nodes: nodesOf(id),
      ...(report && { report }),
      ...(withheld && { withheld }),
    };
  });
}
