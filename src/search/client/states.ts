// What the page says beside the results: how many there are, and what to do where there are none.
import type { Reason } from './failure.ts';
import { fill, find } from './dom.ts';

/** `idle`: nothing is asked yet; `loading`: an answer is slow to come; `found`; `none`: nothing was found. */
export type Phase = 'idle' | 'loading' | 'found' | 'none' | Reason;

export interface StatePanel {
  show(phase: Phase, texts?: { heading?: string; query?: string; filters?: string }): void;
  focus(): void;
}

/** The pause after which a change is read out: a listener hears the last of a burst. */
const ANNOUNCE_AFTER = 700;

const HEADINGS: Partial<Record<Phase, string>> = {
  loading: 'Searching…',
  offline: 'You are offline',
  blocked: 'Search cannot run in this browser',
  missing: 'Search could not be loaded',
};

/** The states in `root`. */
export function statePanel(root: HTMLElement): StatePanel {
  const heading = find(root, '[data-heading]');
  const announce = announcer(find(root, '[role="status"]'));
  return {
    show(phase, { heading: text = HEADINGS[phase] ?? '', query = '', filters = '' } = {}) {
      root.dataset['phase'] = phase;
      heading.textContent = text;
      for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset['when']?.split(' ').includes(phase);
      for (const part of root.querySelectorAll<HTMLElement>('[data-if-filters]')) part.hidden = filters === '';
      fill(root, '[data-query]', query);
      fill(root, '[data-filter-names]', filters);
      announce(text);
    },
    focus: () => heading.focus(),
  };
}

/** Says the last text once things have settled. */
function announcer(region: Element): (text: string) => void {
  let timer: number | undefined;
  return (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (region.textContent = text), ANNOUNCE_AFTER);
  };
}
