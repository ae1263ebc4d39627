// What becomes of a search that fails.
import { MissingFile } from '../engine/index.ts';

/** A file that did not come is told to the reader where it was asked for; anything else is a fault of ours and is reported as one. */
export function report(error: unknown): undefined {
  if (!(error instanceof MissingFile)) reportError(error);
}
