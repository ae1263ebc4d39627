// What the commands say while they work: plain lines, so that a log reads like a terminal.
import { isAbsolute, relative } from 'node:path';

/** Prints a line. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line where warnings and errors go. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A path as a person would name it: from the project’s root where it lies in it, else whole. */
export function shownPath(root: string, path: string): string {
  const way = relative(root, path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? path : way;
}

/** Starts a clock. Calling it gives the time since, such as `3.2 s`. */
export function stopwatch(): () => string {
  const started = performance.now();
  return () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
