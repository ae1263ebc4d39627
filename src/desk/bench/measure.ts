// One measured build: Astro on a side’s copy of the project, with nothing kept from builds before.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandFile, runNode } from '../run/child.ts';
import { Failure } from '../run/failure.ts';
import { variablesFor } from '../site/astro.ts';
import type { Run } from './figures.ts';
import type { Side } from './sides.ts';

/** Where Astro may keep something from build to build, within a side’s folder. */
const KEPT = ['cache', '.astro'];
const LAST_LINES = 40;

/** Builds a side and measures it. Throws where the build fails. */
export async function buildSide(side: Side, signal: AbortSignal): Promise<Run> {
  const { root, outDir, contentDir, now, checked } = side;
  const meter = join(root, 'meter');
  for (const path of [...KEPT.map((name) => join(root, name)), outDir, meter]) await rm(path, { recursive: true, force: true });
  await mkdir(meter);
  const lines: string[] = [];
  const folders = { contentDir, reportsDir: join(root, 'reports'), outDir, cacheDir: join(root, 'cache') };
  const variables = variablesFor({ ...folders, siteUrl: undefined, port: 0, now, chromePath: undefined, withheld: 'drop', hosts: [], checked });
  const env = { ...variables, NODE_ENV: 'production', BENCH_METER: meter, NODE_OPTIONS: [process.env['NODE_OPTIONS'], `--import=${meterFile(root)}`].filter(Boolean).join(' ') };
  const started = performance.now();
  const code = await runNode([commandFile(root, 'astro'), 'build', '--outDir', outDir], { root, env, signal, onLine: (line) => lines.push(line) });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 || !existsSync(join(outDir, 'index.html'))) throw new Failure(`${lines.slice(-LAST_LINES).join('\n')}\n\nThe build of ${side.name} failed.`);
  return { side: side.name, seconds, ...(await readMeter(meter)) };
}

const meterFile = (root: string): string => pathToFileURL(join(root, 'tests/bench/meter.ts')).href;

/** What the meters of a build’s processes noted. Node gives the memory in KiB and the time in microseconds on every system. */
async function readMeter(folder: string): Promise<Pick<Run, 'cpu' | 'mebibytes'>> {
  const notes = await Promise.all((await readdir(folder)).map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as { maxRSS: number; cpu: number }));
  return { cpu: notes.reduce((sum, { cpu }) => sum + cpu, 0) / 1e6, mebibytes: Math.max(0, ...notes.map(({ maxRSS }) => maxRSS)) / 1024 };
}
