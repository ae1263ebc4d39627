// Asks the engine: an answer, the results of all open pages, and searches near it where there are none.
import { PER_PAGE, type Answer, type Counts, type Hit, type SearchEngine } from '../engine/types.ts';
import type { SearchState } from '../query/state.ts';
import { offersFor, type Offer } from './offers.ts';

export interface Found {
  answer: Answer;
  hits: Hit[];
  /** Not worked out where another question was asked meanwhile. */
  counts: Counts | undefined;
  offers: Offer[];
  /** The last page that is open: there may be fewer than were asked for. */
  page: number;
}

export interface AskOptions {
  /** The last word may go on. */
  typing: boolean;
  /** False once another question was asked: nothing more is fetched then. */
  isCurrent: () => boolean;
}

/** The answer to a state. */
export async function ask(engine: SearchEngine, state: SearchState, { typing, isCurrent }: AskOptions): Promise<Found> {
  const answer = await search(engine, state, typing);
  const page = Math.max(1, Math.min(state.page, Math.ceil(answer.total / PER_PAGE)));
  const [hits, counts] = await Promise.all([hitsTo(page, answer, isCurrent), isCurrent() ? answer.counts() : undefined]);
  return { answer, hits, counts, page, offers: answer.total === 0 && isCurrent() ? await offersFor(engine, state) : [] };
}

/** The results of all pages up to one. */
async function hitsTo(page: number, answer: Answer, isCurrent: () => boolean): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (let next = 1; next <= page && isCurrent(); next += 1) hits.push(...(await answer.hits(next)));
  return hits;
}

/** While a word is being typed it may go on; where nothing goes on so, it is taken as it stands. */
async function search(engine: SearchEngine, state: SearchState, typing: boolean): Promise<Answer> {
  const answer = typing ? await engine.search(state, { typing: true }) : undefined;
  return answer && answer.total > 0 ? answer : engine.search(state);
}
