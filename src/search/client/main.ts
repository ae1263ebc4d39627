// The script of the search page: finds its parts and lets them work together.
import { addressBar } from './address.ts';
import { find } from './dom.ts';
import { createEngine } from './engine.ts';
import { filterPanel } from './filters.ts';
import { SearchPage } from './page.ts';
import { resultList } from './results.ts';
import { statePanel } from './states.ts';

function start(root: HTMLElement): void {
  const form = find<HTMLFormElement>(root, 'form[role="search"]');
  const input = find<HTMLInputElement>(form, 'input[name="q"]');
  const more = find<HTMLButtonElement>(root, '[data-more]');
  const parts = {
    input,
    more,
    address: addressBar(),
    engine: createEngine(root.dataset['base'] ?? '/'),
    filters: filterPanel(root),
    results: resultList(root),
    states: statePanel(root),
  };
  const page = new SearchPage(parts);

  input.addEventListener('focus', () => void parts.engine.warm().catch(() => undefined), { once: true });
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || page.type());
  input.addEventListener('compositionend', () => page.type());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void page.submit();
  });
  parts.filters.onChange(() => page.filter());
  parts.address.onMove((state) => void page.open(state));
  more.addEventListener('click', () => void page.more());
  for (const button of root.querySelectorAll('[data-clear]')) button.addEventListener('click', () => void page.clearFilters());
  for (const button of root.querySelectorAll('[data-retry]')) button.addEventListener('click', () => void page.retry());
  window.addEventListener('online', () => root.dataset['phase'] === 'offline' && void page.open());
  void page.open();
}

start(find(document, '[data-search]'));
