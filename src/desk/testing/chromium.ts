// The browser that the tests drive: the one named, one that is installed, or Chromium through apt where that can be done.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../run/child.ts';
import { Failure } from '../run/failure.ts';
import { say } from '../run/say.ts';

const APT_LONGEST_MS = 10 * 60_000;
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where browsers are installed, by system; on Linux they are looked for on the PATH. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};

/** The machine as far as it matters here, so that tests can describe another. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isProgram: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, isProgram };

/** The browser's file. Installs Chromium where there is none and apt can be used; throws with what to do where not. */
export async function ensureChromium(chromePath: string | undefined, { root, signal }: { root: string; signal?: AbortSignal }): Promise<string> {
  const found = findChromium(chromePath);
  if (found) return found;
  if (canUseApt()) {
    say('There is no browser for the tests. Installing Chromium through apt.');
    await installWithApt(root, signal);
    const installed = findChromium(undefined);
    if (installed) return installed;
  }
  throw new Failure(`The tests drive a real browser, and none was found.
${howToInstall(process.platform)}
Or name one that is elsewhere: CHROME_PATH=/path/to/chrome npm test`);
}

/** The browser that CHROME_PATH names, or one in the usual places. Throws where CHROME_PATH names none. */
export function findChromium(chromePath: string | undefined, { platform, env, isProgram }: Machine = thisMachine): string | undefined {
  if (chromePath) {
    if (isProgram(chromePath)) return chromePath;
    throw new Failure(
      `CHROME_PATH names no program: ${chromePath}.\nName the browser’s own file, such as CHROME_PATH=/usr/bin/chromium, or leave it out to take whichever is installed.`,
    );
  }
  return places(platform, env).find(isProgram);
}

function places(platform: NodeJS.Platform, env: Machine['env']): string[] {
  const usual = USUAL_PLACES[platform] ?? [];
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => usual.map((place) => `${root}\\${place}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function installWithApt(root: string, signal: AbortSignal | undefined): Promise<void> {
  const options = { root, signal, timeoutMs: APT_LONGEST_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const errors: string[] = [];
  const onLine = (line: string, stream: string): void => void (stream === 'stderr' && errors.push(line));
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    say(`  apt-get ${args.join(' ')}`);
    const code = await runProgram('/usr/bin/apt-get', ['-q', ...args], { ...options, onLine });
    // An update fails where one of many sources does not answer; the install then says whether that matters.
    if (code !== 0 && args[0] === 'install') say(errors.map((line) => `    ${line}`).join('\n'));
  }
}

function howToInstall(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Install Google Chrome from https://www.google.com/chrome/, or with Homebrew: brew install --cask google-chrome';
  if (platform === 'win32') return 'Install Google Chrome from https://www.google.com/chrome/, or: winget install Google.Chrome';
  return 'Install Chromium with your system’s packages. On Debian and Ubuntu: sudo apt-get install chromium (or chromium-browser)';
}
