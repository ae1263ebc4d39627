// The search itself: every file of a built site, one after the other, for every fingerprint.
import { join } from 'node:path';
import { HOSTS } from '../../lib/environment.ts';
import { INDEX_FOLDER } from '../../search/index/folder.ts';
import { hostFiles } from '../host-files.ts';
import { Files, filesIn } from './files.ts';
import type { Fingerprints, PatternOf } from './fingerprints.ts';
import { Reader } from './letters.ts';
import { digestOf, isMadeOf, lookOf, standsAmong, type KnownPicture } from './pictures.ts';
import type { Piece } from './pieces.ts';
import { Frequencies } from './search.ts';
import { partsOf } from './unpack.ts';

/** Something withheld in a file of the site. */
export interface Leak {
  /** From the site’s folder. */
  file: string;
  /** Where in it: `its name`, `unpacked from gzip`; empty for the file as it stands. */
  how: string;
  piece: Piece;
  field: string;
  /** The words, or the picture’s file. */
  what: string;
}

export interface Checked {
  files: number;
  leaks: Leak[];
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|ico|svg)$/i;
const PAGE = /\.html?$/i;
const INDEX = new RegExp(`^(?:${INDEX_FOLDER}|pagefind)/`);
/** What hosts are told of addresses that are gone: it names them. */
const HOST_FILES = new Set(hostFiles(HOSTS, ['/'], '/').map(({ name }) => name));
/** More say nothing more. */
const MOST = 200;

/** So many files say what is frequent in all of them. */
const SAMPLE = 60;
/** And so much of each, in bytes. */
const SAMPLE_BYTES = 64_000;

/** How often runs of letters stand in a site, by some of its files. */
export function frequenciesIn(dir: string): Frequencies {
  const frequencies = new Frequencies();
  const [reader, from, files] = [new Reader(), new Files(), filesIn(dir)];
  const step = Math.max(1, Math.floor(files.length / SAMPLE));
  for (let index = 0; index < files.length; index += step) {
    reader.read(from.read(join(dir, files[index] as string)).subarray(0, SAMPLE_BYTES));
    for (const letters of [reader.text, reader.tags]) frequencies.add(letters);
  }
  return frequencies;
}

/** Looks through a built site. Files are read one by one: how many there are does not matter to memory. */
export class Check {
  readonly #dir: string;
  readonly #fingerprints: Fingerprints;
  readonly #pictures: readonly KnownPicture[];
  readonly #reader = new Reader();
  readonly #files = new Files();
  readonly #leaks = new Map<string, Leak>();
  readonly #publicPictures: readonly string[];
  readonly #alsoPublic = new Map<KnownPicture, Promise<boolean>>();

  /** `publicPictures`: the files of pictures that public articles show. */
  constructor(dir: string, { fingerprints, pictures, publicPictures }: { fingerprints: Fingerprints; pictures: readonly KnownPicture[]; publicPictures: readonly string[] }) {
    this.#dir = dir;
    this.#fingerprints = fingerprints;
    this.#pictures = pictures;
    this.#publicPictures = publicPictures;
  }

  async run(): Promise<Checked> {
    const files = filesIn(this.#dir);
    for (const file of files) {
      const read = this.#files.read(join(this.#dir, file));
      const bytes = PAGE.test(file) ? this.#files.withoutKnownStyles(read) : read;
      this.#text(file, Buffer.from(`/${file}`), 'its name', false);
      for (const part of partsOf(file, bytes)) this.#text(file, part.bytes, part.how, part.binary);
      if (this.#pictures.length > 0 && PICTURE.test(file)) await this.#picture(file, bytes);
      if (this.#leaks.size >= MOST) break;
    }
    return { files: files.length, leaks: [...this.#leaks.values()] };
  }

  #text(file: string, bytes: Uint8Array, how: string, binary: boolean): void {
    this.#reader.read(bytes);
    const isIndex = INDEX.test(file);
    const found = ({ of }: PatternOf): void => {
      const { piece, field, text, indexOnly } = of;
      if ((indexOnly && !isIndex) || (field === 'id' && isNotice(file, piece))) return;
      this.#add({ file, how, piece, field, what: text });
    };
    for (const letters of [this.#reader.text, this.#reader.tags]) this.#fingerprints.search.in(letters, found, binary);
  }

  async #picture(file: string, bytes: Buffer): Promise<void> {
    const digest = digestOf(bytes);
    const look = await lookOf(bytes);
    for (const known of this.#pictures) {
      const isSame = known.digest === digest;
      if (!isSame && !(look && (await isMadeOf(look, known)))) continue;
      if (await this.#isPublic(known)) continue;
      this.#add({ file, how: isSame ? 'byte for byte' : 'by how it looks', piece: known.piece, field: 'picture', what: known.path });
    }
  }

  /** A picture that a public article shows as well may be seen. Asked only of those that were found: public pictures are many. */
  #isPublic(known: KnownPicture): Promise<boolean> {
    let answer = this.#alsoPublic.get(known);
    if (!answer) this.#alsoPublic.set(known, (answer = standsAmong(known, this.#publicPictures)));
    return answer;
  }

  /** One line for each file and field: a page with a leak often has all of it. */
  #add(leak: Leak): void {
    const key = `${leak.file}\n${leak.piece.file}\n${leak.field}`;
    if (!this.#leaks.has(key)) this.#leaks.set(key, leak);
  }
}

/** A takedown’s own address may stand where readers and hosts are told that it is gone. */
const isNotice = (file: string, { notices }: Piece): boolean => notices.length > 0 && (notices.includes(file) || HOST_FILES.has(file));
