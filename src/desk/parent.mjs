// Noticing that npm is gone. npm passes signals to the shell between it and the command, which may end without passing them on.

const POLL_MS = 500;

/** Calls back once when this process, run by npm, has lost its parent. @param {() => void} onLost */
export function whenOrphaned(onLost) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onLost();
  }, POLL_MS);
  timer.unref();
}
