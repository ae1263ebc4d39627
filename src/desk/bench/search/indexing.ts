// The time and memory that making an index takes, each system in a process of its own.
import { join } from 'node:path';
import { runNode } from '../../run/child.ts';
import { Failure } from '../../run/failure.ts';
import { ROOT } from '../../site/root.ts';
import type { SystemName } from './systems/system.ts';

export interface Indexed {
  /** Seconds from the documents (for Pagefind: from the pages) to the index on the disk. */
  seconds: number;
  /** The most memory that its biggest process held, in MiB. */
  mebibytes: number;
  /** The size of what was written. */
  bytes: number;
  /** Of ours: the files that the first search needs and the next ones may, compressed as a host sends them. */
  files?: Record<string, number>;
}

/** Makes a system’s index of the corpus in a folder, beside it. */
export async function indexCorpus(name: SystemName, folder: string, signal?: AbortSignal): Promise<Indexed> {
  const lines: string[] = [];
  const code = await runNode([join(import.meta.dirname, 'index-one.ts'), name, folder], { root: ROOT, signal, onLine: (line) => lines.push(line) });
  const last = lines.findLast((line) => line.startsWith('{'));
  if (code !== 0 || last === undefined) throw new Failure(`${lines.slice(-20).join('\n')}\n\nThe index of ${name} was not made.`);
  return JSON.parse(last) as Indexed;
}
