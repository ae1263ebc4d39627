// Fetches the files of the index from the site, and the program that finds better spellings.
import { MissingFile } from '../engine/index.ts';
import type { LoadSpelling, ReadFile } from '../engine/types.ts';

/** A file that takes longer will not come: the reader is told, and may try again. */
const LONGEST = 20_000;

/** Reads files of the index of the site under `base`. What does not come, or comes broken, is a MissingFile. */
export function fetchFrom(base: string): ReadFile {
  return async (path, { fresh = false } = {}) => {
    try {
      const response = await fetch(`${base}search-index/${path}`, { signal: AbortSignal.timeout(LONGEST), ...(fresh && { cache: 'reload' }) });
      if (!response.ok) throw new Error(`answered with ${response.status}`);
      return (await response.json()) as unknown;
    } catch (cause) {
      throw new MissingFile(path, cause);
    }
  };
}

/** Loads the program at an address, which hands itself over by an event (`spelling.ts`). What did not come is asked for again. */
export function spellingFrom(address: string): LoadSpelling {
  let coming: ReturnType<LoadSpelling> | undefined;
  return () => {
    coming ??= new Promise((done, fail) => {
      document.addEventListener('spelling', (event) => done((event as CustomEvent<Awaited<ReturnType<LoadSpelling>>>).detail), { once: true });
      import(/* @vite-ignore */ address).catch(fail);
    });
    coming.catch(() => (coming = undefined));
    return coming;
  };
}
