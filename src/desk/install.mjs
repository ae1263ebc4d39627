// Makes sure that the packages of package-lock.json are installed. Plain JavaScript: it runs before anything is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST_MS = 15 * 60_000;
const HEARTBEAT_MS = 5_000;
/** Says for which lockfile and machine npm ci went through, so that an optional package it left out is not missed for ever. */
const STAMP = 'node_modules/.cache/desk/installed';
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

/** An error that was foreseen: its message is printed alone, without a stack. @param {string} message */
export function expected(message) {
  return Object.assign(new Error(message), { expected: true });
}

/** Installs the packages unless they are there already. @param {string} root */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  if (!existsSync(join(root, 'package-lock.json')))
    throw expected('package-lock.json is missing, so it is not known which packages to install.\nRestore it: git checkout package-lock.json');
  if (isLink(join(root, 'node_modules')))
    throw expected(
      'node_modules is a link to the packages of another folder, and they are not those of package-lock.json here.\nRemove the link and run the command again, or bring the other folder up to date.',
    );
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stdout.write('Installing the packages. The first time this takes a minute or so.\n');
  const heartbeat = setInterval(() => process.stdout.write(`  still installing, ${seconds()}\n`), HEARTBEAT_MS);
  try {
    await runNpmCi(root);
  } finally {
    clearInterval(heartbeat);
  }
  mkdirSync(join(root, STAMP, '..'), { recursive: true });
  writeFileSync(join(root, STAMP), stampOf(root));
  process.stdout.write(`Packages installed in ${seconds()}.\n`);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json last, so a
 * broken-off install counts as none. Packages for other platforms are left out there.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = present[path];
    if (!installed) return entry.optional === true && (!isForThisMachine(entry) || isStamped(root));
    return installed.version === entry.version && installed.integrity === entry.integrity && existsSync(join(root, path));
  });
}

/** True for a link: npm would empty the folder that it leads to. @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** @param {string} file @returns {Record<string, any> | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function stampOf(root) {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${process.platform}-${process.arch} ${digest}`;
}

/** @param {string} root */
function isStamped(root) {
  const file = join(root, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(root);
}

/** Whether an optional package could run here; what npm could not find out is taken to be no. @param {any} entry */
function isForThisMachine({ os, cpu, libc }) {
  const allows = (/** @type {string | string[] | undefined} */ list, /** @type {string} */ mine) => {
    const names = [list ?? []].flat();
    return names.length === 0 || names.includes(mine);
  };
  return Boolean(os && cpu) && !libc && allows(os, process.platform) && allows(cpu, process.arch);
}

/** @param {string} root @returns {Promise<void>} */
function runNpmCi(root) {
  // npm says where it and its Node are. The Node of the packages is not used: npm ci is about to delete it.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const viaNode = npm?.endsWith('.js') && node && existsSync(node);
  return new Promise((done, fail) => {
    const options = { cwd: root, stdio: /** @type {const} */ (['ignore', 'inherit', 'pipe']), timeout: LONGEST_MS };
    const child = viaNode
      ? spawn(node, [npm, ...args], options)
      : spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, shell: process.platform === 'win32' });
    let errors = '';
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (errors += chunk));
    child.once('error', (error) => fail(expected(`npm did not start (${error.message}).\nInstall Node with npm from https://nodejs.org, then run the command again.`)));
    child.once('close', (code, signal) => (code === 0 ? done() : fail(explainNpm(errors, signal))));
  });
}

/** @param {string} errors @param {NodeJS.Signals | null} signal */
function explainNpm(errors, signal) {
  if (OFFLINE.test(errors)) {
    return expected(
      'The packages could not be fetched: the package registry does not answer.\nCheck the connection to the internet and run the command again. After that one time, no connection is needed.',
    );
  }
  const reason = signal
    ? `It was stopped by ${signal}; the longest it may take is ${LONGEST_MS / 60_000} minutes.`
    : errors.trim().replace(/^npm error (?:A complete log|.*_logs).*$/gm, '');
  return expected(
    `The packages could not be installed (npm ci failed).\n\n${reason}\n\nIf package.json was edited by hand, run “npm install” once; otherwise delete node_modules and run the command again.`,
  );
}
