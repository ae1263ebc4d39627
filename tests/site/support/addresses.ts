// Every address that a built site names, and whether something stands there.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { join } from 'node:path';
import { all, attribute, elements, sourceOf, where, type Element } from './html.ts';
import type { Page, Site } from './site.ts';

export interface Reference {
  /** The file that it stands in. */
  from: string;
  /** As it is written. */
  address: string;
  /** What it is relative to. */
  base: string;
}

/** The last two are asked for by the script on each page. */
const WITH_ADDRESS = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'data-dialog', 'data-arrive', 'data-spelling'];

function ofElement(element: Element): string[] {
  const plain = WITH_ADDRESS.flatMap((name) => attribute(element, name) ?? []);
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => (attribute(element, name) ?? '').split(',').flatMap((item) => item.trim().split(/\s+/)[0] || []));
  const refresh = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' ? [/url=(.*)$/i.exec(attribute(element, 'content') ?? '')?.[1] ?? 'no address to go to'] : [];
  const shared = /^og:(?:url|image)$/.test(attribute(element, 'property') ?? '') ? [attribute(element, 'content') ?? ''] : [];
  return [...plain, ...sets, ...refresh, ...shared, ...ofStyle(attribute(element, 'style') ?? '')];
}

const ofStyle = (css: string): string[] => [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, url]) => url as string);

/** Every text in a JSON value that is an address of the site or a path in it. */
function ofJson(value: unknown, siteUrl: string): string[] {
  if (typeof value === 'string') return value.startsWith(new URL(siteUrl).origin) ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap((item) => ofJson(item, siteUrl));
  return [];
}

function ofPage({ file, url, document }: Page, siteUrl: string): Reference[] {
  const styles = all(document, 'style').map(sourceOf).flatMap(ofStyle);
  const data = where(document, (element) => attribute(element, 'type') === 'application/ld+json').flatMap((script) => ofJson(JSON.parse(sourceOf(script)), siteUrl));
  return [...[...elements(document)].flatMap(ofElement), ...styles, ...data].map((address) => ({ from: file, address, base: url }));
}

const unescape = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
const ofXml = (xml: string): string[] =>
  [...xml.matchAll(/<(?:link|loc|guid|url|image:loc|comments|xhtml:link)\b[^>]*>([^<]+)</g), ...xml.matchAll(/<[^>]+\b(?:href|url)="([^"]+)"/g)].map(([, text]) =>
    unescape((text as string).trim()),
  );

interface Manifest {
  start_url: string;
  scope: string;
  icons: { src: string }[];
}

/** What a file that is no page refers to. */
function ofFile(file: string, text: string, url: string): Reference[] {
  const made = (list: string[]): Reference[] => list.map((address) => ({ from: file, address, base: url }));
  const type = posix.extname(file);
  if (type === '.css') return made(ofStyle(text));
  if (type === '.xml') return made(ofXml(text));
  if (file === 'robots.txt') return made([...text.matchAll(/^Sitemap:\s*(\S+)/gim)].map(([, address]) => address as string));
  if (type === '.webmanifest') {
    const { start_url: start, scope, icons } = JSON.parse(text) as Manifest;
    return made([start, scope, ...icons.map(({ src }) => src)]);
  }
  return [];
}

const READABLE = /\.(?:css|xml|webmanifest|txt)$/;

/** The files that are not of the search index, which is made for scripts alone to read. */
export const ownFiles = ({ files }: Site): string[] => files.filter((file) => !file.startsWith('search-index/'));

/** Everything that pages, styles, feeds, maps and the manifest refer to. */
export function references(site: Site): Reference[] {
  const pages = [...site.pages, ...site.moved].flatMap((page) => ofPage(page, site.url));
  const others = ownFiles(site)
    .filter((file) => READABLE.test(file))
    .flatMap((file) => ofFile(file, readFileSync(join(site.dir, file), 'utf8'), new URL(file, site.url).href));
  return [...pages, ...others];
}

/** The file of the site that an address leads to, or why it leads nowhere. Undefined for addresses elsewhere. */
export function resolve(reference: Reference, site: Site): { file: string; fragment: string } | { dead: string } | undefined {
  const { address, base } = reference;
  if (/^(?:mailto:[^@\s]+@[^@\s]+\.[^@\s]+|tel:\+?\d{3,}|data:)/.test(address)) return undefined;
  if (address === '' || !URL.canParse(address, base)) return { dead: 'no address' };
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) return { dead: 'neither web, mail nor telephone' };
  if (url.origin !== new URL(site.url).origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return { dead: `outside the base ${site.base}` };
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.files.includes(file)) return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
  return { dead: site.files.includes(`${path}/index.html`) ? 'without the slash at its end' : 'nothing there' };
}
