// The steps of npm test, in order. Each gives its counts; none throws for a failed check.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import { commandFile, runNode } from '../run/child.ts';
import { warn } from '../run/say.ts';
import { variablesFor } from '../site/astro.ts';
import { ensureBuilt } from '../site/ensure.ts';
import { countReport, one, type Counts, type VitestReport } from './counts.ts';

export interface StepContext {
  root: string;
  environment: Environment;
  /** The browser's file. */
  chrome: string;
  signal: AbortSignal;
}

export interface Step {
  name: string;
  /** The step before that must have passed for this one to make sense. */
  needs?: string;
  run: (context: StepContext) => Promise<Counts>;
}

/** Every check that a change must pass. */
export const steps: Step[] = [
  // astro check writes the types that tsc then needs.
  { name: 'types', run: tools(['astro', 'astro', 'check'], ['typescript', 'tsc', '--noEmit', '--pretty', 'false']) },
  { name: 'lint', run: tools(['eslint', 'eslint', '--max-warnings=0', '.']) },
  { name: 'format', run: tools(['prettier', 'prettier', '--check', '--log-level', 'warn', '.']) },
  { name: 'unit', run: vitest('unit') },
  { name: 'components', run: vitest('components') },
  { name: 'build', run: build },
  { name: 'site', needs: 'build', run: vitest('site') },
];

type Tool = [packageName: string, command: string, ...args: string[]];

/** Runs tools one after the other, all of them; one check in all. */
function tools(...list: Tool[]): Step['run'] {
  return async ({ root, signal, environment }) => {
    let passed = true;
    for (const [packageName, command, ...args] of list) {
      const code = await runNode([commandFile(root, packageName, command), ...args], { root, signal, env: variablesFor(environment) });
      passed &&= code === 0;
    }
    return one(passed);
  };
}

/** Builds the site where the present one does not hold. */
async function build({ root, environment, signal }: StepContext): Promise<Counts> {
  try {
    await ensureBuilt(root, environment, { always: false, signal });
    return one(true);
  } catch (error) {
    if (signal.aborted || (error as { expected?: boolean }).expected !== true) throw error;
    warn((error as Error).message);
    return one(false);
  }
}

/** Runs the tests of one of Vitest's projects. */
function vitest(project: string): Step['run'] {
  return async ({ root, environment, chrome, signal }) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-test-'));
    const file = join(folder, 'report.json');
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    try {
      const env = { OUT_DIR: environment.outDir, CONTENT_DIR: environment.contentDir, REPORTS_DIR: environment.reportsDir, CHROME_PATH: chrome };
      const code = await runNode([commandFile(root, 'vitest'), ...args], { root, signal, env });
      return countReport(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined, code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
