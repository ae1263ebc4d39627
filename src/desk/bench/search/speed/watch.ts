// Runs in the page before anything is typed: notes when the first key, suggestion and result came, and the longest task.

export interface Watched {
  /** Milliseconds of the page’s clock. */
  key?: number;
  suggestion?: number;
  result?: number;
  /** The wall clock at the first result. */
  resultAt?: number;
  /** The longest stretch in which the page could not answer, where it was over 50 ms. */
  longest: number;
}

declare global {
  interface Window {
    benchWatched?: Watched;
  }
}

/** Starts to watch. Handed to the browser as it stands: it can use nothing from outside itself. */
export function watch({ suggestion, result }: { suggestion: string; result: string }): void {
  const seen: Watched = { longest: 0 };
  window.benchWatched = seen;
  const shows = (selector: string): boolean => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
  const look = (): void => {
    if (seen.suggestion === undefined && shows(suggestion)) seen.suggestion = performance.now();
    if (seen.result === undefined && shows(result)) {
      seen.result = performance.now();
      seen.resultAt = Date.now();
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  const start = (event: Event): void => {
    seen.key ??= event.timeStamp;
  };
  for (const type of ['keydown', 'beforeinput', 'input']) window.addEventListener(type, start, { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (seen.key !== undefined && startTime + duration > seen.key) seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask' });
}
