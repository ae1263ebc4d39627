// Shift pressed three times in a row: what counts, as plain data. A press with another key, or a pause, starts anew.

/** So many presses leave the page. */
export const PRESSES = 3;
/** The longest pause between two presses, in milliseconds. */
export const PAUSE_MS = 5_000;

export interface Presses {
  /** Presses of Shift alone, one after the other. */
  count: number;
  /** When the last of them was, in milliseconds of any clock that only goes on. */
  last: number;
  /** True where the key before was typed with Shift held: that Shift is still to be let go of, and does not count. */
  held: boolean;
}

/** A key that was let go of. `shift`: whether Shift was still held. */
export interface Key {
  key: string;
  shift: boolean;
  at: number;
}

export const none: Presses = { count: 0, last: 0, held: false };

/** What has been pressed after one more key. `count` reaches `PRESSES` when it is time to leave. */
export function press(before: Presses, { key, shift, at }: Key): Presses {
  if (key !== 'Shift' || before.held) return { count: 0, last: at, held: shift };
  const goesOn = before.count > 0 && before.count < PRESSES && at - before.last <= PAUSE_MS;
  return { count: goesOn ? before.count + 1 : 1, last: at, held: shift };
}

/** What a screen reader says after a press, and when the time for the next is over. */
export function saidOf(count: number): string {
  const left = PRESSES - count;
  return count === 0 ? 'Shift no longer counts. The page stays.' : `Shift: press ${left} more ${left === 1 ? 'time' : 'times'} to leave this page.`;
}
