// Ids that would share an address: an earlier id that is somebody else’s, a page where the engine has one of its own.
import { entryPath, routes } from '../lib/urls.ts';
import type { CollectionName } from '../schemas/common.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { toProblem } from './validate.ts';
import type { World } from './world.ts';

/** Pages whose text is written in content/pages and whose lists the engine adds. */
const SHARED_PAGES = new Set<string>([routes.corrections, routes.letters, routes.help, routes.glossary, routes.sources, routes.data]);

/** Checks earlier ids and page addresses for clashes. */
export function checkIds(entries: Entry[], world: World): Problem[] {
  const taken = new Map<string, string>();
  return entries.flatMap((entry) => [...checkFormerly(entry, world, taken), ...checkRoute(entry)]);
}

function checkFormerly(entry: Entry, world: World, taken: Map<string, string>): Problem[] {
  return (entry.data.formerly ?? []).flatMap((id, index): Problem[] => {
    const key = `${entry.collection}/${id}`;
    const other = world.exists(entry.collection, id) ? `content/${key}` : taken.get(key);
    taken.set(key, entry.file);
    const made = routeOf(entry.collection, id);
    if (!other && !made) return [];
    const owner = other === entry.file ? 'it is listed twice' : `it belongs to ${other ?? `${made}, which is made by the engine`}`;
    const message = `“${id}” cannot lead here: ${owner}`;
    return [toProblem({ path: ['formerly', index], code: 'id-clash', message }, entry.context)];
  });
}

/** The engine’s own path that an id would stand at, if it would. */
function routeOf(collection: CollectionName, id: string): string | undefined {
  const path = entryPath(collection, id);
  const isPage = collection === 'pages';
  if (isPage && id === '404') return path;
  return (Object.values(routes) as string[]).includes(path) && !(isPage && SHARED_PAGES.has(path)) ? path : undefined;
}

function checkRoute(entry: Entry): Problem[] {
  const path = routeOf(entry.collection, entry.id);
  if (!path) return [];
  const message = `“${entry.id}” cannot be an id here: ${path} is made by the engine; give the file another name`;
  return [{ file: entry.file, line: 1, column: 1, code: 'id-clash', severity: 'error', message }];
}
