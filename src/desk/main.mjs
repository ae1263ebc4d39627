// The door to every command: installs what is missing, moves to a Node that runs TypeScript, and calls the command.
// Plain JavaScript that runs on Node 18, because it runs before anything is installed.
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands, helpOf, listCommands } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { runsTypeScript, runOnInstalledNode } from './node.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const WRONG_USE = 2;

/** Runs a command. Gives the exit code. @param {string[]} argv */
async function main([name, ...args]) {
  if (!name || !Object.hasOwn(commands, name)) {
    const wantsHelp = name === '--help' || name === '-h';
    if (name && !wantsHelp) process.stderr.write(`There is no command “${name}”.\n\n`);
    (wantsHelp ? process.stdout : process.stderr).write(`${listCommands()}\n`);
    return wantsHelp ? 0 : WRONG_USE;
  }
  const help = args.includes('--help') || args.includes('-h') ? helpOf(name) : undefined;
  if (help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  await ensureInstalled(ROOT);
  if (!runsTypeScript(process.versions.node)) return runOnInstalledNode(ROOT, [fileURLToPath(import.meta.url), name, ...args]);
  process.chdir(ROOT);
  // The commands’ own modules are compiled once and kept: each start is a fifth of a second shorter.
  module.enableCompileCache?.(join(ROOT, 'node_modules/.cache/desk/compiled'));
  const { run } = await import(`./${name}.ts`);
  return run(args);
}

/** What is said of an error: the message alone where it was foreseen. Gives the exit code. @param {any} error */
function explain(error) {
  const misused = String(error?.code).startsWith('ERR_PARSE_ARGS');
  const foreseen = misused || error?.expected === true;
  if (error?.message !== '') process.stderr.write(`\n${foreseen ? error.message : (error?.stack ?? error)}\n`);
  return misused ? WRONG_USE : (error?.exitCode ?? 1);
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
