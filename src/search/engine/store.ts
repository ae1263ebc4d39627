// The files of the index as a search asks for them: each read once, all of one version.
import {
  fileOf,
  fromDeltas,
  isWordTerm,
  type DocumentFile,
  type Docs,
  type Head,
  type PlaceFile,
  type PlaceFirsts,
  type SpellFile,
  type SuggestFile,
  type TermFile,
} from './files.ts';
import { readNames } from './named.ts';
import type { LoadSpelling, ReadFile } from './types.ts';

/** A file of the index that did not come. */
export class MissingFile extends Error {
  readonly path: string;
  constructor(path: string, cause?: unknown) {
    super(`${path} of the search index did not come`, { cause });
    this.name = 'MissingFile';
    this.path = path;
  }
}

/** The documents of a word, ascending, and how much it says of each. */
export interface Found {
  stem: string;
  documents: readonly number[];
  impacts: string;
  /** For a reader’s word: the record’s words for it. */
  names?: readonly string[];
}

/** The files that are read under the same name whatever their version. */
interface Unversioned {
  'head.json': Head;
  'docs.json': Docs;
  'suggest.json': SuggestFile;
  'spell.json': SpellFile;
}

/** Two indexes in a row may be published while somebody searches; more are a fault. */
const MOST_READINGS = 3;

export class Store {
  private readonly read: ReadFile;
  /** Finds better spellings: a program of its own, which few searches need. */
  readonly spelling: LoadSpelling;
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly found = new Map<string, Found>();

  constructor(read: ReadFile, spelling: LoadSpelling) {
    this.read = read;
    this.spelling = spelling;
  }

  private once<T>(path: string, fresh = false): Promise<T> {
    const known = fresh ? undefined : this.files.get(path);
    if (known) return known as Promise<T>;
    const file = this.read(path, { fresh });
    this.files.set(path, file);
    // What did not come is asked for again by the next search.
    file.catch(() => this.files.get(path) === file && this.files.delete(path));
    return file as Promise<T>;
  }

  head(): Promise<Head> {
    return this.once<Head>('head.json');
  }

  /** A file beside the head, of the same version: where a new index came in between the two, they are read again. */
  async beside<N extends Exclude<keyof Unversioned, 'head.json'>>(name: N): Promise<Unversioned[N]> {
    for (let attempt = 0; attempt < MOST_READINGS; attempt += 1) {
      const [head, file] = await Promise.all([this.head(), this.once<Unversioned[N]>(name, attempt > 0)]);
      if (head.version === file.version) return file;
      await this.renew(head);
    }
    throw new MissingFile(name);
  }

  /** The names, with their words read. */
  async named(): Promise<SuggestFile> {
    const file = await this.beside('suggest.json');
    await readNames(file.named);
    return file;
  }

  /** Forgets an index that a newer one has replaced; of several that notice it, the first does. */
  private async renew(old: Head): Promise<void> {
    if ((await this.head()) !== old) return;
    this.files.clear();
    this.found.clear();
    await this.once<Head>('head.json', true);
  }

  private async versioned<T>(path: string): Promise<T> {
    return this.once<T>(`${(await this.head()).version}/${path}`);
  }

  document(number: number): Promise<DocumentFile> {
    return this.versioned(`d/${number}.json`);
  }

  private async termFile(index: number): Promise<TermFile> {
    return index < 0 ? {} : this.versioned<TermFile>(`t/${index}.json`);
  }

  /** Where a stem stands. No documents where it stands nowhere. */
  async find(stem: string): Promise<Found> {
    const known = this.found.get(stem);
    if (known) return known;
    const file = await this.termFile(fileOf((await this.head()).terms, stem));
    const posting = Object.hasOwn(file, stem) ? file[stem] : undefined;
    const found = { stem, documents: fromDeltas(posting?.[0] ?? []), impacts: posting?.[1] ?? '', ...(posting?.[2] && { names: posting[2] }) };
    this.found.set(stem, found);
    return found;
  }

  /** Stems that start with these letters, as far as they stand in one or two files, the most used first. */
  async startingWith(letters: string, most: number): Promise<string[]> {
    const { terms } = await this.head();
    const first = Math.max(0, fileOf(terms, letters));
    const last = Math.min(fileOf(terms, `${letters}\uffff`), first + 1);
    const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, index) => this.termFile(first + index)));
    const entries = files.flatMap((file) => Object.entries(file).filter(([stem]) => stem.startsWith(letters) && isWordTerm(stem)));
    return entries
      .sort(([, a], [, b]) => b[0].length - a[0].length)
      .slice(0, most)
      .map(([stem]) => stem);
  }

  /** The places of a word by document. */
  async placesOf(word: string): Promise<Map<number, number[]>> {
    const index = fileOf(await this.versioned<PlaceFirsts>('p/firsts.json'), word);
    const file = index < 0 ? {} : await this.versioned<PlaceFile>(`p/${index}.json`);
    const entry = Object.hasOwn(file, word) ? file[word] : undefined;
    const documents = fromDeltas(entry?.[0] ?? []);
    return new Map(documents.map((document, at) => [document, fromDeltas(entry?.[1][at] ?? [])]));
  }
}
