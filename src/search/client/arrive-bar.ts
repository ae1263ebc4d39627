// The bar that leads from match to match: where one is, back, on, away with it.
import { make } from './make.ts';

export interface Bar {
  root: HTMLElement;
  /** Says which match is shown, counted from 1. */
  say(number: number): void;
  onMove(move: (by: 1 | -1) => void): void;
  onClose(close: () => void): void;
}

/** Makes the bar for so many matches of a question. It stands before the text, for those who come to it by keyboard. */
export function buildBar(question: string, matches: number): Bar {
  const words = make('q', { dir: 'auto' }, question);
  const place = make('span', { class: 'arrive-place' });
  const status = make('p', { role: 'status' }, place, ' ', make('span', { class: 'arrive-words' }, 'for ', words));
  const button = (label: string, name: string): HTMLButtonElement => make('button', { type: 'button', 'aria-label': name }, label);
  const [previous, next, close] = [button('Previous', 'Previous match'), button('Next', 'Next match'), button('Close', 'Close: mark the words no longer')];
  const root = make('section', { class: 'arrive no-print', 'aria-label': 'Words found on this page' }, status, ...(matches > 1 ? [previous, next] : []), close);
  return {
    root,
    say: (number) => void (place.textContent = matches === 1 ? '1 match' : `${number} of ${matches}`),
    onMove(move) {
      previous.addEventListener('click', () => move(-1));
      next.addEventListener('click', () => move(1));
    },
    onClose(away) {
      close.addEventListener('click', away);
      root.addEventListener('keydown', ({ key }) => key === 'Escape' && away());
    },
  };
}
