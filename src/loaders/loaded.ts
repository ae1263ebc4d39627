// Texts compiled in this process while loading, by file: pages print them without reading or compiling them once more.
import type { Body } from './mdx/types.ts';
import type { Content } from './read.ts';

const KEY = Symbol.for('campaign-site.loaded');
/** One for the process: Astro loads modules more than once. */
const shared = globalThis as { [KEY]?: Map<string, Body> };

/** Takes the texts of a reading in place of those of the reading before. */
export function keepLoaded({ entries }: Content): void {
  const all = Object.values(entries).flatMap((map) => [...map.values()]);
  shared[KEY] = new Map(all.flatMap(({ path, body }) => (body ? [[path, body]] : [])));
}

/** The compiled text of the file at an absolute path, if it was loaded. */
export function loadedBody(path: string): Body | undefined {
  return shared[KEY]?.get(path);
}
