// The index while editing: in memory, made anew a moment after the content changes.

/** Files of an index by their path in its folder. */
export type Files = ReadonlyMap<string, string>;

export interface LiveIndex {
  /** Says that the content has changed. */
  refresh(): void;
  /** A file of the newest index, or of the one before: a page that is open may still ask for that. */
  file(path: string): Promise<string | undefined>;
}

export interface LiveOptions {
  /** Makes the index of the content as it stands. */
  make: () => Promise<Files>;
  onError: (error: Error) => void;
  /** How long the content must rest, in milliseconds. */
  rest?: number;
}

/** An index that follows the content. It is made when it is first asked for; where it cannot be, the one before stands. */
export function liveIndex({ make, onError, rest = 300 }: LiveOptions): LiveIndex {
  let newest: Promise<Files> | undefined;
  let before: Files = new Map();
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<Files> => {
    before = (await newest) ?? before;
    try {
      return await make();
    } catch (error) {
      onError(error as Error);
      return before;
    }
  };
  return {
    refresh() {
      if (!newest) return;
      clearTimeout(timer);
      timer = setTimeout(() => (newest = again()), rest);
    },
    async file(path) {
      const files = await (newest ??= again());
      return files.get(path) ?? before.get(path);
    },
  };
}
