// What the page says beside the results: how many there are, and what to do where there are none.
import { announcer } from './announce.ts';
import { fill, find } from './dom.ts';

/**
 * `idle`: nothing is asked yet; `waiting`: an answer is on its way; `loading`: it is slow to come; `found`; `none`: nothing
 * was found; `offline`: no network; `missing`: the index, or a part of it, did not come.
 */
export type Phase = 'idle' | 'waiting' | 'loading' | 'found' | 'none' | 'offline' | 'missing';

export interface Said {
  /** “12 results”. */
  heading?: string;
  /** What they are for, as it was typed. */
  query?: string;
  /** What else a listener hears. */
  aloud?: string;
}

export interface StatePanel {
  show(phase: Phase, said?: Said): void;
  /** Says that an answer is slow. Results that stand there stay. */
  wait(): void;
  phase(): Phase | undefined;
  focus(): void;
}

const HEADINGS: Partial<Record<Phase, string>> = {
  loading: 'Searching…',
  offline: 'You are offline',
  missing: 'Search could not be loaded',
};

/** The states in `root`; `onShow` hears of each. */
export function statePanel(root: HTMLElement, onShow: (phase: Phase) => void): StatePanel {
  const heading = find(root, '[data-heading]');
  const announce = announcer(find(root, '[role="status"]'));
  const say = (text: string, query: string): void => {
    fill(heading, '[data-heading-text]', text);
    fill(heading, '[data-query]', query);
    find(heading, '[data-for]').hidden = query === '';
  };
  return {
    show(phase, { heading: text = HEADINGS[phase] ?? '', query = '', aloud = '' } = {}) {
      root.dataset['phase'] = phase;
      root.removeAttribute('aria-busy');
      say(text, query);
      for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset['when']?.split(' ').includes(phase);
      announce([heading.textContent.replace(/\s+/g, ' ').trim(), aloud].filter(Boolean).join('. '));
      onShow(phase);
    },
    wait() {
      if (root.dataset['phase'] !== 'found') return this.show('loading');
      root.setAttribute('aria-busy', 'true');
      say('Searching…', '');
    },
    phase: () => root.dataset['phase'] as Phase | undefined,
    focus: () => heading.focus(),
  };
}
