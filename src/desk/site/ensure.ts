// Whether the present site still holds, and a new one where it does not.
import type { Environment } from '../../lib/environment.ts';
import { say } from '../run/say.ts';
import { fingerprint, outputDigest } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { guardOutDir, realPath } from './out-dir.ts';
import { readState, whyStale, type BuildState } from './state.ts';

/** Why the present site does not hold, or undefined where it does. */
export function whyRebuild(root: string, environment: Environment, state: BuildState | undefined): string | undefined {
  const { outDir, now } = environment;
  return whyStale(state, { fingerprint: fingerprint(root, environment), output: outputDigest(outDir), now });
}

/** Builds the site; with `always: false` only where the present one does not hold. Gives what is remembered of it. */
export async function ensureBuilt(root: string, given: Environment, { always, signal }: { always: boolean; signal?: AbortSignal }): Promise<BuildState> {
  const environment = { ...given, outDir: realPath(given.outDir) };
  const { outDir, contentDir } = environment;
  const ready = always ? undefined : present(root, environment);
  if (ready) return ready;
  guardOutDir(outDir, { root, contentDir, state: readState(root, outDir) });
  const build = async (): Promise<BuildState> => {
    // Another build may have been waited for.
    const state = readState(root, outDir);
    const madeFrom = fingerprint(root, environment);
    const reason = whyStale(state, { fingerprint: madeFrom, output: outputDigest(outDir), now: environment.now });
    if (!always && !reason && state) return state;
    say(`Building the site${always ? '' : `: ${reason}`}.`);
    const { buildSite } = await import('./build-site.ts');
    return buildSite(root, environment, madeFrom, signal);
  };
  return withLock(outDir, build, { signal });
}

function present(root: string, environment: Environment): BuildState | undefined {
  const state = readState(root, environment.outDir);
  return state && !whyRebuild(root, environment, state) ? state : undefined;
}
