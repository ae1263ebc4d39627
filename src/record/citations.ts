// Numbers the sources of an article: each source and page gets its number at its first mention in the text.
import type { Source } from './types.ts';

export interface Citation {
  number: number;
  source: Source;
  /** A page of the source, where the text names one. */
  page?: number;
  /** The note’s fragment in the page. */
  anchor: string;
  /** How often the text has pointed to it so far. */
  uses: number;
}

/** Collects citations while an article is printed, in the order of the text. */
export class Citations {
  readonly #byKey = new Map<string, Citation>();
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  /** The citation of a source and page; undefined for a source that the record does not hold. */
  cite(id: string, page?: number): Citation | undefined {
    const source = this.#sources.get(id);
    if (!source) return undefined;
    const key = `${id} ${page ?? ''}`;
    const known = this.#byKey.get(key);
    if (known) {
      known.uses += 1;
      return known;
    }
    const number = this.#byKey.size + 1;
    const made: Citation = { number, source, ...(page && { page }), anchor: `source-${number}`, uses: 1 };
    this.#byKey.set(key, made);
    return made;
  }

  /** All citations so far, then the sources that the text named nowhere. */
  list(also: readonly Source[] = []): Citation[] {
    const cited = new Set([...this.#byKey.values()].map(({ source }) => source.id));
    const rest = also.filter(({ id }) => !cited.has(id));
    const first = this.#byKey.size + 1;
    const unnamed = rest.map((source, index): Citation => ({ number: first + index, source, anchor: `source-${first + index}`, uses: 0 }));
    return [...this.#byKey.values(), ...unnamed];
  }
}
