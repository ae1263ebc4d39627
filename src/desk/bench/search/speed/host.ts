// A host for measuring: files compressed as hosts do, kept by the browser for ten minutes as on common hosts, every answer counted.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import sirv from 'sirv';

const brotli = promisify(brotliCompress);
/** Between what hosts take for files that they compress as they send them and what they take ahead of time. */
const QUALITY = 6;
const TEXT = /\.(?:html|js|mjs|css|json|svg|xml|txt|webmanifest)$/;
const KEPT_SECONDS = 600;
/** Below this a host sends a file as it is. */
const LEAST_BYTES = 256;

/** An answer that was sent. */
export interface Sent {
  path: string;
  /** When it was asked for, in milliseconds: of the wall clock, until a visit counts them from its first key. */
  at: number;
  /** All bytes on the wire, its head included. */
  bytes: number;
}

export interface Host {
  /** The address of the front page. */
  url: string;
  sent: Sent[];
  close: () => Promise<void>;
}

/** A text as it is sent. */
export const compressText = (content: Buffer): Promise<Buffer> => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

/** Puts a compressed copy beside every file of text. Other files are sent as they are: Pagefind’s are compressed in themselves. */
export async function compressFolder(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => TEXT.test(name))) {
    const content = await readFile(join(folder, file));
    if (content.length < LEAST_BYTES) continue;
    await writeFile(join(folder, `${file}.br`), await compressText(content));
  }
}

/** Serves a folder under a base until closed. */
export async function startHost(folder: string, base: string): Promise<Host> {
  const files = sirv(folder, { brotli: true, etag: true, maxAge: KEPT_SECONDS });
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    count(request, response, sent);
    if (!request.url?.startsWith(base)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((done) => void server.close(() => done()));
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${base}`, sent, close };
}

/** Notes an answer. A connection carries one at a time, so what it has sent meanwhile is this answer. */
function count(request: IncomingMessage, response: ServerResponse, sent: Sent[]): void {
  const { socket } = request;
  const before = socket.bytesWritten;
  const entry: Sent = { path: request.url ?? '', at: Date.now(), bytes: 0 };
  sent.push(entry);
  response.once('close', () => {
    entry.bytes = socket.bytesWritten - before;
  });
}
