// What hosts read to answer 410, gone, at the addresses of what was taken down: text for each, made of paths alone.
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../lib/environment.ts';

/** A file beside the pages: its name, and what it holds. */
export interface HostFile {
  name: string;
  text: string;
}

const HEAD = '# What was taken down answers 410, gone, with its notice. Written by the build.';

/** A path as it stands in a regular expression of Apache’s. */
const escaped = (path: string): string => path.replace(/[\\^$.*+?()[\]{}|#"]/g, '\\$&');

/** Apache has the file’s own name for hidden files: it serves none that begins with .ht. */
function apache(paths: readonly string[]): string {
  const blocks = paths.map((path) => {
    const pattern = `^${escaped(path.slice(0, -1))}/?$`;
    return `RedirectMatch 410 "${pattern}"\n<If "%{REQUEST_URI} =~ m#${pattern}#">\n  ErrorDocument 410 ${path}index.html\n</If>`;
  });
  return blocks.join('\n');
}

/** With “!”, since the notice itself stands at the address. */
function netlify(paths: readonly string[]): string {
  return paths.map((path) => `${path} ${path}index.html 410!`).join('\n');
}

/** To be included in the server’s block. Hides itself, since nginx serves hidden files. */
function nginx(paths: readonly string[], base: string): string {
  const gone = (path: string, page: string): string => `location = ${path} { error_page 410 ${page}; return 410; }`;
  const hidden = `location = ${base}${NGINX} { return 404; }`;
  return [hidden, ...paths.flatMap((path) => [gone(path, `${path}index.html`), gone(path.slice(0, -1), `${path}index.html`)])].join('\n');
}

const NGINX = '.gone.nginx.conf';

/**
 * The files for these hosts. `paths` are the addresses from the host’s root, base included, each with a slash at its end.
 * Where nothing is gone only nginx has one, since its configuration includes it.
 */
export function hostFiles(hosts: readonly Host[], paths: readonly string[], base: string): HostFile[] {
  const all: Record<Host, HostFile> = {
    apache: { name: '.htaccess', text: apache(paths) },
    netlify: { name: '_redirects', text: netlify(paths) },
    nginx: { name: NGINX, text: nginx(paths, base) },
  };
  return hosts.filter((host) => paths.length > 0 || host === 'nginx').map((host) => ({ name: all[host].name, text: `${HEAD}\n${all[host].text}\n` }));
}

/** Writes the files into a built site, behind what the project itself gives to a host in public/. */
export async function addTo(dir: string, files: readonly HostFile[]): Promise<void> {
  for (const { name, text } of files) {
    const own = await readFile(join(dir, name), 'utf8').catch(() => '');
    await appendFile(join(dir, name), own === '' || own.endsWith('\n') ? text : `\n${text}`);
  }
}
