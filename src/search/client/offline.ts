// Search without a network: once somebody has searched, a worker keeps what was fetched, and in a quiet moment the rest of a small index.
import type { Head } from '../engine/files.ts';

/** An index of more bytes than this, which is about half a megabyte as it is sent, is not fetched unasked. */
const MOST_BYTES = 1_500_000;
const QUIET_MS = 4_000;

/** Every file of an index, by its path in the index’s folder. */
export function filesOf({ version, terms, placeFiles, documents }: Pick<Head, 'version' | 'terms' | 'placeFiles' | 'documents'>): string[] {
  const numbered = (folder: string, number: number): string[] => Array.from({ length: number }, (_, index) => `${version}/${folder}/${index}.json`);
  return [
    'head.json',
    'docs.json',
    'suggest.json',
    'spell.json',
    ...numbered('t', terms.length),
    `${version}/p/firsts.json`,
    ...numbered('p', placeFiles),
    ...numbered('d', documents),
  ];
}

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether more may be fetched than was asked for. */
export function maySpend({ saveData = false, effectiveType = '4g' }: Connection, bytes: number): boolean {
  return !saveData && !effectiveType.includes('2g') && bytes <= MOST_BYTES;
}

/** Asks the worker to keep the search’s page and what this page has loaded, and the whole index where that is fair. */
async function fill(base: string): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const head = (await (await fetch(`${base}search-index/head.json`)).json()) as Head;
  const { connection = {} } = navigator as Navigator & { connection?: Connection };
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = loaded.filter((name) => name.startsWith(`${location.origin}${base}_astro/`));
  const index = maySpend(connection, head.bytes) ? filesOf(head).map((file) => `${base}search-index/${file}`) : [];
  active?.postMessage({ pages: [`${base}search/`, location.pathname], files: [...own, ...index] });
}

let isAsked = false;

/** Keeps the search of the site under `base` for when there is no network. Call it after a search; only the first call does anything. Never while the site is being written. */
export function keepOffline(base: string): void {
  if (isAsked || !('serviceWorker' in navigator)) return;
  isAsked = true;
  if (import.meta.env.DEV) return forget(base);
  void navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).then(
    () => window.setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => void fill(base).catch(() => undefined)), QUIET_MS),
    // Private windows and some settings forbid it: the search goes on without.
    () => undefined,
  );
}

/** The preview of a built site may have stood at this address before. */
function forget(base: string): void {
  void navigator.serviceWorker.getRegistration(base).then((registration) => registration?.unregister());
}
