// npm run new: asks what an entry needs and writes a draft that is valid, in its own folder.
import { collectionNames } from '../schemas/index.ts';
import type { CollectionName } from '../schemas/common.ts';
import { nearest } from '../lib/text.ts';
import { terminalAsker, type Asker } from './draft/asker.ts';
import { collect, type Proposed } from './draft/collect.ts';
import { emptyLists, questionsOf } from './draft/fields.ts';
import { answersIn, readFlags } from './draft/flags.ts';
import { flagHelp } from './draft/help.ts';
import { assertValid, chooseId, openSession, type Session } from './draft/session.ts';
import { FIRST_WORDS, sayDone, writeDraft } from './draft/write.ts';
import { Failure } from './run/failure.ts';
import { stopIfInterrupted, untilInterrupted } from './run/interrupt.ts';
import { say } from './run/say.ts';

const HELP = `npm run new [-- KIND OF ENTRY] [-- options]

Asks for everything that a new article needs and writes it as a draft, in a folder of its own under content/articles/.
Nothing is ever overwritten. Ctrl-C at any question leaves everything as it was.

Other entries: npm run new -- person, source, event, letter, inspection, area, author, term, framework, page

Each question can be answered beforehand; what is answered is not asked. For an article:

${flagHelp(questionsOf('articles'))}
  --slug NAME           its folder and address; made of the headline where it is not given
  --yes                 asks nothing: takes what is usual, and refuses where something is missing

For other entries the flags are their fields: npm run new -- source --yes names those that it needs.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)

Exit code 0 where the draft was written, 1 where it could not be, 2 for wrong or missing flags, 130 after Ctrl-C.`;

/** What entries are called one at a time. */
const SINGULAR: Record<string, CollectionName> = {
  article: 'articles',
  person: 'people',
  source: 'sources',
  event: 'events',
  letter: 'letters',
  inspection: 'inspections',
  area: 'areas',
  author: 'authors',
  term: 'glossary',
  framework: 'frameworks',
  page: 'pages',
};

function collectionOf(positionals: readonly string[]): CollectionName {
  const [name = 'article', ...more] = positionals;
  const found = SINGULAR[name] ?? collectionNames.find((one) => one === name && one !== 'recommendations');
  if (found && more.length === 0) return found;
  const better = nearest(name, Object.keys(SINGULAR));
  const said =
    more.length > 0
      ? `“${positionals.join(' ')}” is more than one kind of entry. A headline with spaces needs quotation marks: --headline "…".`
      : `There is no kind of entry called “${name}”${better ? `; did you mean ${better}?` : '.'}`;
  throw new Failure(`${said}\nThese are there: ${Object.keys(SINGULAR).join(', ')}`, 2);
}

/** The positional words of a command line, before its flags are known: the kind of entry decides which flags there are. */
const firstWords = (args: readonly string[]): string[] => {
  const end = args.findIndex((arg) => arg.startsWith('-'));
  return args.slice(0, end < 0 ? undefined : end);
};

/** What is usual where nothing was said. */
function usual({ today }: Session, collection: CollectionName): Map<string, Proposed> {
  const proposed = new Map<string, Proposed>();
  if (collection === 'articles') proposed.set('published', { value: today, sure: true, reason: 'Today, unless you write another day.' });
  if (collection === 'letters') proposed.set('date', { value: today, sure: false });
  return proposed;
}

export interface NewOptions {
  asker: Asker | undefined;
  variables: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
}

/** Makes a draft of what the arguments and the answers say. Gives what to tell the editor. */
export async function makeNew(args: string[], { asker, variables, signal }: NewOptions): Promise<string> {
  const words = firstWords(args);
  const collection = collectionOf(words);
  const fields = questionsOf(collection);
  const flags = readFlags(args.slice(words.length), fields, { paste: false });
  if (flags.positionals.length > 0) collectionOf([...words, ...flags.positionals]);
  const session = await openSession(variables);
  const desk = { collection, records: session.records };
  const asking = flags.yes ? undefined : asker;
  const given = answersIn(flags, fields, desk);
  const answers = await collect({ ...desk, fields, given, proposed: usual(session, collection), yes: flags.yes }, asking);
  const data = { ...Object.fromEntries(emptyLists(collection).map((name) => [name, []])), ...answers };
  assertValid(collection, data);
  const id = await chooseId(session, collection, data, { slug: flags.slug, asker: asking });
  stopIfInterrupted(signal);
  const draft = { collection, id, data, body: FIRST_WORDS[collection] ?? '' };
  await writeDraft(session.environment.contentDir, draft);
  return sayDone(draft, session.environment, session.shown);
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return 0;
  }
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const signal = untilInterrupted();
  const asker = isTerminal ? terminalAsker({ signal }) : undefined;
  say(`\n${await makeNew(args, { asker, variables: process.env, signal })}`);
  return 0;
}
