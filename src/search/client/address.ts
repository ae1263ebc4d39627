// The address bar: holds the whole state, so that back, forward, reload and a shared link lead to the same results at the same place.
import { parseState, printState, type SearchState } from '../query/state.ts';

export interface Address {
  read(): SearchState;
  /** Writes the state. `step` makes it one to which Back returns; without it the newest step is changed. */
  write(state: SearchState, how: { step: boolean }): void;
  onMove(listener: (state: SearchState) => void): void;
}

/** A link to a state on this page. */
export function linkToState(state: SearchState): string {
  const search = printState(state);
  return location.pathname + (search && `?${search}`);
}

/** The address of this page. */
export function addressBar(): Address {
  const title = document.title;
  const entitle = (q: string): void => void (document.title = q ? `${q} · ${title}` : title);
  const read = (): SearchState => {
    const state = parseState(location.search);
    entitle(state.q);
    return state;
  };
  return {
    read,
    write(state, { step }) {
      const address = linkToState(state);
      if (address !== location.pathname + location.search) {
        if (step) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
      entitle(state.q);
    },
    onMove: (listener) => window.addEventListener('popstate', () => listener(read())),
  };
}

/** Notes how far down the page is whenever it is left. Gives where it was left, if the reader has come back to it. */
export function placeBefore(): number | undefined {
  window.addEventListener('pagehide', () => history.replaceState({ place: window.scrollY }, ''));
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'back_forward' && navigation?.type !== 'reload') return undefined;
  return (history.state as { place?: number } | null)?.place;
}
