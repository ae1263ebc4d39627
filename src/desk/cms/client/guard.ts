// Stands before every request of the page: nobody is asked but the site itself and its Git host, and commits go through our writer.
import type { Settings } from '../settings.ts';
import { patchedCommit } from './commit.ts';
import { tellProblems } from './notes.ts';

const refused = (): Response => new Response('{}', { status: 404, headers: { 'Content-Type': 'application/json' } });

/** Pictures of people who committed stand on other hosts: they are not asked for. */
const withoutFaces = (body: unknown): unknown => (typeof body === 'string' ? body.replace(/\bavatarUrl\b/g, '') : body);

async function withoutFace(response: Response): Promise<Response> {
  const user = (await response.json()) as Record<string, unknown>;
  return new Response(JSON.stringify({ ...user, avatar_url: '' }), { status: response.status, headers: { 'Content-Type': 'application/json' } });
}

/** What the answer to a commit says of the entry, for the list beside the form. */
async function listen(response: Response): Promise<Response> {
  const said = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { problems?: [] } | undefined;
  if (said?.problems) tellProblems(said.problems, response.ok);
  return response;
}

/** The small host on this machine has one address: the development server keeps others, without a slash at their end, for itself. */
function localAddress(url: URL): URL {
  const root = new URL('host/', location.href).href;
  return url.href.startsWith(root) ? new URL(`host.json?at=${encodeURIComponent(`/${url.href.slice(root.length)}`)}`, location.href) : url;
}

/** Takes the place of the page's `fetch`. */
export function guardRequests({ host, folder }: Settings): void {
  const ask = globalThis.fetch.bind(globalThis);
  const origins = new Set([location.origin, ...(host ? [new URL(host.api).origin] : [])]);
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.protocol === 'blob:' || url.protocol === 'data:') return ask(input, init);
    if (!origins.has(url.origin)) return refused();
    const method = init?.method?.toUpperCase() ?? 'GET';
    const plain = { ...init, body: withoutFaces(init?.body) as BodyInit | null };
    if (!host) return method === 'POST' ? listen(await ask(localAddress(url), init)) : ask(localAddress(url), init);
    if (method === 'POST') return listen(await patchedCommit({ ask, host, folder, url, init: plain }));
    const response = await ask(input, init);
    return url.href === `${host.api}/user` && response.ok ? withoutFace(response) : response;
  };
}
