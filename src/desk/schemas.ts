// npm run schemas: writes the schemas by which code editors complete and check what is typed in content.
import { readEnvironment } from '../lib/environment.ts';
import { count } from '../lib/text.ts';
import { readContent } from '../loaders/read.ts';
import { SCHEMA_FOLDER, writeSchemas } from './editors/write.ts';
import { say } from './run/say.ts';
import { ROOT } from './site/root.ts';

/** Runs the command. Gives the exit code. Throws a Failure where a file cannot be written. */
export async function run(): Promise<number> {
  const { contentDir, now } = readEnvironment(process.env, { root: ROOT });
  const content = await readContent({ dir: contentDir, now, withheld: 'show' });
  const changed = await writeSchemas(ROOT, contentDir, content);
  say(
    changed.length === 0
      ? `The schemas in ${SCHEMA_FOLDER}/ are up to date.`
      : `Wrote ${count(changed.length, 'file')} into ${SCHEMA_FOLDER}/. Your code editor takes them up by itself.`,
  );
  return 0;
}
