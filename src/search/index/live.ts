// The index while editing: in memory, made anew a moment after the content changes.
import { checked, isNeeded, withIndex } from './pagefind.ts';
import type { Document } from './documents.ts';

/** Files of an index by their path in its folder. */
type Files = ReadonlyMap<string, Uint8Array>;

export interface LiveIndex {
  /** Says that the content has changed. */
  refresh(): void;
  /** A file of the newest index, or of the one before: a page that is open may still ask for that. */
  file(path: string): Promise<Uint8Array | undefined>;
}

export interface LiveOptions {
  read: () => Promise<Document[]>;
  onError: (error: Error) => void;
  /** How long the content must rest, in milliseconds. */
  rest?: number;
}

/** Indexes documents in memory. */
export async function indexDocuments(documents: readonly Document[]): Promise<Files> {
  return withIndex(async (index) => {
    for (const { url, html } of documents) checked(await index.addHTMLFile({ url, content: html }));
    const { files } = checked(await index.getFiles());
    return new Map(files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => [path, content]));
  });
}

/** An index that follows the content. It is made when it is first asked for. */
export function liveIndex({ read, onError, rest = 300 }: LiveOptions): LiveIndex {
  let newest: Promise<Files> | undefined;
  let before: Files = new Map();
  let timer: NodeJS.Timeout | undefined;
  const make = async (): Promise<Files> => {
    before = (await newest) ?? before;
    try {
      return await indexDocuments(await read());
    } catch (error) {
      onError(error as Error);
      return before;
    }
  };
  return {
    refresh() {
      if (!newest) return;
      clearTimeout(timer);
      timer = setTimeout(() => (newest = make()), rest);
    },
    async file(path) {
      const files = await (newest ??= make());
      return files.get(path) ?? before.get(path);
    },
  };
}
