// The lines of a log, packed or not, a piece at a time: a log of any size needs no more memory than a small one.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, Failure } from '../run/failure.ts';

/** No line of a log is longer: what is, is cut, and counts as one that cannot be read. */
const LONGEST_LINE = 65_536;
const PIECE = 1 << 18;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it. Ask whoever looks after the server for a copy',
  EPERM: 'you may not read it. Ask whoever looks after the server for a copy',
  EISDIR: 'it is a folder. Name the files in it',
  Z_BUF_ERROR: 'it ends in the middle. Copy it again',
  Z_DATA_ERROR: 'it is damaged. Copy it again',
};

const explained = (path: string, error: unknown): Failure =>
  error instanceof Failure ? error : new Failure(`${path} cannot be read: ${REASONS[codeOf(error)] ?? (error as Error).message}.\nNothing was written.`);

/** Packed files are known by their first two bytes, whatever they are called. */
async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Hands each line of a log to `take`. Throws a Failure, with the file’s name, where it cannot be read to its end. */
export async function eachLine(path: string, take: (line: string) => void, signal?: AbortSignal): Promise<void> {
  try {
    const packed = await isPacked(path);
    const raw = createReadStream(path, { highWaterMark: PIECE, ...(signal && { signal }) });
    const stream = packed ? raw.pipe(createGunzip({ chunkSize: PIECE })) : raw;
    // A pipe does not hand on what goes wrong at its start.
    if (packed) raw.once('error', (error) => stream.destroy(error));
    await cut(stream, take);
  } catch (error) {
    if (signal?.aborted) throw new Failure('', 130);
    throw explained(path, error);
  }
}

async function cut(stream: Readable, take: (line: string) => void): Promise<void> {
  let rest = '';
  // A letter a byte: addresses are written in plain letters, and no letter is split between two pieces.
  stream.setEncoding('latin1');
  for await (const piece of stream as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) if (line !== '' && line !== '\r') take(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
  if (rest.trim() !== '') take(rest);
}
