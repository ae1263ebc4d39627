// On a deployed desk: what the CMS would commit to the Git host is first patched into the files as they stand there, and checked.
import type { GitHost } from '../backend.ts';
import { kindOf, partsOf, type Kind } from '../entry-text.ts';
import { merged } from '../../save/entry.ts';
import { problemsOf } from './validate.ts';

type Ask = typeof fetch;

interface Commit {
  ask: Ask;
  host: GitHost;
  folder: string;
  url: URL;
  init: RequestInit;
}

/** A file in a commit, as its host's interface names it. */
interface Sent {
  path: string;
  /** In base64. */
  content?: string;
  contents?: string;
}

const decode = (base64: string): string => new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
const encode = (text: string): string => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

interface Body {
  query?: string;
  files?: (Sent & { operation?: string })[];
  variables?: { input?: { expectedHeadOid: string; fileChanges: { additions: Sent[] } } };
}

/** The files that a request would commit, and where the text of each is now; undefined where it is no commit. */
function commitIn({ host, url }: Commit, body: Body): { files: Sent[]; place: (path: string) => string } | undefined {
  const input = body.variables?.input;
  const name = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  const repo = `${host.api}/repos/${host.repo}`;
  if (host.kind === 'github' && url.href === `${host.api}/graphql` && body.query?.includes('createCommitOnBranch') && input) {
    return { files: input.fileChanges.additions, place: (path) => `${repo}/contents/${name(path)}?ref=${input.expectedHeadOid}` };
  }
  if (host.kind === 'gitea' && url.href === `${repo}/contents` && body.files) {
    const files = body.files.filter(({ operation }) => operation !== 'delete');
    return { files, place: (path) => `${repo}/raw/${name(path)}?ref=${encodeURIComponent(host.branch)}` };
  }
  return undefined;
}

const refuse = (message: string, problems: unknown[] = []): Response =>
  new Response(JSON.stringify({ message, problems }), { status: 422, headers: { 'Content-Type': 'application/json' } });

/** The text of a file as it stands on the host; undefined where there is none yet. Throws where it cannot be had. */
async function present({ ask, init }: Commit, address: string, path: string): Promise<string | undefined> {
  const headers = { Authorization: new Headers(init.headers).get('Authorization') ?? '', Accept: 'application/vnd.github.raw+json' };
  const response = await ask(address, { headers, cache: 'no-store' });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path} could not be read from the Git host (${response.status}). Nothing was saved: try again.`);
  return response.text();
}

function patchOne(kind: Kind, original: string | undefined, sent: Sent): string {
  const key = sent.contents === undefined ? 'content' : 'contents';
  const text = merged(kind, original, decode(sent[key] ?? ''));
  sent[key] = encode(text);
  return text;
}

/** Sends a request on: a commit patched, or refused with what is wrong; anything else as it is. */
export async function patchedCommit(commit: Commit): Promise<Response> {
  const { ask, folder, url, init } = commit;
  const body = (typeof init.body === 'string' ? JSON.parse(init.body) : {}) as Body;
  const found = commitIn(commit, body);
  if (!found) return ask(url, init);
  try {
    for (const sent of found.files) {
      const inside = sent.path.startsWith(`${folder}/`) ? sent.path.slice(folder.length + 1) : undefined;
      const kind = inside === undefined ? undefined : kindOf(inside);
      if (!kind || inside === undefined) continue;
      const text = patchOne(kind, await present(commit, found.place(sent.path), sent.path), sent);
      const { errors, message } = problemsOf(kind, inside, partsOf(kind, text).data);
      if (errors.length > 0) return refuse(message, errors);
    }
  } catch (error) {
    return refuse((error as Error).message);
  }
  return ask(url, { ...init, body: JSON.stringify(body) });
}
