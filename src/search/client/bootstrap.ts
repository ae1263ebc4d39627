// What every page holds of the search: at the first reach for it, its program and its first files are asked for together. Without them the form in the masthead stays a plain form.
const place = document.querySelector<HTMLElement>('[data-reach]');
const box = document.querySelector<HTMLInputElement>('header input[name="q"]');

/** True for / outside of fields, and for Ctrl-K or Cmd-K. */
const asks = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, from: Element | null): boolean =>
  !altKey && (key === '/' ? !ctrlKey && !metaKey && !from?.closest('input,select,textarea,[contenteditable]') : /^k$/i.test(key) && ctrlKey !== metaKey && !shiftKey);

function start(box: HTMLInputElement, { dialog = '', arrive = '', index = '' }: DOMStringMap): void {
  let program: Promise<unknown> | undefined;
  const load = (): Promise<unknown> => {
    if (!program) {
      for (const file of ['head', 'docs', 'suggest'])
        document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: `${index + file}.json` }));
      program = import(/* @vite-ignore */ dialog);
      program.catch(() => (program = undefined));
    }
    return program;
  };
  /** Opens the dialog; what is typed until it comes is in the box. */
  const open = (from: Element | null): Promise<unknown> =>
    load().then(
      () => box.dispatchEvent(new CustomEvent('reach', { detail: from })),
      () => box.scrollIntoView(),
    );

  box.onfocus = load;
  box.onclick = () => open(box);
  box.oninput = (event) => (event as InputEvent).isComposing || open(box);
  box.addEventListener('compositionend', () => open(box));
  addEventListener('keydown', (event) => {
    const from = document.activeElement;
    if (!asks(event, from)) return;
    event.preventDefault();
    if (document.querySelector('dialog[open]')) return;
    box.focus({ preventScroll: true });
    open(from);
  });
  if (CSS.highlights && new URLSearchParams(location.search).get('find')) import(/* @vite-ignore */ arrive);
}

if (place && box) start(box, place.dataset);
