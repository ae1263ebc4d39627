// Links within the site: they lead to a page that there is, and to nothing that is withheld.
import { nearest } from '../lib/text.ts';
import { baseOf, routes } from '../lib/urls.ts';
import { takedownId } from '../schemas/takedown.ts';
import type { Explained } from './validate.ts';
import type { World } from './world.ts';

/** Where a link stands. */
export interface LinkFrom {
  /** Path of the page that it is on. */
  page: string;
  isWithheld: boolean;
}

const ROUTES = new Set<string>(Object.values(routes));
/** Lists that the engine makes from what there is. */
const MADE = /^\/(?:articles\/(?:year|kind)\/|authors\/[^/]+\/\d+\/|data\/)/;

/** What is wrong with a link, or undefined where nothing is or where it leads to another site. */
export function explainLink(href: string, from: LinkFrom, world: World): Explained | undefined {
  const url = within(href, from.page, world.site);
  if (!url) return undefined;
  const { pathname: path, hash } = url;
  const target = world.at(path) ?? world.at(path + hash);
  if (target && world.isTakenDown(target.collection, target.id)) {
    const how = `npm run takedown -- ${takedownId(target.collection, target.id)} --unlink`;
    return { code: 'reference-withheld', message: `links to ${path}, which was taken down: take the link out and keep its words if they may stand (${how} does it)` };
  }
  if (target && world.isWithheld(target.collection, target.id) && !from.isWithheld) {
    return { code: 'reference-withheld', message: `links to ${path}, which is withheld: publish that first, or take the link out` };
  }
  if (target || ROUTES.has(path) || MADE.test(path)) return undefined;
  const better = nearest(path, world.paths());
  return { code: 'link-dead', message: `leads to ${path}, and there is no such page${better ? `; did you mean ${better}?` : ''}`, found: path, better };
}

/** Where a link on a page leads within the site: written from the root, from the page itself, or as a whole address. */
function within(href: string, page: string, site: string | undefined): URL | undefined {
  const root = 'https://site.invalid';
  if (!URL.canParse(href)) return href.startsWith('//') || !URL.canParse(href, root + page) ? undefined : new URL(href, root + page);
  const url = new URL(href);
  if (!site || url.host !== new URL(site).host) return undefined;
  const base = baseOf(site);
  return url.pathname.startsWith(base) ? new URL(`/${url.pathname.slice(base.length)}${url.hash}`, root) : undefined;
}
