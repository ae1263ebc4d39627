// Serving a built site on this machine as a host would: its base, its folders, its own page for what is not there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { codeOf, Failure } from '../run/failure.ts';

/** Both names of this machine: some browsers try one first, some the other. */
const [IPV4, IPV6] = ['127.0.0.1', '::1'];
const UTF8 = '; charset=utf-8';
/** What sirv does not know, or knows without its character set. */
const TYPES: Record<string, string> = {
  css: `text/css${UTF8}`,
  csv: `text/csv${UTF8}`,
  ics: `text/calendar${UTF8}`,
  js: `text/javascript${UTF8}`,
  json: `application/json${UTF8}`,
  jsonl: `application/jsonl${UTF8}`,
  md: `text/markdown${UTF8}`,
  mjs: `text/javascript${UTF8}`,
  txt: `text/plain${UTF8}`,
  webmanifest: `application/manifest+json${UTF8}`,
  xml: `application/xml${UTF8}`,
  xsl: `application/xml${UTF8}`,
};

export interface Serving {
  /** The address of the front page. */
  url: string;
  close: () => Promise<void>;
}

/** Answers requests for the files of `dir` under `base` (`/` or `/some/path/`). Files are looked up as they are asked for, so a new build shows at once. */
export function siteListener(dir: string, base: string): RequestListener {
  const files = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true, setHeaders: (response, path) => setHeaders(response, path, dir) });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/(?=\?)/, 2);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'This site can only be read.', { Allow: 'GET, HEAD' });
    if (!path.startsWith(base)) {
      const isRoot = path === '/' || `${path}/` === base;
      return isRoot ? answer(response, 302, '', { Location: base }) : notFound(dir, request, response);
    }
    const within = `/${path.slice(base.length)}`;
    if (isFolder(dir, within)) return answer(response, 301, '', { Location: `${base}${within.slice(1)}/${query ?? ''}` });
    request.url = within + (query ?? '');
    return files(request, response, () => notFound(dir, request, response));
  };
}

/** Serves `dir` until closed. Throws where the port is taken. */
export async function serve(dir: string, { base, port }: { base: string; port: number }): Promise<Serving> {
  const listener = siteListener(dir, base);
  const servers = await listenOnBoth(port, listener);
  const taken = (servers[0]?.address() as AddressInfo).port;
  return { url: `http://localhost:${taken}${base}`, close: () => closeAll(servers) };
}

/** Throws where the port is taken, so that nobody waits for a build that cannot be shown. */
export async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0) return;
  await closeAll(await listenOnBoth(port, () => undefined));
}

async function listenOnBoth(port: number, listener: RequestListener): Promise<Server[]> {
  const first = await listen(port, IPV4, listener);
  try {
    return [first, await listen((first.address() as AddressInfo).port, IPV6, listener)];
  } catch (error) {
    // A machine without IPv6 is served on the other address alone.
    if (!(error instanceof Failure)) return [first];
    await closeAll([first]);
    throw error;
  }
}

function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  return new Promise((done, fail) => {
    server.once('error', (error) => fail(explain(error, port)));
    server.listen(port, host, () => done(server));
  });
}

function explain(error: Error, port: number): Error {
  const instead = `PORT=${port < 65_535 ? port + 1 : 4321}`;
  if (codeOf(error) === 'EADDRINUSE')
    return new Failure(
      `Port ${port} is in use: another program answers there, perhaps this site started earlier.\nStop it with Ctrl-C in its window, or name another port: ${instead}`,
    );
  if (codeOf(error) === 'EACCES') return new Failure(`Port ${port} may not be used by this account.\nName another port: PORT=4321`);
  return error;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    }),
  );
}

/** Whether a path without a slash at its end names a folder that has a page. Hosts lead to the address with the slash. */
function isFolder(dir: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    const file = new URL(`file://${path.replace(/^\/+/, '/')}/index.html`).pathname;
    return statSync(join(dir, decodeURIComponent(file)), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

function setHeaders(response: ServerResponse, path: string, dir: string): void {
  const extension = /\.(\w+)$/.exec(path)?.[1];
  const type = extension ? TYPES[extension] : plainType(join(dir, path));
  if (type) response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

/** A file whose name has no extension is text; any other such path is a page. */
function plainType(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? `text/plain${UTF8}` : undefined;
}

function notFound(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const file = join(dir, '404.html');
  if (!existsSync(file)) return answer(response, 404, 'Not found');
  const page = readFileSync(file);
  response.writeHead(404, { 'Content-Type': `text/html${UTF8}`, 'Content-Length': page.length, 'Cache-Control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function answer(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': `text/plain${UTF8}`, 'Content-Length': Buffer.byteLength(text), ...headers });
  response.end(text);
}
