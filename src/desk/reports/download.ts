// One download from somebody else’s server: bounded in time, size and redirects, written to a file of its own, refused where it is no PDF.
import { open, type FileHandle } from 'node:fs/promises';
import { codeOf, Failure } from '../run/failure.ts';
import { stopIfInterrupted } from '../run/interrupt.ts';

export interface Bounds {
  bytes: number;
  ms: number;
  redirects: number;
}

export const BOUNDS: Bounds = { bytes: 60_000_000, ms: 120_000, redirects: 5 };

/** Why a report did not come, in words for an editor. */
export class NotFetched extends Error {
  /** The server cannot be reached or wants to be left alone: nothing more is asked of it. */
  readonly leaveHost: boolean;
  /** Nothing answered at all: there may be no network. */
  readonly silent: boolean;
  constructor(message: string, { leaveHost = false, silent = false } = {}) {
    super(message);
    this.name = 'NotFetched';
    this.leaveHost = leaveHost || silent;
    this.silent = silent;
  }
}

export interface DownloadOptions {
  /** Who asks. */
  agent: string;
  signal?: AbortSignal | undefined;
  bounds?: Bounds;
}

/** What servers call a PDF, or a file of which they know nothing. Its first bytes decide. */
const TYPES = /^(?:application\/(?:x-)?pdf|application\/(?:octet-stream|force-download|x-download)|binary\/octet-stream)?$/;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e5 ? 2 : 1)} MB`;

/** Writes what stands at the address to a new file at `path`. Throws a NotFetched where that is not what was wanted; the file is the caller’s to remove. */
export async function download(address: string, path: string, { agent, signal, bounds = BOUNDS }: DownloadOptions): Promise<void> {
  const clock = AbortSignal.timeout(bounds.ms);
  const file = await open(path, 'wx').catch(cannotWrite);
  try {
    const response = await ask(address, agent, signal ? AbortSignal.any([signal, clock]) : clock, bounds.redirects);
    refuse(response, bounds.bytes);
    await save(response, file, bounds.bytes);
  } catch (error) {
    stopIfInterrupted(signal);
    throw clock.aborted ? new NotFetched(`it had not come whole after ${bounds.ms / 1000} seconds`) : explain(error, address);
  } finally {
    await file.close();
  }
}

function cannotWrite(error: unknown): never {
  throw new Failure(`The reports folder cannot be written to (${(error as Error).message}).\nFree its disk, or name another folder: REPORTS_DIR=/some/folder npm run reports`);
}

/** Asks, and goes where it is sent, within bounds. Never from a safe connection to an open one. */
async function ask(address: string, agent: string, signal: AbortSignal, redirects: number): Promise<Response> {
  const response = await fetch(address, { redirect: 'manual', signal, headers: { 'user-agent': agent, accept: 'application/pdf, */*;q=0.1' } });
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || !location) return response;
  await response.body?.cancel();
  if (!URL.canParse(location, address)) throw new NotFetched(`it is sent on to “${location}”, which is no address`);
  const next = new URL(location, address);
  if (redirects === 0) throw new NotFetched('it is sent on too many times');
  if (!/^https?:$/.test(next.protocol) || (next.protocol === 'http:' && address.startsWith('https:'))) throw new NotFetched(`it is sent on to ${next.href}, which is not safe`);
  return ask(next.href, agent, signal, redirects - 1);
}

/** Refuses an answer by its head alone. */
function refuse({ status, statusText, headers }: Response, mostBytes: number): void {
  if (status !== 200) throw new NotFetched(`the server answers ${status} ${statusText}`.trim() + adviceOn(status), { leaveHost: status === 429 || status >= 500 });
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.test(type)) throw new NotFetched(type === 'text/html' ? 'a web page comes in place of a PDF' : `it is no PDF but “${type}”`);
  const length = Number(headers.get('content-length') ?? 0);
  if (length > mostBytes) throw new NotFetched(`it has ${megabytes(length)}, more than ${megabytes(mostBytes)}`);
}

function adviceOn(status: number): string {
  if (status === 404 || status === 410) return ': it has moved or is gone. Put its new address into the inspection (report.url) or the source (url)';
  return status === 401 || status === 403 ? ': it is not for programs, or not for everybody' : '';
}

async function save(response: Response, file: FileHandle, mostBytes: number): Promise<void> {
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new NotFetched(`it has more than ${megabytes(mostBytes)}`);
    await file.write(chunk).catch(cannotWrite);
  }
  await file.sync().catch(cannotWrite);
}

/** What the network’s errors mean. */
const MEANINGS: readonly [pattern: RegExp, meaning: string][] = [
  [/^(?:ENOTFOUND|EAI_)/, 'cannot be found'],
  [/^(?:ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)/, 'cannot be reached'],
];

function explain(error: unknown, address: string): Error {
  if (error instanceof NotFetched || error instanceof Failure) return error;
  const cause = (error as Error).cause ?? error;
  const code = codeOf(cause);
  const { host } = new URL(address);
  const [, meaning] = MEANINGS.find(([pattern]) => pattern.test(code)) ?? [];
  if (meaning) return new NotFetched(`${host} ${meaning} (${code})`, { silent: true });
  if (/CERT|SIGNED|TLS|SSL/.test(code)) return new NotFetched(`the connection to ${host} is not safe (${code})`, { leaveHost: true });
  return new NotFetched(`it broke off (${code || (cause as Error).message || (error as Error).message})`);
}
