// Arriving from a result: marks in the page what was looked for, without touching its text, and leads from match to match. Loaded only at an address that says what to find.
import { tidyQuery } from '../query/state.ts';
import css from './arrive.css?inline';
import { buildBar, type Bar } from './arrive-bar.ts';
import { matchesIn } from './arrive-match.ts';
import { textOf } from './arrive-text.ts';
import { adopt } from './make.ts';

/** How far down the window a match comes to stand. */
const THIRD = 1 / 3;

/** Opens what a match is folded away in. */
function unfold({ startContainer }: Range): void {
  let folded = startContainer.parentElement?.closest<HTMLDetailsElement>('details:not([open])');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])');
  }
}

function bringIntoView(range: Range, behavior: ScrollBehavior): void {
  unfold(range);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * (1 - THIRD / 2)) window.scrollTo({ top: top + scrollY - innerHeight * THIRD, behavior });
}

/** The first match, or the first at or after the part of the page that the address names. */
function firstOf(ranges: readonly Range[]): number {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const after = target
    ? ranges.findIndex(({ startContainer }) => target.contains(startContainer) || target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING)
    : 0;
  return Math.max(0, after);
}

/** The address without the words: what is copied or reloaded from here on says nothing of the search. */
function forgetWords(): void {
  const address = new URL(location.href);
  address.searchParams.delete('find');
  history.replaceState(history.state, '', address);
}

/** Leads through the matches until the bar is closed. */
function lead(ranges: readonly Range[], bar: Bar, main: HTMLElement): void {
  let at = firstOf(ranges);
  const show = (): void => {
    CSS.highlights.set('found-now', new Highlight(ranges[at] as Range));
    bar.say(at + 1);
  };
  bar.onMove((by) => {
    at = (at + by + ranges.length) % ranges.length;
    show();
    bringIntoView(ranges[at] as Range, 'auto');
  });
  bar.onClose(() => {
    for (const name of ['found', 'found-now']) CSS.highlights.delete(name);
    bar.root.remove();
    forgetWords();
    main.focus({ preventScroll: true });
  });
  CSS.highlights.set('found', new Highlight(...ranges));
  show();
  main.before(bar.root);
  if (!location.hash) bringIntoView(ranges[at] as Range, 'instant');
}

function start(main: HTMLElement): void {
  const question = tidyQuery(new URLSearchParams(location.search).get('find') ?? '');
  const { text, rangeOf } = textOf(main);
  const ranges = matchesIn(text, question).map(rangeOf).filter(canBeSeen);
  if (ranges.length === 0) return;
  adopt(css + marks());
  lead(ranges, buildBar(question, ranges.length), main);
}

/** How marks look on the screen. Not every browser that can mark takes colours from variables there. */
function marks(): string {
  const [accent, onAccent] = ['--accent', '--on-accent'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  const plain = `background-color:${accent};color:${onAccent}`;
  return `@media screen and (forced-colors:none){::highlight(found){${plain}}::highlight(found-now){${plain};text-decoration:underline 3px}}`;
}

/** What is folded away can be opened; what is not shown at all cannot. */
const canBeSeen = ({ startContainer: { parentElement } }: Range): boolean =>
  parentElement !== null && (parentElement.checkVisibility() || parentElement.closest('details:not([open])') !== null);

const main = document.querySelector<HTMLElement>('main');
if (main && 'highlights' in CSS && 'adoptedStyleSheets' in document) start(main);
