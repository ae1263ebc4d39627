// A post somebody held: its time in words, at the precision that is known, and what is doubtful about it.
import { formatDate, formatSpan } from '../../lib/dates.ts';
import { capitalise } from '../../lib/text.ts';
import type { Post } from '../types.ts';

export interface PostView {
  title: string;
  period: string;
  /** “Confidence: medium”, where it is not high. */
  confidence?: string;
  notes: string[];
  /** Numbers of its sources in the list under the page, with their fragments. */
  sources: { number: number; url: string }[];
}

/** What is said of a start that is not known exactly. */
function startText({ from, firstKnown }: Post, lang: string): string {
  if (from) return `from ${formatDate(from, lang)}`;
  return firstKnown ? `first confirmed ${formatDate(firstKnown, lang)}` : 'start not known';
}

/** What is said of an end that is not known exactly. */
function endText({ to, lastKnown }: Post, lang: string): string {
  if (to) return `until ${formatDate(to, lang)}`;
  return lastKnown ? `last confirmed ${formatDate(lastKnown, lang)}` : 'end not known';
}

/** “24 May 2013 to May 2014”, “From December 2015; end not known”, “From 7 May 2019; last confirmed 6 February 2023”. */
export function periodText(post: Post, lang: string): string {
  const { from, to, firstKnown, lastKnown } = post;
  if (from && to) return capitalise(formatSpan(from, to, lang));
  if (!from && !to && !firstKnown && !lastKnown) return 'Dates not known';
  if (!from && !to && firstKnown && firstKnown.value === lastKnown?.value) return `Confirmed ${formatDate(firstKnown, lang)}; start and end not known`;
  return capitalise(`${startText(post, lang)}; ${endText(post, lang)}`);
}

/** A post’s title, with “interim” where its own words do not say so. */
export function postTitle({ title, interim }: Post): string {
  return interim && !/\b(?:interim|acting)\b/i.test(title) ? `${title} (interim)` : title;
}

/** “Confidence: medium”; nothing where it is high or not given. */
export function confidenceText(confidence: Post['confidence'] | undefined): string | undefined {
  return confidence && confidence !== 'high' ? `Confidence: ${confidence}` : undefined;
}

/** A post for its holder’s page. `numberOf` gives a source’s place in the list under the page. */
export function postView(post: Post, lang: string, numberOf: (source: string) => number): PostView {
  const confidence = confidenceText(post.confidence);
  const dateNotes = [post.from?.note && `Start: ${post.from.note}`, post.to?.note && `End: ${post.to.note}`];
  return {
    title: postTitle(post),
    period: periodText(post, lang),
    ...(confidence && { confidence }),
    notes: [...dateNotes, post.note].filter((note) => note !== undefined),
    sources: post.sources
      .map(({ id }) => numberOf(id))
      .sort((a, b) => a - b)
      .map((number) => ({ number, url: `#source-${number}` })),
  };
}
