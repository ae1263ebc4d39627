// npm run jigsaw: which pieces, put beside each other, may tell who a child is, and the sign-off of a named person.
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { readForJigsaw } from '../loaders/jigsaw.ts';
import { printJigsaws, shownSet, type Shown } from './jigsaw/print.ts';
import { signOff } from './jigsaw/sign.ts';
import { Failure } from './run/failure.ts';
import { say } from './run/say.ts';

const HELP = `npm run jigsaw [-- options]

Reads every article, letter and event, with captions, alternative texts and names of picture files, drafts and
embargoed pieces included, and lists those that together may tell who a child is, although none of them says it alone.
It clears nothing. Each set waits until a named person has looked and signed it off in content/jigsaw.yaml.

  --set ID                     shows this set alone
  --all                        shows the sets that are signed off too
  --json                       prints an array of {id, pieces, children, bits, alone, signed, details}
  --sign ID --by "First Last"  signs a set off, with --note "why they may stand beside each other"

How it counts: each detail makes a child rarer, by rough shares of children in general; an age, a town, a school and
a condition multiply. Sets that at most about two of 150,000 children fit are listed. It knows words, not families:
a set that is not listed has not been cleared.

A sign-off holds until a word in one of its pieces changes. Neither the list nor the sign-offs are published.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)

Exit code 0 where every set is signed off or there is none, 1 where one is open, 2 for an option that makes no sense.`;

const OPTIONS = {
  set: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  sign: { type: 'string' },
  by: { type: 'string' },
  note: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const { contentDir, now } = readEnvironment(process.env);
  const check = await readForJigsaw(contentDir, now);
  const sets = [...check.open.map((set) => shownSet(set, check, false)), ...check.held.map((set) => shownSet(set, check, true))];
  if (values.sign !== undefined) return signOff(contentDir, found(sets, values.sign), { by: values.by, note: values.note, now, zone: check.zone });
  const listed = values.set === undefined ? sets.filter(({ signed }) => values.all || !signed) : [found(sets, values.set)];
  say(values.json ? JSON.stringify(listed, null, 2) : printJigsaws(listed, check));
  return check.open.length > 0 ? 1 : 0;
}

function found(sets: readonly Shown[], id: string): Shown {
  const set = sets.find((one) => one.id === id);
  if (!set) throw new Failure(`There is no set ${id} now. \`npm run jigsaw\` lists them: the id of a set changes with the words of its pieces.`, 2);
  return set;
}
