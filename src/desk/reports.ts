// npm run reports: fetches the reports that inspections name into REPORTS_DIR, where quotations are compared with them and search finds their pages.
import { parseArgs } from 'node:util';
import { readEnvironment, type Environment } from '../lib/environment.ts';
import { nearest } from '../lib/text.ts';
import { readContent, recordsOf } from '../loaders/read.ts';
import { makeRecord } from '../record/model.ts';
import { reportsOf, type Report } from '../record/reports.ts';
import type { Record_ } from '../record/types.ts';
import { fetchReports, type FetchOptions, type Outcome } from './reports/fetch.ts';
import { prepareFolder } from './reports/folder.ts';
import { printByHand, printCount, printOutcome, printUnnamed, printUnsearched } from './reports/print.ts';
import { Failure } from './run/failure.ts';
import { untilInterrupted } from './run/interrupt.ts';
import { say, shownPath } from './run/say.ts';
import { ROOT } from './site/root.ts';

const WRONG_USE = 2;

const HELP = `npm run reports [-- ID ...] [-- --again]

Fetches the reports of inspections (report.source, report.url) into the reports folder, as <source id>.pdf.
There npm run check compares quotations with them, and each page of a report whose licence allows it can be
searched; of the others it says that they are not searched, and why. Reports that are there already stay as
they are. They are never committed, nor published whole.
Where there is no network, it says which file to save under which name.

  ID       fetches these reports alone, by the ids of their sources
  --again  fetches also what is there already; the old copy stays until the new one is whole

Environment:

  REPORTS_DIR    the reports folder (default: reports)
  CONTENT_DIR    the campaign’s content (default: content)

Exit code 0, 1 where a report did not come, 2 for wrong use.`;

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const options = { again: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const { again = false } = values;
  const environment = readEnvironment(process.env, { root: ROOT });
  const record = await readRecord(environment);
  const reports = chosen(reportsOf(record), positionals);
  const { reportsDir: dir, siteUrl = record.campaign.url } = environment;
  if (reports.length > 0) prepareFolder(dir, { root: ROOT, ...environment });
  const outcomes = await tellAll(reports, { dir, agent: `campaign-reports (+${siteUrl})`, signal: untilInterrupted(), again });
  if (positionals.length === 0) printUnnamed(record.inspections).forEach(say);
  for (const part of [[printCount(outcomes)], printUnsearched(reports), printByHand(outcomes, shownPath(ROOT, dir))]) if (part.length > 0) say(`\n${part.join('\n')}`);
  return outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** Fetches the reports and says of each what became of it, as soon as that is known. */
async function tellAll(reports: readonly Report[], options: FetchOptions): Promise<Outcome[]> {
  const width = Math.max(0, ...reports.map(({ source }) => source.id.length));
  const outcomes: Outcome[] = [];
  for await (const outcome of fetchReports(reports, options)) {
    outcomes.push(outcome);
    say(printOutcome(outcome, width));
  }
  return outcomes;
}

/** The record with drafts: their quotations are compared too. */
async function readRecord({ contentDir, now }: Environment): Promise<Record_> {
  const { campaign, entries, problems } = await readContent({ dir: contentDir, now, withheld: 'show' });
  if (!campaign) throw new Failure('campaign.yaml is missing or wrong. npm run check says what is wrong with it.');
  const errors = problems.filter(({ severity, file }) => severity === 'error' && /^(?:inspections|sources)\//.test(file));
  if (errors.length > 0) say('Some inspections or sources have errors, so their reports may be missing here. npm run check lists them.\n');
  return makeRecord(recordsOf(entries, campaign));
}

function chosen(reports: Report[], ids: readonly string[]): Report[] {
  const known = new Map(reports.map((report) => [report.source.id, report]));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return ids.length > 0 ? [...new Set(ids)].flatMap((id) => known.get(id) ?? []) : reports;
  const near = nearest(unknown, known.keys());
  throw new Failure(
    `No inspection names a report “${unknown}” among the sources.${near ? ` Did you mean ${near}?` : ''}\nReports: ${[...known.keys()].join(', ') || 'none'}`,
    WRONG_USE,
  );
}
