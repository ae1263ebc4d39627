// What the dialog says in words: how to start, that it works, what it found, why it cannot.
import { count } from '../../lib/text.ts';
import type { Found } from './dialog-find.ts';

export interface Note {
  words: string;
  /** The words of a link to the search’s page, where there is more to do. */
  link?: string;
}

/** The line under the list; empty where the list says it all. */
export function noteOf({ text, suggestions, hits, total, phase }: Found): Note {
  if (phase === 'idle') return { words: 'Names, headlines and the words of every page. For an exact phrase, put it in quotation marks.', link: 'Or browse by list' };
  if (phase === 'offline')
    return { words: 'There is no connection, and this part of the search was not kept on this device. It goes on by itself when you are back online.', link: 'Browse by list' };
  if (phase === 'missing') return { words: 'A part of the search did not come. That may pass.', link: 'Try on the search page' };
  if (phase === 'working') return { words: hits.length > 0 ? '' : 'Searching the text …' };
  if (total === 0)
    return { words: `${suggestions.length > 0 ? 'No page has' : 'Nothing was found for'} “${text}”${suggestions.length > 0 ? ' in its text' : ''}.`, link: 'More ways to find it' };
  return { words: '' };
}

/** What is said aloud. */
export function statusOf(found: Found): string {
  const { suggestions, total, corrected, phase } = found;
  if (phase === 'idle') return '';
  if (phase !== 'done' || total === 0) return noteOf(found).words;
  const results = `${count(total, 'result')}${corrected ? ` for “${corrected}”` : ''}`;
  return `${suggestions.length > 0 ? `${count(suggestions.length, 'name or headline', 'names and headlines')}, ` : ''}${results}. Down arrow leads through them.`;
}
