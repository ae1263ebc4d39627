// Which Node runs the commands: the present one if it is new enough, else the one that npm installed with the packages.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:os';
import { expected } from './install.mjs';
import { whenOrphaned } from './parent.mjs';

const NEEDED = [22, 18];

/** Whether a version of Node runs TypeScript as it is. @param {string} version */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The Node among the installed packages, if there is one for this machine. @param {string} root */
export function findInstalledNode(root) {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) => join(root, 'node_modules', name, 'bin', file))
    .find((path) => existsSync(path));
}

/** Runs a script on the installed Node, passing signals on. Gives its exit code. @param {string} root @param {string[]} args @returns {Promise<number>} */
export function runOnInstalledNode(root, args) {
  const node = findInstalledNode(root);
  if (!node) {
    throw expected(`This needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}, and none came with the packages for ${process.platform} on ${process.arch}.
Install a newer one from https://nodejs.org and run the command again.`);
  }
  return new Promise((done, fail) => {
    const child = spawn(node, args, { cwd: root, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
    whenOrphaned(() => child.kill('SIGTERM'));
    child.once('error', (error) =>
      fail(expected(`Node from the packages did not start: ${error.message}\nInstall Node ${NEEDED.join('.')} or newer from https://nodejs.org and run the command again.`)),
    );
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)));
  });
}
