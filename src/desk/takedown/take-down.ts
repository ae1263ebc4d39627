// Taking a piece down: the list first, so that it is down whatever happens next, then what stands in its way, then what is left to do.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../lib/environment.ts';
import { count, joinWords } from '../../lib/text.ts';
import type { Problem } from '../../loaders/problem.ts';
import { TAKEDOWNS_FILE, type Takedown } from '../../loaders/takedowns.ts';
import { validate } from '../../loaders/validate.ts';
import { takedownId, takedownList, type TakedownInput } from '../../schemas/takedown.ts';
import { Failure } from '../run/failure.ts';
import { say, shownPath } from '../run/say.ts';
import { replaceFile } from '../save/write.ts';
import { ROOT } from '../site/root.ts';
import { blocksIn, printBlocks, type Blocks } from './blocks.ts';
import { withTakedown } from './file.ts';
import type { Target } from './find.ts';
import { readFolder, titleOf, type Folder } from './folder.ts';
import { printNext } from './print.ts';
import { purgeOf } from './purge.ts';
import { unlink } from './unlink.ts';

/** What the command may ask a person, or was told beforehand. */
export interface Answers {
  /** Whether to take these links out. */
  unlink: (links: number) => Promise<boolean>;
  /** Whether to take these down too. */
  dependants: (ids: string[]) => Promise<boolean>;
}

type Desk = Pick<Environment, 'contentDir' | 'outDir' | 'siteUrl' | 'now'>;
const WRONG_USE = 2;
/** The reason of what went down with another. */
export const goingWith = (target: Target): string => `It cannot stand without ${idOf(target)}.`;
const idOf = ({ collection, id }: Target): string => takedownId(collection, id);

/** Throws a Failure where what is said of a takedown cannot stand in the list. */
export function checkInput(input: TakedownInput): void {
  const { problems } = validate(takedownList, { takedowns: [input] }, { file: TAKEDOWNS_FILE, lines: [], locate: () => ({ line: 1, column: 1 }) });
  if (problems.length > 0) throw new Failure(`${problems.map(({ message }) => message).join('\n')}\nNothing was changed.`, WRONG_USE);
}

/** Adds an entry to the list. Throws a Failure, and changes nothing, where it cannot be written. */
export async function addTo(desk: Desk, folder: Folder, input: TakedownInput): Promise<void> {
  await replaceFile(join(desk.contentDir, TAKEDOWNS_FILE), withTakedown(folder.text, input));
}

/**
 * Clears the way of an entry that is in the list, and says what is left to do. `before` is what was wrong earlier.
 * Gives the exit code: 1 where something still stops the build.
 */
export async function clearTheWay(desk: Desk, target: Target, before: readonly Problem[], answers: Answers): Promise<number> {
  const asked = new Set<string>();
  let folder = await readFolder(desk);
  let blocks = blocksIn(folder.content.problems, before, folder.files);
  if (blocks.all.length > 0) say(`${printBlocks(blocks, `${shownPath(ROOT, desk.contentDir)}/`)}\n`);
  const first = blocks;
  // Each round takes something away or asks nothing more, so it ends.
  for (let changed = true; changed && blocks.all.length > 0;) {
    changed = (await clearLinks(desk, blocks, asked, answers)) || (await clearDependants(desk, folder, target, { blocks, asked, answers }));
    folder = await readFolder(desk);
    blocks = blocksIn(folder.content.problems, before, folder.files);
  }
  return report(desk, folder, target, blocks, isDeepStrictEqual(first.all, blocks.all));
}

async function clearLinks({ contentDir }: Desk, { links }: Blocks, asked: Set<string>, answers: Answers): Promise<boolean> {
  const fresh = links.filter(({ file, line, column }) => !asked.has(`${file}:${line}:${column}`));
  for (const { file, line, column } of links) asked.add(`${file}:${line}:${column}`);
  if (fresh.length === 0 || !(await answers.unlink(fresh.length))) return false;
  let taken = 0;
  for (const [file, places] of Map.groupBy(fresh, (link) => link.file)) {
    const path = join(contentDir, file);
    const { text, left } = unlink(await readFile(path, 'utf8'), places);
    if (left.length === places.length) continue;
    await replaceFile(path, text);
    taken += places.length - left.length;
    const lines = places.filter((place) => !left.includes(place)).map((place) => place.line);
    say(`  ${shownPath(ROOT, path)}: the link is out on line ${joinWords([...new Set(lines)].map(String))}; its words stay. Read them: they may still tell of the piece.`);
  }
  if (taken > 0) say();
  return taken > 0;
}

async function clearDependants(desk: Desk, folder: Folder, target: Target, { blocks, asked, answers }: { blocks: Blocks; asked: Set<string>; answers: Answers }): Promise<boolean> {
  const { dependants } = blocks;
  const fresh = dependants.filter((one) => !asked.has(idOf(one)));
  for (const one of dependants) asked.add(idOf(one));
  if (fresh.length === 0 || !(await answers.dependants(fresh.map(idOf)))) return false;
  const date = takedownOf(folder, target)?.date ?? desk.now.toISOString().slice(0, 10);
  let current = folder;
  for (const one of fresh) {
    await addTo(desk, current, { id: idOf(one), date, reason: goingWith(target) });
    current = await readFolder(desk);
    say(`  ${idOf(one)} is taken down too.`);
  }
  say();
  return true;
}

function report(desk: Desk, folder: Folder, target: Target, blocks: Blocks, wasPrinted: boolean): number {
  const { takedowns, campaign, problems } = folder.content;
  if (blocks.all.length > 0) {
    if (!wasPrinted) say(`${printBlocks(blocks, `${shownPath(ROOT, desk.contentDir)}/`)}\n`);
    say(printWay(target, blocks));
    return 1;
  }
  const others = problems.filter(({ severity }) => severity === 'error').length;
  if (others > 0) say(`The content has ${count(others, 'error')} of other kinds, which stop the build too: npm run check lists them.\n`);
  const down = takedownOf(folder, target);
  const siteUrl = desk.siteUrl ?? campaign?.url ?? 'https://your-site.example/';
  const together = [down, ...takedowns.filter((one) => one.reason === goingWith(target))].filter((one) => one !== undefined);
  if (down) say(printNext(purgeOf(together, desk.outDir, siteUrl), `${shownPath(ROOT, desk.outDir)}/`));
  return others > 0 ? 1 : 0;
}

function printWay(target: Target, { links, dependants }: Blocks): string {
  const command = `npm run takedown -- ${idOf(target)}`;
  const ways = [
    links.length > 0 &&
      `  ${command} --unlink
      takes the links out and leaves their words`,
    dependants.length > 0 &&
      `  ${command} --with-dependants
      takes down too what cannot stand without it: ${joinWords(dependants.map(idOf))}`,
  ].filter((way) => way !== false);
  const hand = 'Mend the rest by hand, as each line says';
  return `It is in the list, but nothing can be published yet.${ways.length > 0 ? ` Run\n\n${ways.join('\n')}\n\n${hand}` : ` ${hand}`}, and run ${command} again to see what is left to do.`;
}

/** A takedown in the list, if it is there. */
export function takedownOf({ content }: Folder, { collection, id }: Target): Takedown | undefined {
  return content.takedowns.find((one) => one.collection === collection && one.id === id);
}

/** What to call an entry in a sentence. */
export function nameOf(folder: Folder, target: Target): string {
  const title = titleOf(folder, target);
  return title ? `“${title}” (${idOf(target)})` : idOf(target);
}
