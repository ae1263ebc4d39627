// Getting at what was pasted: from a file, from another program, or typed into the terminal until Ctrl-D.
import { createReadStream, openSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ReadStream } from 'node:tty';
import { codeOf, Failure } from '../run/failure.ts';
import { decode, LARGEST, tooLarge, type Decoded } from './decode.ts';

/** The bytes of a stream. Stops reading, and throws a Failure, where there are too many. */
export async function readBounded(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > LARGEST) throw tooLarge(size, name);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder, not a file',
};

/** The text of a file. Throws a Failure that says why it cannot be read. */
export async function readPastedFile(path: string): Promise<Decoded> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (found.size > LARGEST) throw tooLarge(found.size, path);
    return decode(await readBounded(createReadStream(path), path), path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read: ${REASONS[codeOf(error)] ?? (codeOf(error) || (error as Error).message)}.`);
  }
}

/** The text that another program hands on. */
export const readPiped = async (stdin: Readable): Promise<Decoded> => decode(await readBounded(stdin, 'What was handed on'), 'What was handed on');

const INTERRUPTED = 130;

/** Lines pasted into the terminal, until Ctrl-D on an empty line. The terminal can be asked in afterwards. */
export function readTyped(input: Readable, output: Writable): Promise<Decoded> {
  output.write('Paste the page here: its headline and everything under it. Then press Enter, and Ctrl-D (on Windows Ctrl-Z and Enter).\n\n');
  const lines: string[] = [];
  let size = 0;
  const typed = createInterface({ input, output, terminal: (input as { isTTY?: boolean }).isTTY === true, historySize: 0 });
  return new Promise((done, fail) => {
    let failure: Failure | undefined;
    const stop = (reason: Failure): void => {
      failure ??= reason;
      typed.close();
    };
    typed.on('line', (line) => {
      size += line.length + 1;
      if (line === '\u001a') typed.close();
      else if (size > LARGEST) stop(tooLarge(size, 'What was pasted'));
      else lines.push(line.replace(/\u001b\[20[01]~/g, ''));
    });
    typed.on('SIGINT', () => stop(new Failure('Nothing was written.', INTERRUPTED)));
    typed.on('close', () => (failure ? fail(failure) : settle(lines, done, fail)));
  });
}

function settle(lines: readonly string[], done: (decoded: Decoded) => void, fail: (error: unknown) => void): void {
  try {
    done(decode(Buffer.from(lines.join('\n')), 'What was pasted'));
  } catch (error) {
    fail(error);
  }
}

/** The terminal itself, where standard input is something else: to ask in while a page is handed on by another program. */
export function openTerminal(): ReadStream | undefined {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}
