// The button that fetches the next results, and what stands in its place at the end.
import { LAST_PAGE } from '../query/state.ts';
import { PER_PAGE } from '../engine/types.ts';
import { find } from './dom.ts';

export interface MoreButton {
  /** Offers the results after so many pages. */
  offer(total: number, page: number): void;
  /** Says that the next results did not come. */
  fail(): void;
}

/** The button in `root`. */
export function moreButton(root: ParentNode): MoreButton {
  const button = find<HTMLButtonElement>(root, '[data-more]');
  const [end, failed] = [find(root, '[data-end]'), find(root, '[data-more-failed]')];
  return {
    offer(total, page) {
      const left = total - page * PER_PAGE;
      failed.hidden = true;
      end.hidden = left <= 0 || page < LAST_PAGE;
      button.hidden = left <= 0 || page >= LAST_PAGE;
      button.textContent = `Show ${Math.min(left, PER_PAGE)} more`;
    },
    fail() {
      failed.hidden = false;
      button.textContent = 'Try again';
    },
  };
}
