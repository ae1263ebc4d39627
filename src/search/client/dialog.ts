// The dialog of the search, loaded when somebody reaches for it on any page: opening and closing, keys, and what is said.
import { breathe } from '../engine/breathe.ts';
import { createEngine } from '../engine/index.ts';
import type { Docs } from '../engine/files.ts';
import type { ReadFile } from '../engine/types.ts';
import { emptyState, printState, tidyQuery } from '../query/state.ts';
import css from './dialog.css?inline';
import { printNumber } from './dom.ts';
import { createFinder, type Found } from './dialog-find.ts';
import { optionList } from './dialog-options.ts';
import { buildDialog, type DialogView } from './dialog-view.ts';
import { noteOf, statusOf } from './dialog-words.ts';
import { adopt } from './make.ts';
import { keepOffline } from './offline.ts';
import { fetchFrom, spellingFrom } from './read.ts';

/** Milliseconds after which a settled answer is said aloud. */
const SETTLED = 700;

/** Shows in words what the list does not, and says for those who listen what it does. */
function speaker({ note, status }: DialogView, search: string): (found: Found) => void {
  let timer = 0;
  return (found) => {
    const { words, link } = noteOf(found);
    note.hidden = words === '';
    note.replaceChildren(words);
    if (link) note.append(' ', Object.assign(document.createElement('a'), { href: search, textContent: link }));
    clearTimeout(timer);
    timer = window.setTimeout(() => (status.textContent = statusOf(found)), found.phase === 'working' ? SETTLED * 3 : SETTLED);
  };
}

/** Reads the index, and keeps of what comes by what results are printed with: the labels of kinds, and how numbers are written on a site so large that they are long. */
function reader(base: string): { read: ReadFile; labelOf: (kind: string) => string | undefined } {
  const fetchFile = fetchFrom(base);
  let kinds: Docs['facets']['kind'] = {};
  const take = ({ facets, priors }: Docs): void => {
    kinds = facets.kind;
    // Once nothing else is to be done: the first long number takes the browser some time.
    setTimeout(() => printNumber(priors.length));
  };
  return {
    read(path, options) {
      const file = fetchFile(path, options);
      if (path === 'docs.json') file.then((docs) => take(docs as Docs)).catch(() => undefined);
      return file;
    },
    labelOf: (kind) => kinds[kind]?.label,
  };
}

/** Keys in the box: arrows lead through the list, Enter goes where they have led. */
function keys(event: KeyboardEvent, view: DialogView, list: ReturnType<typeof optionList>): void {
  const { key, ctrlKey, metaKey, isComposing } = event;
  if (isComposing) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by) {
    event.preventDefault();
    list.move(by);
  }
  const link = list.active();
  if (key !== 'Enter' || (!link && !ctrlKey && !metaKey)) return;
  event.preventDefault();
  const address = link?.href ?? `${view.form.action}?${printState({ ...emptyState, q: tidyQuery(view.input.value) })}`;
  if (ctrlKey || metaKey) window.open(address, '_blank', 'noopener');
  else location.assign(address);
}

/** Opens at every reach for the search, with what stands in the page’s own box, and gives the focus back when it is closed. */
function opening(box: HTMLInputElement, { dialog, input }: DialogView, onOpen: () => void): void {
  let from: Element | null = null;
  box.addEventListener('reach', async (event) => {
    // The program has only just come: what it did so far and the opening are two pieces of work.
    await breathe();
    if (dialog.open) return;
    from = (event as CustomEvent<Element | null>).detail;
    const isTyped = box.value !== input.value;
    const { selectionStart, selectionEnd } = box;
    input.value = box.value;
    dialog.showModal();
    input.focus();
    // What was asked before stands ready to be asked again, or typed over.
    if (isTyped) input.setSelectionRange(selectionStart, selectionEnd);
    else input.select();
    await breathe();
    onOpen();
  });
  dialog.addEventListener('close', () => {
    // The form in the page says the same as the dialog did.
    box.value = input.value;
    if (from instanceof HTMLElement && from !== document.body) from.focus({ preventScroll: true });
    else box.blur();
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
}

function start(box: HTMLInputElement, search: string): void {
  adopt(css);
  const base = new URL(search).pathname.replace(/search\/$/, '');
  const { read, labelOf } = reader(base);
  const { spelling = '' } = document.querySelector<HTMLElement>('[data-reach]')?.dataset ?? {};
  const engine = createEngine(read, spellingFrom(spelling));
  const view = buildDialog(search);
  const { dialog, input } = view;
  const list = optionList({ input, list: view.list, base, labelOf });
  const speak = speaker(view, search);
  const show = (found: Found): void => {
    list.show(found);
    speak(found);
    if (found.phase === 'done') keepOffline(base);
  };
  const finder = createFinder({ engine, show });
  const ask = (): void => finder.ask(input.value);

  engine.warm().catch(() => undefined);
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || ask());
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', (event) => keys(event, view, list));
  view.close.addEventListener('click', () => dialog.close());
  window.addEventListener('online', () => dialog.open && finder.retry());
  opening(box, view, () => {
    ask();
    finder.retry();
  });
}

const box = document.querySelector<HTMLInputElement>('header input[name="q"]');
if (box?.form && 'adoptedStyleSheets' in document) start(box, box.form.action);
