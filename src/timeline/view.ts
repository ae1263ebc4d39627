// The line on the page: takes away what a state does not show, and puts it back.
import { entriesInWords, type Words } from './words.ts';
import { stands, type TimelineState } from './state.ts';

type Shown = Pick<TimelineState, 'on' | 'kinds'>;

const every = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const data = (element: HTMLElement, name: string): string => element.dataset[name] ?? '';

/** Shows the entries of a state in their years, and the years that have any. Gives the number of entries. */
export function showEntries(root: HTMLElement, { on, kinds }: Shown): number {
  for (const part of every(root, '[data-from]')) {
    const kind = part.dataset['kind'];
    part.hidden = !stands(data(part, 'from'), on) || (kind !== undefined && kinds.length > 0 && !kinds.includes(kind));
  }
  for (const part of every(root, '[data-until]')) part.hidden = stands(data(part, 'until'), on);
  let sum = 0;
  for (const year of every(root, '[data-year]')) {
    const number = every(year, 'li[data-kind]:not([hidden])').length;
    year.hidden = number === 0 && !year.querySelector('[data-kind]:not([hidden])');
    const link = root.querySelector<HTMLElement>(`a[href="#${year.id}"]`);
    if (link?.parentElement) link.parentElement.hidden = year.hidden;
    link?.setAttribute('aria-label', `${data(year, 'year')}, ${entriesInWords(number)}`);
    sum += number;
  }
  return sum;
}

/** Shows how things stood on a day: the newest period that had begun, or, without a day, how they stand now. */
export function showStanding(root: HTMLElement, on: string | undefined): void {
  const slot = root.querySelector('[data-stood]');
  const periods = [...root.querySelectorAll<HTMLTemplateElement>('template[data-period]')];
  const period = on ? periods.findLast((template) => stands(data(template, 'period'), on)) : periods.find((template) => template.dataset['period'] === '');
  if (slot && period) slot.replaceChildren(document.importNode(period.content, true));
}

/** Says what is shown, and offers the way back from a day. */
export function showWords(root: HTMLElement, words: Words, { on }: Shown): void {
  for (const [name, text] of Object.entries(words)) {
    const part = root.querySelector<HTMLElement>(`[data-words="${name}"]`);
    if (part && part.textContent !== text) part.textContent = text;
    if (part) part.hidden = text === '';
  }
  root.querySelector('input[name="on"]')?.setAttribute('aria-invalid', String(words.problem !== ''));
  for (const part of every(root, '[data-dated]')) part.hidden = !on;
}
