// The script of the timeline: reads the address and the form, shows the line as it stood, and keeps the address in step.
import { dayIn } from '../lib/dates.ts';
import { printState, readState, type Limits, type TimelineState } from './state.ts';
import { showEntries, showStanding, showWords } from './view.ts';
import { wordsFor } from './words.ts';

interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  day: HTMLInputElement;
  boxes: HTMLInputElement[];
}

const title = document.title;

function limitsOf({ root, boxes }: Parts): Limits {
  const { first = '', timeZone } = root.dataset;
  return { first, today: dayIn(new Date(), timeZone ?? 'UTC'), kinds: boxes.map(({ value }) => value) };
}

const inAddress = (parts: Parts): TimelineState => readState(location.search, limitsOf(parts));

function show(parts: Parts, state: TimelineState): void {
  const { root, day, boxes } = parts;
  day.value = state.on ?? '';
  for (const box of boxes) box.checked = state.kinds.includes(box.value);
  const names = boxes.filter(({ checked }) => checked).map(({ labels }) => labels?.[0]?.textContent.trim() ?? '');
  const words = wordsFor(state, { number: showEntries(root, state), names }, limitsOf(parts), document.documentElement.lang);
  showStanding(root, state.on);
  showWords(root, words, state);
  document.title = state.on ? `${words.heading} · ${title}` : title;
}

/** Shows what the form asks for and makes it a step to which Back returns. */
function follow(parts: Parts): void {
  const asked = new URLSearchParams([...new FormData(parts.form)].map(([name, value]) => [name, String(value)]));
  const state = readState(asked, limitsOf(parts));
  const search = printState(state);
  if (search !== printState(inAddress(parts))) history.pushState(null, '', location.pathname + (search && `?${search}`));
  show(parts, state);
}

function start(parts: Parts): void {
  const { root, form, day, boxes } = parts;
  // What cannot be shown is explained on the page.
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(parts);
  });
  for (const box of boxes) box.addEventListener('change', () => follow(parts));
  root.querySelector('[data-today]')?.addEventListener('click', (event) => {
    event.preventDefault();
    day.value = '';
    follow(parts);
    // The link is gone: what it led to is read next.
    root.querySelector<HTMLElement>('[data-words="heading"]')?.focus();
  });
  window.addEventListener('popstate', () => show(parts, inAddress(parts)));
  if (location.search) show(parts, inAddress(parts));
}

const root = document.querySelector<HTMLElement>('[data-timeline]');
const form = root?.querySelector('form');
const day = form?.querySelector<HTMLInputElement>('input[name="on"]');
if (root && form && day) start({ root, form, day, boxes: [...form.querySelectorAll<HTMLInputElement>('input[name="kind"]')] });
