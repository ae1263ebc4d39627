// The dialog’s parts: a form with a box that leads a list, a line for what cannot be shown, a line for those who listen.
import { make } from './make.ts';

export interface DialogView {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  /** Says what the list does not: how to start, what went wrong. */
  note: HTMLElement;
  status: HTMLElement;
  close: HTMLButtonElement;
}

const INPUT = {
  id: 'find-q',
  name: 'q',
  type: 'text',
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-controls': 'find-list',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  placeholder: 'Your own words',
};

/** Makes the dialog and puts it at the end of the page. `search` is the address of the search’s page. */
export function buildDialog(search: string): DialogView {
  const input = make('input', INPUT);
  const close = make('button', { type: 'button', class: 'find-close' }, 'Close');
  const label = make('label', { for: 'find-q', class: 'find-hidden' }, 'Search the site');
  const form = make('form', { action: search, role: 'search', class: 'find-form' }, label, input, make('button', { type: 'submit', class: 'find-go' }, 'Search'), close);
  const list = make('div', { id: 'find-list', class: 'find-list', role: 'listbox', 'aria-label': 'Suggestions and results', hidden: '' });
  const note = make('p', { class: 'find-note', hidden: '' });
  const status = make('p', { class: 'find-hidden', role: 'status' });
  const dialog = make('dialog', { class: 'find no-print', 'aria-label': 'Search' }, form, list, note, status);
  document.body.append(dialog);
  return { dialog, form, input, list, note, status, close };
}
