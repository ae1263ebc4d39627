// The address bar: holds the whole state, so that back, forward, reload and a shared link lead to the same results.
import { parseState, printState, type SearchState } from '../query/state.ts';

export interface Address {
  read(): SearchState;
  /** Writes the state. `step` makes it one to which Back returns; without it the newest step is changed. */
  write(state: SearchState, how: { step: boolean }): void;
  onMove(listener: (state: SearchState) => void): void;
}

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
      const search = printState(state);
      if (search !== location.search.replace(/^\?/, '')) {
        const address = location.pathname + (search && `?${search}`);
        if (step) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      }
      entitle(state.q);
    },
    onMove: (listener) => window.addEventListener('popstate', () => listener(read())),
  };
}
