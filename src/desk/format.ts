// npm run format: puts every file into the project's format.
import { parseArgs } from 'node:util';
import { commandFile, runNode } from './run/child.ts';
import { ROOT } from './site/root.ts';

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args });
  const lint = await runNode([commandFile(ROOT, 'eslint'), '--fix', '.'], { root: ROOT });
  // Last, because the format is Prettier's to decide.
  const format = await runNode([commandFile(ROOT, 'prettier'), '--write', '--log-level', 'warn', '.'], { root: ROOT });
  return lint || format;
}
