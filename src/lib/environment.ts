// The environment: every variable that the site and the desk's commands know, read and checked in this one place.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The hosts that can be told, by a file beside the pages, that an address is gone. */
export const HOSTS = ['apache', 'netlify', 'nginx'] as const;
export type Host = (typeof HOSTS)[number];

/** What the environment says, with defaults filled in. Paths are absolute. */
export interface Environment {
  /** CONTENT_DIR: the campaign's content. Default `content`. */
  contentDir: string;
  /** REPORTS_DIR: the texts that quotations are compared with, as far as they are at hand; need not exist. Default `reports`. */
  reportsDir: string;
  /** OUT_DIR: where the built site stands. Default `dist`. */
  outDir: string;
  /** CACHE_DIR: what Astro keeps from build to build; the desk names one for each build. Default `node_modules/.astro`. */
  cacheDir: string;
  /** SITE_URL: the site's address; its path is the base. Default: `url` in campaign.yaml. */
  siteUrl: string | undefined;
  /** PORT: where the site is served. 0 takes any free port. Default 4321. */
  port: number;
  /** BUILD_NOW: the clock of the build. Default: this moment. */
  now: Date;
  /** CHROME_PATH: the browser that the tests drive. Default: whichever is installed. */
  chromePath: string | undefined;
  /** SHOW_WITHHELD: `1` shows drafts and embargoed pieces, marked. Only for previews on the editor's own machine. */
  withheld: 'drop' | 'show';
  /** HOST_FILES: the hosts that are told, in files of their own, which addresses are gone. Default `apache`. */
  hosts: Host[];
  /** DESK: `on` puts the visual desk on the built site, to save into DESK_REPO. Default `off`. While editing it is always there. */
  desk?: DeskEnvironment | undefined;
  /** CONTENT_CHECKED: the digest of content in which the desk has found no error; the rules are not asked of the same content again. */
  checked?: string | undefined;
}

/** What a desk on the built site needs to know. */
export interface DeskEnvironment {
  /** DESK_REPO: the repository's address, such as https://github.com/owner/name. */
  repo: string;
  /** DESK_BRANCH: where it saves. Default `main`. */
  branch: string;
  /** DESK_SIGN_IN: the operator's own sign-in service. Without it, editors sign in with a token. */
  signIn: string | undefined;
}

/** Says which variables are wrong and what to write instead. `expected`: print the message alone, without a stack. */
export class EnvironmentError extends Error {
  readonly expected = true;
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'EnvironmentError';
    this.problems = problems;
  }
}

export interface ReadEnvironmentOptions {
  /** What relative paths are relative to. */
  root?: string;
  /** Whether a path names a folder. */
  isFolder?: (path: string) => boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const HIGHEST_PORT = 65_535;

/** Reads the variables that are set and not empty. Throws an EnvironmentError that lists everything wrong with them. */
export function readEnvironment(variables: Variables, { root = process.cwd(), isFolder = isFolderOnDisk }: ReadEnvironmentOptions = {}): Environment {
  const problems: string[] = [];
  const read = reader(variables, problems);
  const path = (text: string): string => resolve(root, text);
  const environment: Environment = {
    contentDir: read('CONTENT_DIR', path('content'), path),
    reportsDir: read('REPORTS_DIR', path('reports'), path),
    outDir: read('OUT_DIR', path('dist'), path),
    cacheDir: read('CACHE_DIR', path('node_modules/.astro'), path),
    siteUrl: read<string | undefined>('SITE_URL', undefined, parseSiteUrl),
    port: read('PORT', 4321, parsePort),
    now: read('BUILD_NOW', new Date(), parseInstant),
    chromePath: read<string | undefined>('CHROME_PATH', undefined, path),
    withheld: read<'drop' | 'show'>('SHOW_WITHHELD', 'drop', parseWithheld),
    hosts: read<Host[]>('HOST_FILES', ['apache'], parseHosts),
    desk: readDesk(read),
    checked: variables['CONTENT_CHECKED']?.trim() || undefined,
  };
  if (!isFolder(environment.contentDir)) problems.push(explainContentDir(environment.contentDir, Boolean(variables['CONTENT_DIR']?.trim())));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return environment;
}

type Read = <T>(name: string, fallback: T, parse: (text: string) => T) => T;

/** Reads one variable; what is wrong with it is added to the problems. */
function reader(variables: Variables, problems: string[]): Read {
  return (name, fallback, parse) => {
    const text = variables[name]?.trim();
    if (!text) return fallback;
    try {
      return parse(text);
    } catch (error) {
      problems.push(`${name}=${text}: ${(error as Error).message}`);
      return fallback;
    }
  };
}

function readDesk(read: Read): DeskEnvironment | undefined {
  const repo = read<string | undefined>('DESK_REPO', undefined, parseRepository);
  const branch = read('DESK_BRANCH', 'main', (text) => text);
  const signIn = read<string | undefined>('DESK_SIGN_IN', undefined, parseSiteUrl);
  const on = read('DESK', false, (text) => {
    if (text === 'off') return false;
    if (text !== 'on') throw new Error('is neither on (the built site has the desk at /desk/) nor off.');
    if (!repo) throw new Error('needs to know where to save. Write the repository as well, such as DESK_REPO=https://github.com/owner/name.');
    return true;
  });
  return on && repo ? { repo, branch, signIn } : undefined;
}

function parseRepository(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const [owner, name, ...rest] = address?.pathname.split('/').filter(Boolean) ?? [];
  if (address?.protocol === 'https:' && owner && name && rest.length === 0) return `${address.origin}/${owner}/${name.replace(/\.git$/, '')}`;
  throw new Error('is not the address of a repository. Write it such as DESK_REPO=https://github.com/owner/name.');
}

function isFolderOnDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function explainContentDir(dir: string, given: boolean): string {
  const hint = 'CONTENT_DIR names the folder that holds campaign.yaml; without it, that is content/ in the project';
  return given ? `CONTENT_DIR: there is no folder ${dir}. ${hint}.` : `There is no content: ${dir} is not a folder. ${hint}.`;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= HIGHEST_PORT) return port;
  throw new Error(`is not a port. Write a whole number from 0 to ${HIGHEST_PORT}, such as PORT=8080.`);
}

function parseInstant(text: string): Date {
  const hint = 'Write a day and a time with its offset, such as BUILD_NOW=2026-05-01T09:00:00Z.';
  const [, year, month, day] = INSTANT.exec(text) ?? [];
  if (!year || !month || !day) throw new Error(`is not an instant. ${hint}`);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const instant = new Date(text);
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
  if (!exists || Number.isNaN(instant.getTime())) throw new Error(`is not on the calendar. ${hint}`);
  return instant;
}

function parseSiteUrl(text: string): string {
  const hint = 'Write the whole address of the site, such as SITE_URL=https://example.org/campaign/.';
  if (!URL.canParse(text)) throw new Error(`is not an address. ${hint}`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`is not a web address. ${hint}`);
  if (url.search || url.hash || url.username) throw new Error(`may hold no “?”, “#” or user. ${hint}`);
  return url.href;
}

function parseWithheld(text: string): 'drop' | 'show' {
  if (text === '1') return 'show';
  if (text === '0') return 'drop';
  throw new Error('is neither 1 (show drafts and embargoed pieces) nor 0.');
}

function parseHosts(text: string): Host[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.join() === 'none') return [];
  const unknown = names.find((name) => !HOSTS.some((host) => host === name));
  if (unknown === undefined) return HOSTS.filter((host) => names.includes(host));
  throw new Error(`“${unknown}” is not a host that is known here. Write none, or some of ${HOSTS.join(', ')}, with commas between them.`);
}
