// The script of the search page: finds its parts and lets them work together.
import { createEngine } from '../engine/index.ts';
import { parseState } from '../query/state.ts';
import { addressBar, linkToState, placeBefore } from './address.ts';
import { find } from './dom.ts';
import { filterPanel } from './filters.ts';
import { moreButton } from './more.ts';
import { notes } from './notes.ts';
import { showOffers } from './offers.ts';
import { keepOffline } from './offline.ts';
import { SearchPage, type Parts } from './page.ts';
import { fetchFrom } from './read.ts';
import { resultList } from './results.ts';
import { statePanel } from './states.ts';

function partsOf(root: HTMLElement): Parts {
  const base = root.dataset['base'] ?? '/';
  return {
    input: find<HTMLInputElement>(root, 'form[role="search"] input[name="q"]'),
    sort: find<HTMLSelectElement>(root, '[data-sort]'),
    address: addressBar(),
    engine: () => createEngine(fetchFrom(base), () => import('../engine/spell.ts')),
    filters: filterPanel(root),
    notes: notes(root, linkToState),
    offer: (offers) => showOffers(root, offers, linkToState),
    results: resultList(root, base),
    // What somebody has searched once may be searched without a network.
    states: statePanel(root, (phase) => phase === 'found' && keepOffline(base)),
    more: moreButton(root),
  };
}

/** A click that opens a link here, and not in another tab or window. */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Links to another search are followed in place. */
function followLinks(root: HTMLElement, page: SearchPage): void {
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    void page.go(parseState(link.search));
  });
}

function listen(root: HTMLElement, { input, filters, address, sort }: Parts, page: SearchPage): void {
  input.addEventListener('focus', () => void page.warm(), { once: true });
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || page.type());
  input.addEventListener('compositionend', () => page.type());
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void page.submit();
  });
  sort.addEventListener('change', () => page.change());
  filters.onChange(() => page.change());
  address.onMove((state) => void page.open(state));
  find(root, '[data-more]').addEventListener('click', () => void page.more());
  for (const button of root.querySelectorAll('[data-clear]')) button.addEventListener('click', () => void page.clearFilters());
  for (const button of root.querySelectorAll('[data-retry]')) button.addEventListener('click', () => void page.retry());
  window.addEventListener('online', () => root.dataset['phase'] === 'offline' && void page.open());
}

/** The keys that open the search elsewhere lead to its field here. They are told apart as in bootstrap.ts, which stands in every other page and shares no file with this one. */
function listenForKeys(input: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isSlash = key === '/' && !ctrlKey && !metaKey && !document.activeElement?.closest('input,select,textarea,[contenteditable]');
    const isK = /^k$/i.test(key) && ctrlKey !== metaKey && !shiftKey;
    if (altKey || !(isSlash || isK)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

async function start(root: HTMLElement): Promise<void> {
  const parts = partsOf(root);
  const page = new SearchPage(parts);
  listen(root, parts, page);
  followLinks(root, page);
  listenForKeys(parts.input);
  const place = placeBefore();
  await page.open(parts.address.read());
  if (place) window.scrollTo({ top: place, behavior: 'instant' });
}

void start(find(document, '[data-search]'));
