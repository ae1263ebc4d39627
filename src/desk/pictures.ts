// npm run pictures: lists the pictures beside articles, and takes out of their files where, when and with what they were taken.
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { readEnvironment } from '../lib/environment.ts';
import { stripped } from '../lib/strip-picture.ts';
import { count } from '../lib/text.ts';
import { listFiles } from '../loaders/files.ts';
import { LARGEST_PIXELS } from '../loaders/pictures/limits.ts';
import { lookAt, lookAtBytes, type Look } from '../loaders/pictures/look.ts';
import { Failure } from './run/failure.ts';
import { say } from './run/say.ts';
import { replaceFile } from './save/write.ts';
import { ROOT } from './site/root.ts';

const HELP = `npm run pictures [-- --strip] [FILE ...]

Lists the pictures beside articles: how large each is, and what its file tells beside what it shows
(where it was taken, with which camera, when, by whom). The site publishes none of that; everybody
who can read the content folder can read it.

  --strip  takes it out of the files. The pictures themselves stay as they are: nothing is compressed again.
  FILE     only these, as paths from the content folder or from here

Git keeps earlier versions: strip a picture before it is committed.

Exit code 0 when done, 1 where a picture cannot be read or stripped, 2 where FILE names no picture.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)`;

interface Seen extends Look {
  file: string;
  path: string;
}

function lineOf({ file, facts, slip, tells }: Seen): string {
  const size = facts ? `${facts.width} × ${facts.height}` : (slip?.message ?? 'cannot be read');
  return `${file}\n    ${size}${tells.length > 0 ? `; tells ${tells.join(', ')}` : ''}`;
}

/** The picture itself, unpacked and upright, as one number to compare. */
async function pixelsOf(bytes: Uint8Array): Promise<string> {
  return hash('sha256', await sharp(bytes, { limitInputPixels: LARGEST_PIXELS }).autoOrient().raw().toBuffer());
}

/** Strips one file. Gives a line about it, or throws a Failure where it cannot be done; then the file is as it was. */
async function strip({ file, path, sniffed, orientation, tells }: Seen): Promise<string> {
  const bytes = await readFile(path);
  const clean = stripped(bytes, sniffed, orientation);
  const same = clean && (await lookAtBytes(clean, file)).tells.length === 0 && (await pixelsOf(clean)) === (await pixelsOf(bytes));
  if (!clean || !same) throw new Failure(`${file} cannot be stripped as it is, and was left alone. Open it in a picture program and export it as JPEG without metadata.`);
  await replaceFile(path, clean);
  return `${file}: taken out ${tells.join(', ')}`;
}

async function stripAll(pictures: readonly Seen[]): Promise<number> {
  const telling = pictures.filter(({ tells, slip }) => tells.length > 0 && !slip);
  let failed = 0;
  for (const seen of telling) {
    const line = await strip(seen).catch((error: unknown) => {
      failed += 1;
      return error instanceof Failure ? error.message : `${seen.file} could not be stripped, and was left alone: ${(error as Error).message}`;
    });
    say(line);
  }
  say(telling.length === 0 ? 'No picture tells more than it shows.' : `${count(telling.length - failed, 'picture')} stripped.`);
  return failed > 0 ? 1 : 0;
}

/** The files that were asked for, or all. Undefined, after saying why, where one is no picture. */
function chosen(all: readonly string[], asked: readonly string[], dir: string): string[] | undefined {
  const wanted = asked.map((name) => (all.includes(name) ? name : relative(dir, join(ROOT, name)).replaceAll('\\', '/')));
  const unknown = asked.filter((_, index) => !all.includes(wanted[index] as string));
  for (const name of unknown) say(`${name} is no picture beside an article. Write it as articles/<article>/<file>.`);
  return unknown.length > 0 ? undefined : [...(asked.length > 0 ? wanted : all)];
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { strip: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { contentDir } = readEnvironment(process.env);
  const { pictures } = await listFiles(contentDir);
  const files = chosen([...pictures], positionals, contentDir);
  if (!files) return 2;
  const seen: Seen[] = [];
  for (const file of files) seen.push({ file, path: join(contentDir, file), ...(await lookAt(join(contentDir, file))) });
  if (values.strip) return stripAll(seen);
  for (const one of seen) say(lineOf(one));
  const telling = seen.filter(({ tells }) => tells.length > 0).length;
  say(`${count(seen.length, 'picture')}; ${telling === 0 ? 'none tells more than it shows' : `${telling} to be stripped: npm run pictures -- --strip`}`);
  return seen.some(({ slip }) => slip) ? 1 : 0;
}
