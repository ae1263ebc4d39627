// The built site as it stands in a folder: its files, its pages, and the address that it was built for.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readCampaign } from '../../../src/loaders/campaign.ts';
import { all, attribute, parseHtml, type Element } from './html.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');

const variable = (name: string): string | undefined => process.env[name]?.trim() || undefined;

/** Where the site stands that is judged, and the content that it was built from. */
export const OUT_DIR = resolve(ROOT, variable('OUT_DIR') ?? 'dist');
export const CONTENT_DIR = resolve(ROOT, variable('CONTENT_DIR') ?? 'content');

export interface Page {
  /** Relative to the site’s folder, with `/`. */
  file: string;
  /** From the site’s root, without the base: `/articles/some-piece/`. */
  path: string;
  /** The whole address. */
  url: string;
  html: string;
  document: ReturnType<typeof parseHtml>;
  /** Leads on to another address and is no page of its own. */
  moved: boolean;
}

export interface Site {
  dir: string;
  /** The site’s address, with a slash at its end. */
  url: string;
  /** The path of that address: `/` or `/some/path/`. */
  base: string;
  /** Every file, relative, with `/`, sorted. */
  files: string[];
  /** Every HTML page but those that lead elsewhere. */
  pages: Page[];
  moved: Page[];
  page: (path: string) => Page;
}

function filesUnder(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

const isRefresh = (element: Element): boolean => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';

function readPage(dir: string, file: string, siteUrl: string): Page {
  const html = readFileSync(join(dir, file), 'utf8');
  const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  const document = parseHtml(html);
  return { file, path, url: new URL(path.slice(1), siteUrl).href, html, document, moved: all(document, 'meta').some(isRefresh) };
}

/** The address that a build of this content has, unless SITE_URL says another. */
export async function siteUrlOf(contentDir: string): Promise<string> {
  const url = variable('SITE_URL') ?? (await readCampaign(contentDir)).campaign?.url;
  if (!url) throw new Error(`${contentDir}/campaign.yaml gives no url`);
  return url.endsWith('/') ? url : `${url}/`;
}

/** Reads a built site. Throws, with what to do, where there is none. */
export function readSite(dir: string, url: string): Site {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no built site in ${dir}. Build it first (npm run build), or name another folder with OUT_DIR.`);
  const files = filesUnder(dir);
  const read = files.filter((file) => file.endsWith('.html')).map((file) => readPage(dir, file, url));
  const pages = read.filter(({ moved }) => !moved);
  const page = (path: string): Page => {
    const found = pages.find((other) => other.path === path);
    if (!found) throw new Error(`The site has no page ${path}`);
    return found;
  };
  return { dir, url, base: new URL(url).pathname, files, pages, moved: read.filter(({ moved }) => moved), page };
}

/** The site in OUT_DIR. */
export async function builtSite(): Promise<Site> {
  return readSite(OUT_DIR, await siteUrlOf(CONTENT_DIR));
}

/** So many complaints that a person can read them. */
export function few(complaints: readonly string[], most = 15): string[] {
  const more = complaints.length - most;
  return more > 0 ? [...complaints.slice(0, most), `… and ${more} more`] : [...complaints];
}
