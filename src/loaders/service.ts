// Keeps what was last read for all who ask within one run, and reads again when files change.
import { stateOf } from './files.ts';
import { keepLoaded } from './loaded.ts';
import { readContent, type Content, type ReadOptions } from './read.ts';
import type { Problem } from './problem.ts';

/** The part of a file watcher that is used here. */
interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

export interface ContentService {
  /** The content as last read without an error; while a first reading has errors, what there is of it. */
  current(): Promise<Content>;
  /** The problems of the newest reading. Empty again once they are mended. */
  problems(): Problem[];
  /** Reads again whenever a file changes, and then calls every listener. */
  watch(watcher: Watcher): void;
  onChange(listener: (content: Content) => void): void;
}

/** Editors write a file in several strokes. */
const STROKES_MS = 60;
/** A watcher can lose a deletion that follows at once on an addition: after a change the files are looked at again. */
const LOOK_AGAIN_MS = [1_000, 4_000];

const isError = (problem: Problem): boolean => problem.severity === 'error';

class Service implements ContentService {
  readonly #options: () => ReadOptions;
  readonly #listeners = new Set<(content: Content) => void>();
  #problems: Problem[] = [];
  #good: Content | undefined;
  #reading: Promise<Content> | undefined;
  #timers: NodeJS.Timeout[] = [];
  #state = '';
  #watched = false;

  constructor(options: () => ReadOptions) {
    this.#options = options;
  }

  async #read(): Promise<Content> {
    const content = await readContent(this.#options());
    this.#problems = content.problems;
    if (!this.#problems.some(isError) || !this.#good) keepLoaded((this.#good = content));
    return this.#good;
  }

  async #again(): Promise<void> {
    this.#state = await stateOf(this.#options().dir);
    this.#reading = Promise.resolve(this.#reading).then(() => this.#read());
    const content = await this.#reading;
    for (const listener of this.#listeners) listener(content);
  }

  current(): Promise<Content> {
    return (this.#reading ??= this.#read());
  }

  problems(): Problem[] {
    return this.#problems;
  }

  onChange(listener: (content: Content) => void): void {
    this.#listeners.add(listener);
  }

  watch(watcher: Watcher): void {
    if (this.#watched) return;
    this.#watched = true;
    const { dir, reportsDir } = this.#options();
    const folders = reportsDir ? [dir, reportsDir] : [dir];
    for (const folder of folders) watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (!folders.some((folder) => path.startsWith(folder))) return;
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers = [setTimeout(() => void this.#again(), STROKES_MS), ...LOOK_AGAIN_MS.map((ms) => setTimeout(() => void this.#lookAgain(), ms).unref())];
    });
  }

  async #lookAgain(): Promise<void> {
    if ((await stateOf(this.#options().dir)) !== this.#state) await this.#again();
  }
}

const KEY = Symbol.for('campaign-site.content');

/** The one service of this process: Astro loads modules more than once, the content is read once. */
export function contentService(options: () => ReadOptions): ContentService {
  const shared = globalThis as { [KEY]?: ContentService };
  return (shared[KEY] ??= new Service(options));
}
