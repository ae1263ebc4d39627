// A small Git host for one folder: as much of Gitea's interface as the CMS asks for, so that the desk works here without an account.
import { digestOf } from '../../api/digest.ts';
import type { Desk, FileAction, Listed } from '../../api/operations.ts';
import { Refusal } from '../../api/refusal.ts';
import { Failure } from '../../run/failure.ts';
import { kindOf } from '../entry-text.ts';

/** Where the desk's repository is, as the CMS is told. */
export const LOCAL = { owner: 'desk', repo: 'content', branch: 'local', folder: 'content', user: 'editor' } as const;

export interface Answer {
  status: number;
  json?: unknown;
  bytes?: Uint8Array;
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

async function contents(desk: Desk, paths: string[]): Promise<unknown[]> {
  const one = async (path: string): Promise<unknown> => {
    const inside = inFolder(path);
    if (inside === undefined) return null;
    // The bytes alone: what is wrong with each of hundreds of files is not asked here.
    const bytes = await desk.bytes(inside);
    return { path, sha: digestOf(bytes), encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
  };
  return Promise.all(paths.map((path) => one(path).catch(() => null))); // gone since it was listed
}

/** An id of all files that changes with any. */
const idOf = (files: readonly Listed[]): string => digestOf(files.map(({ path, digest }) => `${digest} ${path}`).join('\n'));

const asEntry = ({ path, digest, size }: Listed): unknown => ({ type: 'blob', path: inRepository(path), sha: digest, size });

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  from_path?: string;
  sha?: string;
}

/** What the CMS wants done to a file, in the desk's words. An entry keeps its id: that is changed in the files, where its old address is kept. */
function actionOf({ operation, path, content = '', from_path: from, sha }: Operation): FileAction {
  const inside = inFolder(path);
  if (inside === undefined || (from !== undefined && from !== path))
    throw new Refusal(400, 'The desk saves only into the content folder, and leaves entries where they are. Nothing was saved.');
  if (operation === 'delete') return { action: 'delete', path: inside, ...(sha !== undefined && { base: sha }) };
  const bytes = Buffer.from(content, 'base64');
  const base = sha === undefined ? {} : { base: sha };
  if (!kindOf(inside)) return { action: 'create', path: inside, bytes: new Uint8Array(bytes), ...base };
  const text = bytes.toString('utf8');
  return sha === undefined ? { action: 'create', path: inside, text } : { action: 'save', path: inside, text, base: sha };
}

async function commit(desk: Desk, body: unknown): Promise<Answer> {
  const { files: made, problems } = await desk.commit(((body as { files?: Operation[] }).files ?? []).map(actionOf));
  const files = made.map(({ path, digest }) => ({ path: inRepository(path), sha: digest ?? '' }));
  return { status: 201, json: { commit: { sha: idOf(await desk.list()), created: new Date().toISOString() }, files, problems } };
}

async function found(desk: Desk, { method, path, body }: Request): Promise<Answer> {
  if (method === 'GET' && Object.hasOwn(fixed, path)) return { status: 200, json: fixed[path] };
  if (!path.startsWith(`${REPO}/`)) return notFound;
  const rest = path.slice(REPO.length);
  if (method === 'POST' && rest === '/file-contents') return { status: 200, json: await contents(desk, (body as { files: string[] }).files) };
  if (method === 'POST' && rest === '/contents') return commit(desk, body);
  if (method !== 'GET') return notFound;
  const [, file] = /^\/(?:raw|media\/[^/]+)\/(.+)$/.exec(rest) ?? [];
  const inside = file && inFolder(decodeURIComponent(file));
  if (inside) return { status: 200, bytes: await desk.bytes(inside) };
  const files = await desk.list();
  if (rest === `/branches/${LOCAL.branch}`) return { status: 200, json: { commit: { id: idOf(files), message: 'As it stands on this machine' } } };
  return rest.startsWith('/git/trees/') ? { status: 200, json: { sha: idOf(files), truncated: false, tree: files.map(asEntry) } } : notFound;
}

/** Answers a request. `path` is without the address of the host. What is refused comes back as an answer too, with its reason. */
export async function answer(desk: Desk, request: Request): Promise<Answer> {
  try {
    return await found(desk, request);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, json: { message: error.message, ...error.details } };
    if (error instanceof Failure) return { status: 422, json: { message: error.message } };
    throw error;
  }
}
