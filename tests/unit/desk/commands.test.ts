// The door: the list of commands, help, and what is said of a command that does not exist.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, helpOf, listCommands } from '../../../src/desk/commands.mjs';

const DESK = resolve(import.meta.dirname, '../../../src/desk');
const desk = (...args: string[]) => spawnSync(process.execPath, [`${DESK}/main.mjs`, ...args], { encoding: 'utf8', timeout: 20_000 });

describe('commands', () => {
  it.each(Object.keys(commands))('%s has its module and a line about it', (name) => {
    expect(existsSync(`${DESK}/${name}.ts`)).toBe(true);
    expect(listCommands()).toContain(`npm run ${name}`);
  });

  it('explains the variables that a command reads', () => {
    expect(helpOf('start')).toMatch(/PORT .*4321/);
    expect(helpOf('check')).toBeUndefined();
  });
});

describe('main.mjs', () => {
  it.each([[['nope']], [[]], [['constructor']]])('lists the commands for %j, and ends with 2', (args) => {
    const { status, stderr } = desk(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run build');
  });

  it('helps', () => {
    expect(desk('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run build') });
    expect(desk('build', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('OUT_DIR') });
  });
});
