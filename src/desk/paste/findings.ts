// What was found on a pasted page, for the editor: what was left out, pictures to bring, what is proposed and why.
import { count } from '../../lib/text.ts';
import type { Removed } from './block.ts';
import type { Likeness } from './duplicates.ts';
import type { PastedPage } from './page.ts';
import type { Proposal } from './propose.ts';

const WIDTH = 100;
const cut = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);

/** What was taken for furniture, whole, so that nothing is lost without being seen. */
export function describeRemoved(removed: readonly Removed[]): string[] {
  if (removed.length === 0) return ['Nothing was left out.'];
  const groups = Map.groupBy(removed, ({ why }) => why);
  const lines = [...groups].flatMap(([why, items]) => [`  ${why}:`, ...items.map(({ text }) => `    ${text}`)]);
  return [`${count(removed.length, 'line')} left out of the text as no part of the piece. Put back what belongs to it:`, ...lines];
}

/** The pictures that the editor has to bring. */
export function describePictures({ pictures }: PastedPage): string[] {
  if (pictures.length === 0) return [];
  const lines = pictures.flatMap(({ alt, caption, credit, address }, index) => [
    `  ${index + 1}. ${caption || alt || 'no words'}`,
    ...(caption && alt ? [`     shows: ${alt}`] : []),
    `     credit: ${credit || 'not found: it needs one'}`,
    ...(address ? [`     on the page: ${address}`] : []),
  ]);
  return [`${count(pictures.length, 'picture')} to bring yourself; none was fetched. A note stands in the text where each was:`, ...lines];
}

/** What is proposed for a field, with the reasons. */
export function describeProposals(name: string, proposals: readonly Proposal[]): string[] {
  return proposals.map(({ id, label, reason, sure }) => `  ${name}: ${id} (${cut(label)}): ${reason}${sure ? '' : '; not sure'}`);
}

/** The pieces that a text repeats. */
export function describeLikeness(alike: readonly Likeness[]): string[] {
  return alike.map(({ id, headline, share, sameHeadline }) => {
    const said = `${Math.round(share * 100)}% of this text stands in “${headline}” (articles/${id})`;
    return `  ${said}${sameHeadline ? ', under the same headline' : ''}`;
  });
}
