// Ctrl-C and its like as an AbortSignal, so that whatever is under way is cleaned up before the command ends.
import { whenOrphaned } from '../parent.mjs';
import { Failure } from './failure.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on a Ctrl-C that the terminal has sent already: what follows this soon is the same one. */
const ECHO_MS = 1_000;
const EXIT_INTERRUPTED = 130;

/** Aborts at the first Ctrl-C, or when npm is gone. A later Ctrl-C ends the process at once. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (first === 0) first = Date.now();
      else if (Date.now() - first > ECHO_MS) process.exit(EXIT_INTERRUPTED);
      controller.abort();
    });
  }
  whenOrphaned(() => controller.abort());
  return controller.signal;
}

/** Ends what is under way where Ctrl-C was pressed. Nothing is printed: whoever pressed it knows. */
export function stopIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('', EXIT_INTERRUPTED);
}
