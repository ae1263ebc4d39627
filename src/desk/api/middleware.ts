// The desk’s addresses on a Node server: who may ask, a body of bounded size, JSON back.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalOf } from './guard.ts';
import type { Desk } from './operations.ts';
import { answer, type Answer } from './routes.ts';

/** Largest body, in bytes: a picture of 25 MB as base64, with room. */
const LARGEST_BODY = 36_000_000;

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers under `<base>/desk/api/` and lets everything else pass. */
export function deskMiddleware(desk: Desk, base = '/'): Middleware {
  const prefixes = [...new Set(['/desk/api/', `${base.replace(/\/$/, '')}/desk/api/`])];
  return (request, response, next) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const prefix = prefixes.find((start) => url?.pathname.startsWith(start));
    if (!url || prefix === undefined) return next();
    void respond(desk, request, url.pathname.slice(prefix.length), url.searchParams).then((made) => send(response, made));
  };
}

async function respond(desk: Desk, request: IncomingMessage, name: string, query: URLSearchParams): Promise<Answer> {
  const { method = 'GET', headers } = request;
  const refusal = refusalOf({ method, headers, from: request.socket.remoteAddress });
  if (refusal) return { status: refusal.status, body: { message: refusal.message } };
  if (method === 'GET') return answer(desk, method, name, Object.fromEntries(query));
  const body = await bodyOf(request);
  if (body === undefined)
    return { status: 413, body: { message: `This is larger than ${LARGEST_BODY / 1e6} MB, which is more than a picture and its article have. Nothing was saved.` } };
  try {
    return await answer(desk, method, name, JSON.parse(body) as unknown);
  } catch {
    return { status: 400, body: { message: 'What was sent is not JSON. Nothing was saved.' } };
  }
}

/** The body’s text; undefined where it is too large. The rest of it is then read and thrown away, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength;
    if (size <= LARGEST_BODY) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(JSON.stringify(body));
}
