// Reading takedowns.yaml: what the desk has taken down. Whatever else is wrong with it, an id that can be read counts.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn } from '../lib/dates.ts';
import { entryPath, routes } from '../lib/urls.ts';
import type { CollectionName } from '../schemas/common.ts';
import { takedownList, takedownTarget, type TakedownInput } from '../schemas/takedown.ts';
import type { Entry } from './entry.ts';
import { keyOf, type EntryFile } from './files.ts';
import type { Problem } from './problem.ts';
import { readText } from './text-file.ts';
import { toProblem, validate, type Context } from './validate.ts';
import { parseYaml } from './yaml.ts';

export const TAKEDOWNS_FILE = 'takedowns.yaml';

/** A takedown as the file has it: `input` is undefined where more than its id could not be read. */
export interface ListedTakedown {
  collection: CollectionName;
  id: string;
  index: number;
  input: TakedownInput | undefined;
}

export interface ReadTakedowns {
  list: ListedTakedown[];
  /** Where the file could be read as YAML. */
  context?: Context;
  problems: Problem[];
}

/** An entry that was taken down, with where it could be read. */
export interface Takedown {
  collection: CollectionName;
  id: string;
  /** Its earlier ids. */
  formerly: string[];
  /** The day, `YYYY-MM-DD`. */
  date: string;
  /** For the desk only: withheld text like the entry’s own. */
  reason: string;
  /** What readers are told. */
  note?: string;
  /** The site’s paths, without the base, at which it or an earlier id of it was a page of its own. */
  addresses: string[];
}

/** Reads and checks the file; where there is none, nothing was taken down. Nothing is thrown. */
export async function readTakedowns(dir: string): Promise<ReadTakedowns> {
  // A link that leads nowhere is there: what cannot be read must stop the build, not put everything back.
  if (!lstatSync(join(dir, TAKEDOWNS_FILE), { throwIfNoEntry: false })) return { list: [], problems: [] };
  const text = await readText(join(dir, TAKEDOWNS_FILE), TAKEDOWNS_FILE);
  if ('code' in text) return { list: [], problems: text.code === 'file-empty' ? [] : [text] };
  const parsed = parseYaml(text.text, TAKEDOWNS_FILE);
  const lines = text.text.split('\n');
  const context: Context = { file: TAKEDOWNS_FILE, lines, locate: (path, key) => parsed.locate(path.slice(1), key) };
  if (parsed.problems.length > 0) return { list: [], context, problems: parsed.problems };
  // A file with comments alone holds nothing.
  const data = parsed.data ?? [];
  const { problems } = validate(takedownList, { takedowns: data }, context);
  const items = Array.isArray(data) ? (data as unknown[]) : [];
  return { list: items.flatMap(listed), context, problems };
}

function listed(item: unknown, index: number): ListedTakedown[] {
  const id = (item as { id?: unknown } | null)?.id;
  const target = typeof id === 'string' ? takedownTarget(id) : undefined;
  const checked = takedownList.safeParse({ takedowns: [item] });
  return target ? [{ ...target, index, input: checked.data?.takedowns[0] }] : [];
}

/** What takedowns are looked at among. */
interface TakedownsAmong {
  files: readonly EntryFile[];
  entries: readonly Entry[];
  now: Date;
  zone?: string | undefined;
}

/** What is wrong with an item’s id, or undefined. `newId`: what its entry is called now. */
function explainId({ collection, id }: ListedTakedown, isKnown: boolean, newId: string | undefined): { code: string; message: string } | undefined {
  if (isKnown) return undefined;
  const other = `If that is another piece, take “${id}” out of its formerly`;
  if (newId !== undefined) return { code: 'takedown-renamed', message: `“${id}” is called “${newId}” now, which is down with it: write that id here. ${other}` };
  return { code: 'takedown-unknown', message: `there is no file for content/${collection}/${id}: right where it was deleted, else mend the id` };
}

/** What the file’s items are, taken together with the entries and the clock. All of it is a warning: a takedown is never undone by a slip in it. */
export function checkTakedowns({ list, context }: ReadTakedowns, { files, entries, now, zone = 'UTC' }: TakedownsAmong): Problem[] {
  if (!context) return [];
  const known = new Set(files.map(keyOf));
  const renamed = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry.id])));
  const first = new Map<string, ListedTakedown>();
  const today = dayIn(now, zone);
  const warn = (index: number, field: string, explained: { code: string; message: string }): Problem => ({
    ...toProblem({ path: ['takedowns', index, field], ...explained }, context),
    severity: 'warning',
  });
  return list.flatMap((item): Problem[] => {
    const { id, index, input } = item;
    const key = keyOf(item);
    const before = first.get(key);
    if (!before) first.set(key, item);
    const slip = explainId(item, known.has(key), renamed.get(key));
    const date = typeof input?.date === 'string' ? input.date : today;
    const found: (Problem | false)[] = [
      before !== undefined && warn(index, 'id', { code: 'takedown-twice', message: `“${id}” is taken down twice: keep one of the two, and its note` }),
      slip !== undefined && warn(index, 'id', slip),
      date > today && warn(index, 'date', { code: 'takedown-future', message: `${date} is still to come; it is down already: write the day on which that was done` }),
    ];
    return found.filter((problem) => problem !== false);
  });
}

/** The keys under which an entry is or was known. */
const namesOf = ({ collection, id, data }: Entry): string[] => [id, ...(data.formerly ?? [])].map((one) => keyOf({ collection, id: one }));

/** The keys, `collection/id`, of what was taken down. What has another name since is down too: a new name must not bring it back. */
export function takenDownKeys({ list }: ReadTakedowns, entries: readonly Entry[]): Set<string> {
  const keys = new Set(list.map(keyOf));
  const renamed = entries.filter((entry) => namesOf(entry).some((key) => keys.has(key)));
  return keys.union(new Set(renamed.map(keyOf)));
}

/** Each takedown once, with the addresses that it had. Those are left out at which something public is read now. */
export function takedownsOf({ list }: ReadTakedowns, entries: readonly Entry[]): Takedown[] {
  const all = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const live = entries.filter(({ withheld }) => withheld !== 'takedown');
  const inUse = new Set<string>(Object.values(routes));
  for (const { collection, id, data } of live) for (const one of [id, ...(data.formerly ?? [])]) inUse.add(entryPath(collection, one));
  const made = list.flatMap(({ collection, id, input }): Takedown[] => {
    if (!input) return [];
    // Under another name since: its names are all those but this.
    const entry = all.get(keyOf({ collection, id })) ?? entries.find((one) => namesOf(one).includes(keyOf({ collection, id })));
    const formerly = [...new Set(entry ? [entry.id, ...(entry.data.formerly ?? [])] : [])].filter((one) => one !== id);
    const addresses = [id, ...formerly].map((one) => entryPath(collection, one)).filter((path) => !path.includes('#') && !inUse.has(path));
    return [{ collection, id, formerly, date: String(input.date), reason: input.reason, ...(input.note && { note: input.note }), addresses }];
  });
  return [...new Map(made.toReversed().map((takedown) => [keyOf(takedown), takedown])).values()].reverse();
}
