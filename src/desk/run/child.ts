// Running the tools among the packages: on this Node, from the project's root, with a bound on time.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from './failure.ts';
import { stopIfInterrupted } from './interrupt.ts';

const LONGEST_MS = 20 * 60_000;

export interface RunOptions {
  root: string;
  env?: Record<string, string | undefined>;
  signal?: AbortSignal | undefined;
  /** The longest it may run; 0 for what runs until it is stopped. */
  timeoutMs?: number;
  /** Takes each line that the tool prints. Without it, the tool prints to the terminal itself. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

/** The file that a package's command runs, such as `astro`. Shims in .bin differ between systems, so they are not used. */
export function commandFile(root: string, packageName: string, command = packageName): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Failure(`The package ${packageName} has no command “${command}”. Delete node_modules and run the command again.`);
  return join(folder, file);
}

/** Runs a JavaScript file on this Node. Gives the exit code. */
export function runNode(args: string[], options: RunOptions): Promise<number> {
  return runProgram(process.execPath, args, options);
}

/** Runs a program. Gives the exit code; ends it after a bound, or when interrupted. */
export async function runProgram(file: string, args: string[], { root, env, signal, timeoutMs = LONGEST_MS, onLine }: RunOptions): Promise<number> {
  stopIfInterrupted(signal);
  const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio: onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit', timeout: timeoutMs });
  const onAbort = (): void => void child.kill('SIGTERM');
  signal?.addEventListener('abort', onAbort);
  if (onLine) {
    for (const stream of ['stdout', 'stderr'] as const) {
      if (child[stream]) createInterface({ input: child[stream] }).on('line', (line) => onLine(line, stream));
    }
  }
  const started = Date.now();
  try {
    return await new Promise<number>((done, fail) => {
      child.once('error', (error) => fail(new Failure(`${file} did not start: ${error.message}`)));
      child.once('close', (code) => {
        if (code === null && timeoutMs > 0 && Date.now() - started >= timeoutMs)
          fail(new Failure(`${file} was ended: it had not finished after ${Math.round(timeoutMs / 60_000)} minutes.`));
        else done(code ?? 1);
      });
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stopIfInterrupted(signal);
  }
}
