// What the last build had of a piece, as addresses: what a cache on the way to readers may still hold.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { absolute, entryPath, picturePath, routes } from '../../lib/urls.ts';
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

/** Every address of what a built site in `outDir` has of pieces that went together. Where it has nothing of one, what a site always makes. The site is read once, however many they are. */
export function purgeOf(pieces: readonly Takedown[], outDir: string, siteUrl: string): Purge {
  const files = filesUnder(outDir);
  const addresses = pieces.flatMap((piece) => piece.addresses);
  const own = new Set(addresses.map((path) => `${path.slice(1)}index.html`));
  const unseen = new Set(pieces);
  const naming = files.filter((file) => {
    const named = TEXT.test(file) && !own.has(file) ? namedIn(join(outDir, file), pieces) : [];
    for (const piece of named) unseen.delete(piece);
    return named.length > 0;
  });
  const others = naming.map((file) => (file.startsWith(INDEX) ? `/${INDEX}*` : pathOf(file)));
  const whole = (path: string): string => absolute(siteUrl, path);
  return {
    own: addresses.map(whole),
    pictures: pieces.flatMap((piece) => picturesOf(piece, files)).map(whole),
    others: [...new Set([...others, ...(unseen.size > 0 ? ALWAYS : [])])].map(whole),
  };
}

/** An article’s pictures as the build has them; where it shows none, their folder. */
function picturesOf({ collection, id }: Takedown, files: readonly string[]): string[] {
  if (collection !== 'articles') return [];
  const folder = picturePath(id, '');
  const found = files.map(pathOf).filter((path) => path.startsWith(folder));
  return found.length > 0 ? found : [`${folder}*`];
}

/** From the site’s root, as readers ask for it. */
const pathOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;

/** The pieces that a file tells of. */
function namedIn(path: string, pieces: readonly Takedown[]): Takedown[] {
  const text = readFileSync(path, 'utf8');
  return pieces.filter(({ collection, id, addresses }) => [...addresses, entryPath(collection, id)].some((address) => text.includes(address)));
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
