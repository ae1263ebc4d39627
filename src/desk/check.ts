// npm run check: reads all content and lists what is wrong with it, without building anything.
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { compareProblems } from '../loaders/problem.ts';
import { readContent } from '../loaders/read.ts';
import { readEnvironment } from '../lib/environment.ts';
import { laterProblems } from './later.ts';
import { printProblems } from './report.ts';

const HELP = `npm run check [-- --json] [-- --only CODE]

Reads all content and lists what is wrong with it. Builds nothing.
What will be wrong when an embargo ends is a warning until then.

  --json       prints an array of {file, line, column, code, severity, message, fix}
  --only CODE  lists the problems with that code alone

Exit code 1 where there is an error, 0 where there are only warnings.`;

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { contentDir, reportsDir, cacheDir, now } = readEnvironment(process.env);
  const started = performance.now();
  const options = { dir: contentDir, now, withheld: 'drop', reportsDir, cacheDir, jigsaw: true } as const;
  const content = await readContent(options);
  const { entries } = content;
  const problems = [...content.problems, ...(await laterProblems(options, content))].sort(compareProblems);
  const listed = values.only ? problems.filter((problem) => problem.code === values.only) : problems;
  const folder = relative(process.cwd(), contentDir);
  const { text, errors } = printProblems(listed, folder ? `${folder}/` : '');
  const total = Object.values(entries).reduce((sum, map) => sum + map.size, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  process.stdout.write(values.json ? `${JSON.stringify(listed, null, 2)}\n` : `${text}\n${total} entries checked in ${seconds} s\n`);
  return errors > 0 ? 1 : 0;
}
