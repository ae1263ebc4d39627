// Writing into content: each file whole or not at all, nothing overwritten that was not meant, and a message for a person where it cannot be.
import { existsSync } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure } from '../run/failure.ts';
import { isAlive } from '../site/lock.ts';

/** What is done to the disk, so that tests can make each step fail. */
export interface WriteDisk {
  write: (path: string, data: string | Uint8Array, mode: number) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  link: (from: string, to: string) => Promise<void>;
}

const disk: WriteDisk = { write: writeNew, rename, link };

/** Files that are being written: hidden, so that no reader of content takes them for entries. */
const PART = '.part';

/** Writes to a new file and waits until the disk has it: a rename must not come before the words. */
async function writeNew(path: string, data: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts new words in the place of a file, or makes it. Interrupted or refused, the old file is as it was. Throws a Failure. */
export async function replaceFile(path: string, data: string | Uint8Array, on: WriteDisk = disk): Promise<void> {
  const mode = await stat(path).then(
    (found) => found.mode & 0o777,
    () => 0o666,
  );
  await throughPart(path, (part) => on.write(part, data, mode).then(() => on.rename(part, path)));
}

/** Makes a file that is not there yet. Throws a Failure where it is, or where it cannot be made. */
export async function createFile(path: string, data: string | Uint8Array, on: WriteDisk = disk): Promise<void> {
  if (existsSync(path)) throw taken(path);
  await throughPart(path, async (part) => {
    await on.write(part, data, 0o666);
    // A link, unlike a rename, never takes the place of a file that somebody else has made meanwhile.
    await on.link(part, path).catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw taken(path);
      if (existsSync(path)) throw taken(path);
      return on.rename(part, path); // a disk without links
    });
  });
}

/** Makes a folder with files in it, all of them or none. Throws a Failure where the folder is there, or where it cannot be made. */
export async function createFolder(path: string, files: Readonly<Record<string, string | Uint8Array>>, on: WriteDisk = disk): Promise<void> {
  if (existsSync(path)) throw taken(path);
  await throughPart(path, async (part) => {
    await mkdir(part);
    for (const [name, data] of Object.entries(files)) await on.write(join(part, name), data, 0o666);
    if (existsSync(path)) throw taken(path);
    await on.rename(part, path);
  });
}

/** Lets `write` make something beside its place, and takes away whatever of that is left. */
async function throughPart(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}${PART}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await clearParts(dirname(path));
    await write(part);
  } catch (error) {
    throw explained(path, error);
  } finally {
    await rm(part, { recursive: true, force: true }).catch(() => undefined); // hidden, and gone with the next write
  }
}

/** Takes away what commands that were killed left in a folder. */
async function clearParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /^\..+\.(\d+)\.part$/.exec(name) ?? [];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

const taken = (path: string): Failure => new Failure(`${path} is there already. Nothing was overwritten: choose another name, or edit that one.`);

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some room and try again',
  EDQUOT: 'your share of the disk is used up. Free some room and try again',
  EACCES: 'you may not write there. Ask whoever looks after this machine, or choose another folder',
  EPERM: 'you may not write there. Ask whoever looks after this machine, or choose another folder',
  EROFS: 'that disk cannot be written to',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EEXIST: 'a file stands where a folder should be',
  ENAMETOOLONG: 'the name is too long',
};

function explained(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const reason = REASONS[codeOf(error)] ?? (codeOf(error) || (error as Error).message);
  return new Failure(`${path} was not written: ${reason}. Nothing was changed.`);
}
