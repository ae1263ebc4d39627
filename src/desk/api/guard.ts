// Who may talk to the desk: the desk’s own page on this machine, and no other site that happens to be open in the browser.

/** What is known of a request before its body is read. Names of headers are in lower case. */
export interface Asking {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The address that it came from. */
  from: string | undefined;
}

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
const LOCAL_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Why a request is refused, as a status and a sentence; undefined where it may pass. */
export function refusalOf({ method, headers, from }: Asking): { status: number; message: string } | undefined {
  const one = (name: string): string | undefined => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const host = one('host') ?? '';
  // A name of somebody else’s that leads to this machine would carry its own name here.
  if (!LOCAL_HOST.test(host)) return { status: 403, message: 'The desk answers only at localhost on this machine.' };
  if (from !== undefined && !LOCAL_ADDRESS.test(from)) return { status: 403, message: 'The desk answers only on this machine.' };
  const site = one('sec-fetch-site');
  const origin = one('origin');
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET')) return { status: 403, message: 'The desk answers only its own page.' };
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return { status: 403, message: 'The desk answers only its own page.' };
  if (method === 'GET') return undefined;
  if (method !== 'POST') return { status: 405, message: 'The desk is asked with GET and POST.' };
  if (origin === undefined && site === undefined) return { status: 403, message: 'The desk answers only its own page: the request does not say where it comes from.' };
  if (!/^application\/json(?:;|$)/.test(one('content-type') ?? '')) return { status: 415, message: 'The desk takes JSON: the content type is application/json.' };
  return undefined;
}
