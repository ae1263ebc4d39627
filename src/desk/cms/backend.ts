// Where the desk keeps entries: the Git host of a deployed one, as the CMS and the page's rules need to know it.
import type { DeskEnvironment } from '../../lib/environment.ts';

export interface GitHost {
  kind: 'github' | 'gitea';
  /** The address of its interface. */
  api: string;
  /** Owner and name, with a slash. */
  repo: string;
  branch: string;
}

/** The Git host of a repository: GitHub, or one that speaks as Gitea and Forgejo do, such as Codeberg. */
export function gitHostOf({ repo, branch }: DeskEnvironment): GitHost {
  const { hostname, origin, pathname } = new URL(repo);
  const known = { repo: pathname.slice(1), branch };
  return hostname === 'github.com' ? { kind: 'github', api: 'https://api.github.com', ...known } : { kind: 'gitea', api: `${origin}/api/v1`, ...known };
}

/** The CMS's `backend` for it. Without a sign-in service of the operator's own, editors sign in with a token. */
export function backendOf(desk: DeskEnvironment): Record<string, unknown> {
  const { kind, api, repo, branch } = gitHostOf(desk);
  const own = desk.signIn?.replace(/\/$/, '');
  const gitea = kind === 'gitea' && { base_url: new URL(desk.repo).origin };
  return { name: kind, repo, branch, api_root: api, auth_methods: own ? ['oauth', 'token'] : ['token'], ...gitea, ...(own && { base_url: own }) };
}
