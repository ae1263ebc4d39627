// The way off a sensitive page: the button and Shift three times blank the page, and put a neutral one in its place in the history.
import { none, PAUSE_MS, press, PRESSES, saidOf } from './presses.ts';

/** Set in this window once somebody has left, so that the Back button does not show an earlier sensitive page. Says nothing of what was read. */
const LEFT = 'left';
/** What the tab, and the browser’s list of pages, say instead of the headline. */
const NEUTRAL = 'Loading';

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-leave]')];
const lights = document.querySelector<HTMLElement>('[data-leave-lights]');
const said = document.querySelector<HTMLElement>('[data-leave-said]');
let pressed = none;
let timer = 0;

/** The window’s own store; none where its user forbids it. */
function store(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Leaves at once. The words go first: the next page may be slow to come. */
function leave(): void {
  const to = links[0]?.href;
  if (!to) return;
  store()?.setItem(LEFT, '1');
  document.title = NEUTRAL;
  const word = document.createElement('p');
  word.className = 'sr-only';
  word.setAttribute('role', 'alert');
  document.body.replaceChildren(word);
  word.textContent = `${NEUTRAL}.`;
  location.replace(to);
}

/** Shows and says how many presses there were. */
function show(count: number): void {
  if (lights) lights.hidden = count === 0;
  for (const [index, light] of [...(lights?.children ?? [])].entries()) light.toggleAttribute('data-on', index < count);
  if (said) said.textContent = saidOf(count);
}

/** Counts a key. It is no secret: nothing is kept of it. */
function onKey({ key, shiftKey, timeStamp }: KeyboardEvent): void {
  const before = pressed.count;
  pressed = press(pressed, { key, shift: shiftKey, at: timeStamp });
  clearTimeout(timer);
  if (pressed.count >= PRESSES) return leave();
  if (pressed.count > 0) timer = window.setTimeout(stop, PAUSE_MS);
  if (pressed.count > 0 || before > 0) show(pressed.count);
}

function stop(): void {
  pressed = none;
  show(0);
}

/** Whether this page was reached by going back, in a window where somebody has left. */
const isBack = (): boolean => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'back_forward';

function onShow({ persisted }: { persisted: boolean }): void {
  if (store()?.getItem(LEFT) !== '1') return;
  if (persisted || isBack()) leave();
  else store()?.removeItem(LEFT); // somebody came here again on purpose
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
}
for (const hint of document.querySelectorAll<HTMLElement>('[data-leave-keys]')) hint.hidden = false;
document.addEventListener('keyup', onKey, true);
addEventListener('pageshow', onShow);
onShow({ persisted: false });
