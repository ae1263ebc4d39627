// Reading the files of a built site one after the other, in the same room, without what was in files before.
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under a folder, from there, with `/`, sorted. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const START = Buffer.from('<style');
const END = Buffer.from('</style>');
/** So many different style sheets are remembered. */
const MOST = 16;

/** Reads files. What it gives is valid until it reads the next. */
export class Files {
  #room = Buffer.alloc(0);
  readonly #styles: Buffer[] = [];

  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (this.#room.length < size) this.#room = Buffer.allocUnsafe(size * 2);
      let length = 0;
      for (let more = -1; more !== 0 && length < size; length += more) more = readSync(file, this.#room, length, size - length, null);
      return this.#room.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }

  /** A page without its style sheets, where the very same stood in a page before: they are most of many pages. */
  withoutKnownStyles(page: Buffer): Buffer {
    let rest = page;
    for (let start = rest.indexOf(START); start >= 0; start = rest.indexOf(START, start + 1)) {
      const end = rest.indexOf(END, start);
      if (end < 0) break;
      const style = rest.subarray(start, end);
      if (this.#isKnown(style)) {
        // What follows moves over the style sheet: both lie in the room of this reader.
        rest.copyWithin(start, end);
        rest = rest.subarray(0, rest.length - style.length);
      }
    }
    return rest;
  }

  #isKnown(style: Buffer): boolean {
    if (this.#styles.some((known) => known.equals(style))) return true;
    if (this.#styles.length < MOST) this.#styles.push(Buffer.from(style));
    return false;
  }
}
