// The filters on the page: what is chosen, and how many results each would leave.
import type { Counts } from '../engine/types.ts';
import { facets, filtersFrom, type Facet, type Filters } from '../query/state.ts';
import { fill, find, printNumber } from './dom.ts';

/** An id that is chosen, as readers know it. */
export interface Choice {
  facet: Facet;
  id: string;
  label: string;
  /** The name of its filter. */
  group: string;
}

export interface FilterPanel {
  chosen(): Filters;
  /** Ticks what the state holds. */
  set(filters: Filters): void;
  /** Shows counts. An id that would leave nothing is shown only where it is chosen. */
  count(counts: Counts): void;
  isKnown(facet: Facet, id: string): boolean;
  choices(): Choice[];
  onChange(listener: () => void): void;
}

type Box = HTMLInputElement;

/** The panel in `root`. */
export function filterPanel(root: ParentNode): FilterPanel {
  const panel = find<HTMLDetailsElement>(root, '[data-filters]');
  const boxes = [...panel.querySelectorAll<Box>('input[type="checkbox"]')];
  const of = (facet: Facet): Box[] => boxes.filter(({ name }) => name === facet);
  openWhereWide(panel);
  return {
    chosen: () => filtersFrom((facet) => of(facet).flatMap(({ checked, value }) => (checked ? value : []))),
    set(filters) {
      for (const box of boxes) box.checked = filters[box.name as Facet].includes(box.value);
    },
    count(counts) {
      for (const box of boxes) countOne(box, counts[box.name as Facet][box.value] ?? 0);
      for (const facet of facets) summarise(panel, facet, of(facet));
      fill(panel, ':scope > summary [data-chosen]', chosenText(boxes));
      panel.hidden = boxes.every((box) => box.closest('li')?.hidden);
    },
    isKnown: (facet, id) => of(facet).some(({ value }) => value === id),
    choices: () => boxes.filter(({ checked }) => checked).map(choiceOf),
    onChange: (listener) => panel.addEventListener('change', listener),
  };
}

function choiceOf(box: Box): Choice {
  const label = box.closest('label')?.querySelector('[data-label]')?.textContent.trim() ?? box.value;
  const group = box.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? box.name;
  return { facet: box.name as Facet, id: box.value, label, group };
}

function countOne(box: Box, count: number): void {
  const item = box.closest('li');
  if (!item) return;
  item.hidden = count === 0 && !box.checked;
  fill(item, '[data-count]', printNumber(count));
}

function chosenText(boxes: readonly Box[]): string {
  const chosen = boxes.filter(({ checked }) => checked).length;
  return chosen > 0 ? `${chosen} chosen` : '';
}

/** Hides a filter that has nothing to choose from, and says how many are chosen in it. */
function summarise(panel: ParentNode, facet: Facet, boxes: readonly Box[]): void {
  const group = panel.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
  if (!group) return;
  group.hidden = boxes.every((box) => box.closest('li')?.hidden);
  fill(group, '[data-chosen]', chosenText(boxes));
}

/** On a wide screen the filters stand beside the results; on a narrow one they wait to be opened. */
function openWhereWide(panel: HTMLDetailsElement): void {
  const wide = window.matchMedia('(min-width: 64rem)');
  const follow = (): void => void (panel.open = wide.matches);
  wide.addEventListener('change', follow);
  follow();
}
