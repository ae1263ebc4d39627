// Digests that tell whether anything has changed: of what a build is made from, and of what it made.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Environment } from '../../lib/environment.ts';

/** What a build is made from, besides the content, as paths from the project's root. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** What the systems of editors leave lying about. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', '.git']);

/** What a build is made from, in the environment. */
type MadeFrom = Pick<Environment, 'contentDir' | 'reportsDir' | 'siteUrl' | 'withheld'> & Partial<Pick<Environment, 'hosts' | 'desk'>>;

/** A digest of everything that shows in the built site, the clock aside. Only what files hold counts, not their dates or where they lie. */
export function fingerprint(root: string, { contentDir, reportsDir, siteUrl, withheld, hosts = [], desk }: MadeFrom): string {
  const lines = [`SITE_URL ${siteUrl ?? ''}`, `withheld ${withheld}`, `hosts ${hosts.join()}`, `desk ${JSON.stringify(desk ?? 'off')}`, ...publicVariables()];
  for (const source of SOURCES) lines.push(...digests(join(root, source), source));
  lines.push(...digests(contentDir, 'content'), ...digests(reportsDir, 'reports'));
  return digest(lines.join('\n'));
}

/** A digest of the files in a built site by name, size and date: any file changed, added or taken away shows. Undefined where there is no such folder. */
export function outputDigest(dir: string): string | undefined {
  const files = filesUnder(dir);
  if (files.length === 0) return undefined;
  const lines = files.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${nameIn(dir, path)} ${size} ${mtimeMs}`;
  });
  return digest(lines.join('\n'));
}

/** A short name for a path, for the files that remember something about it. */
export function shortDigest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

function digest(data: string | Buffer): string {
  return hash('sha256', data, 'base64url');
}

function digests(path: string, name: string): string[] {
  return filesUnder(path).map((file) => `${[name, nameIn(path, file)].filter(Boolean).join('/')} ${digest(readFileSync(file))}`);
}

function nameIn(dir: string, file: string): string {
  return relative(dir, file).split(sep).join('/');
}

/** All files under a path, sorted; the path itself where it is a file; none where there is nothing. Links are followed. */
function filesUnder(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const found = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !LITTER.has(name));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => (entry.isFile() ? [join(path, entry.name)] : filesUnder(join(path, entry.name))));
}

/** Vite writes variables named PUBLIC_... into pages. */
function publicVariables(): string[] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('PUBLIC_'))
    .map(([name, value]) => `${name} ${value}`)
    .sort();
}
