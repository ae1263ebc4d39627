// As much of GitHub's interface as the CMS asks for, in memory, answered in the browser: nothing leaves this machine.
import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';

const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

interface Asked {
  query: string;
  variables: { input?: { fileChanges: { additions: { path: string; contents: string }[]; deletions: unknown[] } } };
}

export interface GitHost {
  files: Map<string, string>;
  commits: { path: string; text: string }[][];
  /** Addresses that were asked, without their queries. */
  asked: string[];
}

/** Answers for a repository with these files. */
export async function fakeGitHub(page: Page, files: Map<string, string>): Promise<GitHost> {
  const host: GitHost = { files, commits: [], asked: [] };
  const head = (): string =>
    createHash('sha1')
      .update(JSON.stringify([...files]))
      .digest('hex');

  function commit({ query, variables }: Asked): unknown {
    const made = (variables.input?.fileChanges.additions ?? []).map(({ path, contents }) => ({ path, text: Buffer.from(contents, 'base64').toString('utf8') }));
    for (const { path, text } of made) files.set(path, text);
    host.commits.push(made);
    const ids = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)/g)].map(([, name = '', path = '""']) => [
      name,
      { oid: blobId(files.get(JSON.parse(path) as string) ?? '') },
    ]);
    return { createCommitOnBranch: { commit: { oid: head(), committedDate: new Date(0).toISOString(), ...Object.fromEntries(ids) } } };
  }

  function graphql(asked: Asked): unknown {
    if (asked.query.includes('createCommitOnBranch')) return commit(asked);
    const nodes = [{ oid: head(), message: 'As it stands', author: { name: 'Somebody', email: '', user: null }, committedDate: new Date(0).toISOString() }];
    const history = { target: { history: { nodes } } };
    const byId = new Map([...files.values()].map((text) => [blobId(text), text]));
    const texts = [...asked.query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)].map(([, name = '', id = '']) => [name, { text: byId.get(id), isTruncated: false }]);
    const commits = [...asked.query.matchAll(/(commit_\d+|history_\d+):\s*ref/g)].map(([, name = '']) => [name, history]);
    return { repository: { ref: history, ...Object.fromEntries([...texts, ...commits]) } };
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    host.asked.push(pathname);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Methods': '*' };
    const json = (value: unknown): Promise<void> => route.fulfill({ headers, json: value });
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    if (pathname === '/user') return json({ id: 1, login: 'editor', name: 'Editor', email: 'editor@example.org', avatar_url: 'https://faces.example.org/1.png' });
    if (pathname.includes('/collaborators/')) return route.fulfill({ status: 204, headers });
    if (pathname.includes('/git/trees/')) return json({ tree: [...files].map(([path, text]) => ({ type: 'blob', path, sha: blobId(text), size: Buffer.byteLength(text) })) });
    if (pathname === '/graphql') return json({ data: graphql(request.postDataJSON() as Asked) });
    const text = files.get(decodeURIComponent(pathname.replace(/^.*\/contents\//, '')));
    return text === undefined ? route.fulfill({ status: 404, headers, json: { message: 'Not Found' } }) : route.fulfill({ headers, body: text });
  }

  await page.route('https://api.github.com/**', answer);
  return host;
}
