// A small Git host for one folder: as much of Gitea's interface as the CMS asks for, so that the desk works here without an account.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../loaders/problem.ts';
import { listTree, type Blob } from './tree.ts';

/** Where the desk's repository is, as the CMS is told. */
export const LOCAL = { owner: 'desk', repo: 'content', branch: 'local', folder: 'content', user: 'editor' } as const;

export interface Answer {
  status: number;
  json?: unknown;
  bytes?: Uint8Array;
}

/** What is to become of a file: `data` undefined takes it away. `base` is the id of the file that the editor started from. */
export interface FileChange {
  path: string;
  data: Uint8Array | undefined;
  base: string | undefined;
}

/** What was saved: the ids of the files, and what is still to be put right in them. */
export interface Saved {
  blobs: { path: string; sha: string }[];
  problems: Problem[];
}

/** Why nothing was saved, in a sentence for the editor. */
export interface Refused {
  status: number;
  message: string;
  problems: Problem[];
}

/** Saves all of the changes or none. */
export type Save = (changes: FileChange[]) => Promise<Saved | Refused>;

export interface Host {
  dir: string;
  save: Save;
}

interface Request {
  method: string;
  /** Without the query. */
  path: string;
  body: unknown;
}

const REPO = `/repos/${LOCAL.owner}/${LOCAL.repo}`;
const inRepository = (path: string): string => `${LOCAL.folder}/${path}`;
const inFolder = (path: string): string | undefined => (path.startsWith(`${LOCAL.folder}/`) ? path.slice(LOCAL.folder.length + 1) : undefined);
const notFound: Answer = { status: 404, json: { message: 'There is nothing here.' } };

const LARGEST = { default_paging_num: 500, max_response_items: 500, default_max_blob_size: 50_000_000 };

const fixed: Record<string, unknown> = {
  '/version': { version: '1.24.0' },
  '/user': { id: 1, login: LOCAL.user, full_name: 'Editor', email: 'editor@localhost', avatar_url: '', html_url: '' },
  '/settings/api': LARGEST,
  [REPO]: { permissions: { pull: true, push: true }, default_branch: LOCAL.branch },
  [`${REPO}/commits`]: [],
};

async function contents(host: Host, paths: string[]): Promise<unknown[]> {
  const { blobs } = await listTree(host.dir);
  const ids = new Map(blobs.map((blob) => [inRepository(blob.path), blob]));
  const one = async (path: string): Promise<unknown> => {
    const blob = ids.get(path);
    if (!blob) return null;
    const bytes = await readFile(join(host.dir, blob.path));
    return { path, sha: blob.sha, encoding: 'base64', content: bytes.toString('base64') };
  };
  return Promise.all(paths.map(one));
}

const asEntry = ({ path, sha, size }: Blob): unknown => ({ type: 'blob', path: inRepository(path), sha, size });

async function raw(host: Host, path: string): Promise<Answer> {
  const inside = inFolder(decodeURIComponent(path));
  const { blobs } = await listTree(host.dir);
  const blob = blobs.find((one) => one.path === inside);
  return blob ? { status: 200, bytes: await readFile(join(host.dir, blob.path)) } : notFound;
}

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  from_path?: string;
  sha?: string;
}

/** The changes of a commit. A file that moves is made in its new place and taken away from the old. */
function changesOf({ files = [] }: { files?: Operation[] }): FileChange[] | undefined {
  const changes = files.flatMap(({ operation, path, content = '', from_path: from, sha }): (FileChange | undefined)[] => {
    const [to, old] = [inFolder(path), from === undefined ? undefined : inFolder(from)];
    if (to === undefined || (from !== undefined && old === undefined)) return [undefined];
    const data = operation === 'delete' ? undefined : new Uint8Array(Buffer.from(content, 'base64'));
    if (old === undefined || old === to) return [{ path: to, data, base: sha }];
    return [
      { path: to, data, base: undefined },
      { path: old, data: undefined, base: sha },
    ];
  });
  return changes.some((change) => change === undefined) ? undefined : (changes as FileChange[]);
}

async function commit(host: Host, body: unknown): Promise<Answer> {
  const changes = changesOf(body as { files?: Operation[] });
  if (!changes) return { status: 422, json: { message: 'The desk saves only into the content folder. Nothing was saved.' } };
  const saved = await host.save(changes);
  if ('message' in saved) return { status: saved.status, json: { message: saved.message, problems: saved.problems } };
  const { id } = await listTree(host.dir);
  const files = saved.blobs.map(({ path, sha }) => ({ path: inRepository(path), sha }));
  return { status: 201, json: { commit: { sha: id, created: new Date().toISOString() }, files, problems: saved.problems } };
}

/** Answers a request. `path` is without the address of the host. */
export async function answer(host: Host, { method, path, body }: Request): Promise<Answer> {
  if (method === 'GET' && Object.hasOwn(fixed, path)) return { status: 200, json: fixed[path] };
  if (!path.startsWith(`${REPO}/`)) return notFound;
  const rest = path.slice(REPO.length);
  if (method === 'POST' && rest === '/file-contents') return { status: 200, json: await contents(host, (body as { files: string[] }).files) };
  if (method === 'POST' && rest === '/contents') return commit(host, body);
  if (method !== 'GET') return notFound;
  const { id, blobs } = await listTree(host.dir);
  if (rest === `/branches/${LOCAL.branch}`) return { status: 200, json: { commit: { id, message: 'As it stands on this machine' } } };
  if (rest.startsWith('/git/trees/')) return { status: 200, json: { sha: id, truncated: false, tree: blobs.map(asEntry) } };
  const [, file] = /^\/(?:raw|media\/[^/]+)\/(.+)$/.exec(rest) ?? [];
  return file ? raw(host, file) : notFound;
}
