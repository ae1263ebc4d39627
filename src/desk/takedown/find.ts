// Which entry an editor means: by its id, its address, its file, or an earlier id.
import { nearest } from '../../lib/text.ts';
import { baseOf, entryPath } from '../../lib/urls.ts';
import type { EntryFile } from '../../loaders/files.ts';
import { takedownId, takedownTarget } from '../../schemas/takedown.ts';
import { Failure } from '../run/failure.ts';

const WRONG_USE = 2;

/** An entry that can be taken down. */
export type Target = Pick<EntryFile, 'collection' | 'id'>;

interface Known {
  files: readonly EntryFile[];
  /** What was taken down already, whether or not its file is still there. */
  down: readonly Target[];
  /** The earlier ids of an entry. */
  formerly: (target: Target) => readonly string[];
  /** The site’s own address, where it is known. */
  site: string | undefined;
}

/** The entry that is meant. Throws a Failure that names those which may have been. */
export function findTarget(words: string, known: Known): Target {
  const all: Target[] = [...known.files, ...known.down];
  const path = pathOf(words, known.site);
  const target = takedownTarget(words);
  const isSame = (one: Target): boolean => target !== undefined && one.collection === target.collection && one.id === target.id;
  const isAt = (one: Target): boolean => path !== undefined && [one.id, ...known.formerly(one)].some((id) => entryPath(one.collection, id) === path);
  const found = all.find(isSame) ?? known.files.find(({ file }) => words.replaceAll('\\', '/').endsWith(file)) ?? all.find(isAt);
  if (found) return found;
  const others = all.filter(({ id }) => id === words);
  const before = known.files.filter((one) => known.formerly(one).includes(target?.id ?? words));
  throw new Failure(explain(words, [...others, ...before], all, known), WRONG_USE);
}

/** The site’s path, without the base, of what may be a whole address or a path. */
function pathOf(words: string, site: string | undefined): string | undefined {
  const path = URL.canParse(words) ? new URL(words).pathname : words.startsWith('/') ? words.replace(/[?#].*$/, '') : undefined;
  if (path === undefined) return undefined;
  const base = site === undefined ? '/' : baseOf(site);
  const within = path.startsWith(base) ? path.slice(base.length - 1) : path;
  return within.endsWith('/') ? within : `${within}/`;
}

function explain(words: string, meant: readonly Target[], all: readonly Target[], known: Known): string {
  const commands = (targets: readonly Target[]): string => [...new Set(targets.map(({ collection, id }) => `  npm run takedown -- ${takedownId(collection, id)}`))].join('\n');
  if (meant.length > 0) return `“${words}” is no article. Did you mean one of these?\n\n${commands(meant)}\n\nNothing was changed.`;
  const near = nearTo(words, all, known);
  const hint = near.length > 0 ? `Did you mean one of these?\n\n${commands(near)}` : 'An article’s id is the last part of its address: of /articles/some-piece/ it is some-piece.';
  return `There is nothing called “${words}”. ${hint}\n\nNothing was changed.`;
}

/** Entries whose id, or an earlier one, is nearly what was typed or has the most words of it. */
function nearTo(words: string, all: readonly Target[], known: Known): Target[] {
  const last = words.replace(/\/+$/, '').split('/').at(-1) ?? words;
  const ids = all.flatMap((one) => [one.id, ...known.formerly(one)].map((id) => ({ id, one })));
  const best = nearest(
    last,
    ids.map(({ id }) => id),
  );
  const typed = new Set(last.split('-').filter((word) => word.length > 2));
  const shared = ({ id }: Target): number => id.split('-').filter((word) => typed.has(word)).length;
  const like = all.filter((one) => shared(one) > 0).toSorted((a, b) => shared(b) - shared(a));
  return [...new Set([...ids.filter(({ id }) => id === best).map(({ one }) => one), ...like])].slice(0, 4);
}
