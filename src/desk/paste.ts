// npm run paste: makes a draft of a page pasted from the paper's own site.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dayIn } from '../lib/dates.ts';
import { terminalAsker, type Asker } from './draft/asker.ts';
import { collect } from './draft/collect.ts';
import { questionsOf, type Field } from './draft/fields.ts';
import { answersIn, readFlags, type Flags } from './draft/flags.ts';
import { flagHelp } from './draft/help.ts';
import { assertValid, chooseId, openSession, type Session } from './draft/session.ts';
import { fileOf, sayDone, takenIn, writeDraft, type Draft } from './draft/write.ts';
import type { Decoded } from './paste/decode.ts';
import { nearDuplicates, type Likeness } from './paste/duplicates.ts';
import { describeLikeness, describePictures, describeProposals, describeRemoved } from './paste/findings.ts';
import { openTerminal, readPastedFile, readPiped, readTyped } from './paste/input.ts';
import { readPage, type PastedPage } from './paste/page.ts';
import { hintsFor, ownSource, proposalsFor, proposedFor, type Proposals } from './paste/plan.ts';
import { looksLikeHtml } from './paste/text.ts';
import { Failure } from './run/failure.ts';
import { stopIfInterrupted, untilInterrupted } from './run/interrupt.ts';
import { say } from './run/say.ts';

const HELP = `npm run paste [-- FILE] [-- options]

Makes a draft of a page of the paper's own site: from a file, from another program (pbpaste | npm run paste),
or pasted into the terminal. Text and HTML are both understood; HTML keeps links, lists and tables.

Menus, lists of other pieces, appeals, share bars and the rules of comments are left out, and listed at the end.
Captions and credits are split; pictures are listed for you to bring and never fetched. People, areas, sources and
the inspection are proposed from the record, each with its reason. The words go in as they are.

  --html, --text        what was pasted, where that is not clear by itself
  --address URL         the page's address, where the HTML does not say it
  --yes                 asks nothing and takes all that is proposed; a near-duplicate too
  --slug NAME           the draft's folder and address; made of the headline where it is not given

Every question of “npm run new” can be answered beforehand:

${flagHelp(questionsOf('articles'))}

Without a terminal, only what is surely right is taken, and the rest is printed.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)

Exit code 0 where the draft was written, 1 where it could not be, 2 for wrong or missing flags, 130 after Ctrl-C.`;

export interface PasteOptions {
  asker: Asker | undefined;
  variables: Readonly<Record<string, string | undefined>>;
  /** Gives what was pasted, where no file is named. */
  read: () => Promise<Decoded>;
  /** Takes each thing to tell the editor. */
  tell: (text: string) => void;
  signal?: AbortSignal;
}

/** The date is asked for: a page without its day would tell of no day. */
const questions = (): Field[] =>
  questionsOf('articles').map((field) => (field.flag === 'as-of' ? { ...field, about: 'The day that the page came out, or that it tells of.' } : field));

function pageOf({ text }: Decoded, flags: Flags, { campaign }: Session): PastedPage {
  if (flags.html && flags.text) throw new Failure('--html and --text cannot both be right: give one of them, or neither.', 2);
  if (flags.address !== undefined && !/^https?:\/\//.test(flags.address)) throw new Failure(`--address ${flags.address}: an address starts with https:// or http://.`, 2);
  const format = flags.html || (!flags.text && looksLikeHtml(text)) ? 'html' : 'text';
  const page = readPage({ text, format, address: flags.address, dayOfInstant: (instant) => dayIn(instant, campaign.timeZone) });
  if (page.words.length === 0) {
    throw new Failure(['No text of a piece was found in what was pasted. Copy the page from its headline to its last paragraph.', ...describeRemoved(page.removed)].join('\n'));
  }
  return page;
}

/** Says which pieces the text repeats, and asks whether to go on. Throws a Failure where there is nobody to ask. */
async function minding(alike: readonly Likeness[], yes: boolean, asker: Asker | undefined, tell: PasteOptions['tell']): Promise<void> {
  if (alike.length === 0) return;
  tell(['This text is much like what is there already:', ...describeLikeness(alike)].join('\n'));
  if (yes) return;
  if (!asker) throw new Failure('Nothing was written: the piece seems to be there already. With --yes it is made a draft all the same.');
  if (!(await asker.yes({ message: 'Make a draft of it all the same?', initial: false }))) throw new Failure('Nothing was written.', 1);
}

const describe = ({ inspections, areas, people, sources }: Proposals): string =>
  [...describeProposals('inspection', inspections), ...describeProposals('area', areas), ...describeProposals('person', people), ...describeProposals('source', sources)].join(
    '\n',
  );

/** Writes the draft, and the source that it rests on where that is new: both or neither. */
async function write(dir: string, draft: Draft, source: Draft | undefined): Promise<void> {
  if (source) await writeDraft(dir, source);
  try {
    await writeDraft(dir, draft);
  } catch (error) {
    if (source) await rm(join(dir, fileOf(source)), { force: true });
    throw error;
  }
}

/** Makes a draft of what was pasted. Gives what to tell the editor at the end. */
export async function makePasted(args: string[], { asker, variables, read, tell, signal }: PasteOptions): Promise<string> {
  const fields = questions();
  const flags = readFlags(args, fields, { paste: true });
  if (flags.positionals.length > 1) throw new Failure(`One file at a time: “${flags.positionals.join('”, “')}” are ${flags.positionals.length}.`, 2);
  const session = await openSession(variables);
  const desk = { collection: 'articles' as const, records: session.records };
  const given = answersIn(flags, fields, desk);
  const [file] = flags.positionals;
  const decoded = file === undefined ? await read() : await readPastedFile(file);
  if (decoded.encoding) tell(`It was not saved as UTF-8 and was read as ${decoded.encoding}: look whether pounds, dashes and quotation marks are right.`);
  const page = pageOf(decoded, flags, session);
  const asking = flags.yes ? undefined : asker;
  const pieces = [...session.content.entries.articles.values()].map(({ id, data, body }) => ({ id, headline: data.headline, text: body?.text ?? '' }));
  await minding(nearDuplicates({ headline: page.headline ?? '', text: page.words.join('\n') }, pieces), flags.yes, asking, tell);
  const { data, source } = await answer(page, { session, fields, given, asking, yes: flags.yes, tell });
  assertValid('articles', data);
  const id = await chooseId(session, 'articles', data, { slug: flags.slug, asker: asking });
  stopIfInterrupted(signal);
  const draft: Draft = { collection: 'articles', id, data, body: page.body };
  await write(session.environment.contentDir, draft, source);
  return [...ending(page, source), '', await sayDone(draft, session.environment, session.shown)].join('\n');
}

interface Answering {
  session: Session;
  fields: Field[];
  given: Map<string, unknown>;
  asking: Asker | undefined;
  yes: boolean;
  tell: PasteOptions['tell'];
}

/** Proposes, asks and collects. Gives the fields, and the new source among them if there is one. */
async function answer(page: PastedPage, { session, fields, given, asking, yes, tell }: Answering): Promise<{ data: Record<string, unknown>; source: Draft | undefined }> {
  const { records, today } = session;
  const day = (given.get('as-of') as string | undefined) ?? page.published ?? (given.get('published') as string | undefined);
  const proposals = proposalsFor(page, records, typeof day === 'string' ? day : undefined, given.get('inspection') as string | undefined);
  const known = proposals.sources.some(({ sure }) => sure);
  const own = known || given.has('source') ? undefined : ownSource(page, records, takenIn(session.environment.contentDir, 'sources', session.content.entries));
  const listed = describe(proposals);
  if (listed !== '') tell(`From the record:\n${listed}`);
  const withOwn = own ? { ...records, sources: new Map([...records.sources, [own.id, own.data as never]]) } : records;
  const desk = { collection: 'articles' as const, records: withOwn };
  const proposed = proposedFor({ page, proposals, source: own, today, all: yes || asking !== undefined }, desk);
  const needsDate = page.published === undefined && !given.has('as-of') && !given.has('published');
  const asked = fields.map((field) => (field.flag === 'as-of' ? { ...field, required: needsDate } : field));
  const data = await collect({ ...desk, fields: asked, given, proposed, yes, hints: hintsFor(asked, proposed, desk) }, asking);
  const isUsed = own !== undefined && (data['sources'] as string[]).includes(own.id);
  return { data, source: isUsed ? { collection: 'sources', id: own.id, data: own.data, body: '' } : undefined };
}

/** What the editor is told at the end: what was left out, what to bring, and what else is new. */
function ending(page: PastedPage, source: Draft | undefined): string[] {
  const authors = page.authors.length > 0 ? [`The page says that it is by ${page.authors.join(', ')}.`, ''] : [];
  const pictures = describePictures(page);
  const made = source ? ['', `${fileOf(source)} is new too: the page itself, as the source. It is a draft; take “draft: true” out of both.`] : [];
  return [...describeRemoved(page.removed), '', ...authors, ...pictures, ...made];
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return 0;
  }
  const signal = untilInterrupted();
  const canAsk = process.stdout.isTTY && !args.includes('--yes');
  const input = process.stdin.isTTY ? process.stdin : canAsk ? openTerminal() : undefined;
  const asker = canAsk && input ? terminalAsker({ signal, input }) : undefined;
  const read = (): Promise<Decoded> => (process.stdin.isTTY ? readTyped(process.stdin, process.stdout) : readPiped(process.stdin));
  try {
    say(await makePasted(args, { asker, variables: process.env, read, tell: (text) => say(`${text}\n`), signal }));
  } finally {
    if (input !== process.stdin) input?.destroy();
  }
  return 0;
}
