// Whether a request comes from the desk's own page on this machine: no other site may read or write content through an editor's browser.
import type { IncomingHttpHeaders } from 'node:http';

const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Why a request is refused, or undefined where it is the desk's own. */
export function refusal(method: string, { host, origin, 'sec-fetch-site': site, 'content-type': type }: IncomingHttpHeaders): string | undefined {
  if (!host || !HERE.test(host)) return 'The desk answers only to this machine, as localhost.';
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) return 'The desk answers only to its own page.';
  if (site !== undefined && site !== 'same-origin' && !(method === 'GET' && site === 'none')) return 'The desk answers only to its own page.';
  if (method !== 'GET' && method !== 'HEAD' && !type?.startsWith('application/json')) return 'The desk takes JSON.';
  return undefined;
}
