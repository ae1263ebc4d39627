// The desk’s addresses on a Node server: who may ask, a body of bounded size, JSON back.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from './body.ts';
import { refusalOf } from './guard.ts';
import type { Desk } from './operations.ts';
import { answer, explained, type Answer } from './routes.ts';

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Answers under `<base>/desk/api/` and lets everything else pass.
 * On the development server an address ends in a slash, `/desk/api/entries/?collection=people`: Astro sends away those without before they come here.
 */
export function deskMiddleware(desk: Desk, base = '/'): Middleware {
  const prefixes = [...new Set(['/desk/api/', `${base.replace(/\/$/, '')}/desk/api/`])];
  return (request, response, next) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const prefix = prefixes.find((start) => url?.pathname.startsWith(start));
    if (!url || prefix === undefined) return next();
    void respond(desk, request, url.pathname.slice(prefix.length).replace(/\/$/, ''), url.searchParams).then((made) => send(response, made));
  };
}

async function respond(desk: Desk, request: IncomingMessage, name: string, query: URLSearchParams): Promise<Answer> {
  const { method = 'GET', headers } = request;
  const refusal = refusalOf({ method, headers, from: request.socket.remoteAddress });
  if (refusal) return { status: refusal.status, body: { message: refusal.message } };
  if (method === 'GET') return answer(desk, method, name, Object.fromEntries(query));
  try {
    return await answer(desk, method, name, await bodyOf(request));
  } catch (error) {
    return explained(error); // where the connection broke off, nobody hears it
  }
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
