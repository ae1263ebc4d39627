// Where nothing was found: the same question with a word less, or without the filters, as far as that finds something.
import type { SearchEngine } from '../engine/types.ts';
import { countFilters, noFilters, type SearchState } from '../query/state.ts';
import { find, printNumber, stamp, fill } from './dom.ts';
import { fewerWords } from './words.ts';

/** A search that finds something. */
export interface Offer {
  /** What is searched; the question itself where only the filters go. */
  text: string;
  state: SearchState;
  total: number;
}

const MOST = 5;

/** Searches near one that found nothing, most results last in doubt: those closest to the question first. */
export async function offersFor(engine: SearchEngine, state: SearchState): Promise<Offer[]> {
  const base = { ...state, page: 1 };
  const wider: Omit<Offer, 'total'>[] = [
    ...(countFilters(state.filters) > 0 && state.q !== '' ? [{ text: `${state.q} (without the filters)`, state: { ...base, filters: noFilters } }] : []),
    ...fewerWords(state.q).map((q) => ({ text: q, state: { ...base, q } })),
  ];
  const tried = await Promise.all(
    wider.map(async (offer) => {
      const answer = await engine.search(offer.state).catch(() => undefined);
      // What is found by another spelling is not what the offer says.
      return answer && !answer.corrected ? { ...offer, total: answer.total } : { ...offer, total: 0 };
    }),
  );
  return tried.filter(({ total }) => total > 0).slice(0, MOST);
}

/** Shows the offers in `root`. */
export function showOffers(root: ParentNode, offers: readonly Offer[], linkOf: (state: SearchState) => string): void {
  find(root, '[data-offers]').hidden = offers.length === 0;
  const items = offers.map(({ text, state, total }) => {
    const item = stamp(root, '[data-offer]');
    find<HTMLAnchorElement>(item, 'a').href = linkOf(state);
    fill(item, '[data-text]', text);
    fill(item, '[data-count]', printNumber(total));
    return item;
  });
  find(root, '[data-offers] ul').replaceChildren(...items);
}
