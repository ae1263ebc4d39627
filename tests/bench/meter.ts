// Loaded into a build with --import: notes at its end how much memory and processor time the process took.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['BENCH_METER'];

if (folder && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
  });
}
