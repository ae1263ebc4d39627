// The lock: one build at a time, and none for ever.
import { existsSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withLock } from '../../../src/desk/site/lock.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

const DEAD = 2 ** 22 + 1;
const held = (pid: number, host = hostname()): string => JSON.stringify({ pid, host });

describe('withLock', () => {
  it('lets one task at a time through', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const outDir = join(temporaryFolder(), 'dist');
    const order: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      order.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 30));
      order.push(`${name} out`);
    };
    await Promise.all([withLock(outDir, task('a')), withLock(outDir, task('b'))]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
    vi.restoreAllMocks();
  });

  it('is released where the task fails', async () => {
    const folder = temporaryFolder();
    await expect(withLock(join(folder, 'dist'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(join(folder, '.dist.lock'))).toBe(false);
  });

  it('takes over from a process that has died', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { '.dist.lock': held(DEAD) });
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(withLock(join(folder, 'dist'), async () => 'done')).resolves.toBe('done');
    vi.restoreAllMocks();
  });

  it('takes over a lock that was long left cold, on whatever machine', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { '.dist.lock': held(1, 'elsewhere') });
    utimesSync(join(folder, '.dist.lock'), new Date(0), new Date(0));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(withLock(join(folder, 'dist'), async () => 'done')).resolves.toBe('done');
    vi.restoreAllMocks();
  });

  it('waits no longer than its bound, and says which file to delete', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { '.dist.lock': held(1, 'elsewhere') });
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(withLock(join(folder, 'dist'), async () => 'done', { longestWaitMs: 50 })).rejects.toThrow(/delete .*\.dist\.lock/);
    vi.restoreAllMocks();
  });
});
