// npm run next-embargo: the instant at which the next embargo ends, for whatever must build the site then.
import { parseArgs } from 'node:util';
import { isInstant } from '../lib/dates.ts';
import { readEnvironment } from '../lib/environment.ts';
import { readContent } from '../loaders/read.ts';
import { Failure } from './run/failure.ts';
import { say } from './run/say.ts';
import { ROOT } from './site/root.ts';

const WRONG_USE = 2;

const HELP = `npm run --silent next-embargo [-- --ended-since INSTANT]

Prints the instant at which the next embargo ends, such as 2026-05-18T08:00:00.000Z, and nothing else;
nothing at all where no embargo is to end (in a terminal, that there is none). What is a draft or taken down does not count.
--silent keeps npm’s own lines out.

  --ended-since INSTANT  prints the first embargo that has ended after that instant and by now; nothing
                         where none has. A site that was built then must be built again if this prints anything.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)
  BUILD_NOW    the clock (default: now)

Exit code 0 whether or not there is one; 1 where the content cannot be read; 2 for wrong use.`;

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'ended-since': { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const since = values['ended-since'];
  if (since !== undefined && !isInstant(since))
    throw new Failure(`--ended-since ${since} is not an instant. Write a day and a time with its offset, such as 2026-05-18T08:00:00Z.`, WRONG_USE);
  const { contentDir, now } = readEnvironment(process.env, { root: ROOT });
  const { nextEmbargo, problems } = await readContent({ dir: contentDir, now: since === undefined ? now : new Date(since), withheld: 'drop' });
  // An entry that cannot be read may be one under embargo: silence would be taken for “none”.
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new Failure('The content has errors, so the next embargo is not known. npm run check lists them.');
  if (nextEmbargo !== undefined && (since === undefined || Date.parse(nextEmbargo) <= now.getTime())) say(nextEmbargo);
  // To a person alone: what reads this for a machine gets nothing.
  else if (process.stdout.isTTY && since === undefined) say('No embargo is to end.');
  return 0;
}
