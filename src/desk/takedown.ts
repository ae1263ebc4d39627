// npm run takedown: takes a piece down, says what is left to do, lists what is down, or lifts it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayIn } from '../lib/dates.ts';
import { readEnvironment, type Environment } from '../lib/environment.ts';
import { TAKEDOWNS_FILE } from '../loaders/takedowns.ts';
import { takedownId, takedownTarget } from '../schemas/takedown.ts';
import { Failure } from './run/failure.ts';
import { say, shownPath } from './run/say.ts';
import { replaceFile } from './save/write.ts';
import { ROOT } from './site/root.ts';
import { answersOf, askReason, isAsking } from './takedown/ask.ts';
import { withoutTakedowns } from './takedown/file.ts';
import { findTarget, type Target } from './takedown/find.ts';
import { formerlyOf, readFolder, type Folder } from './takedown/folder.ts';
import { printList } from './takedown/print.ts';
import { addTo, checkInput, clearTheWay, goingWith, nameOf, takedownOf } from './takedown/take-down.ts';

const WRONG_USE = 2;

const HELP = `npm run takedown -- ID [options]
npm run takedown -- --list

Takes a piece down: it is gone from pages, lists, feeds, search, data and pictures with the next build, and
a notice stands at its address. Writes content/takedowns.yaml, deletes nothing, and says what is left to do:
what still links to the piece, how to publish, and which addresses to purge.

  ID                 an article’s id (the last part of its address), collection/id for anything else
                     (letters/a-letter), or the whole address
  --reason "..."     why; for the desk only, never published. Asked for, where you do not say it
  --note "..."       what readers are told at its address (default: a neutral sentence)
  --date YYYY-MM-DD  the day (default: today)
  --unlink           takes links to it out of other texts, and leaves their words
  --with-dependants  takes down too what cannot stand without it, such as letters under an article
  --undo             lifts the takedown: the piece is public again with the next build
  --list             lists what is down, and why

All who can read the repository can read the reasons, and the pieces themselves with their history.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)
  OUT_DIR      the site as it was last built, where what to purge is looked up (default: dist)
  SITE_URL     the site’s address (default: url in campaign.yaml)

Exit code 0 where it is done; 1 where something still keeps the site from being built, or nothing could be
written; 2 for wrong use.`;

const flag = { type: 'boolean', default: false } as const;
const word = { type: 'string' } as const;
const OPTIONS = { reason: word, note: word, date: word, unlink: flag, 'with-dependants': flag, undo: flag, list: flag, help: { ...flag, short: 'h' } } as const;
const readOptions = (args: string[]) => parseArgs({ args, allowPositionals: true, options: OPTIONS });
type Options = ReturnType<typeof readOptions>['values'];

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args);
  if (values.help) {
    say(HELP);
    return 0;
  }
  const desk = readEnvironment(process.env, { root: ROOT });
  const [words, ...more] = positionals;
  if (!values.list && (words === undefined || more.length > 0))
    throw new Failure(`Name one piece, such as npm run takedown -- some-piece. npm run takedown -- --help says more.`, WRONG_USE);
  const folder = await readFolder(desk);
  if (values.list || words === undefined) {
    say(printList(folder.content.takedowns, folder.content.campaign?.lang ?? 'en-GB'));
    return 0;
  }
  const { files, content } = folder;
  const target = findTarget(words, { files, down: content.takedowns, formerly: (one) => formerlyOf(folder, one), site: desk.siteUrl ?? content.campaign?.url });
  return values.undo ? lift(desk, folder, target) : takeDown(desk, folder, target, values);
}

const isOf = (target: Target, item: unknown): boolean => {
  const id = (item as { id?: unknown } | null)?.id;
  const named = typeof id === 'string' ? takedownTarget(id) : undefined;
  return named?.collection === target.collection && named.id === target.id;
};

const todayIn = ({ now }: Environment, { content }: Folder): string => dayIn(now, content.campaign?.timeZone ?? 'UTC');

/** Why, as it was said or is asked for. Throws a Failure where neither can be. */
async function reasonOf({ reason }: Options, id: string): Promise<string> {
  const said = reason ?? (isAsking() ? await askReason() : '');
  if (said.trim()) return said;
  throw new Failure(`Say why, for the desk only: npm run takedown -- ${id} --reason "…". Nothing was changed.`, WRONG_USE);
}

async function takeDown(desk: Environment, folder: Folder, target: Target, options: Options): Promise<number> {
  const answers = answersOf({ unlink: options.unlink, dependants: options['with-dependants'] });
  const id = takedownId(target.collection, target.id);
  const down = takedownOf(folder, target);
  if (down) {
    say(`${id} is taken down already, since ${down.date}. To change its reason or note, edit content/takedowns.yaml.\n`);
    return clearTheWay(desk, target, [], answers);
  }
  const input = { id, date: options.date ?? todayIn(desk, folder), reason: await reasonOf(options, id), ...(options.note !== undefined && { note: options.note }) };
  checkInput(input);
  if (input.date > todayIn(desk, folder)) throw new Failure(`--date ${input.date} is still to come. A takedown holds at once: leave --date out. Nothing was changed.`, WRONG_USE);
  await addTo(desk, folder, input);
  say(`Taken down: ${nameOf(folder, target)}. It stands in ${shownPath(ROOT, join(desk.contentDir, TAKEDOWNS_FILE))}; the reason stays with the desk.\n`);
  return clearTheWay(desk, target, folder.content.problems, answers);
}

/** Takes an entry out of the list. */
async function lift(desk: Environment, { text, content }: Folder, target: Target): Promise<number> {
  const id = takedownId(target.collection, target.id);
  const without = text === undefined ? text : withoutTakedowns(text, (item) => isOf(target, item));
  if (without === undefined || without === text) throw new Failure(`${id} is not taken down. Nothing was changed. npm run takedown -- --list shows what is.`, WRONG_USE);
  await replaceFile(join(desk.contentDir, TAKEDOWNS_FILE), without);
  const went = content.takedowns.filter(({ reason }) => reason === goingWith(target)).map((one) => takedownId(one.collection, one.id));
  say(`${id} is lifted: it is public again with the next build, if it is no draft and under no embargo.`);
  if (went.length > 0) say(`These went with it and stay down, each until it is lifted itself: ${went.join(', ')}.`);
  say('Links to it that were taken out are not put back: the history of the files (git log -p content/) has them.\nRun npm run check, then publish.');
  return 0;
}
