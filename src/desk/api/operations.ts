// What a desk may do with the content folder: list, read, save, make, move and take away. No transport: a server, a small Git host or a test calls it alike.
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../../lib/in-parallel.ts';
import { listFiles } from '../../loaders/files.ts';
import type { Problem } from '../../loaders/problem.ts';
import { LARGEST } from '../../loaders/text-file.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { entryFile } from '../../schemas/index.ts';
import { codeOf } from '../run/failure.ts';
import { digestOf } from './digest.ts';
import { newErrors, Outlook, type Files, type Reading } from './outlook.ts';
import { confined, placeOf, type ContentPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import { brokenMessage, contentOf, digestOrNull, refuseLarge, renamedText, savedText } from './texts.ts';
import { writeAll } from './write-all.ts';

/** A file of content as the desk lists it. */
export interface Listed extends ContentPlace {
  digest: string;
  size: number;
}

/** One change of a file. `base` is the digest of the file as the desk knew it; a picture that is made with one takes the old one’s place. */
export type FileAction =
  | { action: 'save'; path: string; text: string; base: string; known?: readonly string[] }
  | { action: 'create'; path: string; text?: string; bytes?: Uint8Array; base?: string }
  | { action: 'delete'; path: string; base?: string }
  | { action: 'rename'; path: string; to: string; base?: string };

/** What was written, and what the reader of content says to it: of the files concerned, errors and warnings. */
export interface Outcome {
  files: { path: string; digest: string | null }[];
  problems: Problem[];
}

/** Texts that were handed out are kept, so that a save can be told from what it started from. */
const KEPT_TEXTS = 500;
/** Files that are read at once for the list: pictures are large. */
const AT_ONCE = 16;

export class Desk {
  readonly #dir: string;
  readonly #outlook: Outlook;
  readonly #texts = new Map<string, string>();
  readonly #digests = new Map<string, { stamp: string; digest: string }>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(reading: Reading) {
    this.#dir = reading.dir;
    this.#outlook = new Outlook(reading);
  }

  /** All files that the desk may write, of one collection or of all. */
  async list(collection?: CollectionName | 'campaign'): Promise<Listed[]> {
    const { entries, pictures, campaign } = await listFiles(this.#dir);
    const paths = [...(campaign ? ['campaign.yaml'] : []), ...entries.map(({ file }) => file), ...pictures].sort();
    const places = paths.flatMap((path) => this.#placeIfAny(path)).filter((place) => !collection || place.collection === collection);
    return inParallel(places, AT_ONCE, (place) => this.#listed(place));
  }

  /** A file’s digest, from its bytes only where it was written since: the list is asked for with every save. */
  async #listed(place: ContentPlace): Promise<Listed> {
    const { size, mtimeMs, ino } = await stat(join(this.#dir, place.path)).catch(() => ({ size: 0, mtimeMs: 0, ino: 0 }));
    const stamp = `${size} ${mtimeMs} ${ino}`;
    const known = this.#digests.get(place.path);
    if (known?.stamp === stamp) return { ...place, digest: known.digest, size };
    const data = await this.bytes(place.path);
    const digest = digestOf(data);
    this.#digests.set(place.path, { stamp, digest });
    return { ...place, digest, size: data.byteLength };
  }

  #placeIfAny(path: string): ContentPlace[] {
    try {
      return [placeOf(path)];
    } catch {
      return []; // a file that `npm run check` complains of
    }
  }

  /** A file’s bytes. Throws a Failure where there is none. */
  async bytes(path: string): Promise<Uint8Array> {
    const full = await confined(this.#dir, placeOf(path));
    try {
      return await readFile(full);
    } catch (error) {
      throw new Refusal(404, `${path} is not there (${codeOf(error)}). Was it moved or deleted meanwhile? Load the list anew.`);
    }
  }

  /** An entry’s text with its digest, and what the reader of content says of it. */
  async read(path: string): Promise<{ path: string; text: string; digest: string; problems: Problem[] }> {
    const { text, digest } = await this.#text(path);
    const problems = (await this.#outlook.problems()).filter(({ file }) => file === path);
    return { path, text, digest, problems };
  }

  /** What a save would lead to, without one. */
  check(actions: readonly FileAction[]): Promise<Outcome> {
    return this.#inTurn(() => this.#weigh(actions).then(({ outcome }) => outcome));
  }

  /** Makes the changes, all of them or none. Throws a Refusal where the content would be broken by them, or where somebody else changed the same. */
  commit(actions: readonly FileAction[]): Promise<Outcome> {
    return this.#inTurn(async () => {
      const { files, outcome } = await this.#weigh(actions);
      await writeAll(this.#dir, files);
      return outcome;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #text(path: string): Promise<{ text: string; digest: string }> {
    const bytes = await this.bytes(path);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const digest = digestOf(bytes);
    this.#texts.delete(digest);
    this.#texts.set(digest, text);
    for (const oldest of this.#texts.keys()) if (this.#texts.size > KEPT_TEXTS) this.#texts.delete(oldest);
    return { text, digest };
  }

  /** The files as they would be, once it is sure that they leave the content right. */
  async #weigh(actions: readonly FileAction[]): Promise<{ files: Files; outcome: Outcome }> {
    const files = new Map<string, string | Uint8Array | null>();
    for (const action of actions) for (const [path, data] of await this.#plan(action)) files.set(path, data);
    const [before, after] = [await this.#outlook.problems(), await this.#outlook.problemsWith(files)];
    const concerned = (problem: Problem): boolean => files.has(problem.file);
    const broken = newErrors(before, after);
    if (broken.length > 0)
      throw new Refusal(422, brokenMessage(broken, files), { problems: [...broken, ...after.filter((problem) => concerned(problem) && !broken.includes(problem))] });
    const made = [...files].map(([path, data]) => ({ path, digest: digestOrNull(data) }));
    return { files, outcome: { files: made, problems: after.filter(concerned) } };
  }

  async #plan(action: FileAction): Promise<[string, string | Uint8Array | null][]> {
    const place = placeOf(action.path);
    await confined(this.#dir, place);
    if (action.action === 'create') {
      if (!place.picture || action.base === undefined || digestOf(await this.bytes(place.path)) !== action.base) await this.#refuseTaken(place);
      return [[place.path, contentOf(action, place)]];
    }
    if (action.action === 'save' && place.picture) throw new Refusal(400, `${place.path} is a picture: it is sent as one, not as text.`);
    if (action.action === 'delete') return this.#planDeletion(place, action.base);
    if (action.action === 'rename') return this.#planMove(place, action);
    const { text, digest } = await this.#text(place.path);
    refuseLarge(action.text.length, LARGEST, 'text');
    return [[place.path, savedText(place, action, { text, digest, base: this.#texts.get(action.base) })]];
  }

  /** An entry goes with all that stands beside it. */
  async #planDeletion(place: ContentPlace, base?: string): Promise<[string, null][]> {
    const digest = digestOf(await this.bytes(place.path));
    if (base !== undefined && base !== digest)
      throw new Refusal(409, `${place.path} was changed by somebody else since you opened it. Load it anew, and delete it then if you still want to.`);
    return (await this.#beside(place)).map((path) => [path, null]);
  }

  async #beside(place: ContentPlace): Promise<string[]> {
    if (place.picture || !place.path.endsWith('/index.mdx')) return [place.path];
    const folder = dirname(place.path);
    return (await readdir(join(this.#dir, folder))).filter((name) => !name.startsWith('.')).map((name) => `${folder}/${name}`);
  }

  async #planMove(place: ContentPlace, { to, base }: { to: string; base?: string }): Promise<[string, string | Uint8Array | null][]> {
    if (place.picture || place.collection === 'campaign') throw new Refusal(400, 'Only entries have an id that can be changed.');
    const target = placeOf(entryFile(place.collection, to));
    await this.#refuseTaken(target);
    const { text, digest } = await this.#text(place.path);
    if (base !== undefined && base !== digest) throw new Refusal(409, `${place.path} was changed by somebody else since you opened it. Load it anew, and rename it then.`);
    const gone = await this.#beside(place);
    const moved = await Promise.all(
      gone.filter((path) => path !== place.path).map(async (path) => [`${dirname(target.path)}/${path.split('/').at(-1) ?? ''}`, await this.bytes(path)] as const),
    );
    return [...gone.map((path): [string, null] => [path, null]), [target.path, renamedText(place, text)], ...moved.map(([path, data]): [string, Uint8Array] => [path, data])];
  }

  async #refuseTaken(target: ContentPlace): Promise<void> {
    const there = await this.bytes(target.path).then(
      () => true,
      () => false,
    );
    if (there) throw new Refusal(409, `${target.path} is there already. Nothing was overwritten: choose another name.`);
  }
}
