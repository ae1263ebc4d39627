// What the last build had of a piece, as addresses: what a cache on the way to readers may still hold.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { absolute, entryPath, routes } from '../../lib/urls.ts';
import type { Takedown } from '../../loaders/takedowns.ts';

/** Addresses that a cache may hold. */
export interface Purge {
  /** Its own, and those that it had before. */
  own: string[];
  /** Its pictures, at every size; where no build shows them, their folder. */
  pictures: string[];
  /** Lists, feeds, data and pages of others that showed it. */
  others: string[];
}

const TEXT = /\.(?:html|xml|json|txt|webmanifest)$/;
const INDEX = 'search-index/';
/** What shows every article, where no build can be asked. */
const ALWAYS = [routes.home, routes.articles, routes.timeline, routes.feed, '/sitemap-index.xml', '/sitemap-0.xml', `/${INDEX}*`, '/data/*'];

/** Every address of what a built site in `outDir` has of a piece. Where it has nothing of it, what a site always makes. */
export function purgeOf({ collection, id, addresses }: Takedown, outDir: string, siteUrl: string): Purge {
  const files = filesUnder(outDir);
  const folder = `pictures/${id}/`;
  const pictures = collection === 'articles' ? files.filter((file) => file.startsWith(folder)) : [];
  const own = addresses.map((path) => `${path.slice(1)}index.html`);
  const named = [...addresses, entryPath(collection, id)];
  const naming = files.filter((file) => TEXT.test(file) && !own.includes(file) && names(join(outDir, file), named));
  const others = [...new Set(naming.map((file) => (file.startsWith(INDEX) ? `/${INDEX}*` : pathOf(file))))];
  const whole = (path: string): string => absolute(siteUrl, path);
  return {
    own: addresses.map(whole),
    pictures: (pictures.length > 0 || collection !== 'articles' ? pictures.map(pathOf) : [`/${folder}*`]).map(whole),
    others: (others.length > 0 ? others : ALWAYS).map(whole),
  };
}

/** From the site’s root, as readers ask for it. */
const pathOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;

function names(path: string, named: readonly string[]): boolean {
  const text = readFileSync(path, 'utf8');
  return named.some((address) => text.includes(address));
}

function filesUnder(dir: string): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
