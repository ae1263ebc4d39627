// Letting the page have its turn: work on a question comes in pieces, so that no letter that is typed has to wait.

/** Goes on once a key that was pressed has been answered: before other work where the browser can tell (Prioritized Task Scheduling), else after all that waits. */
export const breathe = (): Promise<void> => globalThis.scheduler?.yield?.() ?? new Promise((done) => void setTimeout(done));

/** How many milliseconds a piece of work lasts. Nobody notices less than 50 (RAIL), and other work may come before and after it in the same task. */
const PIECE = 8;

/** Does something with each of a list, in pieces of one length on fast and slow machines. */
export async function inPieces<T>(list: Iterable<T>, work: (one: T) => void): Promise<void> {
  let began = performance.now();
  for (const one of list) {
    if (performance.now() - began > PIECE) {
      await breathe();
      began = performance.now();
    }
    work(one);
  }
}
