// The desk's commands as a person runs them, on a small campaign: built, served, stopped, broken and put right.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/desk/main.mjs');
const LONGEST_MS = 120_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-site-')));
const contentDir = join(folder, 'campaign');
const outDir = join(folder, 'public_html');
/** The variables of the test runner would tell Astro that it is being tested. */
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)));
const environment = { ...inherited, CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: 'https://example.org/campaign/', BUILD_NOW: '2035-06-01T12:00:00Z', PORT: '0' };

interface Ended {
  status: number | null;
  output: string;
}

function desk(args: string[], over: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: ROOT, env: { ...environment, ...over }, encoding: 'utf8', timeout: LONGEST_MS });
  return { status, output: stdout + stderr };
}

/** Starts a server and waits for its address. */
async function serving(command: string): Promise<{ url: string; output: () => string; seconds: number; stop: () => Promise<number | null> }> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, [MAIN, command], { cwd: ROOT, env: environment });
  let output = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await new Promise<string>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`No address in time:\n${output}`)), LONGEST_MS);
    const onData = (chunk: Buffer): void => {
      output += chunk;
      const [address] = /http:\/\/localhost:\d+\S*/.exec(output) ?? [];
      if (address) done(address);
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    void ended.then(() => fail(new Error(`Ended early:\n${output}`))).finally(() => clearTimeout(timer));
  });
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return { url, output: () => output, seconds: (performance.now() - started) / 1000, stop };
}

/** How the built site stands: every file with its date. */
function standing(): string[] {
  const names = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => `${name} ${statSync(join(outDir, name)).mtimeMs} ${statSync(join(outDir, name)).ino}`);
}

beforeAll(() => void cpSync(join(ROOT, 'tests/fixtures/campaign'), contentDir, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands', { timeout: LONGEST_MS }, () => {
  it('preview says that nothing is built yet', () => {
    const { status, output } = desk(['preview']);
    expect(status).toBe(1);
    expect(output).toContain('npm run build');
  });

  it('start builds the site, serves it under its base, and ends with 0 at Ctrl-C', async () => {
    const { url, output, stop } = await serving('start');
    expect(output()).toContain('Building the site');
    expect(new URL(url).pathname).toBe('/campaign/');
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await fetch(`${url}no/such/page/`)).status).toBe(404);
    expect(await stop()).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['campaign', 'public_html']);
  });

  it('start serves within three seconds where nothing has changed', async () => {
    const before = standing();
    const { url, output, seconds, stop } = await serving('start');
    expect((await fetch(url)).status).toBe(200);
    expect(seconds).toBeLessThan(3);
    expect(output()).not.toContain('Building');
    await stop();
    expect(standing()).toEqual(before);
  });

  it('start names the line of broken content, serves nothing, and leaves the last good site', () => {
    const before = standing();
    const file = join(contentDir, 'campaign.yaml');
    const good = readFileSync(file, 'utf8');
    appendFileSync(file, '\nnonsense: true\n');
    const { status, output } = desk(['start']);
    writeFileSync(file, good);
    expect(status).toBe(1);
    expect(output).toMatch(/campaign\.yaml:\d+:\d+ {2}\S+ {2}.*nonsense/);
    expect(output).not.toContain('localhost');
    expect(output).not.toMatch(/^\s+at /m);
    expect(standing()).toEqual(before);
  });

  it('start says that the port is in use before it builds', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    onTestFinished(() => void server.close());
    const port = (server.address() as AddressInfo).port;
    const { status, output } = desk(['start'], { PORT: String(port), OUT_DIR: join(folder, 'unbuilt') });
    expect(status).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(existsSync(join(folder, 'unbuilt'))).toBe(false);
  });

  it('preview serves the present site, and says where it is out of date', async () => {
    const fresh = await serving('preview');
    expect(fresh.output()).not.toContain('out of date');
    expect((await fetch(fresh.url)).status).toBe(200);
    await fresh.stop();
    appendFileSync(join(contentDir, 'README.md'), '\n');
    const stale = await serving('preview');
    expect(stale.output()).toContain('out of date');
    await stale.stop();
  });

  it('build refuses a folder with somebody’s files in it', () => {
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'novel.txt'), 'It was');
    const { status, output } = desk(['build'], { OUT_DIR: mine });
    rmSync(join(mine), { recursive: true });
    expect(status).toBe(1);
    expect(output).toContain('not built here');
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT=abc'],
    [{ BUILD_NOW: 'tomorrow' }, 'BUILD_NOW=tomorrow'],
    [{ SITE_URL: 'example' }, 'SITE_URL=example'],
    [{ CONTENT_DIR: 'no/such/folder' }, 'CONTENT_DIR'],
  ])('start explains %j', (over: Record<string, string>, said) => {
    const { status, output } = desk(['start'], over);
    expect(status).toBe(1);
    expect(output).toContain(said);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('a command refuses an option that it does not know', () => {
    const { status, output } = desk(['build', '--fast']);
    expect(status).toBe(2);
    expect(output).toContain('--fast');
  });
});
