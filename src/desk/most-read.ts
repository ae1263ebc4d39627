// npm run most-read: counts readers in the server’s logs, and writes content/most-read.yaml.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayIn } from '../lib/dates.ts';
import { readEnvironment } from '../lib/environment.ts';
import { MOST_READ_FILE, STALE_DAYS } from '../loaders/most-read.ts';
import { readContent, type Content } from '../loaders/read.ts';
import { Counter, type Tally } from './most-read/count.ts';
import { asYaml, figuresOf, LEAST_READERS, type Figures } from './most-read/figures.ts';
import { eachLine } from './most-read/lines.ts';
import { periodOf, type Period } from './most-read/period.ts';
import { inWords, rankLines, tallyLines } from './most-read/print.ts';
import { Failure } from './run/failure.ts';
import { stopIfInterrupted, untilInterrupted } from './run/interrupt.ts';
import { say, shownPath, warn } from './run/say.ts';
import { replaceFile } from './save/write.ts';
import { ROOT } from './site/root.ts';

const WRONG_USE = 2;

const HELP = `npm run most-read -- LOG [LOG ...] [options]

Counts readers in the logs of the web server, and writes content/most-read.yaml. The next build shows
“Most read” with the days that were counted; without that file there is no such list.

  LOG        a log in the common or combined format, as Apache and nginx write them; packed with gzip or not
  --days N   the last N days that are over (default: 7)
  --from D   the first day, such as 2026-11-15
  --to D     the last day (default: yesterday)
  --dry-run  shows the list and writes nothing
  --json     prints {from, to, articles: [{article, readers}], lines, ...} in place of words

A reader counts once a day for each piece. They are told apart by address and browser, as a digest with a
salt that is drawn anew each time and never leaves the memory; neither is kept or written. Robots are left
out, and what is not public, moved or failed. A page that the browser had already (status 304) was read too.
Earlier addresses count for the piece that they lead to. Pieces with fewer than ${LEAST_READERS} readers are not listed, and
figures are rounded down to two digits. Figures older than ${STALE_DAYS} days are shown no longer.

Environment:

  CONTENT_DIR  the campaign’s content (default: content)
  SITE_URL     the site’s address (default: url in campaign.yaml)
  BUILD_NOW    the clock (default: now)

Exit code 0 where it was counted; 1 where a log cannot be read or holds nothing to count: then nothing is
written; 2 for wrong use.`;

const flag = { type: 'boolean', default: false } as const;
const word = { type: 'string' } as const;
const OPTIONS = { days: word, from: word, to: word, 'dry-run': flag, json: flag, help: { ...flag, short: 'h' } } as const;

/** Runs the command. Gives the exit code. */
export async function run(args: string[], interrupted?: AbortSignal): Promise<number> {
  const { values, positionals: logs } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help) {
    say(HELP);
    return 0;
  }
  if (logs.length === 0) throw new Failure('Name the log to count in: npm run most-read -- access.log\nnpm run most-read -- --help says more.', WRONG_USE);
  const signal = interrupted ?? untilInterrupted();
  const { contentDir, now, siteUrl } = readEnvironment(process.env, { root: ROOT });
  const content = await readContent({ dir: contentDir, now, withheld: 'drop' });
  if (!content.campaign) throw new Failure('campaign.yaml cannot be read, and with it the site’s address and its time zone. Mend it first: npm run check');
  const { timeZone: zone, url } = content.campaign;
  const period = periodOf(values, dayIn(now, zone));
  const counter = new Counter({ ...period, zone, siteUrl: siteUrl ?? url, articles: idsOf(content) });
  for (const log of new Set(logs)) await eachLine(log, (line) => counter.take(line), signal);
  stopIfInterrupted(signal);
  const figures = figuresOf(counter.tally.readers, period);
  refuseNothing(counter.tally, period, figures.articles.length);
  const told = values.json ? [JSON.stringify({ ...figures, ...asData(counter.tally) }, null, 2)] : inText(figures, counter.tally, content);
  for (const line of told) say(line);
  if (values['dry-run']) return 0;
  const file = join(contentDir, MOST_READ_FILE);
  await replaceFile(file, asYaml(figures));
  if (!values.json) say(`Written to ${shownPath(ROOT, file)}. The next build shows it: npm run build`);
  return 0;
}

function inText(figures: Figures, tally: Tally, { entries }: Content): string[] {
  return [...tallyLines(tally), '', ...rankLines(figures, (id) => entries.articles.get(id)?.data.headline ?? id), ''];
}

/** Each public article by its ids, present and earlier. */
function idsOf({ entries }: Content): Map<string, string> {
  const ids = [...entries.articles.values()].flatMap(({ id, data }) => [...(data.formerly ?? []), id].map((one) => [one, id] as const));
  return new Map(ids);
}

const asData = ({ readers, otherSites, ...tally }: Tally): object => ({
  ...tally,
  readings: [...readers.values()].reduce((sum, one) => sum + one, 0),
  otherSites: Object.fromEntries(otherSites),
});

/** Stops where there is nothing to write, and says what was in the logs instead. */
function refuseNothing(tally: Tally, period: Period, listed: number): void {
  if (listed > 0) return;
  const { lines, unreadable, first, last } = tally;
  const nothing = 'Nothing was written.';
  if (lines === 0) throw new Failure(`There is no line in what was named. ${nothing}`);
  if (unreadable === lines)
    throw new Failure(
      `None of the ${lines.toLocaleString('en-GB')} lines can be read as a log in the common or combined format.\nAsk whoever looks after the server for the access log. ${nothing}`,
    );
  for (const line of [...tallyLines(tally), '']) warn(line);
  const days = first && last ? ` The logs tell of ${inWords({ from: first, to: last })}: name the days with --from and --to.` : '';
  const isElsewhere = tally.readers.size === 0 && tally.otherDays > 0;
  throw new Failure(
    isElsewhere ? `Nothing was read in the days counted, ${inWords(period)}.${days}\n${nothing}` : `No piece had ${LEAST_READERS} readers or more, ${inWords(period)}. ${nothing}`,
  );
}
