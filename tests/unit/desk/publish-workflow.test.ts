// The workflow that publishes: what it may do, and when it builds, with stand-ins for GitHub’s command and npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFiles, temporaryFolder, writeFiles } from './folder.ts';

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}
const read = (name: string): Workflow => parse(readFileSync(resolve(import.meta.dirname, `../../../.github/workflows/${name}.yml`), 'utf8')) as Workflow;
const { permissions, jobs } = read('publish');
const script = jobs['look']?.steps.find(({ run }) => run)?.run ?? '';

/** Runs the look as GitHub does. Gives its output, and what was asked of npm. */
function look(event: string, { last = '', ended = '', sha = 'new' }: { last?: string; ended?: string; sha?: string }): { build: boolean; asked: string; status: number | null } {
  const folder = temporaryFolder();
  const stub = (text: string): string => `#!/bin/sh\n${text}\n`;
  writeFiles(folder, {
    gh: stub(`printf '%s' '${last}'`),
    npm: stub(`echo "$*" >> "${folder}/asked"\n[ "$1" = ci ] || printf '%s' '${ended}'\n[ '${ended}' != fail ]`),
    output: '',
    asked: '',
  });
  for (const name of ['gh', 'npm']) chmodSync(join(folder, name), 0o755);
  const env = { PATH: `${folder}:/usr/bin:/bin`, EVENT: event, GITHUB_OUTPUT: join(folder, 'output'), GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: sha };
  const { status } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8', timeout: 10_000 });
  const { output = '', asked = '' } = readFiles(folder);
  return { build: output === 'build=true\n', asked, status };
}

describe('the workflow that publishes', () => {
  it('may do only what each of its jobs needs', () => {
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
      ['look', { actions: 'read', contents: 'read' }],
      ['build', { contents: 'read' }],
      ['deploy', { pages: 'write', 'id-token': 'write' }],
    ]);
  });

  it('uses actions of GitHub’s own, in one version each with the workflow that tests', () => {
    const used = (workflow: Workflow): string[] => Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const all = [...new Set([...used(read('publish')), ...used(read('test'))])];
    expect(all.every((name) => /^actions\/[\w-]+@v\d+$/.test(name))).toBe(true);
    expect(new Set(all.map((name) => name.split('@')[0])).size).toBe(all.length);
  });

  it('builds on a change, and when it is told to, whatever was before', () => {
    for (const event of ['push', 'workflow_dispatch']) expect(look(event, { last: 'new 2026-01-15T12:04:00Z' })).toEqual({ build: true, asked: '', status: 0 });
  });

  it('builds by the clock where an embargo has ended since the last run that succeeded began', () => {
    const { build, asked } = look('schedule', { last: 'new 2026-01-15T12:04:00Z', ended: '2026-01-15T12:10:00.000Z' });
    expect([build, asked]).toEqual([true, expect.stringContaining('run --silent next-embargo -- --ended-since 2026-01-15T12:04:00Z')]);
  });

  it('does not build by the clock where none has', () => {
    expect(look('schedule', { last: 'new 2026-01-15T12:04:00Z' })).toMatchObject({ build: false, status: 0 });
  });

  it('builds by the clock what no run has published: nothing yet, or a change whose own run failed or gave way', () => {
    expect(look('schedule', {})).toEqual({ build: true, asked: '', status: 0 });
    expect(look('schedule', { last: 'old 2026-01-15T12:04:00Z' })).toEqual({ build: true, asked: '', status: 0 });
  });

  it('fails, so that the next looks again from the same instant, where the content cannot be read', () => {
    expect(look('schedule', { last: 'new 2026-01-15T12:04:00Z', ended: 'fail' })).toMatchObject({ build: false, status: 1 });
  });
});
