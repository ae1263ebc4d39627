// How much memory the processes that this one started have held at most.
import { readdirSync, readFileSync } from 'node:fs';

/** A line of a process’s status, in KiB. */
function peakOf(pid: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** MiB that the biggest running child held at most; 0 where the system does not tell, as Linux alone does in this way. */
export function biggestChild(): number {
  try {
    const children = readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
    return Math.max(0, ...children.map(peakOf));
  } catch {
    return 0;
  }
}
